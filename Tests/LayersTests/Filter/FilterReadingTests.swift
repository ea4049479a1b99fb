import Formats
import Geometry
import Layers
import Quantities
import Testing

@Suite("Filters as text and JSON")
struct FilterReadingTests {
    @Test(arguments: [
        ("name", "filter: name"), ("name =", "filter:7"), ("name = 'a", "filter:8"),
        ("people BETWEEN 1 OR 2", "filter:18"), ("people IN ()", "filter:13"), ("a ? b", "filter:3"),
        ("name LIKE people", "filter: name LIKE people"), ("harbour IS 3", "filter:12"),
        ("name NOT 3", "filter:10"), ("(people = 1", "filter:12"), ("people = 1)", "filter:11"),
        ("founded = '2021-01-01'", "filter: founded = '2021-01-01'"),
        (
            "founded = TIMESTAMP('2021-01-01T00:00:00Z')",
            "filter: founded = TIMESTAMP('2021-01-01T00:00:00.000Z')"
        ),
        ("founded = DATE('2021-13-01')", "filter:16"), ("S_NEAR(geometry, POINT(1 1))", "filter:29"),
        ("S_INTERSECTS(geometry)", "filter:23"), ("S_INTERSECTS(name, POINT(1 1))", "filter: name"),
        ("S_INTERSECTS(geometry, BBOX(0, 9, 1, 1))", "filter:24"),
        (
            "S_WITHIN(geometry, POLYGON((3 3, 1 1, 3 1, 1 3, 3 3)))",
            "filter: POLYGON((3 3, 1 1, 3 1, 1 3, 3 3))"
        ),
        ("nothing = 1", "filter: nothing"), ("sqrt(people) = 1", "filter: sqrt(people)"),
        ("T_AFTER(name, DATE('2020-01-01'))", "filter: name"), ("", "filter:1"), ("''=''", ""),
        ("name = 'a' AND", "filter:15"), ("1.2.3 = 1", "filter:1"), ("'..'", "filter: '..'"),
    ])
    func faultsSayWhere(_ text: String, _ place: String) throws {
        let layer = try CQL2ConformanceTests.places()
        do throws(FilterFault) {
            _ = try FilterPlan(try FilterExpression.decode(text: text), for: layer)
            #expect(place.isEmpty, "“\(text)” was taken")
        } catch {
            #expect(error.finding.place == place, "\(error.finding.reason.en)")
            #expect(!error.finding.reason.pl.isEmpty && !error.finding.remedy.pl.isEmpty)
            #expect(error.finding.reason.pl != error.finding.reason.en)
        }
    }

    @Test(arguments: [
        (#"{"op":"=","args":[{"property":"a"}]}"#, "$"), (#"{"op":"and","args":[true]}"#, "$"),
        (#"{"op":"and","args":[true,{"op":"nope","args":[1]}]}"#, ""),
        (#"{"op":"in","args":[{"property":"a"},[]]}"#, "$"), (#"{"op":"="}"#, "$"),
        (#"{"op":"not","args":[null]}"#, "$.args[0]"), (#"{"date":"2020-13-01"}"#, "$"),
        (#"{"interval":["2020-01-01","soon"]}"#, "$.interval[1]"), (#"{"bbox":[1,2,3]}"#, "$.bbox"),
        (#"{"type":"Point","coordinates":[1]}"#, "$"), ("{", "filter:1:2"),
        (#"{"op":"t_nope","args":[1,2]}"#, "$"), (#"{"op":"like","args":[1,2,3]}"#, "$"),
    ])
    func faultsOfJSONHaveAPath(_ json: String, _ place: String) {
        do throws(FilterFault) {
            _ = try FilterExpression.decode(json: Array(json.utf8))
            #expect(place.isEmpty, "“\(json)” was taken")
        } catch {
            #expect(error.finding.place == place, "\(error.finding.reason.en)")
        }
    }

    /// Forms of writing that the standard's own examples use, each with another that says the same.
    @Test(
        "21-065r2, annex B and the examples of clauses 6 to 8",
        arguments: [
            ("A_CONTAINS(('Żabno', 'lodki'), [name])", "A_CONTAINS(['Żabno', 'lodki'], [name])"),
            ("\"people\" NOT BETWEEN 10 AND 200", "NOT people BETWEEN 10 AND 200"),
            ("people > (rank-1)", "people > rank - 1"),
            (
                "opened = TIMESTAMP('2021-01-01T00:00:00.000000Z')",
                "opened = TIMESTAMP('2021-01-01T00:00:00Z')"
            ),
            (
                "T_DURING(INTERVAL(opened, closed), INTERVAL('..', '2021-07-01T00:00:00.5Z'))",
                "t_during(interval(opened,closed),interval('..','2021-07-01T00:00:00.500Z'))"
            ),
            ("people in (50+50,2*100)", "people IN (100, 200)"), ("100=people", "people = 100"),
            (
                "S_INTERSECTS(geometry,MULTIPOINT(1 1, 9 9))",
                "S_INTERSECTS(geometry,MULTIPOINT((1 1), (9 9)))"
            ),
        ])
    func twoWaysToWriteTheSame(_ row: (text: String, same: String)) throws {
        let layer = try CQL2ConformanceTests.places()
        let found = try CQL2ConformanceTests.found(try FilterExpression.decode(text: row.text), layer)
        #expect(found == (try CQL2ConformanceTests.found(try FilterExpression.decode(text: row.same), layer)))
        #expect(!found.isEmpty, "the question has an answer")
    }

    @Test func depthAndSizeHaveLimits() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "true" + String(repeating: ")", count: depth)
        }
        #expect(try FilterExpression.decode(text: nested(FilterLimit.depth - 1)) == .boolean(true))
        #expect(throws: FilterFault.self) { try FilterExpression.decode(text: nested(FilterLimit.depth)) }
        let nots = String(repeating: "NOT ", count: FilterLimit.depth) + "true"
        #expect(throws: FilterFault.self) { try FilterExpression.decode(text: nots) }
        let powers = String(repeating: "2^", count: FilterLimit.depth) + "2 = 1"
        #expect(throws: FilterFault.self) { try FilterExpression.decode(text: powers) }
        let long = "a IN (" + String(repeating: "1,", count: FilterLimit.parts) + "1)"
        #expect(throws: FilterFault.self) { try FilterExpression.decode(text: long) }
        let large = "a = '" + String(repeating: "x", count: FilterLimit.bytes) + "'"
        #expect(throws: FilterFault.self) { try FilterExpression.decode(text: large) }
    }

    @Test func jsonIsWrittenAsTheStandardSays() throws {
        let filter = try FilterExpression.decode(
            text: "CASEI(name) LIKE CASEI('a%') AND T_DURING(founded, INTERVAL('2020-01-01', '..'))"
                + " AND S_INTERSECTS(geometry, POINT(1.5 2)) AND people IN (1, 2)")
        let json = String(decoding: filter.json.encoded(), as: UTF8.self)
        #expect(
            json == #"{"op":"and","args":[{"op":"like","args":[{"op":"casei","args":[{"property":"name"}]},"#
                + #"{"op":"casei","args":["a%"]}]},{"op":"t_during","args":[{"property":"founded"},"#
                + #"{"interval":["2020-01-01",".."]}]},{"op":"s_intersects","args":[{"property":"geometry"},"#
                + #"{"type":"Point","coordinates":[1.5,2]}]},{"op":"in","args":[{"property":"people"},[1,2]]}]}"#
        )
    }

    /// Whatever expression there is, both encodings give it back.
    @Test(arguments: 0..<400)
    func whatIsWrittenReadsBack(_ seed: Int) throws {
        var expressions = RandomExpressions(seed: UInt64(seed))
        let filter = expressions.condition(depth: 5)
        #expect(try FilterExpression.decode(text: filter.text) == filter, "seed \(seed): \(filter.text)")
        #expect(
            try FilterExpression.decode(json: filter.json.encoded()) == filter, "seed \(seed): \(filter.text)"
        )
    }

    /// Bytes that are no filter are refused and never crash.
    @Test(arguments: 0..<200)
    func damagedFiltersAreAnswered(_ seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        var scalars = Array(
            CQL2ConformanceTests.table[seed % CQL2ConformanceTests.table.count].filter.unicodeScalars)
        let signs = Array("()[]'\",<>=%_\\ aż9.-^".unicodeScalars)
        for _ in 0..<3 {
            scalars[numbers.next(below: scalars.count)] = signs[numbers.next(below: signs.count)]
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        do throws(FilterFault) {
            let filter = try FilterExpression.decode(text: String(text))
            #expect(!filter.text.isEmpty)
        } catch {
            #expect(error.finding.place.hasPrefix("filter"))
        }
    }
}

/// Expressions of every kind, made at random from a seed.
private struct RandomExpressions {
    var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed &+ 77) }

    mutating func condition(depth: Int) -> FilterExpression {
        guard depth > 0 else { return .boolean(numbers.next(below: 2) == 0) }
        switch numbers.next(below: 10) {
        case 0: return .and((0..<2 + numbers.next(below: 2)).map { _ in condition(depth: depth - 1) })
        case 1: return .or((0..<2 + numbers.next(below: 2)).map { _ in condition(depth: depth - 1) })
        case 2: return .not(condition(depth: depth - 1))
        case 3:
            let comparison = FilterExpression.Comparison.allCases[numbers.next(below: 6)]
            return .compare(comparison, value(depth: depth - 1), value(depth: depth - 1))
        case 4: return .like(value(depth: 1), pattern: .casei(.text("%a_''")))
        case 5:
            return .between(value(depth: depth - 1), lower: value(depth: 1), upper: value(depth: depth - 1))
        case 6: return .isIn(value(depth: depth - 1), [value(depth: 1), value(depth: 1)])
        case 7: return .isNull(value(depth: depth - 1))
        case 8:
            let relation = SpatialRelation.allCases[numbers.next(below: 8)]
            return .spatial(relation, .property("geometry"), shape())
        default:
            let relation = FilterExpression.TemporalRelation.allCases[numbers.next(below: 15)]
            return .temporal(relation, .property("a.b"), .interval(.open, .date(CalendarDate(dayNumber: 3))))
        }
    }

    mutating func value(depth: Int) -> FilterExpression {
        switch numbers.next(below: depth > 0 ? 9 : 6) {
        case 0: return .number(Double(numbers.next(below: 2_000) - 1_000) / 8)
        case 1: return .text(["", "ż", "it's", "a\nb", "\"", "and"][numbers.next(below: 6)])
        case 2: return .property(["a", "AND", "old name", "żółć", "a\"b", "point"][numbers.next(below: 6)])
        case 3: return .timestamp(Timestamp(milliseconds: Int64(numbers.next(below: 1_000_000))))
        case 4: return .list([.number(1), .property("x"), .list([.text("y")])])
        case 5: return .function("area", [.property("geometry")])
        case 6: return condition(depth: depth - 1)
        case 7: return .accenti(value(depth: depth - 1))
        default:
            let sign = FilterExpression.Arithmetic.allCases[numbers.next(below: 7)]
            return .arithmetic(sign, value(depth: depth - 1), value(depth: depth - 1))
        }
    }

    mutating func shape() -> FilterExpression {
        let ring = [Coordinate(0, 0), Coordinate(1, 0.5), Coordinate(-1, 1e-7), Coordinate(0, 0)]
        let shapes: [FilterExpression] = [
            .shape(.point(Coordinate(-1.25, 3))), .shape(.points([Coordinate(1, 2), Coordinate(3, 4)])),
            .shape(.line(ring)), .shape(.lines([ring, ring])), .shape(.polygon(Polygon(ring, holes: [ring]))),
            .shape(.polygons([Polygon(ring), Polygon(ring)])),
            .shape(.collection([.point(Coordinate(1, 2)), .line(ring)])),
            .box(BoundingBox(west: 170, south: -1, east: -170, north: 1)),
        ]
        return shapes[numbers.next(below: shapes.count)]
    }
}
