public import Formats
public import Quantities

extension JSONValue {
    init(_ text: BilingualText) {
        self = .object([.init("pl", .string(text.pl)), .init("en", .string(text.en))])
    }

    /// A number, or null where it is not known.
    init(_ number: Double?) { self = number.map { .number($0) } ?? .null }
    init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .null }
    init(_ text: String?) { self = text.map { .string($0) } ?? .null }

    /// An object from pairs, in order.
    static func make(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.map { .init($0.key, $0.value) })
    }

    /// An object from members, each checked for itself: long literals take the compiler minutes.
    static func make(@MemberList _ members: () -> [Member]) -> JSONValue { .object(members()) }

    @resultBuilder
    enum MemberList {
        static func buildBlock(_ members: Member...) -> [Member] { members }
    }

    /// Findings as the API and the command line give them.
    public init(_ finding: Finding) {
        self = JSONValue.make {
            JSONValue.Member("severity", .string(finding.severity.rawValue))
            JSONValue.Member("place", .string(finding.place))
            JSONValue.Member("line", JSONValue(finding.line))
            JSONValue.Member("reason", JSONValue(finding.reason))
            JSONValue.Member("remedy", JSONValue(finding.remedy))
        }
    }
}
