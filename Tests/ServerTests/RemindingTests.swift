import Accounts
import Evidence
import HTTPTypes
import Quantities
import Testing

@testable import Server

@Suite("Reminders from the record to the form") struct RemindingTests {
    /// The town on the day of its tests, with an owner of the greenery, its head and a coordinator.
    private func town() async throws -> (site: TestSite, anna: Account) {
        let site = try await TestSite()
        let anna = try await site.person("Anna", roles: [(.owner, "green")])
        _ = try await site.person("Helena", roles: [(.approver, "green")])
        _ = try await site.person("Karol", roles: [(.coordinator, nil)])
        return (site, anna)
    }

    private func link(_ site: TestSite, _ person: PersonID) throws -> String {
        let letter = try #require(try site.people.unsentLetters().first { $0.person == person })
        let found = try #require(
            letter.body.firstMatch(of: /https:\/\/modelowo\.example(\/aktualizacja\/\S+)/))
        return String(found.1)
    }

    private func expected(in text: String) -> String {
        text.firstMatch(of: /name="expected" value="(\d*)"/).map { String($0.1) } ?? ""
    }

    private func update(_ page: SiteResponse, done: String = "Wymieniono 10 kotłów.") -> [(String, String)] {
        [
            ("expected", expected(in: page.text)), ("status", "in-progress"), ("done", done),
            ("next", "Dalsze <script>"), ("spent", ""), ("end", "2026-12-31"),
            ("forecast-boilers-out", "2026-12-01"), ("done-boilers-out", ""), ("percent-boilers-out", "60"),
            ("reason", "Aktualizacja z przypomnienia"),
        ]
    }

    @Test func whatIsLateIsSaidOnceAndEscalated() async throws {
        let (site, anna) = try await town()
        let daily = DailyReminders(site: site.site)
        let posted = try #require(try await daily.runIfDue())
        #expect(posted == 3)
        let letters = try site.people.unsentLetters()
        let own = try #require(letters.first { $0.person == anna.id })
        #expect(
            own.body.contains("po terminie (2026-02-01): Wymiana kotłów: kamień milowy: Kotły wymienione"))
        #expect(own.body.contains("po terminie (2026-02-01): koniec projektu: Wymiana kotłów"))
        #expect(try await daily.runIfDue() == nil)
        #expect(try await DailyReminders(site: site.site).runIfDue() == 0)
        site.clock.advance(seconds: 86_400)
        #expect(try await daily.runIfDue() == 0)
        #expect(try site.people.unsentLetters().count == 3)
    }

    @Test func whatTheReportOwesAndWhatIsAboutToBeFrozenIsSaidOnceByUnitAndKind() async throws {
        let (site, _) = try await town()
        let daily = DailyReminders(site: site.site)
        _ = try await daily.runIfDue()
        func coordinator() throws -> String {
            let letters = try site.people.unsentLetters()
            return letters.map(\.body).filter { $0.contains("raport za 2025") }.joined()
        }
        let first = try coordinator()
        #expect(first.contains("po terminie (2026-02-28): raport za 2025: odczyty wskaźników (zostało: "))
        #expect(first.contains("https://modelowo.example/raport/2025/rok/"))
        #expect(!first.contains("zmiany możliwe tylko do"))
        // Two weeks before the publication of 31 May.
        site.clock.advance(seconds: 78 * 86_400)
        _ = try await daily.runIfDue()
        let second = try coordinator()
        #expect(second.contains("zmiany możliwe tylko do 2026-05-31: raport za 2025: teksty rozdziałów"))
        let count = try site.people.unsentLetters().count
        site.clock.advance(seconds: 86_400)
        _ = try await daily.runIfDue()
        let frozen = try site.people.unsentLetters().dropFirst(count).filter {
            $0.body.contains("zmiany możliwe tylko do")
        }
        #expect(frozen.isEmpty, "nothing is said twice")
    }

    @Test func nothingIsSentBeforeTheOfficeOpens() async throws {
        let (site, _) = try await town()
        site.clock.advance(seconds: 19 * 3_600)
        #expect(try await DailyReminders(site: site.site).runIfDue() != nil)
        let early = try await town().site
        early.clock.advance(seconds: 14 * 3_600 + 60)
        #expect(try await DailyReminders(site: early.site).runIfDue() == nil)
    }

    @Test func theLinkOpensOneFormAndIsUsedUpBySendingIt() async throws {
        let (site, anna) = try await town()
        _ = try await DailyReminders(site: site.site).runIfDue()
        let address = try link(site, anna.id)
        // A mail scanner looks as often as it likes.
        for _ in 0..<3 { #expect(await site.get(address).status == .ok) }
        let page = await site.get(address)
        #expect(page.text.contains("action=\"\(address)\"") && page.text.contains("Wymiana kotłów"))
        #expect(page.fields[.setCookie] == nil && page.fields[.cacheControl] == "no-store")
        let wrong = await site.post(address, update(page, done: ""), session: nil)
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("action=\"\(address)\""))
        let foreign = await site.post(
            address, update(page), session: nil, fields: [.origin: "https://elsewhere.example"])
        #expect(foreign.status == .forbidden)
        let sent = await site.post(address, update(page), session: nil)
        #expect(sent.status == .ok && sent.text.contains("Dziękujemy"))
        for again in [await site.get(address), await site.post(address, update(page), session: nil)] {
            #expect(again.status == .gone && again.text.contains("został już użyty"))
        }
        #expect(await site.get("/redakcja").status == .seeOther)
    }

    @Test func aLinkEndsWithItsTimeTheAccountAndTheRight() async throws {
        let (site, anna) = try await town()
        _ = try await DailyReminders(site: site.site).runIfDue()
        let address = try link(site, anna.id)
        for unknown in ["/aktualizacja/x", "/aktualizacja/" + String(repeating: "A", count: 43)] {
            #expect(await site.get(unknown).status == .gone)
        }
        let grant = try #require(try site.people.grants(of: anna.id).first)
        _ = try site.people.end(grant, on: site.clock.now.date, by: .tokenHolder)
        #expect(await site.get(address).status == .forbidden)
        #expect(try site.people.deniedAttempts(limit: 1).first?.person == anna.id)
        try site.people.give(
            Grant(
                person: anna.id, role: .owner, unit: nil, from: site.clock.now.date, grantor: .tokenHolder))
        #expect(await site.get(address).status == .ok)
        var closed = try #require(try site.people.account(anna.id))
        closed.state = .closed
        try site.people.save(closed)
        #expect(await site.get(address).status == .gone)
        let second = try await town()
        _ = try await DailyReminders(site: second.site.site).runIfDue()
        let other = try link(second.site, second.anna.id)
        second.site.clock.advance(seconds: 9 * 86_400)
        #expect(await second.site.get(other).text.contains("stracił ważność"))
    }

    @Test func ofManySendingsAtOnceOneIsTakenAndAFailedOneBurnsNothing() async throws {
        let (site, anna) = try await town()
        _ = try await DailyReminders(site: site.site).runIfDue()
        let address = try link(site, anna.id)
        let good = update(await site.get(address))
        let bad = update(await site.get(address), done: "")
        // Twelve forms at once, as from twelve windows: each would make a draft of its own; every third has a problem.
        let answers = await withTaskGroup(of: HTTPResponse.Status.self) { group in
            for number in 0..<12 {
                group.addTask {
                    await site.post(address, number % 3 == 0 ? bad : good, session: nil).status
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count { $0 == .ok } == 1)
        #expect(answers.allSatisfy { [.ok, .gone, .unprocessableContent].contains($0) }, "\(answers)")
        #expect(try site.people.drafts(in: [.submitted]).count == 1)
    }
}
