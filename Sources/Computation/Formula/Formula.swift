public import Quantities

/// A calculation of one series from others, written as text: `per(crimes, population-total, 1000)`.
///
/// Units are checked before anything is computed, and a period without a value always has its reasons.
/// - Method: docs/methods/formula-language.md
public struct Formula: Hashable, Sendable, CustomStringConvertible {
    /// Longer texts hide what they mean.
    public static let longestText = 2_000
    /// Parentheses and functions inside one another.
    public static let deepestNesting = 64

    let root: FormulaNode

    init(root: FormulaNode) { self.root = root }

    /// Reads a formula, or says everything that is wrong with it.
    /// - Parameter place: what the findings name as their place, such as a file and field.
    public static func read(_ text: String, place: String = "formula") -> (
        formula: Formula?, findings: [Finding]
    ) {
        var parser = FormulaParser(text: text, place: place)
        return parser.formula()
    }

    /// Canonical text: equal formulas print alike, and reading the print gives the same formula.
    public var description: String { root.text }

    /// The digest of the canonical text.
    public var digest: Digest { Digest(of: description) }

    /// Ids of the series it reads, in order of first appearance.
    public var reads: [String] {
        var seen: [String] = []
        func visit(_ node: FormulaNode) {
            if case .series(let id) = node, !seen.contains(id) { seen.append(id) }
            node.children.forEach(visit)
        }
        visit(root)
        return seen
    }

    /// Everything that is wrong with its units, its series and their periods.
    /// - Parameters:
    ///   - units: the unit of each series that exists.
    ///   - kinds: how long the periods of each series are, where that is known; unknown ones count as days.
    ///   - result: the unit in which the result is to be given.
    public func check(
        units: [String: UnitOfMeasure], kinds: [String: Period.Kind] = [:], result: UnitOfMeasure,
        place: String = "formula"
    ) -> [Finding] {
        var checker = FormulaChecker(units: units, kinds: kinds, place: place)
        checker.checkWhole(root, result: result)
        return checker.findings
    }
}

extension Formula: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let (formula, findings) = Formula.read(try container.decode(String.self))
        guard let formula else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: findings.map(\.reason.en).joined(separator: "; "))
        }
        self = formula
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
