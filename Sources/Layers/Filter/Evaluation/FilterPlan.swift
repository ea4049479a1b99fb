public import Geometry
import Quantities

/// A filter made ready for one layer: its types are checked, its literals prepared.
///
/// Where a value is missing a condition is neither true nor false, as in SQL; only what is true is found.
/// It holds contexts of GEOS and is therefore no `Sendable`: make one where it is needed and use it there.
public struct FilterPlan {
    /// Rows that can fulfil the filter have a box that meets this one; nil where any row can.
    public let box: BoundingBox?
    private let test: RowTest

    /// - Throws: what does not fit the layer.
    public init(_ filter: FilterExpression, for layer: Layer) throws(FilterFault) {
        test = try FilterCompiler(layer: layer).test(filter)
        box = FilterCompiler.box(of: filter)
    }

    /// Whether a row fulfils the filter.
    public func holds(_ row: Int) -> Bool { test(row) == true }
}

/// The answer of a condition for a row; nil where it cannot be known.
typealias RowTest = (Int) -> Bool?

/// Turns expressions into functions of a row.
struct FilterCompiler {
    /// The name of the geometry among the properties.
    static let geometry = "geometry"

    let layer: Layer

    func test(_ expression: FilterExpression) throws(FilterFault) -> RowTest {
        switch expression {
        case .and(let parts): return Logic.all(try tests(parts))
        case .or(let parts): return Logic.any(try tests(parts))
        case .not(let part):
            let test = try test(part)
            return { row in test(row).map { !$0 } }
        case .compare(let comparison, let left, let right):
            return try compare(comparison, term(left), term(right), expression)
        case .between(let value, let lower, let upper):
            let value = try term(value)
            return Logic.all([
                try compare(.atLeast, value, term(lower), expression),
                try compare(.atMost, value, term(upper), expression),
            ])
        case .isIn(let value, let list): return try membership(value, list, expression)
        case .like(let value, let pattern): return try like(value, pattern, expression)
        case .isNull(let value): return try isNull(value)
        case .spatial(let relation, let left, let right): return try spatial(relation, left, right)
        case .temporal(let relation, let left, let right):
            return try temporal(relation, left, right)
        case .array(let relation, let left, let right): return try array(relation, left, right)
        default:
            guard case .boolean(let test) = try term(expression) else {
                throw misfit(
                    expression, pl: "To nie jest warunek.", en: "This is no condition.",
                    doPl: "Porównaj wartość, na przykład: \(expression.text) = …",
                    doEn: "Compare the value, for instance: \(expression.text) = …")
            }
            return test
        }
    }

    private func tests(_ parts: [FilterExpression]) throws(FilterFault) -> [RowTest] {
        var tests: [RowTest] = []
        for part in parts { tests.append(try test(part)) }
        return tests
    }

    // MARK: - Conditions of one value

    private func membership(
        _ value: FilterExpression, _ list: [FilterExpression], _ whole: FilterExpression
    ) throws(FilterFault) -> RowTest {
        let value = try term(value)
        var tests: [RowTest] = []
        for element in list { tests.append(try compare(.equal, value, term(element), whole)) }
        return Logic.any(tests)
    }

    private func like(
        _ value: FilterExpression, _ pattern: FilterExpression, _ whole: FilterExpression
    ) throws(FilterFault) -> RowTest {
        guard case .text(let texts) = try term(value), case .text(.literal(let pattern)) = try term(pattern)
        else {
            throw misfit(
                whole, pl: "LIKE porównuje tekst ze wzorcem.", en: "LIKE compares a text with a pattern.",
                doPl: "Po lewej podaj tekst, po prawej wzorzec w apostrofach.",
                doEn: "Give a text on the left and a pattern in apostrophes on the right.")
        }
        let matcher = TextPattern(pattern)
        return texts.test { matcher.matches($0) }
    }

    private func isNull(_ value: FilterExpression) throws(FilterFault) -> RowTest {
        switch try term(value) {
        case .text(let texts): return { row in texts[row] == nil }
        case .number(let number): return { row in number(row) == nil }
        case .boolean(let test): return { row in test(row) == nil }
        case .instant(_, let instant): return { row in instant(row) == nil }
        case .span(_, let span): return { row in span(row) == nil }
        case .shape(let shape): return { row in shape.at(row) == nil }
        case .list: return { _ in false }
        }
    }

    // MARK: - Comparison

    private func compare(
        _ comparison: FilterExpression.Comparison, _ left: FilterTerm, _ right: FilterTerm,
        _ whole: FilterExpression
    ) throws(FilterFault) -> RowTest {
        switch (left, right) {
        case (.text(let left), .text(.literal(let right))):
            return left.test { comparison.holds($0, right) }
        case (.text(.literal(let left)), .text(let right)):
            return right.test { comparison.holds(left, $0) }
        case (.text(let left), .text(let right)):
            return { row in left[row].flatMap { text in right[row].map { comparison.holds(text, $0) } } }
        case (.number(let left), .number(let right)):
            return { row in left(row).flatMap { number in right(row).map { comparison.holds(number, $0) } } }
        case (.boolean(let left), .boolean(let right)):
            return { row in
                left(row).flatMap { flag in right(row).map { comparison.holds(flag ? 1 : 0, $0 ? 1 : 0) } }
            }
        case (.instant(let leftIsDate, let left), .instant(let rightIsDate, let right))
        where leftIsDate == rightIsDate:
            return { row in left(row).flatMap { moment in right(row).map { comparison.holds(moment, $0) } } }
        default:
            throw misfit(
                whole, pl: "Nie można porównać: \(left.name.pl) i \(right.name.pl).",
                en: "Not comparable: \(left.name.en) and \(right.name.en).",
                doPl:
                    "Porównaj wartości tego samego rodzaju; datę zapisz DATE('2026-05-31'), chwilę TIMESTAMP('…Z').",
                doEn:
                    "Compare values of one kind; write a date DATE('2026-05-31') and a moment TIMESTAMP('…Z')."
            )
        }
    }

    func misfit(
        _ part: FilterExpression, pl: String, en: String, doPl: String, doEn: String
    ) -> FilterFault {
        FilterFault("filter: \(part.text.prefix(200))", pl: pl, en: en, doPl: doPl, doEn: doEn)
    }
}

/// Three-valued logic: what is not known stays so unless the other side decides.
enum Logic {
    static func all(_ tests: [RowTest]) -> RowTest {
        { row in
            var answer: Bool? = true
            for test in tests {
                switch test(row) {
                case false: return false
                case nil: answer = nil
                default: break
                }
            }
            return answer
        }
    }

    static func any(_ tests: [RowTest]) -> RowTest {
        { row in
            var answer: Bool? = false
            for test in tests {
                switch test(row) {
                case true: return true
                case nil: answer = nil
                default: break
                }
            }
            return answer
        }
    }
}

extension FilterExpression.Comparison {
    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .greater: left > right
        case .atMost: left <= right
        case .atLeast: left >= right
        }
    }
}
