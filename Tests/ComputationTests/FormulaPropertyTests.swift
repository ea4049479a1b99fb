import Quantities
import Testing

@testable import Computation

@Suite("Properties of formulas")
struct FormulaPropertyTests {
    /// A generator that gives the same numbers for the same seed.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }

    private func node(_ depth: Int, _ random: inout Seeded) -> FormulaNode {
        let choice =
            depth == 0 ? Int.random(in: 0...1, using: &random) : Int.random(in: 0...5, using: &random)
        switch choice {
        case 0: return .series(["a", "b2", "long-name-3", "by", "sum"].randomElement(using: &random) ?? "a")
        case 1:
            let unit = [nil, "[PLN]", "ug/m3", "%"].randomElement(using: &random) ?? nil
            return .number(
                ["0", "1", "2.5", "1000", "0.05"].randomElement(using: &random) ?? "0",
                unit.flatMap { UnitOfMeasure($0) })
        case 2: return .negative(node(depth - 1, &random))
        case 3, 4:
            let sign = FormulaNode.Sign.allCases.randomElement(using: &random) ?? .plus
            return .joined(node(depth - 1, &random), sign, node(depth - 1, &random))
        default:
            let function = FormulaFunction.allCases.randomElement(using: &random) ?? .sum
            guard let slots = function.slots else {
                let count = function == .weightedMean ? 4 : Int.random(in: 1...3, using: &random)
                return .call(function, (0..<count).map { _ in node(depth - 1, &random) })
            }
            return .call(
                function,
                slots.map { slot in
                    switch slot {
                    case .value: node(depth - 1, &random)
                    case .whole: .number(String(Int.random(in: 1...1200, using: &random)), nil)
                    case .fraction: .number("0.75", nil)
                    case .threshold: .negative(.number("5", UnitOfMeasure("Cel")))
                    case .period: .period(.month(7, of: 2021))
                    }
                })
        }
    }

    @Test("Reading what is printed gives the same formula", arguments: 1...400)
    func printsAndReads(seed: Int) throws {
        var random = Seeded(state: UInt64(seed))
        let formula = Formula(root: node(4, &random))
        try #require(formula.description.utf8.count <= Formula.longestText)
        let (again, findings) = Formula.read(formula.description)
        #expect(again == formula, "seed \(seed): \(formula) \(findings.map(\.reason.en))")
    }

    @Test("Any text is read or refused with a reason", arguments: 1...400)
    func neverStumbles(seed: Int) {
        var random = Seeded(state: UInt64(seed))
        let pieces = [
            "a", "b-c", "1", "2.5", "'%'", "'2020'", "(", ")", ",", "+", " - ", "*", "/", "sum(", "at(", "by",
            "ą", "#", ".",
        ]
        let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }
        .joined()
        let (formula, findings) = Formula.read(text)
        #expect((formula == nil) == !findings.isEmpty, "seed \(seed): \(text)")
        if let formula {
            #expect(Formula.read(formula.description).formula == formula, "seed \(seed): \(text)")
        }
    }

    @Test("Each period of an input is answered once, with a value or with reasons", arguments: 1...100)
    func answersEveryPeriod(seed: Int) throws {
        var random = Seeded(state: UInt64(seed))
        func series() -> FormulaSeries {
            let years = (2000...2020).filter { _ in Bool.random(using: &random) }
            let breaks = Set(
                years.filter { _ in Int.random(in: 0...9, using: &random) == 0 }.map(Period.year))
            return FormulaSeries(
                unit: .one,
                points: years.map { .init(.year($0), Double(Int.random(in: -2...2, using: &random))) },
                breaks: breaks)
        }
        let given = ["a": series(), "b": series()]
        for text in ["a / b", "growth(a) + b", "weighted-mean(a by b, 1 by 1)", "a - at(a, '2005') + b"] {
            let formula = try #require(Formula.read(text).formula)
            guard case .computed(let found, let gaps) = formula.evaluate(given, in: .one) else {
                Issue.record("unfit: \(text)")
                continue
            }
            let answered = found.points.map(\.period) + gaps.map(\.period)
            #expect(answered.count == Set(answered).count)
            #expect(Set(answered) == Set(given.values.flatMap(\.points).map(\.period)))
            #expect(gaps.allSatisfy { !$0.reasons.isEmpty })
            #expect(found.points.allSatisfy { $0.value.isFinite })
        }
    }
}
