import Foundation
import Layers
import Testing

/// The abstract tests of the standard that ask for no data of their own, done on the layer of `CQL2ConformanceTests`, in both encodings.
/// What came of them stands in docs/ogc-api.md.
///
/// - Source: OGC 21-065r2, annex A; each row is called as there.
@Suite("CQL2, abstract tests")
struct CQL2AbstractTests {
    private static let literals: [LayerValue.Kind: String] = [
        .text: "'foo'", .boolean: "true", .real: "3.14", .integer: "1",
        .timestamp: "TIMESTAMP('2022-04-14T14:48:46Z')", .date: "DATE('2022-04-14')",
    ]

    static let comparison: [(id: String, run: @Sendable (Questions) throws -> Void)] = [
        (
            "/conf/basic-cql2/comparison",
            { ask in
                for column in ask.layer.columns {
                    guard let literal = literals[column.kind] else { continue }
                    for (sign, opposite) in [("=", "<>"), (">", "<="), ("<", ">=")] {
                        let name = "\"\(column.name)\""
                        try ask.areDisjoint("\(name) \(sign) \(literal)", "\(name) \(opposite) \(literal)")
                    }
                }
            }
        ),
        (
            "/conf/basic-cql2/is-null",
            { ask in
                for name in ask.layer.columns.map({ "\"\($0.name)\"" }) + ["geometry"] {
                    try ask.areDisjoint("\(name) IS NULL", "\(name) is not null")
                }
            }
        ),
        (
            "/conf/basic-cql2/boolean",
            { ask in
                try ask.rows("true")
                #expect(try ask.rows("false").isEmpty)
            }
        ),
        (
            "/conf/advanced-comparison-operators/like",
            { ask in
                for name in ask.columns(.text) {
                    try ask.areDisjoint("\(name) like '_%'", "\(name) like ''")
                    try ask.areEqual("\(name) LIKE '%'", "\(name) like '%%'")
                    try ask.rows("\(name) like '\\%\\_'")
                }
            }
        ),
        (
            "/conf/advanced-comparison-operators/between",
            { ask in
                for name in ask.columns(.integer, .real) {
                    try ask.rows("\(name) BETWEEN 0 AND 100")
                    try ask.rows("\(name) between 100.0 and 1.0")
                }
            }
        ),
        (
            "/conf/advanced-comparison-operators/in",
            { ask in
                for name in ask.columns(.integer, .real) { try ask.rows("\(name) IN (1, 2, 3)") }
                for name in ask.columns(.text) { try ask.rows("\(name) in ('foo', 'bar')") }
                for name in ask.columns(.boolean) { try ask.rows("\(name) in (true)") }
                // The annex writes bare texts here; the clause (and the annex's own table of data) asks for instants.
                for name in ask.columns(.timestamp) {
                    try ask.rows("\(name) in (TIMESTAMP('2022-04-14T14:52:56Z'))")
                }
                for name in ask.columns(.date) {
                    try ask.rows("\(name) in (DATE('2022-04-14'), DATE('2022-04-15'))")
                }
            }
        ),
        (
            "/conf/case-insensitive-comparison/casei",
            { ask in
                for name in ask.columns(.text) {
                    try ask.areDisjoint("CASEI(\(name)) = casei('foo')", "CASEI(\(name)) <> casei('FOO')")
                }
            }
        ),
        (
            "/conf/case-insensitive-comparison/casei-like",
            { ask in
                for name in ask.columns(.text) {
                    try ask.areEqual("CASEI(\(name)) LIKE casei('foo%')", "CASEI(\(name)) LIKE casei('FOO%')")
                }
            }
        ),
        (
            "/conf/accent-insensitive-comparison/accenti",
            { ask in
                for name in ask.columns(.text) {
                    try ask.areDisjoint(
                        "ACCENTI(\(name)) = accenti('äöüéáí')", "ACCENTI(\(name)) <> accenti('aoueai')")
                }
            }
        ),
        (
            "/conf/accent-insensitive-comparison/accenti-like",
            { ask in
                for name in ask.columns(.text) {
                    try ask.areEqual(
                        "ACCENTI(\(name)) LIKE accenti('Ä%')", "ACCENTI(\(name)) LIKE accenti('A%')")
                }
            }
        ),
        (
            "/conf/accent-insensitive-comparison/accenti-casei",
            { ask in
                for name in ask.columns(.text) {
                    try ask.areEqual(
                        "ACCENTI(CASEI(\(name))) = accenti(casei('ÄÉ'))",
                        "ACCENTI(CASEI(\(name))) = accenti(casei('ae'))")
                }
            }
        ),
        (
            "/conf/accent-insensitive-comparison/accenti-casei-like",
            { ask in
                for name in ask.columns(.text) {
                    try ask.areEqual(
                        "ACCENTI(CASEI(\(name))) LIKE accenti(casei('Ä%'))",
                        "ACCENTI(CASEI(\(name))) LIKE accenti(casei('a%'))")
                }
            }
        ),
    ]

    /// Annex A also asks each class for random combinations of four predicates: of all that were asked, as its last test.
    private static func combine(_ ask: Questions) throws -> Int {
        let predicates = ask.asked.filter { !$0.contains("90 180") }
        var generator = SeededNumbers(seed: 21_065)
        let combined = Questions(ask.layer)
        for _ in 0..<500 {
            let p = (0..<4).map { _ in predicates[generator.next(below: predicates.count)] }
            try combined.rows(
                "((NOT (\(p[0])) AND \(p[1])) OR (\(p[2]) and NOT (\(p[3]))) or not (\(p[0]) AND \(p[3])))")
        }
        return combined.asked.count
    }

    @Test func theTableInTheDocumentationIsWhatCameOut() throws {
        let all = Questions(try CQL2ConformanceTests.places())
        var table = ["| abstract test | predicates | outcome |", "|---|---|---|"]
        for (id, run) in Self.comparison + Self.spaceAndTime {
            let before = all.asked.count
            try run(all)
            table.append("| `\(id)` | \(all.asked.count - before) | met |")
        }
        table.append("| `/conf/*/logical` | \(try Self.combine(all)) | met |")
        table.append(
            "| `/conf/cql2-text/validate`, `/conf/cql2-json/validate` | \(all.asked.count) | met: all of the above in both |"
        )
        table.append(
            "| `/conf/*/test-data` | – | not run: it asks for a data set of OGC that is not kept here |")
        table.append("| `/conf/array-functions/*` | – | not claimed: no column is an array |")
        let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/ogc-api.md")
        let page = try String(contentsOf: place, encoding: .utf8)
        #expect(
            page.contains(table.joined(separator: "\n")),
            "docs/ogc-api.md should hold:\n\(table.joined(separator: "\n"))")
    }
}
