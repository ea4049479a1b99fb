import Geometry

extension FilterExpression {
    /// Reads a filter written as CQL2 text.
    /// - Throws: where and why it is none, and how to mend it.
    public static func decode(text: String) throws(FilterFault) -> FilterExpression {
        guard text.utf8.count <= FilterLimit.bytes else { throw FilterFault.tooLarge("filter") }
        var parser = FilterTextParser(tokens: try FilterToken.tokens(of: text))
        return try parser.document()
    }
}

/// Reads tokens by descent: OR, AND, NOT, predicates, sums, products, powers, single things.
struct FilterTextParser {
    /// Words that are no names unless they stand in quotation marks.
    static let reserved: Set<String> = [
        "and", "or", "not", "like", "between", "in", "is", "null", "true", "false", "div", "casei", "accenti",
        "date", "timestamp", "interval", "bbox", "point", "linestring", "polygon", "multipoint",
        "multilinestring", "multipolygon", "geometrycollection",
    ]

    let tokens: [FilterToken]
    var at = 0
    private var depth = 0
    private var parts = 0

    init(tokens: [FilterToken]) { self.tokens = tokens }

    mutating func document() throws(FilterFault) -> FilterExpression {
        let expression = try disjunction()
        guard token.kind == .end else { throw unexpected(pl: "koniec filtra", en: "the end of the filter") }
        return expression
    }

    // MARK: - Conditions

    mutating func disjunction() throws(FilterFault) -> FilterExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= FilterLimit.depth else { throw FilterFault.tooDeep(place) }
        var parts = [try conjunction()]
        while takeWord("or") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    private mutating func conjunction() throws(FilterFault) -> FilterExpression {
        var parts = [try negation()]
        while takeWord("and") { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    private mutating func negation() throws(FilterFault) -> FilterExpression {
        guard takeWord("not") else { return try predicate() }
        depth += 1
        defer { depth -= 1 }
        guard depth <= FilterLimit.depth else { throw FilterFault.tooDeep(place) }
        return .not(try negation())
    }

    private mutating func predicate() throws(FilterFault) -> FilterExpression {
        let left = try sum()
        if case .sign(let sign) = token.kind, let comparison = FilterExpression.Comparison(rawValue: sign) {
            at += 1
            return .compare(comparison, left, try sum())
        }
        if takeWord("is") {
            let negated = takeWord("not")
            guard takeWord("null") else { throw unexpected(pl: "NULL", en: "NULL") }
            return negated ? .not(.isNull(left)) : .isNull(left)
        }
        let negated = isWord("not") && takeWord("not")
        guard let condition = try operation(on: left) else {
            guard !negated else { throw unexpected(pl: "LIKE, BETWEEN lub IN", en: "LIKE, BETWEEN or IN") }
            return left
        }
        return negated ? .not(condition) : condition
    }

    private mutating func operation(on left: FilterExpression) throws(FilterFault) -> FilterExpression? {
        if takeWord("like") { return .like(left, pattern: try sum()) }
        if takeWord("between") {
            let lower = try sum()
            guard takeWord("and") else { throw unexpected(pl: "AND", en: "AND") }
            return .between(left, lower: lower, upper: try sum())
        }
        if takeWord("in") {
            try expect("(")
            let list = try expressions(until: ")")
            guard !list.isEmpty else { throw unexpected(pl: "wartość na liście", en: "a value in the list") }
            return .isIn(left, list)
        }
        return nil
    }

    // MARK: - Values

    mutating func sum() throws(FilterFault) -> FilterExpression {
        var left = try product()
        while let sign = takeArithmetic(["+", "-"]) { left = .arithmetic(sign, left, try product()) }
        return left
    }

    private mutating func product() throws(FilterFault) -> FilterExpression {
        var left = try power()
        while let sign = isWord("div") ? takeDiv() : takeArithmetic(["*", "/", "%"]) {
            left = .arithmetic(sign, left, try power())
        }
        return left
    }

    private mutating func power() throws(FilterFault) -> FilterExpression {
        let base = try primary()
        guard takeArithmetic(["^"]) != nil else { return base }
        depth += 1
        defer { depth -= 1 }
        guard depth <= FilterLimit.depth else { throw FilterFault.tooDeep(place) }
        return .arithmetic(.power, base, try power())
    }

    private mutating func primary() throws(FilterFault) -> FilterExpression {
        parts += 1
        guard parts <= FilterLimit.parts else { throw FilterFault.tooLarge(place) }
        switch token.kind {
        case .number(let value):
            at += 1
            return .number(value)
        case .text(let text):
            at += 1
            return .text(text)
        case .quotedName(let name):
            at += 1
            return .property(name)
        case .sign("-"), .sign("+"): return .number(try signedNumber())
        case .sign("("):
            at += 1
            let inner = try disjunction()
            // Drafts of the standard put arrays into square brackets, its examples into round ones.
            if takeSign(",") { return .list([inner] + (try expressions(until: ")"))) }
            try expect(")")
            return inner
        case .sign("["):
            at += 1
            return .list(try expressions(until: "]"))
        case .word(let word): return try named(word)
        default:
            throw unexpected(
                pl: "nazwa, liczba, tekst w apostrofach lub nawias",
                en: "a name, a number, a text in apostrophes or a bracket")
        }
    }

    /// Expressions with commas between them, and the sign that closes the list.
    mutating func expressions(until sign: String) throws(FilterFault) -> [FilterExpression] {
        var list: [FilterExpression] = []
        if takeSign(sign) { return list }
        repeat { list.append(try disjunction()) } while takeSign(",")
        try expect(sign)
        return list
    }

    mutating func signedNumber() throws(FilterFault) -> Double {
        let isNegative = takeSign("-")
        if !isNegative { _ = takeSign("+") }
        guard case .number(let value) = token.kind else { throw unexpected(pl: "liczba", en: "a number") }
        at += 1
        return isNegative ? -value : value
    }

    // MARK: - Tokens

    var token: FilterToken { tokens[min(at, tokens.count - 1)] }
    var place: String { "filter:\(token.position)" }

    func isWord(_ word: String) -> Bool {
        if case .word(let found) = token.kind { found.lowercased() == word } else { false }
    }

    mutating func takeWord(_ word: String) -> Bool {
        guard isWord(word) else { return false }
        at += 1
        return true
    }

    mutating func takeSign(_ sign: String) -> Bool {
        guard token.kind == .sign(sign) else { return false }
        at += 1
        return true
    }

    private mutating func takeArithmetic(_ signs: [String]) -> FilterExpression.Arithmetic? {
        guard case .sign(let sign) = token.kind, signs.contains(sign) else { return nil }
        at += 1
        return FilterExpression.Arithmetic(rawValue: sign)
    }

    private mutating func takeDiv() -> FilterExpression.Arithmetic? { takeWord("div") ? .whole : nil }

    mutating func expect(_ sign: String) throws(FilterFault) {
        guard takeSign(sign) else { throw unexpected(pl: "„\(sign)”", en: "“\(sign)”") }
    }

    func unexpected(pl: String, en: String) -> FilterFault {
        let found: (pl: String, en: String) =
            switch token.kind {
            case .word(let word), .sign(let word): ("„\(word)”", "“\(word)”")
            case .quotedName(let name): ("nazwa „\(name)”", "the name “\(name)”")
            case .number(let value): ("liczba \(value)", "the number \(value)")
            case .text(let text): ("tekst „\(text.prefix(40))”", "the text “\(text.prefix(40))”")
            case .end: ("koniec filtra", "the end of the filter")
            }
        return FilterFault(
            place, pl: "Oczekiwano: \(pl); jest: \(found.pl).", en: "Expected \(en), found \(found.en).",
            doPl: "Popraw filtr w tym miejscu.", doEn: "Correct the filter at this place.")
    }
}
