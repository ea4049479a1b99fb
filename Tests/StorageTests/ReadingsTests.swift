import Evidence
import Quantities
import Testing

@testable import Storage

@Suite("Readings and their revisions")
struct ReadingsTests {
    @Test("A complete revision replaces, an amendment adds and overwrites, a withdrawal removes")
    func foldWithinDataset() throws {
        let store = try Bench().store()
        try store.take("d", at: 1, [reading("s", "02", "2023", 1), reading("s", "01", "2023", 2)])
        try store.take(
            "d", mode: .amendment, at: 2, [reading("s", "01", "2024", 3), reading("s", "02", "2023", 4)])
        #expect(try store.cells("s") == ["01 2023 2.0", "01 2024 3.0", "02 2023 4.0"])
        try store.take("d", mode: .amendment, at: 3, [reading("s", "01", "2023", 0, .withdrawn)])
        #expect(try store.cells("s") == ["01 2024 3.0", "02 2023 4.0"])
        try store.take("d", at: 4, [reading("s", "01", "2025", 9)])
        #expect(try store.cells("s") == ["01 2025 9.0"])
        #expect(try store.cells("s", asOf: moment(1)) == ["01 2023 2.0", "02 2023 1.0"])
        #expect(try store.cells("s", asOf: moment(2)) == ["01 2023 2.0", "01 2024 3.0", "02 2023 4.0"])
        #expect(try store.cells("s", asOf: moment(0)) == [])
    }

    @Test("Between datasets the later record wins, but readings typed by hand win over all")
    func foldBetweenDatasets() throws {
        let store = try Bench().store()
        try store.take("a", at: 1, [reading("s", "01", "2024", 1)])
        try store.take("b", at: 2, [reading("s", "01", "2024", 2)])
        #expect(try store.cells("s") == ["01 2024 2.0"])
        try store.take("manual", mode: .amendment, at: 3, [reading("s", "01", "2024", 3)])
        try store.take("a", at: 4, [reading("s", "01", "2024", 4), reading("s", "01", "2023", 5)])
        #expect(try store.cells("s") == ["01 2023 5.0", "01 2024 3.0"])
        try store.take("manual", mode: .amendment, at: 5, [reading("s", "01", "2024", 0, .withdrawn)])
        #expect(try store.cells("s") == ["01 2023 5.0"], "a value taken back by hand hides the others")
    }

    @Test("Each row names the revision it came in; filters, limit and offset apply in order")
    func queries() throws {
        let store = try Bench().store()
        let first = try #require(
            try store.take("d", at: 1, [reading("s", "01", "2023", 1), reading("t", "01", "2023", 2)]))
        let second = try #require(
            try store.take("d", mode: .amendment, at: 2, [reading("s", "01", "2024-05", 3)]))
        let rows = try store.readings(ReadingQuery())
        #expect(rows.map(\.revision) == [first, second, first])
        #expect(rows.map(\.reading.series) == ["s", "s", "t"])
        #expect(try store.readings(ReadingQuery(limit: 1, offset: 1)).map(\.reading.value) == [3])
        #expect(try store.readings(ReadingQuery(period: Period("2023"))).count == 2)
        #expect(try store.readings(ReadingQuery(series: "s", area: "99")).isEmpty)
        #expect(try store.readings(ReadingQuery(series: "unknown")).isEmpty)
        #expect(try store.readings(ReadingQuery(limit: 0)).isEmpty)
    }

    @Test("Bytes that make up the current complete revision record nothing new")
    func unchanged() throws {
        let store = try Bench().store()
        let rows = [try reading("s", "01", "2024", 1)]
        let digest = Digest(of: "bytes")
        #expect(try store.take("d", at: 1, digest: digest, rows)?.number == 1)
        #expect(try store.take("d", at: 2, digest: digest, rows) == nil)
        #expect(try store.take("other", at: 2, digest: digest, rows)?.number == 2)
        try store.take("d", mode: .amendment, at: 3, [reading("s", "01", "2024", 2)])
        #expect(try store.take("d", at: 4, digest: digest, rows)?.number == 4, "it undoes the amendment")
        #expect(try store.revisions(of: "d").map(\.number) == [1, 3, 4])
        #expect(try store.revisions().count == 4)
    }

    @Test("A cell given twice, a number that is not finite or an error of the reader record nothing")
    func rejected() throws {
        struct Stop: Error {}
        let store = try Bench().store()
        let one = try reading("s", "01", "2024", 1, line: 7)
        try expect(.unfitReading) { try store.take("d", [one, one]) }
        try expect(.unfitReading) { try store.take("d", [reading("s", "01", "2024", .nan)]) }
        try expect(.unfitReading) { try store.take("d", [reading("s", "01", "2024", 1, note: "a\u{0}b")]) }
        let draft = DatasetDraft(
            dataset: "d", mode: .complete, author: "", reason: "", origin: "", digest: Digest(of: ""))
        #expect(throws: Stop.self) {
            try store.importReadings(draft, at: moment(1)) { take in
                try take(one)
                throw Stop()
            }
        }
        #expect(try store.revisions().isEmpty)
        #expect(try store.readings(ReadingQuery()).isEmpty)
        #expect(try store.take("d", [one])?.number == 1)
    }

    @Test("Every field and every kind of period survives, in any order of rows")
    func everyField() throws {
        let store = try Bench().store()
        var rows: [IndicatorReading] = []
        let texts = [
            "1905", "2024", "2024-H2", "2024-Q3", "2024-05", "2024-05-03", "2024-05-03T14", "1969-12-31T23",
            "1850-01-01",
        ]
        for (index, text) in texts.enumerated() {
            for status in IndicatorReading.Status.allCases {
                rows.append(
                    IndicatorReading(
                        series: "ż-\(status.rawValue)", area: AreaCode("0\(index % 3)"),
                        period: try #require(Period(text)),
                        value: [0.1, -3, 1e300, 2.5e-300][index % 4], status: status,
                        breakReason: index % 2 == 0 ? "" : "nowa podstawa",
                        source: "źródło \(index % 2)", reference: "arkusz „A”, B\(index)",
                        note: "\u{1}linia\nnowa", line: index))
            }
        }
        try store.take("d", rows.reversed())
        var out: [IndicatorReading] = []
        try store.export(dataset: "d") { out.append($0) }
        let order: (IndicatorReading, IndicatorReading) -> Bool = {
            ($0.series, $0.area, $0.period) < ($1.series, $1.area, $1.period)
        }
        #expect(out == rows.sorted(by: order))
    }

    @Test("A hundred thousand random rows: export and import give the same rows and the same digests")
    func roundTrip() throws {
        let (one, two) = (try Bench().store(), try Bench().store())
        var random = SplitMix(state: 1)
        var rows: [IndicatorReading] = []
        for series in 0..<50 {
            for area in 0..<40 {
                for year in 1975..<2025 {
                    rows.append(
                        IndicatorReading(
                            series: "series-\(series)", area: AreaCode("24\(area)"), period: .year(year),
                            value: Double(random.next() % 100_000) / 100, source: "example", note: "row"))
                }
            }
        }
        try one.take("d", rows.shuffled(using: &random))
        var exported: [IndicatorReading] = []
        try one.export(dataset: "d") { exported.append($0) }
        #expect(exported.count == 100_000)
        let isSame = Set(exported) == Set(rows)
        #expect(isSame)
        try two.take("d", exported)
        #expect(try two.allPanels().map(\.digest) == one.allPanels().map(\.digest))
        var again: [IndicatorReading] = []
        try two.export(dataset: "d") { again.append($0) }
        let isSameAgain = again == exported
        #expect(isSameAgain)
        #expect(try two.datasets().map(\.rows) == [100_000])
    }

    @Test("Datasets at a glance")
    func summaries() throws {
        let store = try Bench().store()
        try store.take("d", at: 1, [reading("s", "01", "2023", 1), reading("t", "01", "2020-05", 2)])
        try store.take(
            "d", mode: .amendment, at: 2,
            [reading("s", "01", "2023", 0, .withdrawn), reading("u", "01", "2024", 2)])
        try store.take("empty", at: 3, [])
        let summaries = try store.datasets()
        #expect(summaries.map(\.current.dataset) == ["d", "empty"])
        #expect(summaries[0].current.number == 2)
        #expect(summaries[0].revisions == 2)
        #expect(summaries[0].rows == 2)
        #expect(summaries[0].series == ["t", "u"])
        #expect(summaries[0].first == Period("2020-05"))
        #expect(summaries[0].last == Period("2024"))
        #expect(summaries[0].sources == ["example"])
        #expect(summaries[1].rows == 0 && summaries[1].first == nil)
    }
}

/// A small generator with a printed seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
