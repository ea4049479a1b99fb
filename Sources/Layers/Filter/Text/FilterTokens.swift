/// A word, number or sign of a filter written as text.
struct FilterToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A name or a word of the language.
        case word(String)
        /// A name in quotation marks, which is never a word of the language.
        case quotedName(String)
        case number(Double)
        case text(String)
        case sign(String)
        case end
    }

    var kind: Kind
    /// The character at which it begins, counted from 1.
    var position: Int

    static func tokens(of text: String) throws(FilterFault) -> [FilterToken] {
        var scanner = FilterScanner(text)
        var tokens: [FilterToken] = []
        while true {
            let token = try scanner.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }
}

/// Cuts a text into tokens.
private struct FilterScanner {
    private let scalars: [Unicode.Scalar]
    private var at = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func next() throws(FilterFault) -> FilterToken {
        while let scalar = current, scalar.properties.isWhitespace { at += 1 }
        let position = at + 1
        guard let scalar = current else { return FilterToken(kind: .end, position: position) }
        let kind: FilterToken.Kind =
            switch scalar {
            case "'": .text(try quoted("'", escapes: true))
            case "\"": .quotedName(try quoted("\"", escapes: false))
            case "0"..."9": try number()
            case "." where isDigit(at + 1): try number()
            case "<", ">", "=", "(", ")", "[", "]", ",", "+", "-", "*", "/", "%", "^": .sign(sign())
            case _ where FilterScanner.startsName(scalar): .word(name())
            default:
                throw FilterFault(
                    place(position), pl: "Znak „\(scalar)” nie należy do CQL2.",
                    en: "The character “\(scalar)” does not belong to CQL2.",
                    doPl: "Usuń go albo ujmij tekst w apostrofy, a nazwę w cudzysłów.",
                    doEn: "Remove it, or put a text into apostrophes and a name into quotation marks.")
            }
        return FilterToken(kind: kind, position: position)
    }

    private var current: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }
    private func isDigit(_ place: Int) -> Bool {
        place < scalars.count && ("0"..."9").contains(scalars[place])
    }
    private func place(_ position: Int) -> String { "filter:\(position)" }

    /// A quote inside is written twice or, in texts, after a backslash.
    private mutating func quoted(_ quote: Unicode.Scalar, escapes: Bool) throws(FilterFault) -> String {
        let start = at + 1
        at += 1
        var text = String.UnicodeScalarView()
        while let scalar = current {
            at += 1
            if escapes, scalar == "\\", current == quote {
                text.append(quote)
                at += 1
                continue
            }
            guard scalar == quote else {
                text.append(scalar)
                continue
            }
            guard current == quote else { return String(text) }
            text.append(quote)
            at += 1
        }
        throw FilterFault(
            place(start), pl: "Tekst lub nazwa nie ma znaku zamykającego \(quote).",
            en: "A text or name has no closing \(quote).", doPl: "Dopisz znak \(quote).",
            doEn: "Add the character \(quote).")
    }

    private mutating func number() throws(FilterFault) -> FilterToken.Kind {
        let start = at
        while isDigit(at) || current == "." { at += 1 }
        if current == "e" || current == "E" {
            let signed = at + 1 < scalars.count && (scalars[at + 1] == "+" || scalars[at + 1] == "-")
            if isDigit(at + (signed ? 2 : 1)) {
                at += signed ? 2 : 1
                while isDigit(at) { at += 1 }
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<at])
        let text = String(view)
        guard let value = Double(text.hasPrefix(".") ? "0" + text : text.hasSuffix(".") ? text + "0" : text),
            value.isFinite
        else {
            throw FilterFault(
                place(start + 1), pl: "„\(text)” nie jest liczbą.", en: "“\(text)” is no number.",
                doPl: "Zapisz liczbę jak 3, 3.14 albo 3.1E4.",
                doEn: "Write a number like 3, 3.14 or 3.1E4.")
        }
        return .number(value)
    }

    private mutating func sign() -> String {
        let first = scalars[at]
        at += 1
        if let second = current,
            first == "<" && (second == ">" || second == "=") || first == ">" && second == "="
        {
            at += 1
            return String(first) + String(second)
        }
        return String(first)
    }

    private mutating func name() -> String {
        var text = String.UnicodeScalarView()
        while let scalar = current, FilterScanner.continuesName(scalar) {
            text.append(scalar)
            at += 1
        }
        return String(text)
    }

    static func startsName(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar == ":" || scalar.properties.isAlphabetic
    }

    static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
        startsName(scalar) || scalar == "." || ("0"..."9").contains(scalar)
            || scalar.properties.generalCategory == .nonspacingMark
    }
}

extension FilterToken {
    /// Whether a name can stand without quotation marks.
    static func isPlainName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, FilterScanner.startsName(first) else { return false }
        return name.unicodeScalars.allSatisfy(FilterScanner.continuesName)
            && !FilterTextParser.reserved.contains(name.lowercased())
    }
}
