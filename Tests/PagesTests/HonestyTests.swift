import Computation
import Evidence
import Quantities
import Strategy
import TestCity
import Testing

@testable import Pages

/// What is not known is said to be not known, and nothing recorded can break out of its place.
@Suite struct HonestyTests {
    @Test func missingDataSayHowToGetThem() throws {
        let page = try #require(Sample.page(.indicator("trips-without-car"), .english))
        #expect(page.contains("not assessed"))
        #expect(page.contains("No readings have been recorded"))
        #expect(page.contains("A travel survey every three years"))
        #expect(!page.contains("class=\"chart\""))
    }

    @Test func refusalsGiveReasonAndRemedy() throws {
        let page = try #require(Sample.page(.indicator("enterprises"), .english))
        #expect(page.contains("The neighbours share no period."))
        #expect(page.contains("Fetch newer data."))
    }

    @Test func breaksAndProvisionalPointsAreMarked() throws {
        let page = try #require(Sample.page(.indicator("enterprises"), .english))
        #expect(page.contains("class=\"break\""))
        #expect(page.contains("The register of firms was cleaned"))
        #expect(page.contains("point hollow"))
        #expect(page.contains("<td>provisional</td>"))
    }

    @Test func theWorstIndicatorIsNotHiddenByTheMean() throws {
        var record = TestCity.record
        record.indicators[0].goals = [GoalService(goal: TestCity.code("CO1.2.1"), weight: 1)]
        let city = CityOverview(record: record, outcomes: TestCity.outcomes, today: TestCity.today)
        var context = Sample.context(.goal(TestCity.code("COH.1.1")), .english, city: city)
        context.route = .goal(TestCity.code("CO1.2.1"))
        let page = String(decoding: try #require(Pages.render(context)), as: UTF8.self)
        #expect(page.contains("getting worse"))
    }

    @Test func numbersHaveNoMoreDigitsThanTheIndicator() throws {
        let page = try #require(Sample.page(.indicator("pm10-annual-mean"), .english))
        #expect(page.contains("38.4"))
        #expect(!page.contains("38.42"))
        #expect(page.contains("chance of meeting the target: 92%"))
    }

    @Test func anEmptyCityIsSaidToBeEmpty() throws {
        let city = CityOverview(record: CityRecord(), outcomes: TestCity.outcomes, today: TestCity.today)
        for language in Language.allCases {
            let page = try #require(Sample.page(.home, language, city: city))
            #expect(page.contains("horyzont strategy import"))
            #expect(Sample.page(.goal(TestCity.code("COH.1.1")), language, city: city) == nil)
            #expect(Sample.page(.indicators(IndicatorFilter()), language, city: city) != nil)
            #expect(Sample.page(.lines(LineFilter()), language, city: city) != nil)
            #expect(Sample.page(.impacts, language, city: city) != nil)
        }
    }

    @Test(arguments: Sample.routes) func recordedTextsCannotBreakOut(route: Route) throws {
        for language in Language.allCases {
            let page = try #require(Sample.page(route, language, city: HostileCity.city))
            #expect(!page.contains("<img src=x"))
            #expect(!page.contains("<script>alert"))
            #expect(!page.contains("javascript:alert"))
            #expect(Markup(page).unbalanced.isEmpty)
        }
    }

    @Test func filtersFind() {
        func lines(_ filter: LineFilter) -> Int {
            LinesPage(filter, Sample.context(.lines(filter), .polish)).groups.reduce(0) {
                $0 + $1.lines.count
            }
        }
        #expect(lines(LineFilter()) == 12)
        #expect(lines(LineFilter(topic: "nature")) == 3)
        #expect(lines(LineFilter(area: "rynek")) == 3)
        #expect(lines(LineFilter(goal: TestCity.code("P1"))) == 9)
        #expect(lines(LineFilter(goal: TestCity.code("CO1.1.1"), words: "uzbrojenie TERENOW")) == 1)
        #expect(lines(LineFilter(words: "nie ma takiego słowa")) == 0)
        func indicators(_ filter: IndicatorFilter) -> [String] {
            IndicatorListPage(filter, Sample.context(.indicators(filter), .polish)).shown.map(\.indicator.id)
        }
        #expect(indicators(IndicatorFilter(state: .deteriorating)) == ["dwellings-completed"])
        #expect(
            indicators(IndicatorFilter(goal: TestCity.code("PH"))) == [
                "green-area", "pm10-annual-mean", "trips-without-car",
            ])
        #expect(indicators(IndicatorFilter(words: "ZIELEN")) == ["green-area"])
    }
}

/// The made-up town with markup in every text that people can write.
enum HostileCity {
    static let nasty = "\"><img src=x onerror=alert(1)><script>alert('1')</script>&"

    static let city = CityOverview(
        record: record, outcomes: TestCity.outcomes, today: TestCity.today, datasets: datasets)

    private static func words(_ text: BilingualText) -> BilingualText {
        BilingualText(pl: text.pl + nasty, en: text.en + nasty)
    }

    static var datasets: [DatasetRevision] {
        TestCity.datasets.map { dataset in
            var dataset = dataset
            dataset.dataset += nasty
            dataset.origin += nasty
            return dataset
        }
    }

    static var record: CityRecord {
        var record = TestCity.record
        if var profile = record.profile {
            profile.name = words(profile.name)
            profile.areas = profile.areas.map { CityProfile.Area(code: $0.code, name: $0.name + nasty) }
            profile.ranking?.name = words(BilingualText("r"))
            record.profile = profile
        }
        record.sources = record.sources.map { source in
            var source = source
            source.name = words(source.name)
            source.url = "javascript:alert(1)"
            source.licence = DataSource.Licence(
                name: words(source.licence.name), url: "https://a.example/\"><script>",
                attribution: words(BilingualText("a")))
            return source
        }
        record.indicators = record.indicators.map { indicator in
            var indicator = indicator
            indicator.name = words(indicator.name)
            indicator.meaning = words(indicator.meaning)
            indicator.owner = words(indicator.owner)
            indicator.validity = words(indicator.validity)
            indicator.howToGet = words(indicator.howToGet)
            indicator.unitName = words(BilingualText("u"))
            indicator.reference = nasty
            indicator.formula = nasty
            indicator.disaggregation = [nasty]
            for place in indicator.aim.targets.indices {
                indicator.aim.targets[place].note = words(BilingualText("n"))
            }
            return indicator
        }
        record.revisions[1].strategy = strategy
        record.revisions[1].resolution = nasty
        record.impacts.note = words(record.impacts.note)
        for place in record.impacts.impacts.indices {
            record.impacts.impacts[place].why = words(BilingualText("w"))
        }
        return record
    }

    private static var strategy: DevelopmentStrategy {
        var strategy = TestCity.strategy
        strategy.title = words(strategy.title)
        strategy.topics = strategy.topics.map { Topic(id: $0.id, name: words($0.name)) }
        strategy.interventionAreas = strategy.interventionAreas.map {
            InterventionArea(id: $0.id, name: words($0.name))
        }
        for p in strategy.priorities.indices {
            strategy.priorities[p].name = words(strategy.priorities[p].name)
            strategy.priorities[p].rationale = [nasty]
            for s in strategy.priorities[p].goals.indices {
                strategy.priorities[p].goals[s].name = words(strategy.priorities[p].goals[s].name)
                strategy.priorities[p].goals[s].narrative = [nasty]
                for o in strategy.priorities[p].goals[s].goals.indices {
                    strategy.priorities[p].goals[s].goals[o].name = words(BilingualText("o"))
                    strategy.priorities[p].goals[s].goals[o].narrative = [nasty]
                    for l in strategy.priorities[p].goals[s].goals[o].lines.indices {
                        strategy.priorities[p].goals[s].goals[o].lines[l].wording += nasty
                        strategy.priorities[p].goals[s].goals[o].lines[l].label = words(BilingualText("l"))
                    }
                }
            }
        }
        return strategy
    }
}
