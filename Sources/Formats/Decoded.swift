public import Quantities

/// What a decoder made of some bytes: the value, as far as there is one, and everything worth knowing about it.
///
/// A value may come with warnings; where a finding is an error the value is missing or incomplete.
public struct Decoded<Value: Sendable>: Sendable {
    /// What was read; nil where nothing could be.
    public var value: Value?
    /// Everything noticed while reading.
    public var findings: [Finding]

    public init(_ value: Value?, findings: [Finding] = []) {
        self.value = value
        self.findings = findings
    }

    /// Whether a value was read and no finding forbids using it.
    public var isSound: Bool { value != nil && !findings.hasErrors }

    /// The same findings with the value turned into another.
    public func map<Other: Sendable>(_ change: (Value) -> Other) -> Decoded<Other> {
        Decoded<Other>(value.map(change), findings: findings)
    }
}

extension Decoded: Equatable where Value: Equatable {}

extension Finding {
    /// A finding in both languages on one call, for the decoders of this room.
    static func make(
        _ severity: Severity, _ place: String, line: Int? = nil, pl: String, en: String, doPl: String,
        doEn: String
    ) -> Finding {
        Finding(
            severity, at: place, line: line, reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(pl: doPl, en: doEn))
    }
}
