public import Quantities

extension AccessStandard {
    /// Limits that may be asked: what nobody walks, and what everybody has, is no standard.
    /// - Unit: metres, minutes
    public static let metres = 1.0...20_000.0
    public static let minutes = 1.0...120.0
    /// Sizes that may be asked of a standard that has one.
    /// - Unit: hectares
    public static let hectares = 0.01...10_000.0

    /// The size that its rule asks for; nil where any will do.
    /// - Unit: hectares
    public var wantedHectares: Double? {
        switch rule {
        case .one(let least): least > 0 ? least : nil
        case .together(let sum): sum
        }
    }

    /// The same standard with another limit, another size, or both; nil leaves what it has.
    ///
    /// - Parameters:
    ///   - hectares: in the place of the size that its rule asks for.
    ///   - place: where the question stands, for findings.
    /// - Returns: itself, with everything that is wrong, where the limit is in another unit than its own, where it has no size, and
    ///   where a value is out of range.
    public func asking(
        _ limit: Limit?, hectares: Double?, at place: String, line: Int? = nil
    ) -> (standard: AccessStandard, findings: [Finding]) {
        var (asked, findings) = (self, [Finding]())
        func found(_ reason: BilingualText, _ remedy: BilingualText) {
            findings.append(Finding(.error, at: place, line: line, reason: reason, remedy: remedy))
        }
        switch (limit, self.limit) {
        case (.metres?, .minutes), (.minutes?, .metres): found(otherUnit, ownUnit)
        case (.metres(let value)?, _) where !Self.metres.contains(value):
            found(.outside(value, "m"), .within(Self.metres, "m"))
        case (.minutes(let value)?, _) where !Self.minutes.contains(value):
            found(.outside(value, "min"), .within(Self.minutes, "min"))
        default: asked.limit = limit ?? self.limit
        }
        if let hectares {
            if wantedHectares == nil {
                found(noSize, leaveSizeOut)
            } else if !Self.hectares.contains(hectares) {
                found(.outside(hectares, "ha"), .within(Self.hectares, "ha"))
            } else if case .one = rule {
                asked.rule = .one(leastHectares: hectares)
            } else {
                asked.rule = .together(hectares: hectares)
            }
        }
        return findings.isEmpty ? (asked, []) : (self, findings)
    }

    private var isInMetres: Bool { if case .metres = limit { true } else { false } }

    private var otherUnit: BilingualText {
        isInMetres
            ? BilingualText(
                pl: "Standard „\(id)” ma granicę w metrach, a nie w minutach.",
                en: "The standard “\(id)” has its limit in metres, not in minutes.")
            : BilingualText(
                pl: "Standard „\(id)” ma granicę w minutach, a nie w metrach.",
                en: "The standard “\(id)” has its limit in minutes, not in metres.")
    }

    private var ownUnit: BilingualText {
        isInMetres
            ? BilingualText(pl: "Podaj metry.", en: "Give metres.")
            : BilingualText(pl: "Podaj minuty.", en: "Give minutes.")
    }

    private var noSize: BilingualText {
        BilingualText(
            pl: "Standard „\(id)” nie wymaga żadnej powierzchni.",
            en: "The standard “\(id)” asks for no size.")
    }

    private var leaveSizeOut: BilingualText {
        BilingualText(
            pl: "Zmień samą granicę, bez hektarów.", en: "Change the limit alone, without hectares.")
    }
}

extension BilingualText {
    fileprivate static func outside(_ value: Double, _ unit: String) -> BilingualText {
        BilingualText(
            pl: "Wartość \(shown(value)) \(unit) jest poza zakresem.",
            en: "The value \(shown(value)) \(unit) is out of range.")
    }

    fileprivate static func within(_ range: ClosedRange<Double>, _ unit: String) -> BilingualText {
        let (low, high) = (shown(range.lowerBound), shown(range.upperBound))
        return BilingualText(
            pl: "Podaj wartość od \(low) do \(high) \(unit).",
            en: "Give a value from \(low) to \(high) \(unit).")
    }

    /// Whole numbers without a fraction.
    private static func shown(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }
}
