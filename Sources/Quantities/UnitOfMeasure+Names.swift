extension UnitOfMeasure {
    /// The unit as people read it: `µg/m³`, `zł na mieszkańca`, `events per 1,000 residents`; nothing for bare
    /// numbers, the code where a part has no known name.
    public func displayName(_ language: Language) -> String {
        let merged = UnitOfMeasure.merge(factors)
        if merged.isEmpty { return dimension.isDimensionless && scale == 1 ? "" : code }
        let below = merged.filter { $0.exponent < 0 }.map {
            Factor(symbol: $0.symbol, exponent: -$0.exponent)
        }
        guard let above = UnitOfMeasure.numerator(merged.filter { $0.exponent > 0 }, language) else {
            return code
        }
        if below.isEmpty { return above }
        if below.contains(where: { $0.symbol.hasPrefix("{") }) {
            guard let rest = UnitOfMeasure.perThings(below, language) else { return code }
            return above.isEmpty ? rest : above + " " + rest
        }
        if merged.first?.symbol.hasPrefix("{") == true, below.count == 1, below[0].exponent == 1,
            let span = UnitOfMeasure.spans[below[0].symbol]
        {
            return above + " " + span[language]
        }
        guard let rest = UnitOfMeasure.denominator(below, language) else { return code }
        return above + "/" + rest
    }

    private static func numerator(_ factors: [Factor], _ language: Language) -> String? {
        var words: [String] = []
        var symbols: [String] = []
        for factor in factors {
            if factor.symbol == "10*" {
                guard let word = powers[factor.exponent] else { return nil }
                words.append(word[language])
            } else if let thing = thing(factor.symbol) {
                guard factor.exponent == 1 else { return nil }
                words.append(language == .polish ? thing.manyPl : thing.manyEn)
            } else if let money = money(factor.symbol, language) {
                guard factor.exponent == 1 else { return nil }
                words.append(money)
            } else {
                let long = factors.count == 1 && factor.exponent == 1 ? whole[factor.symbol]?[language] : nil
                guard let name = long ?? symbol(factor.symbol, language) else { return nil }
                symbols.append(name + superscript(factor.exponent))
            }
        }
        let joined =
            symbols.count == 2 && symbols[0].hasSuffix("W") && symbols[1] == "h"
            ? symbols.joined() : symbols.joined(separator: "·")
        return (joined.isEmpty ? words : words + [joined]).joined(separator: " ")
    }

    private static func denominator(_ factors: [Factor], _ language: Language) -> String? {
        var names: [String] = []
        for factor in factors {
            let calendar = factor.exponent == 1 ? calendarUnits[factor.symbol]?[language] : nil
            guard let name = calendar ?? symbol(factor.symbol, language) else { return nil }
            names.append(name + superscript(factor.exponent))
        }
        return names.count == 1 ? names[0] : "(" + names.joined(separator: "·") + ")"
    }

    /// „na 1000 mieszkańców”, "per resident".
    private static func perThings(_ factors: [Factor], _ language: Language) -> String? {
        var tens = 0
        var counted: Thing?
        var trailing = ""
        for factor in factors {
            if factor.symbol == "10*" {
                tens += factor.exponent
            } else if counted == nil, factor.exponent == 1, let thing = thing(factor.symbol) {
                counted = thing
            } else if factor.exponent == 1, let span = spans[factor.symbol] {
                trailing += " " + span[language]
            } else {
                return nil
            }
        }
        guard let counted, let number = group(tens, language) else { return nil }
        let one = tens == 0
        return switch language {
        case .polish: (one ? "na \(counted.perOnePl)" : "na \(number) \(counted.manyPl)") + trailing
        case .english: (one ? "per \(counted.oneEn)" : "per \(number) \(counted.manyEn)") + trailing
        }
    }

    /// 1000, 10 000 (with a no-break space) and 1,000.
    private static func group(_ tens: Int, _ language: Language) -> String? {
        guard (0...6).contains(tens) else { return nil }
        let digits = "1" + String(repeating: "0", count: tens)
        if tens < 3 || (tens == 3 && language == .polish) { return digits }
        let separator = language == .polish ? "\u{A0}" : ","
        if tens == 6 { return "1\(separator)000\(separator)000" }
        return digits.dropLast(3) + separator + "000"
    }

    private static func money(_ symbol: String, _ language: Language) -> String? {
        guard symbol.hasSuffix("]"), let open = symbol.firstIndex(of: "["),
            case .money(let currency)? = Atom.named(String(symbol[open...]))?.dimension.exponents.first?.key
        else { return nil }
        let multiples = ["": 0, "k": 3, "M": 6, "G": 9]
        guard let tens = multiples[String(symbol[..<open])] else { return nil }
        let name = currency == "PLN" && language == .polish ? "zł" : currency
        return tens == 0 ? name : powers[tens].map { "\($0[language]) \(name)" }
    }

    /// The printed symbol of one unit with its prefix; a remark in braces is left out.
    private static func symbol(_ written: String, _ language: Language) -> String? {
        let bare = String(written.prefix { $0 != "{" })
        if let special = specialSymbols[bare] { return special }
        guard Atom.named(bare) != nil, !bare.contains("[") else { return nil }
        return bare.first == "u" && bare.utf8.count > 1 ? "µ" + bare.dropFirst() : bare
    }

    private static func superscript(_ exponent: Int) -> String {
        exponent == 1 ? "" : String(String(exponent).map { superscripts[$0.wholeNumberValue ?? 0] })
    }

    private static func thing(_ symbol: String) -> Thing? {
        symbol.hasPrefix("{") ? things[String(symbol.dropFirst().dropLast())] : nil
    }

    private static let superscripts: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

    private static let specialSymbols: [String: String] = [
        "%": "%", "[ppth]": "‰", "[ppm]": "ppm", "[ppb]": "ppb", "Cel": "°C", "deg": "°", "har": "ha",
        "[pH]": "pH", "By": "B", "kBy": "kB", "MBy": "MB", "GBy": "GB", "TBy": "TB", "bit": "bit",
    ]

    /// Alone, a span of time is a word.
    private static let whole: [String: BilingualText] = [
        "d": BilingualText(pl: "dni", en: "days"), "wk": BilingualText(pl: "tyg.", en: "weeks"),
        "mo": BilingualText(pl: "mies.", en: "months"), "a": BilingualText(pl: "lat", en: "years"),
    ]

    /// Below the bar: m³/rok, m³/year.
    private static let calendarUnits: [String: BilingualText] = [
        "d": BilingualText(pl: "dobę", en: "day"), "wk": BilingualText(pl: "tydzień", en: "week"),
        "mo": BilingualText(pl: "miesiąc", en: "month"), "a": BilingualText(pl: "rok", en: "year"),
    ]

    /// After counted things: dni w roku, days per year.
    private static let spans: [String: BilingualText] = [
        "h": BilingualText(pl: "na godzinę", en: "per hour"),
        "d": BilingualText(pl: "na dobę", en: "per day"),
        "wk": BilingualText(pl: "na tydzień", en: "per week"),
        "mo": BilingualText(pl: "na miesiąc", en: "per month"),
        "a": BilingualText(pl: "w roku", en: "per year"),
    ]

    private static let powers: [Int: BilingualText] = [
        3: BilingualText(pl: "tys.", en: "thousand"), 6: BilingualText(pl: "mln", en: "million"),
        9: BilingualText(pl: "mld", en: "billion"),
    ]
}
