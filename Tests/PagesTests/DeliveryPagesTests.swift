import Delivery
import Foundation
import Quantities
import TestCity
import Testing

@testable import Pages

@Suite("Pages of delivery")
struct DeliveryPagesTests {
    private func page(_ route: Route, _ language: Language = .polish) throws -> String {
        try #require(Sample.page(route, language))
    }

    @Test func theSameMoneyIsShownWhicheverWayItIsSummed() throws {
        let page = try page(.money)
        // 1,000 zł divided 60 to 40, and 300 zł for another line of the first goal.
        #expect(page.contains("900\u{A0}zł"))
        #expect(page.contains("400\u{A0}zł"))
        // The total of plan, four times: by goal, unit, year and source.
        #expect(page.components(separatedBy: ">1\u{A0}300\u{A0}zł<").count - 1 >= 4)
    }

    @Test func coverageNamesWhatIsEmpty() throws {
        let page = try page(.coverage)
        #expect(page.contains("<td class=\"uncovered\">nic</td>"))
        #expect(page.contains("600\u{A0}zł"))
    }

    @Test func aProjectShowsCardMilestonesMoneyAndExample() throws {
        let page = try page(.project("trees"), .english)
        for words in [
            "Tree team", "Trees planted", "Trees in the town", "PLN\u{A0}500", "EXAMPLE", "40 trees were",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        // Three quarters of the weight are reached: EV is 75 % of the total outlay of 1,500 zł.
        #expect(page.contains("PLN\u{A0}1,125"))
        #expect(Sample.page(.project("no-such"), .english) == nil)
    }

    @Test func lateIsWhatPassedItsDay() throws {
        let late = try page(.projects(ProjectFilter(isLate: true)))
        #expect(late.contains("Wymiana kotłów"))
        let unit = try page(.unit("green"))
        #expect(unit.contains("Kotły wymienione"))
        #expect(unit.contains("/api/v1/units/green/calendar.ics"))
        let team = try page(.unit("trees-team"))
        #expect(!team.contains("Kotły wymienione"))
    }

    @Test func filtersFitUnitsBelowAndGoalsAbove() throws {
        let byUnit = try page(.projects(ProjectFilter(unit: "green")))
        #expect(byUnit.contains("Drzewa przy ulicach") && byUnit.contains("Wymiana kotłów"))
        let byGoal = try page(.projects(ProjectFilter(goal: TestCity.code("CO1.2.1"))))
        #expect(byGoal.contains("Drzewa przy ulicach") && !byGoal.contains("/projekty/boilers"))
    }

    @Test func aLineShowsWhatServesItAndWhatDoesNot() throws {
        let page = try page(.line(TestCity.code("COH.1.1.1")))
        #expect(page.contains("/projekty/trees") && page.contains("60\u{A0}%"))
        #expect(page.contains("600\u{A0}zł"), "its part of the plan")
        #expect(page.contains("bez programu"))
        #expect(Sample.page(.line(TestCity.code("COH.9.9.9")), .polish) == nil)
    }

    @Test func aProgrammeShowsItsLifeAndItsProjects() throws {
        let page = try page(.programme("air"), .english)
        for words in ["aria-current=\"step\"", "31\u{A0}January 2024", "Replacing boilers", "PLN\u{A0}300"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(Sample.page(.programme("no-such"), .english) == nil)
    }

    @Test func whatNeedsAttentionNamesTheLate() throws {
        let page = try page(.attention)
        #expect(page.contains("/projekty/boilers"))
        #expect(page.contains("Żadna decyzja nie czeka"))
    }

    @Test func theComparisonCountsOnlyWhatCanBeForecast() throws {
        let page = try page(.comparison(ProjectFilter()))
        // Trees: 1,500 zł planned, 1,125 earned for 500 spent, so 666.67 at completion.
        #expect(page.contains("666,67\u{A0}zł"))
        #expect(page.contains("/metody/earned-value"))
    }

    @Test func aYearOfAProjectHasASheetOfItsOwn() throws {
        let page = try page(.projectYear("trees", 2026))
        #expect(page.contains("Drzewa posadzone") && page.contains("nie zapisano planu ani sprawozdania"))
        #expect(Sample.page(.projectYear("trees", 1999), .polish) == nil)
    }

    @Test func amountsAreExact() {
        #expect(MoneyFormat.text(Money(grosze: 123_456_705), .polish) == "1\u{A0}234\u{A0}567,05\u{A0}zł")
        #expect(MoneyFormat.text(Money(grosze: -100), .english) == "PLN\u{A0}−1")
    }
}
