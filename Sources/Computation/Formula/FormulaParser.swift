import Quantities

/// Reads a formula by recursive descent and goes on after an error where it can.
struct FormulaParser {
    private let place: String
    private let length: Int
    private let tokens: [FormulaToken]
    private var at = 0
    private var depth = 0
    private var periodAllowed = false
    /// Set once reading on makes no sense.
    private var gaveUp = false
    private(set) var findings: [Finding] = []

    init(text: String, place: String) {
        self.place = place
        length = text.utf8.count
        // A text beyond the limit is refused unread.
        tokens = length > Formula.longestText ? [] : FormulaToken.tokens(of: text)
    }

    mutating func formula() -> (formula: Formula?, findings: [Finding]) {
        guard !tokens.isEmpty else {
            reportLength()
            return (nil, findings)
        }
        let node = sum()
        while token.kind != .end {
            // Whatever is left does not belong here; further stray characters are named as well.
            unexpected(wanted: BilingualText(pl: "działanie lub koniec", en: "an operator or the end"))
            advance()
            while !isStray, token.kind != .end { advance() }
        }
        guard findings.isEmpty, let node else { return (nil, findings) }
        let formula = Formula(root: node)
        if formula.description.utf8.count > Formula.longestText { reportLength() }
        return findings.isEmpty ? (formula, []) : (nil, findings)
    }

    private mutating func reportLength() {
        report(
            Formula.longestText + 1, "formuła ma ponad \(Formula.longestText) znaków",
            "the formula has more than \(Formula.longestText) characters", "podziel ją na kilka szeregów",
            "divide it into several series")
    }

    private var token: FormulaToken { tokens[at] }
    private var isStray: Bool { if case .stray = token.kind { true } else { false } }
    private mutating func advance() { at = Swift.min(at + 1, tokens.count - 1) }

    private mutating func accept(_ sign: Character) -> Bool {
        guard token.kind == .sign(sign) else { return false }
        advance()
        return true
    }

    private func sign(in allowed: [FormulaNode.Sign]) -> FormulaNode.Sign? {
        guard case .sign(let character) = token.kind, let sign = FormulaNode.Sign(rawValue: character)
        else { return nil }
        return allowed.contains(sign) ? sign : nil
    }

    private mutating func sum() -> FormulaNode? {
        var node = product()
        while let sign = sign(in: [.plus, .minus]) {
            advance()
            node = joined(node, sign, product())
        }
        return node
    }

    private mutating func product() -> FormulaNode? {
        var node = factor()
        while let sign = sign(in: [.times, .over]) {
            advance()
            node = joined(node, sign, factor())
        }
        return node
    }

    private func joined(_ left: FormulaNode?, _ sign: FormulaNode.Sign, _ right: FormulaNode?) -> FormulaNode?
    {
        guard let left, let right else { return nil }
        return .joined(left, sign, right)
    }

    private mutating func factor() -> FormulaNode? {
        guard depth <= Formula.deepestNesting else {
            report(
                token.position, "zagnieżdżenie głębsze niż \(Formula.deepestNesting)",
                "nesting deeper than \(Formula.deepestNesting)", "uprość formułę", "simplify the formula")
            at = tokens.count - 1
            gaveUp = true
            return nil
        }
        depth += 1
        defer { depth -= 1 }
        switch token.kind {
        case .sign("-"):
            advance()
            return factor().map(FormulaNode.negative)
        case .sign("("):
            advance()
            let node = sum()
            if node == nil { skipArgument() }
            return close() ? node : nil
        case .number(let digits):
            advance()
            return number(digits)
        case .quoted(let text):
            defer { advance() }
            if let period = Period(text) {
                if periodAllowed { return .period(period) }
                report(
                    token.position, "okres stoi tu zamiast wartości",
                    "a period stands here instead of a value",
                    "okres podaje się tylko w at(szereg, '2020')",
                    "a period belongs only into at(series, '2020')")
                return nil
            }
            report(
                token.position, "„\(text)” nie jest okresem", "\"\(text)\" is no period",
                "wpisz np. '2020', a jednostkę tylko po liczbie",
                "write for example '2020', a unit only after a number")
            return nil
        case .name(let name):
            let position = token.position
            advance()
            return token.kind == .sign("(") ? call(name, at: position) : .series(name)
        default:
            unexpected(
                wanted: BilingualText(pl: "szereg, liczba lub funkcja", en: "a series, number or function"))
            return nil
        }
    }

    private mutating func number(_ digits: String) -> FormulaNode? {
        guard case .quoted(let code) = token.kind else { return .number(digits, nil) }
        defer { advance() }
        switch UnitOfMeasure.parse(code) {
        case .success(let unit): return .number(digits, unit)
        case .failure(let error):
            report(
                token.position + error.position, error.reason.pl, error.reason.en, error.remedy.pl,
                error.remedy.en)
            return nil
        }
    }

    private mutating func call(_ name: String, at position: Int) -> FormulaNode? {
        advance()
        let function = FormulaFunction(rawValue: name)
        if function == nil {
            let known = FormulaFunction.allCases.map(\.rawValue).joined(separator: ", ")
            report(
                position, "nieznana funkcja „\(name)”", "unknown function \"\(name)\"", "są: \(known)",
                "there are: \(known)")
        }
        var arguments: [FormulaNode] = []
        var whole = function != nil
        if token.kind != .sign(")") {
            repeat {
                periodAllowed = function == .at && arguments.count == 1
                if let values = function == .weightedMean ? weighted() : sum().map({ [$0] }) {
                    arguments += values
                } else {
                    whole = false
                    skipArgument()
                }
                periodAllowed = false
            } while accept(",")
        }
        guard close(), whole, let function else { return nil }
        return FormulaArguments.fitted(
            function, arguments, at: position, report: { report($0, $1, $2, $3, $4) })
    }

    /// `value by weight`
    private mutating func weighted() -> [FormulaNode]? {
        guard let value = sum() else { return nil }
        guard token.kind == .name("by") else {
            unexpected(wanted: BilingualText(pl: "słowo by i waga", en: "the word by and a weight"))
            return nil
        }
        advance()
        return sum().map { [value, $0] }
    }

    /// After an error: on to the comma or parenthesis that ends the argument, naming further stray characters.
    private mutating func skipArgument() {
        var open = 0
        while token.kind != .end {
            if open == 0, token.kind == .sign(",") || token.kind == .sign(")") { return }
            if token.kind == .sign("(") { open += 1 }
            if token.kind == .sign(")") { open -= 1 }
            advance()
        }
    }

    private mutating func close() -> Bool {
        if accept(")") { return true }
        unexpected(wanted: BilingualText(pl: "„)”", en: "\")\""))
        return false
    }

    private mutating func unexpected(wanted: BilingualText) {
        let found: BilingualText
        switch token.kind {
        case .name(let text), .number(let text), .quoted(let text), .stray(let text):
            found = BilingualText(pl: "„\(text)”", en: "\"\(text)\"")
        case .sign(let sign): found = BilingualText(pl: "„\(sign)”", en: "\"\(sign)\"")
        case .end: found = BilingualText(pl: "koniec formuły", en: "the end of the formula")
        }
        report(
            token.position, "nieoczekiwane: \(found.pl)", "unexpected: \(found.en)",
            "tu powinno stać: \(wanted.pl)",
            "here belongs: \(wanted.en)")
    }

    private mutating func report(
        _ position: Int, _ pl: String, _ en: String, _ plRemedy: String, _ enRemedy: String
    ) {
        // One finding for one spot; what follows from it is noise.
        let spot = "\(place), \(position)"
        guard !gaveUp, findings.last?.place != spot else { return }
        findings.append(
            Finding(
                .error, at: spot,
                reason: BilingualText(pl: "znak \(position): \(pl)", en: "character \(position): \(en)"),
                remedy: BilingualText(pl: plRemedy, en: enRemedy)))
    }
}
