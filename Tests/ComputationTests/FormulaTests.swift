import Computation
import Foundation
import Quantities
import Testing

@Suite("Formulas")
struct FormulaTests {
    private func formula(_ text: String) throws -> Formula {
        let (formula, findings) = Formula.read(text)
        return try #require(formula, "\(text): \(findings.map(\.reason.en))")
    }

    private func units(_ codes: [String: String]) throws -> [String: UnitOfMeasure] {
        try codes.mapValues { try #require(UnitOfMeasure($0)) }
    }

    @Test(
        "Formulas have one spelling",
        arguments: [
            ("a-b", "a-b"), ("a -b", "a - b"), ("a - b", "a - b"), ("(a + b) + c", "a + b + c"),
            ("a + (b + c)", "a + (b + c)"), ("a - (b - c)", "a - (b - c)"), ("(a * b) / c", "a * b / c"),
            ("a/(b*c)", "a / (b * c)"), ("(a+b)*c", "(a + b) * c"), ("-(a*b)", "-(a * b)"),
            ("-a*b", "-a * b"),
            ("((a))", "a"), ("007.50", "7.5"), ("1000 '[PLN]' + a", "1000 '[PLN]' + a"),
            ("change(a)", "change(a, 1)"),
            ("count-above(a,50 'ug/m3')", "count-above(a, 50 'ug/m3', 0.9)"),
            ("at(a,'2020-Q1')", "at(a, '2020-Q1')"),
            ("weighted-mean(x by w,y by v+u)", "weighted-mean(x by w, y by v + u)"),
            ("below(t, -5)", "below(t, -5)"),
            ("sum (a)", "sum(a)"), ("a - -b", "a - -b"),
        ])
    func canonical(text: String, spelling: String) throws {
        #expect(try formula(text).description == spelling)
        #expect(try formula(spelling) == formula(text))
        #expect(try formula(spelling).digest == formula(text).digest)
    }

    @Test(
        "Every trouble is named at its place",
        arguments: [
            ("", [1]), ("a +", [4]), ("(a", [3]), ("a)", [2]), ("a b", [3]), ("foo(a)", [1]),
            ("per(a, b)", [1]),
            ("a + 5 'PLN'", [8]), ("'2020' + a", [1]), ("at(a, b)", [1]), ("sum()", [1]), ("A + 1", [1]),
            ("a_b", [2]), ("lag(a, 0)", [1]), ("lag(a, 1.5)", [1]), ("yearly-mean(a, 2)", [1]),
            ("1.2.3", [1]),
            ("weighted-mean(a, b)", [16, 19]), ("foo(1 'x') + bar(2 'y')", [1, 8, 14, 21]),
            ("a # b # c", [3, 7]),
            ("sum(a, , b) + ratio(a)", [8, 15]), ("lag(a, 5000)", [1]), ("'2020", [1]), ("above(a, b)", [1]),
            ("sum(at(a, '2020'), '2020')", [20]),
        ] as [(String, [Int])])
    func refuses(text: String, positions: [Int]) {
        let (formula, findings) = Formula.read(text, place: "x.yaml")
        #expect(formula == nil)
        #expect(findings.map(\.place) == positions.map { "x.yaml, \($0)" })
        #expect(findings.allSatisfy { !$0.reason.pl.isEmpty && !$0.remedy.pl.isEmpty })
    }

    @Test("Limits hold at the limit and one past it")
    func limits() {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        }
        #expect(Formula.read(nested(64)).formula != nil)
        #expect(Formula.read(nested(65)).formula == nil)
        #expect(Formula.read(nested(65)).findings.count == 1)
        let name = String(repeating: "a", count: 2_000)
        #expect(Formula.read(name).formula != nil)
        #expect(Formula.read(name + "a").findings.count == 1)
        // Its canonical spelling would be too long to be read again.
        #expect(Formula.read(String(repeating: "a+", count: 999) + "a").formula == nil)
    }

    @Test("It reads series in order of first appearance")
    func reads() throws {
        #expect(try formula("per(c, a, 10) + c / at(b, '2020')").reads == ["c", "a", "b"])
    }

    @Test(
        "Units are checked",
        arguments: [
            ("a + r", "[PLN]", 1), ("a + x", "[PLN]", 1), ("a + x + y + r", "[PLN]", 3),
            ("a / r", "[PLN]/{resident}", 0),
            ("a", "{resident}", 1), ("5 '[PLN]'", "[PLN]", 1),
            ("per(e, r, 1000)", "{event}/(10*3.{resident})", 0),
            ("per(e, r, 1000)", "{event}/(10*5.{resident})", 0), ("per(e, r, 1000)", "/(10*3.{resident})", 1),
            ("share(a, r)", "%", 1), ("noise + noise", "dB", 1), ("max(noise, noise)", "dB", 0),
            ("noise - noise", "dB", 0), ("change(5)", "1", 2), ("above(dust, 50 '[PLN]')", "1", 1),
            ("count-above(dust, 50)", "{day}/a", 0), ("dust + month", "ug/m3", 1), ("p + 5", "%", 1),
            ("p + 5 '%'", "%", 0),
            ("yearly-mean(a, 1)", "[PLN]", 1), ("yearly-mean(month, 1) / a", "ug/(m3.[PLN])", 0),
            ("weighted-mean(a by r, a by e)", "[PLN]", 1), ("at(a, '2020')", "[PLN]", 1),
            ("yearly-count(month)", "{month}/a", 0),
        ] as [(String, String, Int)])
    func checks(text: String, result: String, count: Int) throws {
        let units = try units([
            "a": "[PLN]", "r": "{resident}", "e": "{event}", "noise": "dB", "dust": "ug/m3", "month": "ug/m3",
            "p": "%",
        ])
        let findings = try formula(text).check(
            units: units, kinds: ["a": .year, "r": .year, "dust": .day, "month": .month],
            result: try #require(UnitOfMeasure(result)))
        #expect(findings.count == count, "\(findings.map(\.reason.en))")
    }

    private func series(_ unit: String, _ values: [(Period, Double)], breaks: Set<Period> = []) throws
        -> FormulaSeries
    {
        FormulaSeries(
            unit: try #require(UnitOfMeasure(unit)), points: values.map { FormulaSeries.Point($0, $1) },
            breaks: breaks)
    }

    private func run(_ text: String, _ given: [String: FormulaSeries], in unit: String) throws -> (
        FormulaSeries, [FormulaGap]
    ) {
        let answer = try formula(text).evaluate(given, in: try #require(UnitOfMeasure(unit)))
        guard case .computed(let series, let gaps) = answer else {
            Issue.record("unfit: \(answer)")
            return (FormulaSeries(unit: .one, points: []), [])
        }
        return (series, gaps)
    }

    @Test("Nothing infinite leaves a formula")
    func finite() throws {
        let big = try series("1", [(.year(2020), 1e300), (.year(2021), 2)])
        let (found, gaps) = try run("a * a", ["a": big], in: "1")
        #expect(found.points == [.init(.year(2021), 4)])
        #expect(gaps == [FormulaGap(period: .year(2020), reasons: [.outOfRange(input: "a * a")])])
        let odd = try series("1", [(.year(2020), .nan)])
        #expect(try run("a + 1", ["a": odd], in: "1").1.count == 1)
    }

    @Test("Reasons of several inputs are all kept, once each")
    func reasons() throws {
        let a = try series("1", [(.year(2020), 1)])
        let b = try series("1", [(.year(2021), 1)])
        let c = try series("1", [(.year(2022), 1)])
        let (found, gaps) = try run("a + b + a * c", ["a": a, "b": b, "c": c], in: "1")
        #expect(found.points.isEmpty)
        #expect(
            gaps.first { $0.period == .year(2022) }?.reasons == [
                .missing(input: "a", period: .year(2022)), .missing(input: "b", period: .year(2022)),
            ])
    }

    @Test(
        "A year with a break inside has no mean; one that starts at a year's beginning only breaks the result"
    )
    func breaksInYears() throws {
        let values = (0..<24).map { (Period.month($0 % 12 + 1, of: 2020 + $0 / 12), Double($0)) }
        let inside = try series("%", values, breaks: [.month(5, of: 2020)])
        #expect(try run("yearly-mean(a, 1)", ["a": inside], in: "%").1.map(\.period) == [.year(2020)])
        let outside = try series("%", values, breaks: [.month(1, of: 2021)])
        let (found, gaps) = try run("yearly-mean(a, 1)", ["a": outside], in: "%")
        #expect(found.points.map(\.value) == [5.5, 17.5] && gaps.isEmpty)
        #expect(found.breaks == [.year(2021)])
        #expect(try run("change(yearly-mean(a, 1))", ["a": outside], in: "%").0.points.isEmpty)
    }

    @Test("Days of a leap year are counted")
    func days() throws {
        let first = try #require(CalendarDate("2020-01-01"))
        let dust = try series("ug/m3", (0..<366).map { (.day(first.adding(days: $0)), Double($0)) })
        let (found, _) = try run("count-above(a, 0.05 'mg/m3', 1)", ["a": dust], in: "{day}/a")
        #expect(found.points == [.init(.year(2020), 315)])
        let short = FormulaSeries(unit: dust.unit, points: Array(dust.points.dropLast()))
        #expect(
            try run("yearly-sum(a, 1)", ["a": short], in: "ug/m3").1
                == [
                    .init(
                        period: .year(2020),
                        reasons: [.tooFewPeriods(input: "a", present: 365, expected: 366)])
                ])
    }

    @Test("A series of mixed periods, a missing series and a wrong unit are findings")
    func unfit() throws {
        let mixed = try series("1", [(.year(2020), 1), (.month(3, of: 2020), 1)])
        let answer = try formula("a + b").evaluate(["a": mixed], in: try #require(UnitOfMeasure("m")))
        guard case .unfit(let findings) = answer else {
            Issue.record("computed")
            return
        }
        #expect(findings.count == 2)
    }

    @Test("Encoding keeps a formula")
    func codable() throws {
        let original = try formula("per(a, b, 1000) - 2 '%'")
        let data = try JSONEncoder().encode([original])
        #expect(try JSONDecoder().decode([Formula].self, from: data) == [original])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Formula].self, from: Data(#"["a +"]"#.utf8))
        }
    }
}
