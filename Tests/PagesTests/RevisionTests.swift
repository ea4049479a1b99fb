import Evidence
import Quantities
import Strategy
import TestCity
import Testing

@testable import Pages

@Suite struct RevisionTests {
    private func page(_ from: String, _ to: String, city: CityOverview = Sample.city) -> DifferencePage? {
        DifferencePage(
            from: from, to: to,
            Sample.context(.revisionDifference(from: from, to: to), .english, city: city))
    }

    private let labels = TestCity.record.revisions.map(\.label)

    @Test func revisionsCarryLegalStateAndCounts() throws {
        let text = try #require(Sample.page(.revisions, .english))
        #expect(text.contains("draft"))
        #expect(text.contains("12\u{A0}lines of action"))
        #expect(text.contains("11\u{A0}lines of action"))
        #expect(text.contains(Route.revisionDifference(from: labels[0], to: labels[1]).path(.english)))
    }

    @Test func whatWasAddedAndRewordedIsMarkedByWord() throws {
        let difference = try #require(page(labels[0], labels[1]))
        #expect(difference.counts.map(\.count) == [1, 0, 1, 0, 0])
        let text = try #require(Sample.page(ReferencePages.difference, .polish))
        #expect(text.contains("[dodano: </span>"))
        #expect(text.contains("<del><span class=\"unseen\">[usunięto: </span>głównych ulic."))
        #expect(text.contains("Sadzenie drzew wzdłuż"))
    }

    @Test func theOtherWayRoundRemovesWhatWasAdded() throws {
        #expect(try #require(page(labels[1], labels[0])).counts.map(\.count) == [0, 1, 1, 0, 0])
    }

    @Test func aRevisionIsTheSameAsItself() throws {
        let same = try #require(page(labels[1], labels[1]))
        #expect(same.changes.isEmpty)
        #expect(same.carried.lost.isEmpty)
        #expect(same.unchanged > 12)
    }

    @Test func unknownLabelsAreNoPage() {
        #expect(page("1999", labels[1]) == nil)
        #expect(Sample.page(.revisionDifference(from: labels[0], to: "?"), .polish) == nil)
    }

    @Test func movedRenumberedAndLostAreTold() throws {
        var next = TestCity.strategy
        let moved = next.priorities[0].goals[0].goals[0].lines.removeLast()
        var renamed = moved
        renamed.code = TestCity.code("CO1.2.1").child(4)
        next.priorities[1].goals[1].goals[0].lines.append(renamed)
        next.priorities[1].goals[0].goals.remove(at: 1)
        var record = TestCity.record
        record.revisions.append(StrategyRevision(label: "next", state: .amended, strategy: next))
        let city = CityOverview(record: record, outcomes: TestCity.outcomes, today: TestCity.today)
        let difference = try #require(page(labels[1], "next", city: city))
        let line = difference.changes.flatMap(\.entries).first { $0.oldCode == moved.code }
        #expect(line?.changes == [.moved, .renumbered])
        let lost = difference.carried.lost.filter { [.goal, .line, .target].contains($0.kind) }
        #expect(lost.map(\.holder) == ["young-to-old"])
        let text = try #require(
            Sample.page(.revisionDifference(from: labels[1], to: "next"), .english, city: city))
        #expect(text.contains("Moved from"))
        #expect(text.contains(">lost<"))
        #expect(Markup(text).unbalanced.isEmpty)
    }
}
