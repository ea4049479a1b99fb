extension UnitOfMeasure {
    /// A unit is a name, not a programme.
    static let longestCode = 120
    private static let deepestParentheses = 8

    /// Reads UCUM text, or says at which character and why it cannot be read.
    ///
    /// `.` and `/` bind alike, from the left: `a/b.c` is (a/b)·c, so write `a/(b.c)` for two units below the bar.
    public static func parse(_ code: String) -> Result<UnitOfMeasure, UnitError> {
        var reader = Reader(code: code, bytes: Array(code.utf8))
        do throws(UnitError) {
            return .success(try reader.unit())
        } catch {
            return .failure(error)
        }
    }

    private struct Part {
        var dimension = Dimension()
        var ratio = Ratio.one
        var factors: [Factor] = []

        mutating func multiply(by other: Part, power: Int) {
            dimension = dimension.adding(other.dimension, times: power)
            ratio = ratio * other.ratio.power(power)
            factors += other.factors.map { Factor(symbol: $0.symbol, exponent: $0.exponent * power) }
        }
    }

    private struct Reader {
        let code: String
        let bytes: [UInt8]
        var at = 0
        var depth = 0

        init(code: String, bytes: [UInt8]) {
            self.code = code
            self.bytes = bytes
        }

        private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

        mutating func unit() throws(UnitError) -> UnitOfMeasure {
            guard !bytes.isEmpty else {
                throw trouble(
                    "brak jednostki", "the unit is empty", "wpisz 1 dla liczb", "write 1 for numbers")
            }
            guard bytes.count <= longestCode else {
                throw trouble(
                    "ponad \(longestCode) znaków", "more than \(longestCode) characters", "skróć zapis",
                    "shorten it")
            }
            let part = try term()
            guard at == bytes.count else { throw unexpected() }
            return UnitOfMeasure(
                code: code, dimension: part.dimension, ratio: part.ratio, factors: merge(part.factors))
        }

        private mutating func term() throws(UnitError) -> Part {
            var total = Part()
            var power = 1
            if next == UInt8(ascii: "/") {
                at += 1
                power = -1
            }
            while true {
                total.multiply(by: try component(), power: power)
                switch next {
                case UInt8(ascii: "."): power = 1
                case UInt8(ascii: "/"): power = -1
                default: return total
                }
                at += 1
            }
        }

        private mutating func component() throws(UnitError) -> Part {
            switch next {
            case UInt8(ascii: "("): return try parenthesised()
            case UInt8(ascii: "{"): return counted(try annotation())
            case .some(48...57): return try number()
            default: return try atom()
            }
        }

        private mutating func parenthesised() throws(UnitError) -> Part {
            guard depth < deepestParentheses else {
                throw trouble("zbyt wiele nawiasów", "too many parentheses", "uprość zapis", "simplify it")
            }
            depth += 1
            at += 1
            let part = try term()
            guard next == UInt8(ascii: ")") else {
                throw trouble("brak „)”", "\")\" is missing", "domknij nawias", "close the parenthesis")
            }
            at += 1
            depth -= 1
            return part
        }

        /// `{resident}` without its braces.
        private mutating func annotation() throws(UnitError) -> String {
            let start = at
            guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "}")), end > at + 1 else {
                throw trouble(
                    "nawias klamrowy pusty lub niezamknięty", "the braces are empty or not closed",
                    "wpisz np. {resident}", "write for example {resident}")
            }
            guard bytes[(start + 1)..<end].allSatisfy({ (33...126).contains($0) && $0 != UInt8(ascii: "{") })
            else {
                throw trouble(
                    "w nawiasie klamrowym wolno używać tylko znaków ASCII bez odstępów",
                    "braces hold ASCII characters without spaces only", "wpisz np. {resident}",
                    "write for example {resident}")
            }
            at = end + 1
            return String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        }

        private func counted(_ thing: String) -> Part {
            Part(
                dimension: Dimension([.counted(thing): 1]),
                factors: [Factor(symbol: "{\(thing)}", exponent: 1)])
        }

        private mutating func number() throws(UnitError) -> Part {
            let start = at
            let value = try digits()
            var part = Part()
            if value == 10, next == UInt8(ascii: "*") || next == UInt8(ascii: "^") {
                at += 1
                let exponent = try signedDigits(limit: 24) ?? 1
                part.ratio = Ratio(1, tens: exponent)
                part.factors = [Factor(symbol: "10*", exponent: exponent)]
            } else if value == 0 {
                at = start
                throw trouble(
                    "liczba zero nie jest jednostką", "zero is no unit", "wpisz liczbę dodatnią",
                    "write a positive number")
            } else if value > 1 {
                part.ratio = Ratio(UInt64(value))
                part.factors = [Factor(symbol: String(value), exponent: 1)]
            }
            if next == UInt8(ascii: "{") { part.multiply(by: counted(try annotation()), power: 1) }
            return part
        }

        private mutating func atom() throws(UnitError) -> Part {
            let start = at
            while let byte = next, isLetter(byte) || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "[") {
                if byte == UInt8(ascii: "["), let close = bytes[at...].firstIndex(of: UInt8(ascii: "]")) {
                    at = close
                }
                at += 1
            }
            guard at > start else { throw unexpected() }
            var symbol = String(decoding: bytes[start..<at], as: UTF8.self)
            guard let atom = Atom.named(symbol) else {
                at = start
                throw unknown(symbol)
            }
            let exponent = try signedDigits(limit: 9) ?? 1
            if next == UInt8(ascii: "{") { symbol += "{\(try annotation())}" }
            var part = Part()
            part.multiply(
                by: Part(
                    dimension: atom.dimension, ratio: atom.ratio,
                    factors: [Factor(symbol: symbol, exponent: 1)]),
                power: exponent)
            return part
        }

        private mutating func signedDigits(limit: Int) throws(UnitError) -> Int? {
            let start = at
            var sign = 1
            if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") {
                sign = next == UInt8(ascii: "-") ? -1 : 1
                at += 1
            }
            guard let byte = next, (48...57).contains(byte) else {
                if at == start { return nil }
                throw unexpected()
            }
            let value = try digits()
            guard (1...limit).contains(value) else {
                at = start
                throw trouble(
                    "wykładnik spoza 1–\(limit)", "an exponent outside 1 to \(limit)", "popraw wykładnik",
                    "correct the exponent")
            }
            return sign * value
        }

        private mutating func digits() throws(UnitError) -> Int {
            var value = 0
            while let byte = next, (48...57).contains(byte) {
                value = value * 10 + Int(byte - 48)
                guard value <= 1_000_000_000 else {
                    throw trouble(
                        "zbyt duża liczba", "the number is too large", "wpisz potęgę, np. 10*12",
                        "write a power such as 10*12")
                }
                at += 1
            }
            return value
        }

        private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

        private func trouble(_ pl: String, _ en: String, _ plRemedy: String, _ enRemedy: String) -> UnitError
        {
            UnitError(
                code: code, position: at + 1, reason: BilingualText(pl: pl, en: en),
                remedy: BilingualText(pl: plRemedy, en: enRemedy))
        }

        private func unexpected() -> UnitError {
            guard let byte = next else {
                return trouble(
                    "zapis urywa się", "the text ends too early", "dopisz jednostkę", "complete the unit")
            }
            guard byte < 128 else {
                return trouble(
                    "znak spoza ASCII", "a character outside ASCII",
                    "µg pisze się ug, m² – m2, °C – Cel, ‰ – [ppth], zł – [PLN]",
                    "write ug for µg, m2 for m², Cel for °C, [ppth] for ‰, [PLN] for zł")
            }
            let character = Character(Unicode.Scalar(byte))
            return trouble(
                "nieoczekiwany znak „\(character)”", "unexpected \"\(character)\"",
                "użyj zapisu UCUM, np. ug/m3", "write UCUM, for example ug/m3")
        }

        private func unknown(_ symbol: String) -> UnitError {
            let likely = ["ha": "har", "PLN": "[PLN]", "EUR": "[EUR]", "C": "Cel", "y": "a", "pct": "%"][
                symbol]
            return trouble(
                "nieznana jednostka „\(symbol)”", "unknown unit \"\(symbol)\"",
                likely.map { "wpisz \($0)" }
                    ?? "użyj symbolu UCUM albo rzeczy liczonej w klamrach, np. {resident}",
                likely.map { "write \($0)" }
                    ?? "write a UCUM symbol or a counted thing in braces, for example {resident}")
        }
    }
}
