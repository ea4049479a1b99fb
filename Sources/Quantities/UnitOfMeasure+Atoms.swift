extension UnitOfMeasure {
    /// A unit symbol with what it measures and how large it is.
    struct Atom: Sendable {
        var dimension: Dimension
        var ratio: Ratio
        /// Whether prefixes such as k and m may stand before it.
        var isMetric: Bool

        init(_ exponents: [Dimension.Base: Int], _ ratio: Ratio = .one, metric: Bool = false) {
            dimension = Dimension(exponents)
            self.ratio = ratio
            isMetric = metric
        }

        /// The atom called `symbol`, its prefix included.
        static func named(_ symbol: String) -> Atom? {
            if let atom = table[symbol] { return atom }
            if let currency = currency(symbol) { return currency }
            for prefix in prefixes where symbol.hasPrefix(prefix.symbol) {
                let rest = String(symbol.dropFirst(prefix.symbol.count))
                guard var atom = table[rest] ?? currency(rest), atom.isMetric else { continue }
                atom.ratio = atom.ratio * Ratio(1, tens: prefix.exponent)
                return atom
            }
            return nil
        }

        /// `[PLN]`, `[EUR]`: three capital letters in brackets.
        private static func currency(_ symbol: String) -> Atom? {
            let bytes = Array(symbol.utf8)
            guard bytes.count == 5, bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"),
                bytes[1...3].allSatisfy({ (65...90).contains($0) })
            else { return nil }
            return Atom([.money(String(decoding: bytes[1...3], as: UTF8.self)): 1], metric: true)
        }
    }

    private static let prefixes: [(symbol: String, exponent: Int)] = [
        ("da", 1), ("T", 12), ("G", 9), ("M", 6), ("k", 3), ("h", 2), ("d", -1), ("c", -2), ("m", -3),
        ("u", -6),
        ("n", -9), ("p", -12),
    ]

    /// - Source: UCUM 2.1, tables 2 to 14. The coherent unit of mass is the gram, as in UCUM; month and year are the
    ///   Julian ones (30.4375 and 365.25 days); a volume is a cube of lengths.
    private static let table: [String: Atom] = [
        "m": Atom([.length: 1], metric: true),
        "g": Atom([.mass: 1], metric: true),
        "t": Atom([.mass: 1], Ratio(1, tens: 6), metric: true),
        "s": Atom([.time: 1], metric: true),
        "min": Atom([.time: 1], Ratio(60)),
        "h": Atom([.time: 1], Ratio(3600)),
        "d": Atom([.time: 1], Ratio(86_400)),
        "wk": Atom([.time: 1], Ratio(604_800)),
        "mo": Atom([.time: 1], Ratio(2_629_800)),
        "a": Atom([.time: 1], Ratio(31_557_600)),
        "K": Atom([.temperature: 1], metric: true),
        "Cel": Atom([.celsius: 1]),
        "A": Atom([.current: 1], metric: true),
        "cd": Atom([.luminous: 1], metric: true),
        "lm": Atom([.luminous: 1], metric: true),
        "lx": Atom([.luminous: 1, .length: -2], metric: true),
        "mol": Atom([.amount: 1], metric: true),
        "deg": Atom([.angle: 1]),
        "dB": Atom([.level: 1]),
        "B": Atom([.level: 1], Ratio(10)),
        "[pH]": Atom([.acidity: 1]),
        "bit": Atom([.information: 1], metric: true),
        "By": Atom([.information: 1], Ratio(8), metric: true),
        "l": Atom([.length: 3], Ratio(1, tens: -3), metric: true),
        "L": Atom([.length: 3], Ratio(1, tens: -3), metric: true),
        "ar": Atom([.length: 2], Ratio(100), metric: true),
        "N": Atom([.mass: 1, .length: 1, .time: -2], Ratio(1, tens: 3), metric: true),
        "J": Atom([.mass: 1, .length: 2, .time: -2], Ratio(1, tens: 3), metric: true),
        "W": Atom([.mass: 1, .length: 2, .time: -3], Ratio(1, tens: 3), metric: true),
        "Wh": Atom([.mass: 1, .length: 2, .time: -2], Ratio(36, tens: 5), metric: true),
        "V": Atom([.mass: 1, .length: 2, .time: -3, .current: -1], Ratio(1, tens: 3), metric: true),
        "Pa": Atom([.mass: 1, .length: -1, .time: -2], Ratio(1, tens: 3), metric: true),
        "bar": Atom([.mass: 1, .length: -1, .time: -2], Ratio(1, tens: 8), metric: true),
        "Hz": Atom([.time: -1], metric: true),
        "Bq": Atom([.time: -1], metric: true),
        "%": Atom([:], Ratio(1, tens: -2)),
        "[ppth]": Atom([:], Ratio(1, tens: -3)),
        "[ppm]": Atom([:], Ratio(1, tens: -6)),
        "[ppb]": Atom([:], Ratio(1, tens: -9)),
    ]
}
