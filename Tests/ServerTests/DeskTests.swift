import Computation
import Delivery
import Evidence
import Quantities
import Strategy
import TestCity
import Testing

@testable import Server

/// The desk keeps what it read, records edits together, and judges each by itself.
@Suite("Desk")
struct DeskTests {
    private func update(_ number: Int, expected: Int? = nil) throws -> LedgerDraft {
        let day = TestCity.today
        let update = StatusUpdate(
            project: "project-\(number)", date: day, status: .inProgress,
            done: BilingualText(pl: "Zrobiono \(number)", en: ""), next: BilingualText(pl: "", en: ""),
            spent: nil)
        return LedgerDraft(
            author: "test", subject: .delivery(.update, update.id), value: try Canonical.encode(update),
            reason: "because", expected: expected)
    }

    @Test func manyEditsAtOnceAreEachRecordedOnce() async throws {
        let city = try await TestSite()
        let before = try await city.desk.state().record.sequence
        let drafts = try (1...100).map { try update($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for draft in drafts {
                group.addTask {
                    let state = try await city.desk.record([draft])
                    // What is acknowledged is in the ledger and in the state that is given.
                    let entry = try #require(try city.archive.latestEntry(about: draft.subject))
                    #expect(entry.value == draft.value)
                    #expect(state.record.sequence >= entry.sequence)
                }
            }
            try await group.waitForAll()
        }
        let entries = try city.archive.entries(after: before)
        #expect(entries.count == 100)
        #expect(Set(entries.map(\.subject)) == Set(drafts.map(\.subject)))
        #expect(try await city.desk.state().record == CityRecord.folding(city.archive.entries(upTo: nil)))
    }

    @Test func ofManyEditsOnOneVersionOneIsRecordedAndTheOthersSeeIt() async throws {
        let city = try await TestSite()
        let first = try update(1)
        let seen = try await city.desk.record([first]).record.sequence
        let outcomes = await withTaskGroup(of: Result<CityState, any Error>.self) { group in
            for number in 1...20 {
                group.addTask {
                    var draft = first
                    draft.reason = "attempt \(number)"
                    draft.expected = seen
                    do { return .success(try await city.desk.record([draft])) } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let stale = outcomes.compactMap { outcome -> StaleEdit? in
            if case .failure(let error) = outcome { error as? StaleEdit } else { nil }
        }
        #expect(stale.count == 19)
        let recorded = try city.archive.entries(after: seen)
        #expect(recorded.count == 1)
        #expect(stale.allSatisfy { $0.current == recorded.first })
    }

    @Test func whatCannotBeComputedDoesNotHoldUpTheOthers() async throws {
        let city = try await TestSite()
        let indicator = try #require(TestCity.record.indicators.first)
        var broken = indicator
        broken.formula = "((("
        let bad = LedgerDraft(
            author: "test", subject: .indicator(indicator.id), value: try Canonical.encode(broken),
            reason: "because")
        let good = try update(1)
        async let recorded = city.desk.record([good])
        await #expect(throws: GraphError.self) { _ = try await city.desk.record([bad]) }
        _ = try await recorded
        #expect(try city.archive.latestEntry(about: good.subject) != nil)
        #expect(try await city.desk.state().record.indicator(indicator.id) == indicator)
    }

    @Test func anUpdateOfAProjectJudgesNothingAnew() async throws {
        let city = try await TestSite()
        let before = try await city.desk.state()
        let runs = await city.desk.runs
        let after = try await city.desk.record([update(1)])
        #expect(await city.desk.runs == runs)
        #expect(after.evidence == before.evidence)
        #expect(after.version != before.version)
    }

    @Test func whatAnotherProgramRecordedIsSeenByTheNextEdit() async throws {
        let city = try await TestSite()
        _ = try await city.desk.state()
        let foreign = try update(1)
        _ = try city.archive.append([foreign], at: city.clock.now)
        let record = try await city.desk.record([update(2)]).record
        #expect(record == (try CityRecord.folding(city.archive.entries(upTo: nil))))
    }
}
