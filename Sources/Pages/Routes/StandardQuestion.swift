public import Computation
public import Quantities
public import Strategy

/// Another limit or size that a reader asks of a standard of access, as the address says it.
public struct StandardQuestion: Hashable, Sendable {
    public var standard: String
    /// As typed; nil where nothing was.
    var metres: String?
    var minutes: String?
    var hectares: String?

    public init(_ standard: String, metres: String? = nil, minutes: String? = nil, hectares: String? = nil) {
        self.standard = standard
        self.metres = metres
        self.minutes = minutes
        self.hectares = hectares
    }

    /// Nil where the address asks nothing of any standard.
    init?(_ fields: Fields) {
        guard let standard = fields[.standard] else { return nil }
        self.init(
            standard, metres: fields[.metres], minutes: fields[.minutes], hectares: fields[.hectares])
        if typed.isEmpty { return nil }
    }

    /// What was typed, by the field of the address.
    var typed: [(name: QueryField, text: String)] {
        [(.metres, metres), (.minutes, minutes), (.hectares, hectares)].compactMap { name, text in
            text.map { (name, $0) }
        }
    }

    /// The question put to the standard that it is about.
    /// - Returns: the change of a scenario, the standard as it is asked, and everything that is wrong.
    public func put(
        to standard: AccessStandard
    ) -> (change: Scenario.Change, asked: AccessStandard, findings: [Finding]) {
        var findings: [Finding] = []
        func number(_ text: String?) -> Double? {
            guard let text else { return nil }
            let plain = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
            if let number = Double(plain) { return number }
            findings.append(.noNumber(text, at: standard.id))
            return nil
        }
        let (metres, minutes, hectares) = (number(metres), number(minutes), number(hectares))
        if self.metres != nil, self.minutes != nil { findings.append(.twoLimits(at: standard.id)) }
        let limit: AccessStandard.Limit? = metres.map { .metres($0) } ?? minutes.map { .minutes($0) }
        let asked = standard.asking(limit, hectares: hectares, at: standard.id)
        return (
            .setStandard(standard.id, limit: limit, hectares: hectares), asked.standard,
            findings + asked.findings
        )
    }
}

extension Finding {
    fileprivate static func noNumber(_ text: String, at place: String) -> Finding {
        Finding(
            .error, at: place,
            reason: BilingualText(pl: "„\(text)” nie jest liczbą.", en: "“\(text)” is no number."),
            remedy: BilingualText(pl: "Wpisz liczbę, jak 1200.", en: "Type a number such as 1200."))
    }

    fileprivate static func twoLimits(at place: String) -> Finding {
        Finding(
            .error, at: place,
            reason: BilingualText(
                pl: "Standard ma jedną granicę, w metrach albo w minutach.",
                en: "A standard has one limit, in metres or in minutes."),
            remedy: BilingualText(pl: "Usuń jedną z nich.", en: "Take one of them out."))
    }
}
