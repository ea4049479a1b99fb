import Evidence
import Intake
import Quantities
import Strategy
import Testing

/// A made-up record with one series, one source and two places.
enum Samples {
    static let text = BilingualText("x")

    static func record() throws -> CityRecord {
        CityRecord(
            profile: CityProfile(
                id: "c", name: text, isFictional: true, area: "9901",
                areas: [
                    .init(code: "9901", name: "C"), .init(code: "station:known", name: "S", within: "9901"),
                ]),
            variables: [
                Variable(id: "area", name: text, unit: try #require(UnitOfMeasure("km2")), source: "s")
            ],
            sources: [
                DataSource(
                    id: "s", name: text, publisher: text, url: "",
                    licence: .init(name: text, url: "", attribution: text))
            ])
    }

    static func today() throws -> CalendarDate { try #require(CalendarDate(year: 2026, month: 11, day: 23)) }

    static func read(
        _ bytes: [UInt8], _ edit: (inout ReadingRequest) -> Void = { _ in }
    ) throws -> ReadingFile {
        var request = ReadingRequest(file: "f.csv", dataset: "set", author: "tester")
        edit(&request)
        return try ReadingFile(bytes, request, record: try record(), today: try today())
    }

    static func read(_ text: String, _ edit: (inout ReadingRequest) -> Void = { _ in }) throws -> ReadingFile
    {
        try read(Array(text.utf8), edit)
    }
}
