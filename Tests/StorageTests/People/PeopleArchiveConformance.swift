import Accounts
import Foundation
import Quantities
import Testing

@testable import Storage

/// What every `PeopleArchive` must do, whatever stands behind it. Only `archive()` names the store.
@Suite("People: the archive's promises")
struct PeopleArchiveConformance {
    func archive() throws -> any PeopleArchive {
        try PeopleStore.open(at: PeopleStore.path(beside: Bench().path))
    }

    /// An archive with three active accounts.
    private func peopled() throws -> any PeopleArchive {
        let archive = try archive()
        for number in UInt8(1)...3 { try archive.save(somebody(number)) }
        return archive
    }

    @Test("Accounts come back as written, are found by address, and an address belongs to one")
    func accounts() throws {
        let archive = try peopled()
        #expect(try archive.account(person(1)) == somebody(1))
        #expect(try archive.account(person(9)) == nil)
        #expect(try archive.account(at: address(2)) == somebody(2))
        var changed = somebody(1)
        changed.name = "A new name"
        changed.email = nil
        try archive.save(changed)
        #expect(try archive.accounts() == [changed, somebody(2), somebody(3)])
        #expect(try archive.account(at: address(1)) == nil)
        changed.email = try address(2)
        #expect(throws: AddressTaken.self) { try archive.save(changed) }
        #expect(try archive.account(person(1))?.email == nil)
        // Several people without an address, invited on paper.
        var paper = somebody(3)
        paper.email = nil
        try archive.save(paper)
    }

    @Test("Grants are kept in order, ended ones too")
    func grants() throws {
        let archive = try peopled()
        let one = grant(.owner, "roads", to: 1)
        let two = grant(.approver, nil, to: 1)
        for grant in [one, two, grant(.reader, nil, to: 2)] { try archive.give(grant) }
        #expect(try archive.grants(of: person(1)) == [one, two])
        #expect(try archive.grants(of: nil).count == 3)
        let today = CalendarDate(dayNumber: 20_000)
        #expect(try archive.end(one, on: today, by: person(3)))
        #expect(try archive.grants(of: person(1)) == [one.ended(on: today, by: person(3)), two])
        #expect(try !archive.end(one, on: today, by: person(3)))
    }

    @Test("A code of the second factor and a recovery code are each spent once")
    func proofs() throws {
        let archive = try peopled()
        let recovery = Digest(of: "recovery")
        var credentials = Credentials(
            person: person(1), password: PasswordHash(stored: "hash"), passwordSet: moment(5),
            secondFactor: SecondFactor(secret: [UInt8](repeating: 7, count: 20), recovery: [recovery]))
        try archive.save(credentials)
        #expect(try archive.credentials(of: person(1)) == credentials)
        #expect(try archive.spend(.timeCode(step: 5), of: person(1)))
        #expect(try !archive.spend(.timeCode(step: 5), of: person(1)))
        #expect(try !archive.spend(.timeCode(step: 4), of: person(1)))
        #expect(try archive.spend(.recovery(recovery), of: person(1)))
        #expect(try !archive.spend(.recovery(recovery), of: person(1)))
        #expect(try !archive.spend(.timeCode(step: 9), of: person(2)))
        credentials.secondFactor = SecondFactor(
            secret: [UInt8](repeating: 7, count: 20), lastStep: 5, recovery: [])
        #expect(try archive.credentials(of: person(1)) == credentials)
    }

    @Test("Sessions: found while open, use noted once a minute, ended one by one and all but one")
    func sessions() throws {
        let archive = try peopled()
        let (one, two) = (session(1, seed: 1), session(1, seed: 2))
        for session in [one, two, session(2, seed: 3)] { try archive.open(session) }
        #expect(try archive.account(person(1))?.lastSignIn == moment(0))
        #expect(try archive.session(one.digest, at: moment(59_999)) == one)
        #expect(try archive.session(one.digest, at: moment(60_000))?.lastUsed == moment(60_000))
        #expect(try archive.session(two.digest, at: moment(Session.idleTime)) == nil)
        #expect(try archive.session(one.digest, at: moment(Session.idleTime)) != nil)
        #expect(
            try archive.sessions(of: person(1), at: moment(Session.idleTime)).map(\.digest) == [one.digest])
        #expect(try archive.sessions(of: person(1), at: moment(1)).map(\.digest) == [one.digest, two.digest])
        try archive.endSession(one.digest, of: person(2))
        #expect(try archive.session(one.digest, at: moment(1)) != nil)
        try archive.endSession(one.digest, of: person(1))
        #expect(try archive.session(one.digest, at: moment(1)) == nil)
        try archive.open(one)
        try archive.endSessions(of: person(1), except: one.digest)
        #expect(try archive.sessions(of: person(1), at: moment(1)).map(\.digest) == [one.digest])
        try archive.endSessions(of: person(1), except: nil)
        #expect(try archive.sessions(of: person(1), at: moment(1)).isEmpty)
        #expect(try archive.sessions(of: person(2), at: moment(1)).count == 1)
    }

    @Test("A one-time code is redeemed once, for its purpose, in time")
    func codes() throws {
        let archive = try peopled()
        let code = OneTimeCode(
            digest: Digest(of: "code"), purpose: .update, person: person(1), item: "project/p1",
            issued: moment(0))
        try archive.issue(code)
        #expect(try archive.code(code.digest) == code)
        #expect(throws: OneTimeCode.Refusal.unknown) {
            try archive.redeem(code.digest, for: .passwordReset, at: moment(1))
        }
        #expect(throws: OneTimeCode.Refusal.expired) {
            try archive.redeem(code.digest, for: .update, at: code.expires)
        }
        #expect(try archive.redeem(code.digest, for: .update, at: moment(1)).item == "project/p1")
        #expect(throws: OneTimeCode.Refusal.used) {
            try archive.redeem(code.digest, for: .update, at: moment(2))
        }
        #expect(throws: OneTimeCode.Refusal.unknown) {
            try archive.redeem(Digest(of: "other"), for: .update, at: moment(2))
        }
        #expect(try archive.code(code.digest)?.used == moment(1))
    }

    @Test("A second invitation or reset makes the first worthless, a second update link does not")
    func replaced() throws {
        let archive = try peopled()
        for purpose in OneTimeCode.Purpose.allCases {
            let codes = (1...2).map { number in
                OneTimeCode(
                    digest: Digest(of: "\(purpose) \(number)"), purpose: purpose, person: person(1),
                    issued: moment(0))
            }
            for code in codes { try archive.issue(code) }
            try archive.issue(
                OneTimeCode(
                    digest: Digest(of: "\(purpose)"), purpose: purpose, person: person(2), issued: moment(0)))
            #expect(try (archive.code(codes[0].digest) == nil) == purpose.replacesEarlier, "\(purpose)")
            #expect(try archive.code(codes[1].digest) == codes[1])
        }
    }

    @Test("A closed account has no session, code or token left, and keeps the rest")
    func closing() throws {
        let archive = try filled()
        try archive.save(aged(1, .closed, closed: moment(1)))
        #expect(try archive.sessions(of: person(1), at: moment(1)).isEmpty)
        #expect(try archive.tokens(of: person(1)).isEmpty)
        #expect(try archive.code(Digest(of: "code")) == nil)
        #expect(try archive.credentials(of: person(1)) != nil)
        #expect(try archive.grants(of: person(1)).count == 1)
    }

    @Test("Of many who redeem one code at once, one wins")
    func race() async throws {
        let archive = try peopled()
        let digest = Digest(of: "code")
        try archive.issue(
            OneTimeCode(digest: digest, purpose: .invitation, person: person(1), issued: moment(0)))
        let wins = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...20 {
                group.addTask { (try? archive.redeem(digest, for: .invitation, at: moment(1))) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(wins == 1)
    }

    @Test("Tokens: found while valid, use noted, revoked by their person only")
    func tokens() throws {
        let archive = try peopled()
        let (one, _) = token(1, seed: 1, at: 0)
        let (two, _) = token(1, seed: 2, at: 5)
        try archive.add(one)
        try archive.add(two)
        #expect(try archive.tokens(of: person(1)) == [two, one])
        #expect(try archive.token(one.digest, at: moment(7))?.lastUsed == moment(7))
        #expect(try archive.token(one.digest, at: moment(8))?.lastUsed == moment(7))
        #expect(try archive.token(one.digest, at: one.expires) == nil)
        try archive.revokeToken(one.digest, of: person(2), at: moment(9))
        #expect(try archive.token(one.digest, at: moment(10)) != nil)
        try archive.revokeToken(one.digest, of: person(1), at: moment(9))
        #expect(try archive.token(one.digest, at: moment(10)) == nil)
        #expect(try archive.tokens(of: person(1)).last?.revoked == moment(9))
    }

    @Test("Guesses are counted before they are judged, per account and per address")
    func throttling() throws {
        let archive = try archive()
        let keys: [ThrottleKey] = [.account(try address(1)), .address("192.0.2.7")]
        for _ in 1...5 { #expect(try archive.admit(keys, at: moment(0)) == .go) }
        #expect(try archive.admit(keys, at: moment(0)) == .wait(until: moment(1_000)))
        // Whoever waits is not counted again, and the other account at that address goes on.
        #expect(try archive.admit(keys, at: moment(999)) == .wait(until: moment(1_000)))
        #expect(try archive.admit([.account(try address(2)), keys[1]], at: moment(0)) == .go)
        #expect(try archive.admit(keys, at: moment(1_000)) == .go)
        #expect(try archive.admit(keys, at: moment(1_000)) == .wait(until: moment(3_000)))
        try archive.forgive(keys)
        for _ in 1...5 { #expect(try archive.admit(keys, at: moment(1_000)) == .go) }
    }

    @Test("Denied attempts are kept, newest first")
    func denied() throws {
        let archive = try archive()
        let attempts = (1...3).map { number in
            DeniedAttempt(
                at: moment(Int64(number)), person: number == 1 ? nil : person(1), right: .approve,
                unit: "roads",
                subject: "project/p\(number)", reason: BilingualText(pl: "nie", en: "no"))
        }
        for attempt in attempts { try archive.record(attempt) }
        #expect(try archive.deniedAttempts(limit: 2) == [attempts[2], attempts[1]])
        #expect(try archive.deniedAttempts(limit: 0).isEmpty)
    }

    @Test("Of two who save a draft at once, the second gets both versions, and nothing is lost")
    func drafts() throws {
        let archive = try peopled()
        let draft = try newDraft()
        try archive.save(draft, replacing: 0)
        #expect(try archive.draft("d1") == draft)
        let mine = try draft.edited("mine", reason: "r", by: owner, at: moment(2))
        let theirs = try draft.edited("theirs", reason: "r", by: owner, at: moment(1))
        try archive.save(theirs, replacing: draft.version)
        let stale = #expect(throws: StaleDraft.self) { try archive.save(mine, replacing: draft.version) }
        #expect(stale?.mine == mine && stale?.current == theirs)
        #expect(throws: StaleDraft.self) { try archive.save(draft, replacing: 0) }
        #expect(try archive.draft("d1") == theirs)
        #expect(try archive.drafts(in: [.draft]) == [theirs])
        #expect(try archive.drafts(in: [.submitted, .approved]).isEmpty)
        #expect(try archive.drafts(in: []).isEmpty)
    }

    @Test("Twenty people who edit one draft at once: every edit is kept or refused, none is lost or doubled")
    func crowd() async throws {
        let archive = try peopled()
        try archive.save(newDraft(), replacing: 0)
        let saved = try await withThrowingTaskGroup(of: Int.self) { group in
            for worker in 0..<20 {
                group.addTask {
                    var saved = 0
                    while saved < 5 {
                        let seen = try #require(try archive.draft("d1"))
                        let next = try seen.edited(
                            seen.value + "\(worker) ", reason: "r", by: owner, at: moment(1))
                        do {
                            try archive.save(next, replacing: seen.version)
                            saved += 1
                        } catch is StaleDraft {
                            await Task.yield()
                        }
                    }
                    return saved
                }
            }
            return try await group.reduce(0, +)
        }
        let last = try #require(try archive.draft("d1"))
        #expect(saved == 100 && last.version == 101)
        #expect(last.value.dropFirst(2).split(separator: " ").count == 100)
    }

    @Test("A letter waits through restarts and failures, is lent to one, and sent once")
    func outbox() throws {
        let archive = try archive()
        let letter = try letter("l1", keys: ["k1", "k2"])
        #expect(try archive.post(letter))
        #expect(try archive.saidKeys() == ["k1", "k2"])
        #expect(try archive.takeLetters(limit: 9, at: moment(-1)).isEmpty)
        let lent = try archive.takeLetters(limit: 9, at: moment(0))
        #expect(lent.map(\.id) == ["l1"])
        // Lent: nobody else gets it, until nothing is heard of it for the time of the lease.
        #expect(try archive.takeLetters(limit: 9, at: moment(Letter.lease - 1)).isEmpty)
        let again = try archive.takeLetters(limit: 9, at: moment(Letter.lease))
        #expect(again.map(\.attempts) == [2])
        try archive.note(again[0].failed("451", isPermanent: false, at: moment(Letter.lease)))
        #expect(try archive.unsentLetters().map(\.failure) == ["451"])
        let last = try archive.takeLetters(limit: 9, at: moment(2 * Letter.lease))
        try archive.note(last[0].sent(at: moment(2 * Letter.lease)))
        #expect(try archive.takeLetters(limit: 9, at: moment(.max / 2)).isEmpty)
        #expect(try archive.unsentLetters().isEmpty)
        // A late answer about a sent letter does not bring it back.
        try archive.note(lent[0].failed("timeout", isPermanent: false, at: moment(3 * Letter.lease)))
        #expect(try archive.takeLetters(limit: 9, at: moment(.max / 2)).isEmpty)
    }

    @Test("What was said is not posted again, not even in another letter")
    func saidOnce() throws {
        let archive = try archive()
        #expect(try archive.post(letter("l1", keys: ["k1", "k2"])))
        #expect(try !archive.post(letter("l2", keys: ["k3", "k2"])))
        #expect(try archive.saidKeys() == ["k1", "k2"])
        #expect(try archive.post(letter("l3", keys: [])))
        #expect(try archive.unsentLetters().map(\.id) == ["l1", "l3"])
    }

    @Test("The export holds everything known of a person, and nothing of others")
    func export() throws {
        let archive = try filled()
        let data = try #require(try archive.personalData(of: person(1)))
        #expect(data.account.id == person(1) && data.hasSecondFactor && data.passwordSet == moment(5))
        #expect(data.grants.count == 1 && data.sessions.count == 1 && data.tokens.count == 1)
        #expect(data.codes.count == 1 && data.letters.count == 1 && data.deniedAttempts.count == 1)
        #expect(data.steps.map(\.draft) == ["d1"])
        #expect(try archive.personalData(of: person(9)) == nil)
        let other = try #require(try archive.personalData(of: person(2)))
        #expect(other.sessions.isEmpty && other.steps.isEmpty && !other.hasSecondFactor)
    }

    @Test("Erasing leaves the opaque name, the drafts and ended grants, and nothing else")
    func erase() throws {
        let archive = try filled()
        try archive.erase(person(1), at: moment(86_400_000))
        let account = try #require(try archive.account(person(1)))
        #expect(account == somebody(1).tombstone)
        #expect(try archive.credentials(of: person(1)) == nil)
        #expect(try archive.sessions(of: person(1), at: moment(1)).isEmpty)
        #expect(try archive.tokens(of: person(1)).isEmpty)
        #expect(try archive.code(Digest(of: "code")) == nil)
        #expect(try archive.unsentLetters().isEmpty)
        #expect(try archive.saidKeys().isEmpty)
        #expect(
            try archive.grants(of: person(1)).map { $0.isInForce(on: moment(86_400_000).date) } == [false])
        #expect(try archive.draft("d1")?.author == person(1))
        #expect(try archive.account(person(2)) == somebody(2))
        // The address is free again.
        var heir = somebody(2)
        heir.email = try address(1)
        try archive.save(heir)
    }

    @Test(
        "Retention: each kind goes when its time has come, and not a moment before",
        arguments: RetentionRule.standard)
    func prune(_ rule: RetentionRule) throws {
        let archive = try filled()
        try archive.save(aged(4, .invited, closed: nil))
        try archive.save(aged(5, .closed, closed: moment(0)))
        let ends: [RetentionRule.Kept: Timestamp] = [
            .endedSessions: moment(Session.idleTime), .oneTimeCodes: moment(8 * 86_400_000),
            .endedTokens: moment(30 * 86_400_000),
        ]
        let end = ends[rule.kept] ?? moment(0)
        let life = Int64(rule.days) * 86_400_000
        if rule.kept == .sentLetters {
            for letter in try archive.takeLetters(limit: 9, at: moment(0)) {
                try archive.note(letter.sent(at: moment(0)))
            }
        }
        let before = try archive.prune([rule], at: moment(end.milliseconds + life))
        #expect(before == [rule.kept: 0])
        let after = try archive.prune([rule], at: moment(end.milliseconds + life + 1))
        #expect(after == [rule.kept: 1], "\(rule.kept)")
        #expect(try archive.prune([rule], at: moment(end.milliseconds + life + 2)) == [rule.kept: 0])
    }

    /// One of everything about the first person, all at moment 0.
    private func filled() throws -> any PeopleArchive {
        let archive = try peopled()
        try archive.give(grant(.owner, "roads", to: 1))
        try archive.save(
            Credentials(
                person: person(1), password: PasswordHash(stored: "hash"), passwordSet: moment(5),
                secondFactor: SecondFactor(secret: [UInt8](repeating: 7, count: 20), recovery: [])))
        try archive.open(session(1, seed: 1))
        try archive.issue(
            OneTimeCode(digest: Digest(of: "code"), purpose: .update, person: person(1), issued: moment(0)))
        try archive.add(token(1, seed: 1, at: 0).token)
        _ = try archive.admit([.address("192.0.2.7")], at: moment(0))
        try archive.record(
            DeniedAttempt(
                at: moment(0), person: person(1), right: .approve, unit: nil, subject: "x",
                reason: BilingualText("x")))
        try archive.save(newDraft(), replacing: 0)
        _ = try archive.post(letter("l1", keys: ["k1"]))
        try archive.add(Self.speakingRequest(1, code: "code"), nil)
        return archive
    }
}
