public import Formats
public import Quantities

extension JSONValue {
    init(_ text: BilingualText) { self = .object([.init("pl", .string(text.pl)), .init("en", .string(text.en))]) }

    /// A number, or null where it is not known.
    init(_ number: Double?) { self = number.map { .number($0) } ?? .null }
    init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .null }
    init(_ text: String?) { self = text.map { .string($0) } ?? .null }

    /// An object from pairs, in order.
    static func make(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.map { .init($0.key, $0.value) })
    }

    /// Findings as the API and the command line give them.
    public init(_ finding: Finding) {
        self = .make([
            "severity": .string(finding.severity.rawValue), "place": .string(finding.place),
            "line": JSONValue(finding.line), "reason": JSONValue(finding.reason),
            "remedy": JSONValue(finding.remedy),
        ])
    }
}
