import Evidence
import Quantities
import Strategy
import TestCity
import Testing

@testable import Pages

@Suite struct SourcesTests {
    private func freshness(
        _ latest: Int?, _ frequency: Indicator.Frequency, lag: Int, _ today: CalendarDate
    ) -> Freshness {
        Freshness(
            latest: latest.map { .year($0) }, frequency: frequency, lagDays: lag, today: today)
    }

    /// Figures of 2024 come out 120 days after the year, those of 2025 by 1 May 2026.
    @Test func yearlyFigures() {
        #expect(freshness(2024, .year, lag: 120, TestCity.day(2026, 4, 1)) == .onTime)
        #expect(freshness(2024, .year, lag: 120, TestCity.day(2026, 6, 1)) == .late)
        #expect(freshness(2024, .year, lag: 120, TestCity.day(2027, 6, 1)) == .silent)
        #expect(freshness(2024, .triennial, lag: 120, TestCity.day(2027, 6, 1)) == .onTime)
        #expect(freshness(2010, .irregular, lag: 0, TestCity.day(2027, 6, 1)) == .irregular)
        #expect(freshness(nil, .year, lag: 120, TestCity.day(2026, 4, 1)) == .noData)
    }

    @Test func aSourceIsAsFreshAsItsWorstIndicator() throws {
        let page = SourcesPage(Sample.context(.sources, .polish))
        let office = try #require(page.used.first { $0.source.id == "office" })
        #expect(office.indicators.map(\.freshness).contains(.noData))
        #expect(office.freshness == office.indicators.map(\.freshness).filter { $0 != .noData }.max())
        #expect(
            office.indicators.count
                + page.used.filter { $0.source.id != "office" }.reduce(0) {
                    $0 + $1.indicators.count
                } == TestCity.indicators.count)
        #expect(office.readings > 0)
    }

    @Test func licenceAttributionAndRetrievalStandThere() throws {
        let text = try #require(Sample.page(.sources, .english))
        #expect(text.contains("CC BY 4.0"))
        #expect(text.contains("Data: Modelowo town office (made up)"))
        #expect(text.contains("15\u{A0}January 2026"))
    }

    @Test func aSourceThatNothingUsesIsStillListed() throws {
        var record = TestCity.record
        var spare = record.sources[0]
        spare.id = "spare"
        spare.name = BilingualText("Spare source")
        record.sources.append(spare)
        let city = CityOverview(record: record, outcomes: TestCity.outcomes, today: TestCity.today)
        let page = SourcesPage(Sample.context(.sources, .polish, city: city))
        #expect(page.unused.map(\.source.id) == ["spare"])
        #expect(try #require(Sample.page(.sources, .polish, city: city)).contains("Spare source"))
    }

    @Test func datasetsShowDigestAndDownload() throws {
        let text = try #require(Sample.page(.datasets, .english))
        #expect(text.contains(Digest(of: "modelowo.csv").description))
        #expect(text.contains("/api/v1/datasets/modelowo-readings.csv"))
        #expect(text.contains("2018 – 2025"))
        #expect(text.contains(Route.editing(.signIn).path(.english)))
        var context = Sample.context(.datasets, .english)
        context.isEditor = true
        let own = String(
            decoding: context.render(DatasetsPage([], context)), as: UTF8.self)
        #expect(own.contains(Route.datasetImport.path(.english)))
        #expect(own.contains("horyzont data import"))
    }
}
