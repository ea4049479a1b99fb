import Computation
import Foundation
import Quantities
import Testing

/// Runs every example of docs/methods/formula-language.md.
@Suite("The page of the formula language")
struct FormulaPageTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var lines: [String]
        var testDescription: String { lines.first { $0.hasPrefix("formula ") } ?? "no formula" }
    }

    struct Misprint: Error { var line: String }

    static func page() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(
            contentsOf: root.appending(path: "docs/methods/formula-language.md"), encoding: .utf8)
    }

    static func examples() throws -> [Example] {
        let parts = try page().components(separatedBy: "```example\n").dropFirst()
        return parts.map { part in
            let block = part.components(separatedBy: "```")[0]
            return Example(lines: block.split(separator: "\n").map(String.init))
        }
    }

    @Test("Each example gives what is printed", arguments: try FormulaPageTests.examples())
    func example(_ example: Example) throws {
        var given: [String: FormulaSeries] = [:]
        var wanted: FormulaSeries?
        var gaps: [Period: String] = [:]
        var text = ""
        for line in example.lines {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            let rest = words[1]
            switch words[0] {
            case "formula": text = rest
            case "given":
                let (name, series) = try series(rest)
                given[name] = series
            case "result": wanted = try series(line).1
            case "break":
                let (name, period) = try pair(rest, ": ")
                let at = try #require(Period(period))
                if name == "result" { wanted?.breaks.insert(at) } else { given[name]?.breaks.insert(at) }
            case "none":
                let (period, reason) = try pair(rest, ": ")
                gaps[try #require(Period(period))] = reason
            default: throw Misprint(line: line)
            }
        }
        let (formula, findings) = Formula.read(text)
        #expect(findings.isEmpty)
        let series = try #require(wanted)
        guard
            case .computed(let found, let foundGaps) = try #require(formula).evaluate(given, in: series.unit)
        else {
            Issue.record(
                "unfit: \(try #require(formula).check(units: given.mapValues(\.unit), result: series.unit))")
            return
        }
        #expect(found == series)
        #expect(
            foundGaps.map { "\($0.period): \($0.reasons.map(\.text.en).joined())" }.sorted()
                == gaps.map { "\($0.key): \($0.value)" }.sorted())
    }

    @Test("Every function has a heading and an example")
    func complete() throws {
        let page = try FormulaPageTests.page()
        let formulas = try FormulaPageTests.examples().map(\.testDescription)
        for name in [
            "sum", "mean", "min", "max", "weighted-mean", "ratio", "share", "per", "change", "growth", "lag",
            "above",
            "below", "count-above", "yearly-mean", "yearly-sum", "yearly-last", "yearly-count", "at",
        ] {
            #expect(
                page.split(separator: "\n").contains { $0.hasPrefix("## ") && $0.contains("\(name)(") },
                "\(name)")
            #expect(formulas.contains { $0.contains(" \(name)(") }, "\(name)")
        }
    }

    private func pair(_ text: String, _ separator: String) throws -> (String, String) {
        guard let range = text.range(of: separator) else { throw Misprint(line: text) }
        return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
    }

    /// `name in unit: period = value; period = value`
    private func series(_ text: String) throws -> (String, FormulaSeries) {
        let (head, body) = try pair(text, ": ")
        let (name, unit) = try pair(head, " in ")
        let points = try body.components(separatedBy: "; ").map { entry in
            let (period, value) = try pair(entry, " = ")
            return FormulaSeries.Point(try #require(Period(period)), try #require(Double(value)))
        }
        return (name, FormulaSeries(unit: try #require(UnitOfMeasure(unit)), points: points))
    }
}
