import Accounts
import Foundation
import Quantities
import Testing

@Suite("Personal data and letters")
struct PersonalDataTests {
    @Test("The export is JSON with what is known, and without a secret of any kind")
    func export() throws {
        let account = Account(
            id: person(1), state: .active, name: "Jadwiga", email: EmailAddress("j@example.org"),
            created: time())
        let hash = try PasswordHash(of: "zielony parowóz", salt: bytes(16))
        let factor = SecondFactor(secret: bytes(20), recovery: [Digest(of: "x")])
        let draft = try Draft(
            id: "d1", kind: .update, unit: "roads", subject: "project/p1", value: "{}", reason: "r", basis: 0,
            by: try actor(1, .owner), at: time())
        let commented = try draft.commented("dobrze", by: try actor(2, .reader), at: time())
        let data = PersonalData(
            account: account, grants: [try grant(.owner)],
            credentials: Credentials(
                person: person(1), password: hash, passwordSet: time(), secondFactor: factor),
            sessions: [], tokens: [], codes: [], letters: [], drafts: [commented], deniedAttempts: [])
        #expect(data.steps.map(\.event.step) == [.created])
        let json = try data.json()
        #expect(try JSONDecoder().decode(PersonalData.self, from: Data(json.utf8)) == data)
        #expect(json.contains("Jadwiga") && json.contains("\"hasSecondFactor\" : true"))
        #expect(!json.contains("argon2") && !json.contains("\"secret\"") && !json.contains("dobrze"))
    }

    @Test("A tombstone keeps the opaque name and nothing of the person")
    func tombstone() throws {
        let account = Account(
            id: person(1), state: .active, name: "Jadwiga", email: EmailAddress("j@example.org"),
            unit: "roads",
            language: .english, created: time(), lastSignIn: time(5))
        let text = String(decoding: try JSONEncoder().encode(account.tombstone), as: UTF8.self)
        #expect(account.tombstone.id == person(1) && account.tombstone.state == .erased)
        for word in ["Jadwiga", "example", "roads", "lastSignIn"] { #expect(!text.contains(word)) }
    }

    @Test("Every kind of data has one retention rule with a reason")
    func retention() {
        #expect(RetentionRule.standard.map(\.kept) == RetentionRule.Kept.allCases)
        for rule in RetentionRule.standard {
            #expect(rule.days > 0 && !rule.reason.pl.isEmpty && rule.reason.pl != rule.reason.en)
        }
        let rule = RetentionRule.standard[0]
        #expect(rule.limit(at: time()) == time(-Int64(rule.days) * 86_400))
    }

    @Test("A letter waits longer after each failure and is given up after five days")
    func patience() throws {
        var letter = try letter()
        var now = time()
        var pauses: [Int64] = []
        while let due = letter.nextTry {
            now = due
            letter = letter.lent(at: now).failed("451 later", isPermanent: false, at: now)
            if let next = letter.nextTry { pauses.append((next.milliseconds - now.milliseconds) / 60_000) }
        }
        #expect(pauses.prefix(10) == [1, 2, 4, 8, 16, 32, 64, 128, 256, 360])
        #expect(letter.isGivenUp && letter.failure == "451 later" && letter.attempts == pauses.count + 1)
        #expect((5 * 1_440...5 * 1_440 + 360).contains((now.milliseconds - time().milliseconds) / 60_000))
    }

    @Test("A letter that will never be taken is given up at once; one that is sent keeps no body")
    func ends() throws {
        #expect(try letter().lent(at: time()).failed("550 unknown", isPermanent: true, at: time()).isGivenUp)
        let sent = try letter().lent(at: time()).sent(at: time(1))
        #expect(sent.body.isEmpty && sent.nextTry == nil && sent.sent == time(1) && !sent.isGivenUp)
    }

    @Test("A line break in a subject cannot begin another header")
    func subject() throws {
        #expect(try letter("one\r\nBcc: all@example.org\ntwo").subject == "one Bcc: all@example.org two")
    }

    private func letter(_ subject: String = "Subject") throws -> Letter {
        Letter(
            id: "l1", to: try #require(EmailAddress("j@example.org")), person: person(1), subject: subject,
            body: "Body", posted: time())
    }
}
