import Accounts
import Evidence
import Logging
import Quantities
import Storage
import Synchronization
import Testing

@testable import Server

@Suite("The outbox") struct OutboxTests {
    /// A mail server that answers as told and remembers what it was given.
    private final class Postbox: Sendable {
        let outcome: Mutex<LetterOutcome>
        let got = Mutex<[Letter]>([])

        init(_ outcome: LetterOutcome) { self.outcome = Mutex(outcome) }

        var send: SendLetter {
            { letter in
                self.got.withLock { $0.append(letter) }
                return self.outcome.withLock { $0 }
            }
        }
        var ids: [String] { got.withLock { $0.map(\.id) } }
    }

    private func letter(_ id: String, at moment: Timestamp) throws -> Letter {
        Letter(
            id: id, to: try #require(EmailAddress("a@modelowo.example")), person: nil, subject: "s",
            body: "b",
            posted: moment)
    }

    private func outbox(_ site: TestSite, _ people: any PeopleArchive, _ send: @escaping SendLetter) -> Outbox
    {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return Outbox(people: people, send: send, clock: { site.clock.now }, logger: logger)
    }

    @Test func eachLetterIsSentOnceThoughSeveralRoundsRunAtOnce() async throws {
        let site = try await TestSite()
        for number in 0..<40 { _ = try site.people.post(letter("\(number)", at: site.clock.now)) }
        let postbox = Postbox(.delivered)
        let box = outbox(site, site.people, postbox.send)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { _ = try await box.round() } }
            try await group.waitForAll()
        }
        #expect(postbox.ids.count == 40 && Set(postbox.ids).count == 40)
        #expect(try site.people.unsentLetters().isEmpty)
        #expect(try await box.round() == Outbox.Round())
    }

    @Test func aServerThatIsDownLosesNothingAlsoAcrossARestart() async throws {
        let site = try await TestSite()
        for number in 0..<5 { _ = try site.people.post(letter("\(number)", at: site.clock.now)) }
        let down = Postbox(.refused("no way there", isPermanent: false))
        let round = try await outbox(site, site.people, down.send).round()
        #expect(round.postponed == Outbox.patience && round.sent == 0)
        #expect(try site.people.unsentLetters().count == 5)
        let metrics = await site.get("/metrics").text
        #expect(metrics.contains("horyzont_letters_waiting 5.0") && !metrics.contains("@modelowo"))
        let again = try PeopleStore.open(at: site.scratch.path + "/people.sqlite")
        site.clock.advance(seconds: 120)
        let up = Postbox(.delivered)
        #expect(try await outbox(site, again, up.send).round().sent == 5)
        #expect(Set(up.ids) == ["0", "1", "2", "3", "4"])
    }

    @Test func whatIsRefusedForGoodIsGivenUpAndALentLetterComesBack() async throws {
        let site = try await TestSite()
        _ = try site.people.post(letter("never", at: site.clock.now))
        let postbox = Postbox(.refused("550 nobody", isPermanent: true))
        let box = outbox(site, site.people, postbox.send)
        #expect(try await box.round().givenUp == 1)
        site.clock.advance(seconds: 86_400)
        #expect(try await box.round() == Outbox.Round())
        #expect(await site.get("/metrics").text.contains("horyzont_letters_given_up 1.0"))
        // A program that died while it sent: the letter is due again when its lease is over, under the same name.
        _ = try site.people.post(letter("lent", at: site.clock.now))
        _ = try site.people.takeLetters(limit: 1, at: site.clock.now)
        #expect(try await box.round() == Outbox.Round())
        site.clock.advance(seconds: Letter.lease / 1_000)
        #expect(try await box.round().givenUp == 1)
        #expect(postbox.ids == ["never", "lent"])
    }

    @Test func aRoundEndsWhenAskedTo() async throws {
        let site = try await TestSite()
        for number in 0..<3 { _ = try site.people.post(letter("\(number)", at: site.clock.now)) }
        let postbox = Postbox(.delivered)
        let box = outbox(site, site.people, postbox.send)
        #expect(try await box.round { postbox.ids.count == 2 }.sent == 2)
        #expect(try site.people.unsentLetters().map(\.id) == ["2"])
    }
}
