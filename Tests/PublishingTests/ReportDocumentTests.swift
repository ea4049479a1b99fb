import Evidence
import Publishing
import Quantities
import Reporting
import Testing

@Suite("Report document")
struct ReportDocumentTests {
    /// A document with every kind of block and cell.
    static let document = ReportDocument(
        year: 2025, language: .polish, city: "Miasto", title: "Raport", isFictional: true,
        chapters: [
            .init(
                .strategy, title: "Strategia",
                blocks: [
                    .heading(level: 3, text: "Cel", anchor: "cel-s1"), .markdown("*tekst*"),
                    .paragraph("Zdanie."),
                    .figures([ReportFigure(key: "k", label: "Liczba", value: nil)]),
                    .table(
                        ReportTable(
                            id: "t", caption: "Tabela", columns: [.init("A"), .init("B", .money)],
                            rows: [
                                [.text("x"), .number(0.1, decimals: 2)],
                                [.date(CalendarDate(dayNumber: 20_000)), .none],
                            ],
                            total: [.none, .number(0.1, decimals: 2)])),
                    .chart(
                        ReportChart(
                            title: "Wykres", unit: "%", decimals: 1, labels: ["2024", "2025"],
                            series: [.init(name: "Miasto", values: [nil, 1.5])])),
                    .map(
                        ReportMap(
                            title: "Mapa", unit: "szt.", decimals: 0, width: 640, height: 100,
                            areas: [
                                .init(
                                    number: 1, name: "A", value: 3, step: 0, outline: "M0 0l9 0 0 9z", x: 3,
                                    y: 3),
                                .init(number: 2, name: "B", value: nil, step: nil, outline: "", x: 0, y: 0),
                            ], steps: [.init(from: 3, to: 3)],
                            sources: [
                                .init(
                                    id: "districts", title: "Dzielnice", revision: 2, digest: Digest(of: "x"),
                                    licence: "CC0", attribution: "Urząd", isSynthetic: true)
                            ],
                            table: ReportTable(
                                id: "map-a", caption: "Mapa",
                                columns: [.init("Dzielnica"), .init("N", .number)],
                                rows: [[.text("1. A"), .number(3, decimals: 0)]]))),
                    .sources(["GUS"]),
                ])
        ],
        unfinished: [UnfinishedPart(in: .letter, "brak", .write(.chapter(.letter)))])

    @Test func isTheSameAfterItsCanonicalForm() throws {
        let text = try Self.document.canonical()
        let again: ReportDocument = try Canonical.decode(text)
        #expect(again == Self.document)
        #expect(try again.canonical() == text)
    }
}
