import Formats
import Geometry
import Layers
import Quantities
import Testing

/// Every predicate of the language on a made-up layer whose answers are counted by hand.
///
/// - Source: OGC 21-065r2; the requirement of each row stands before it.
@Suite("CQL2 conformance")
struct CQL2ConformanceTests {
    /// Places of a made-up country: name, people, harbour, founded, opened, closed, shape.
    static func places() throws -> Layer {
        var builder = LayerBuilder(
            Sample.description("places"),
            columns: [
                .init("name", .text), .init("people", .integer), .init("rank", .real),
                .init("harbour", .boolean),
                .init("founded", .date), .init("opened", .timestamp), .init("closed", .timestamp),
                .init("old name", .text),
            ])
        func add(
            _ id: String, _ name: String, _ people: Int?, _ rank: Double?, _ harbour: Bool?,
            _ founded: String?,
            _ opened: String?, _ closed: String?, _ old: String?, _ shape: Shape?
        ) {
            builder.append(
                id, shape: shape,
                values: [
                    .text(name), people.map { .integer($0) }, rank.map { .real($0) },
                    harbour.map { .boolean($0) },
                    founded.flatMap { CalendarDate($0) }.map { .date($0) },
                    opened.flatMap { Timestamp($0) }.map { .timestamp($0) },
                    closed.flatMap { Timestamp($0) }.map { .timestamp($0) }, old.map { .text($0) },
                ])
        }
        func square(_ west: Double, _ south: Double, _ side: Double) -> Shape {
            .polygon(
                Polygon([
                    Coordinate(west, south), Coordinate(west + side, south),
                    Coordinate(west + side, south + side), Coordinate(west, south + side),
                    Coordinate(west, south),
                ]))
        }
        add(
            "1", "Łódki", 100, 1.5, true, "2020-01-01", "2021-01-01T00:00:00Z", "2021-06-01T00:00:00Z",
            "Łódki",
            square(0, 0, 2))
        add(
            "2", "lodki", 200, 2.5, false, "2021-05-05", "2021-06-01T00:00:00Z", "2022-01-01T00:00:00Z", nil,
            square(2, 0, 2))
        add(
            "3", "Żabno", 300, nil, true, "2022-12-31", "2021-01-01T00:00:00Z", "2022-01-01T00:00:00Z",
            "zabno",
            .point(Coordinate(1, 1)))
        add(
            "4", "O'Brien 100%", 100, -1, nil, nil, nil, nil, nil,
            .line([Coordinate(-1, 1), Coordinate(3, 1)]))
        add("5", "STRASSE", nil, 0, false, "2021-05-05", "2023-01-01T00:00:00Z", nil, "straße", nil)
        return try #require(builder.finish(number: 1, recorded: Sample.recorded).value)
    }

    static let table: [(requirement: String, filter: String, identifiers: String)] = [
        // Comparison
        ("/req/basic-cql2/binary-comparison-predicate", "name = 'Żabno'", "3"),
        ("/req/basic-cql2/binary-comparison-predicate", "name <> 'Żabno'", "1 2 4 5"),
        ("/req/basic-cql2/binary-comparison-predicate", "people > 100", "2 3"),
        ("/req/basic-cql2/binary-comparison-predicate", "people >= 200", "2 3"),
        ("/req/basic-cql2/binary-comparison-predicate", "people < 200", "1 4"),
        ("/req/basic-cql2/binary-comparison-predicate", "people <= 200", "1 2 4"),
        ("/req/basic-cql2/binary-comparison-predicate", "rank = -1", "4"),
        ("/req/basic-cql2/binary-comparison-predicate", "rank < 1.5e0", "4 5"),
        ("/req/basic-cql2/binary-comparison-predicate", "harbour = true", "1 3"),
        ("/req/basic-cql2/binary-comparison-predicate", "harbour", "1 3"),
        ("/req/basic-cql2/binary-comparison-predicate", "founded = DATE('2021-05-05')", "2 5"),
        ("/req/basic-cql2/binary-comparison-predicate", "founded > date('2021-05-05')", "3"),
        ("/req/basic-cql2/binary-comparison-predicate", "opened >= TIMESTAMP('2021-06-01T00:00:00Z')", "2 5"),
        ("/req/basic-cql2/binary-comparison-predicate", "name = 'O''Brien 100%'", "4"),
        ("/req/basic-cql2/null-predicate", "people IS NULL", "5"),
        ("/req/basic-cql2/null-predicate", "closed is not null", "1 2 3"),
        ("/req/basic-cql2/null-predicate", "geometry IS NULL", "5"),
        ("/req/basic-cql2/property", "\"old name\" IS NULL", "2 4"),
        ("/req/basic-cql2/cql2-filter", "TRUE", "1 2 3 4 5"),
        ("/req/basic-cql2/cql2-filter", "false", ""),
        ("/req/basic-cql2/cql2-filter", "people = 100 AND NOT harbour", ""),
        ("/req/basic-cql2/cql2-filter", "NOT (people = 100 OR harbour = false)", "3"),
        ("/req/basic-cql2/cql2-filter", "people = 100 OR people = 300 AND harbour", "1 3 4"),
        ("/req/basic-cql2/cql2-filter", "(people = 100 OR people = 300) AND harbour", "1 3"),
        ("/req/basic-cql2/cql2-filter", "harbour = false OR people IS NULL", "2 5"),
        // Advanced comparison
        ("/req/advanced-comparison-operators/like-predicate", "name LIKE '%odki'", "2"),
        ("/req/advanced-comparison-operators/like-predicate", "name LIKE '__d%'", "1 2"),
        ("/req/advanced-comparison-operators/like-predicate", "name like '%100\\%'", "4"),
        ("/req/advanced-comparison-operators/like-predicate", "name NOT LIKE '%o%'", "1 4 5"),
        ("/req/advanced-comparison-operators/between-predicate", "people BETWEEN 150 AND 300", "2 3"),
        ("/req/advanced-comparison-operators/between-predicate", "people NOT BETWEEN 150 AND 300", "1 4"),
        ("/req/advanced-comparison-operators/in-predicate", "name IN ('Żabno', 'lodki')", "2 3"),
        ("/req/advanced-comparison-operators/in-predicate", "people NOT IN (100, 200)", "3"),
        // Without case and accents
        ("/req/case-insensitive-comparison/casei-function", "CASEI(name) = CASEI('ŁÓDKI')", "1"),
        ("/req/case-insensitive-comparison/casei-function", "CASEI(name) LIKE casei('żAB%')", "3"),
        ("/req/case-insensitive-comparison/casei-function", "casei(name) = casei(\"old name\")", "1 5"),
        ("/req/accent-insensitive-comparison/accenti-function", "ACCENTI(name) = ACCENTI('Łodki')", "1"),
        ("/req/accent-insensitive-comparison/accenti-function", "ACCENTI(CASEI(name)) = 'lodki'", "1 2"),
        ("/req/accent-insensitive-comparison/accenti-function", "accenti(name) LIKE accenti('Żąb%')", "3"),
        // Space
        (
            "/req/basic-spatial-functions/spatial-predicate", "S_INTERSECTS(geometry, BBOX(0, 0, 1, 1))",
            "1 3 4"
        ),
        ("/req/basic-spatial-functions/spatial-predicate", "S_INTERSECTS(geometry, POINT(3 1))", "2 4"),
        (
            "/req/basic-spatial-functions/spatial-predicate", "S_INTERSECTS(BBOX(2.5, 1.5, 9, 9), geometry)",
            "2"
        ),
        (
            "/req/basic-spatial-functions-plus/spatial-data-types",
            "S_INTERSECTS(geometry, MULTIPOINT((1 1), (9 9)))", "1 3 4"
        ),
        (
            "/req/spatial-functions/spatial-predicates",
            "S_WITHIN(geometry, POLYGON((0 0, 2 0, 2 2, 0 2, 0 0)))", "1 3"
        ),
        ("/req/spatial-functions/spatial-predicates", "S_CONTAINS(geometry, POINT(1 1))", "1 3 4"),
        (
            "/req/spatial-functions/spatial-predicates",
            "S_EQUALS(geometry, POLYGON((2 0, 0 0, 0 2, 2 2, 2 0)))", "1"
        ),
        ("/req/spatial-functions/spatial-predicates", "S_DISJOINT(geometry, BBOX(2.5, 0.5, 4, 4))", "1 3"),
        (
            "/req/spatial-functions/spatial-predicates",
            "S_TOUCHES(geometry, POLYGON((0 0, 2 0, 2 2, 0 2, 0 0)))", "2"
        ),
        ("/req/spatial-functions/spatial-predicates", "S_CROSSES(geometry, BBOX(0, 0, 2, 2))", "4"),
        ("/req/spatial-functions/spatial-predicates", "S_OVERLAPS(geometry, BBOX(1, 1, 3, 3))", "1 2"),
        ("/req/spatial-functions/spatial-predicates", "S_CONTAINS(BBOX(-1, 0, 3, 2), geometry)", "1 3 4"),
        // Time
        ("/req/temporal-functions/temporal-predicates", "T_AFTER(founded, DATE('2021-05-05'))", "3"),
        (
            "/req/temporal-functions/temporal-predicates", "T_BEFORE(founded, INTERVAL('2021-01-01', '..'))",
            "1"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_DISJOINT(founded, INTERVAL('2021-01-01','2021-12-31'))", "1 3"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_EQUALS(founded, INTERVAL('2021-05-05','2021-05-05'))", "2 5"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_INTERSECTS(opened, INTERVAL('..', '2021-01-01'))", "1 3"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_CONTAINS(INTERVAL(opened, closed), INTERVAL('2021-02-01T00:00:00Z', '2021-03-01T00:00:00Z'))",
            "1 3"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_DURING(INTERVAL(opened, closed), INTERVAL('2020-12-31T00:00:00Z', '2021-07-01T00:00:00Z'))",
            "1"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_STARTS(INTERVAL(opened, closed), INTERVAL('2021-01-01T00:00:00Z', '2022-01-01T00:00:00Z'))",
            "1"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_STARTEDBY(INTERVAL(opened, closed), INTERVAL('2021-01-01T00:00:00Z', '2021-06-01T00:00:00Z'))",
            "3"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_FINISHES(INTERVAL(opened, closed), INTERVAL('2021-01-01T00:00:00Z', '2022-01-01T00:00:00Z'))",
            "2"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_FINISHEDBY(INTERVAL(opened, closed), INTERVAL('2021-06-01T00:00:00Z', '2022-01-01T00:00:00Z'))",
            "3"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_MEETS(INTERVAL(opened, closed), INTERVAL('2021-06-01T00:00:00Z', '..'))", "1"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_METBY(INTERVAL(opened, closed), INTERVAL('..', '2021-06-01T00:00:00Z'))", "2"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_OVERLAPS(INTERVAL(opened, closed), INTERVAL('2021-05-01T00:00:00Z', '2021-07-01T00:00:00Z'))",
            "1"
        ),
        (
            "/req/temporal-functions/temporal-predicates",
            "T_OVERLAPPEDBY(INTERVAL(opened, closed), INTERVAL('2021-05-01T00:00:00Z', '2021-07-01T00:00:00Z'))",
            "2"
        ),
        // Arrays
        ("/req/array-functions/array-predicates", "A_CONTAINS(['Żabno', 'lodki'], [name])", "2 3"),
        ("/req/array-functions/array-predicates", "A_CONTAINEDBY([people], [100, 300])", "1 3 4"),
        ("/req/array-functions/array-predicates", "A_EQUALS([people, 1], [1, 200])", "2"),
        ("/req/array-functions/array-predicates", "A_OVERLAPS([people, rank], [-1, 300])", "4"),
        // Properties, functions, arithmetic
        ("/req/property-property/property-property", "name = \"old name\"", "1"),
        ("/req/property-property/property-property", "people > rank", "1 2 4"),
        ("/req/property-property/property-property", "'Żabno' = name", "3"),
        ("/req/functions/functions", "lower(name) = 'żabno'", "3"),
        ("/req/functions/functions", "area(geometry) > 1000000", "1 2"),
        ("/req/arithmetic/arithmetic", "people + 100 = 300 - 1 * 100", "1 4"),
        ("/req/arithmetic/arithmetic", "people / 2 ^ 2 = 50", "2"),
        ("/req/arithmetic/arithmetic", "people % 200 = 100 AND people DIV 200 = 1", "3"),
        ("/req/arithmetic/arithmetic", "people / (rank - 1.5) > 0", "2"),
    ]

    @Test(arguments: table)
    func thePredicateFindsWhatItSays(_ row: (requirement: String, filter: String, identifiers: String)) throws
    {
        let layer = try Self.places()
        let filter = try FilterExpression.decode(text: row.filter)
        #expect(try Self.found(filter, layer) == row.identifiers, "\(row.requirement): \(row.filter)")
        // The same question in the other encoding, and printed back, has the same answer.
        #expect(try FilterExpression.decode(json: filter.json.encoded()) == filter, "\(row.filter)")
        #expect(try FilterExpression.decode(text: filter.text) == filter, "\(filter.text)")
    }

    /// `/conf/basic-cql2/logical`: whatever four predicates are joined, the answer is what logic makes of theirs.
    @Test func combinationsFollowThreeValuedLogic() throws {
        let layer = try Self.places()
        var generator = SeededNumbers(seed: 20_26)
        for _ in 0..<300 {
            let chosen = (0..<4).map { _ in Self.table[generator.next(below: Self.table.count)].filter }
            let text =
                "(NOT (\(chosen[0])) AND (\(chosen[1]))) OR ((\(chosen[2])) and (\(chosen[3]))) or not ((\(chosen[0])) OR (\(chosen[3])))"
            let answers = try chosen.map { try Self.answers($0, layer) }
            let expected = (0..<layer.count).filter { row in
                let (a, b, c, d) = (answers[0][row], answers[1][row], answers[2][row], answers[3][row])
                return Self.or([Self.and(Self.not(a), b), Self.and(c, d), Self.not(Self.or([a, d]))]) == true
            }
            let filter = try FilterExpression.decode(text: text)
            let found = try layer.rows(fulfilling: FeatureQuery(filter: filter, limit: 10))
            #expect(found == expected, "seed 2026: \(text)")
        }
    }

    static func found(_ filter: FilterExpression, _ layer: Layer) throws -> String {
        let page = try layer.page(of: FeatureQuery(filter: filter, limit: 100))
        #expect(page.matched == page.rows.count)
        return page.rows.map { layer.identifiers[$0] }.joined(separator: " ")
    }

    /// True, false or unknown for each row, asked by two questions.
    private static func answers(_ text: String, _ layer: Layer) throws -> [Bool?] {
        let filter = try FilterExpression.decode(text: text)
        let (yes, no) = (try FilterPlan(filter, for: layer), try FilterPlan(.not(filter), for: layer))
        return (0..<layer.count).map { yes.holds($0) ? true : no.holds($0) ? false : nil }
    }

    private static func not(_ a: Bool?) -> Bool? { a.map { !$0 } }
    private static func and(_ a: Bool?, _ b: Bool?) -> Bool? {
        a == false || b == false ? false : a == nil || b == nil ? nil : true
    }
    private static func or(_ parts: [Bool?]) -> Bool? {
        parts.contains(true) ? true : parts.contains(nil) ? nil : false
    }
}

/// Numbers that are the same in every run.
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2 &+ 1 }

    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
