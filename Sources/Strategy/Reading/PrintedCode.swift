/// A code as a document prints it: `CH.1.`, `CO1.1.1`, `1.2`, `IV.2`, `A`.
struct PrintedCode: Hashable, Sendable {
    enum Style: Hashable, Sendable { case arabic, roman, letter }

    /// Capital letters before the first number.
    var prefix: String
    var parts: [Int]
    var style: Style
    /// As printed, without spaces and final marks.
    var text: String

    /// What all codes of one level have in common.
    struct Signature: Hashable, Sendable {
        var prefix: String
        var depth: Int
        var style: Style
    }

    var signature: Signature {
        Signature(prefix: style == .letter ? "" : prefix, depth: parts.count, style: style)
    }

    /// The same for `CO 1.1`, `CO1.1.` and `co.1.1`.
    var key: String { prefix + "|" + parts.map(String.init).joined(separator: ".") }

    /// Whether this code is that of a part of `parent`: one number longer, with letters that fit.
    func isChild(of parent: PrintedCode) -> Bool {
        parts.count == parent.parts.count + 1 && parts.starts(with: parent.parts)
            && PrintedCode.prefixesFit(parent.prefix, prefix)
    }

    static func prefixesFit(_ parent: String, _ child: String) -> Bool {
        if parent.isEmpty || child.isEmpty { return true }
        var rest = child[...]
        for letter in parent {
            guard let at = rest.firstIndex(of: letter) else { return false }
            rest = rest[rest.index(after: at)...]
        }
        return true
    }

    /// A code that was read, whether a mark set it off, and what stands behind it.
    struct Reading {
        var code: PrintedCode
        var isSetOff: Bool
        var endsInBracket: Bool
        var rest: String
    }

    /// Reads a code at the beginning of `text`.
    /// - Parameter isAnnounced: whether a phrase such as "Cel operacyjny" stands before it, so that a lone Roman
    ///   number, a lone letter or a number without a mark is a code too.
    static func read(_ text: String, isAnnounced: Bool) -> Reading? {
        var scanner = Scanner(text)
        scanner.skipSpaces()
        if isAnnounced { scanner.skipNumberSign() }
        let start = scanner.position
        guard var code = scanner.code(isAnnounced: isAnnounced) else { return nil }
        code.text = scanner.text(from: start)
        return scanner.close(code, isAnnounced: isAnnounced)
    }
}

extension PrintedCode {
    /// Walks over the first characters of a line.
    struct Scanner {
        private let scalars: [Unicode.Scalar]
        private(set) var position = 0
        private let whole: String

        init(_ text: String) {
            whole = text
            scalars = text.unicodeScalars.prefix(48).map { $0.value == 0xA0 || $0.value == 9 ? " " : $0 }
        }

        private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
        private func peek(_ offset: Int) -> Unicode.Scalar? {
            position + offset < scalars.count ? scalars[position + offset] : nil
        }
        private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { (48...57).contains($0.value) } ?? false
        }
        private func isCapital(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { (65...90).contains($0.value) } ?? false
        }

        mutating func skipSpaces() { while next == " " { position += 1 } }

        /// "nr", "no.", "#" before a number.
        mutating func skipNumberSign() {
            for sign in ["nr", "Nr", "NR", "no", "No", "#"] {
                let marks = Array(sign.unicodeScalars)
                guard scalars.dropFirst(position).starts(with: marks) else { continue }
                let after = peek(marks.count)
                guard sign == "#" || after == " " || after == "." else { continue }
                position += marks.count
                if next == "." { position += 1 }
                skipSpaces()
                return
            }
        }

        func text(from start: Int) -> String {
            String(String.UnicodeScalarView(scalars[start..<position].filter { $0 != " " }))
        }

        mutating func code(isAnnounced: Bool) -> PrintedCode? {
            var letters = ""
            while isCapital(next), letters.utf8.count < 5 {
                if let letter = next { letters.unicodeScalars.append(letter) }
                position += 1
            }
            guard letters.utf8.count <= 4 else { return nil }
            if letters.isEmpty {
                guard let first = number() else { return nil }
                return PrintedCode(prefix: "", parts: [first] + moreParts(), style: .arabic, text: "")
            }
            if !isDigit(next), let value = PrintedCode.roman(letters),
                letters.utf8.count > 1 || "IVX".contains(letters),
                !(isAnnounced == false && next != "." && next != ")")
            {
                return PrintedCode(prefix: "", parts: [value] + moreParts(), style: .roman, text: "")
            }
            let before = position
            if next == "." || next == "-" || (next == " " && (letters.utf8.count > 1 || isAnnounced)) {
                position += 1
            }
            if let first = number() {
                return PrintedCode(prefix: letters, parts: [first] + moreParts(), style: .arabic, text: "")
            }
            position = before
            guard letters.utf8.count == 1, next == nil || next == "." || next == ")" || isAnnounced else {
                return nil
            }
            return PrintedCode(prefix: letters, parts: [], style: .letter, text: "")
        }

        private mutating func number() -> Int? {
            var value = 0
            var digits = 0
            while let digit = next, isDigit(digit), digits < 4 {
                value = value * 10 + Int(digit.value) - 48
                digits += 1
                position += 1
            }
            guard digits > 0, digits < 4 else {
                position -= digits
                return nil
            }
            return value
        }

        private mutating func moreParts() -> [Int] {
            var parts: [Int] = []
            while next == ".", isDigit(peek(1)), parts.count < 6 {
                position += 1
                guard let part = number() else {
                    position -= 1
                    return parts
                }
                parts.append(part)
            }
            return parts
        }

        /// Takes the marks behind a code and decides whether it is one.
        mutating func close(_ code: PrintedCode, isAnnounced: Bool) -> Reading? {
            var isSetOff = false
            var endsInBracket = false
            if next == "." || next == ")" {
                endsInBracket = next == ")"
                isSetOff = true
                position += 1
            }
            if let after = next, after != " ", !":–—-|".unicodeScalars.contains(after) {
                guard isSetOff, !isDigit(after), after != ",", after != "%" else { return nil }
            }
            skipSpaces()
            while let mark = next, ":–—-|".unicodeScalars.contains(mark) {
                isSetOff = true
                position += 1
                skipSpaces()
            }
            let view = whole.unicodeScalars
            let rest = String(view[view.index(view.startIndex, offsetBy: position)...])
            if !isAnnounced {
                guard isSetOff || code.parts.count > 1 else { return nil }
                if code.style == .letter, !isSetOff { return nil }
                guard isSetOff || LineShape.startsAsTitle(rest) else { return nil }
            }
            return Reading(
                code: code, isSetOff: isSetOff, endsInBracket: endsInBracket, rest: Folding.trim(rest))
        }
    }

    /// The value of a Roman number up to 89, or nil.
    static func roman(_ letters: String) -> Int? {
        let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50]
        var total = 0
        var last = 0
        for letter in letters.reversed() {
            guard let value = values[letter] else { return nil }
            total += value < last ? -value : value
            last = max(last, value)
        }
        guard (1..<90).contains(total), PrintedCode.romanText(total) == letters else { return nil }
        return total
    }

    private static func romanText(_ number: Int) -> String {
        let steps = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
        var rest = number
        var text = ""
        for (value, letters) in steps {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}
