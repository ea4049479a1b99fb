import Quantities

/// A part of a formula. Equal parts print alike.
indirect enum FormulaNode: Hashable, Sendable {
    case series(String)
    /// Digits in canonical form, and the unit where one is written.
    case number(String, UnitOfMeasure?)
    case period(Period)
    case negative(FormulaNode)
    /// Terms joined by + and -, or factors joined by * and /, worked from the left.
    case chain(FormulaNode, [Link])
    /// Defaults are filled in; the arguments of a weighted mean are value, weight, value, weight, …
    case call(FormulaFunction, [FormulaNode])

    struct Link: Hashable, Sendable {
        var sign: Sign
        var node: FormulaNode
    }

    enum Sign: Character, CaseIterable, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"

        var isProduct: Bool { self == .times || self == .over }
    }

    /// `left sign right`, with chains of one level kept flat.
    static func joined(_ left: FormulaNode, _ sign: Sign, _ right: FormulaNode) -> FormulaNode {
        if case .chain(let first, let links) = left, links[0].sign.isProduct == sign.isProduct {
            return .chain(first, links + [Link(sign: sign, node: right)])
        }
        return .chain(left, [Link(sign: sign, node: right)])
    }

    var children: [FormulaNode] {
        switch self {
        case .series, .number, .period: []
        case .negative(let node): [node]
        case .chain(let first, let links): [first] + links.map(\.node)
        case .call(_, let arguments): arguments
        }
    }

    /// The value of a number or a negative number.
    var literal: Double? {
        switch self {
        case .number(let digits, _): Double(digits)
        case .negative(let node): node.literal.map { -$0 }
        default: nil
        }
    }

    /// The unit written with a number.
    var literalUnit: UnitOfMeasure? {
        switch self {
        case .number(_, let unit): unit
        case .negative(let node): node.literalUnit
        default: nil
        }
    }

    /// Canonical text.
    var text: String {
        switch self {
        case .series(let id): return id
        case .number(let digits, let unit): return unit.map { "\(digits) '\($0.code)'" } ?? digits
        case .period(let period): return "'\(period)'"
        case .negative(let node): return "-" + node.enclosed { if case .chain = node { true } else { false } }
        case .chain(let first, let links):
            let isProduct = links[0].sign.isProduct
            return links.reduce(first.enclosed { first.isChain(product: false) && isProduct }) { text, link in
                "\(text) \(link.sign.rawValue) "
                    + link.node.enclosed {
                        link.node.isChain(product: false) || (isProduct && link.node.isChain(product: true))
                    }
            }
        case .call(.weightedMean, let arguments):
            let pairs = stride(from: 0, to: arguments.count - 1, by: 2)
            let texts = pairs.map { "\(arguments[$0].text) by \(arguments[$0 + 1].text)" }
            return "weighted-mean(\(texts.joined(separator: ", ")))"
        case .call(let function, let arguments):
            return "\(function.rawValue)(\(arguments.map(\.text).joined(separator: ", ")))"
        }
    }

    private func isChain(product: Bool) -> Bool {
        if case .chain(_, let links) = self { links[0].sign.isProduct == product } else { false }
    }

    private func enclosed(when needed: () -> Bool) -> String { needed() ? "(\(text))" : text }
}
