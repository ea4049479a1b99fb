import Evidence
import Quantities
import Strategy
import TestCity
import Testing

@testable import Pages

@Suite struct MissingTests {
    private let page = MissingPage(Sample.context(.missing, .polish))

    @Test func everyIndicatorOfEveryGoalIsCountedOnce() {
        for row in page.known { #expect(row.total == row.goal.indicators.count) }
        let green = page.known.first { $0.goal.code == TestCity.code("COH.1.1") }
        #expect(green?.assessed == 2)
        #expect(green?.unassessed == 0)
        #expect(green?.without == 1)
        let generations = page.known.first { $0.goal.code == TestCity.code("CO1.1.2") }
        #expect(generations?.assessed == 0)
    }

    @Test func theLawHasNineParts() {
        #expect(page.legalParts.map(\.subject) == (1...9).map { "10e.3.\($0)" })
        #expect(page.legalParts[0].presence == .present)
        #expect(page.legalParts[3].presence == .notFound)
    }

    /// Nothing that the audit finds is left without a place on the page.
    @Test func everyKindHasItsGroup() {
        let grouped = MissingGroup.allCases.flatMap(\.kinds) + [.legalPart]
        #expect(Set(grouped) == Set(AuditItem.Kind.allCases))
        #expect(grouped.count == AuditItem.Kind.allCases.count)
        let counted = MissingGroup.allCases.filter { $0 != .data }.reduce(0) { $0 + page.count($1) }
        #expect(counted + 9 == page.items.count)
    }

    @Test func indicatorsWithoutDataSayHowToGetThem() throws {
        #expect(page.silent.map(\.indicator.id).contains("trips-without-car"))
        let text = try #require(Sample.page(.missing, .english))
        #expect(text.contains("A travel survey every three years"))
        // A line that nothing serves is listed; one that a project serves is not.
        #expect(text.contains("A park by the river"))
        #expect(!text.contains("Trees along streets"))
        #expect(text.contains("Example targets only"))
    }

    @Test func withoutAStrategyThePageSaysHowToBringOne() throws {
        let city = CityOverview(record: CityRecord(), outcomes: TestCity.outcomes, today: TestCity.today)
        let text = try #require(Sample.page(.missing, .polish, city: city))
        #expect(text.contains("horyzont strategy import"))
    }
}
