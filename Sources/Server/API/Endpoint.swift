import Accounts
import Formats
import HTTPTypes
import Quantities

/// One address of the interface: its documentation and its answer stand in one value, so they cannot part.
struct Endpoint: Sendable {
    /// A parameter of the path or the query.
    struct Parameter: Sendable {
        enum Place: String, Sendable { case path, query }
        enum Kind: Sendable {
            case text(maximum: Int)
            case count(ClosedRange<Int>, standard: Int)
            case code, area, period, moment
            case choice([String], standard: String)
        }

        var name: String
        var place: Place
        var kind: Kind
        var meaning: String
        var example: String
        var isRequired = false
    }

    /// What may come back, beside problems.
    struct Representation: Sendable {
        var type: ContentType
        var schema: Schema
    }

    var method: HTTPRequest.Method = .get
    /// After `/api/v1`, with `{names}` in braces.
    var path: String
    var summary: String
    var description = ""
    var parameters: [Parameter] = []
    /// What is sent, for POST.
    var body: Schema?
    var representations: [Representation]
    /// What a token must allow; nil where anybody may ask.
    var right: Right?
    /// Whether the right is asked in the unit of what is at stake, which the handler knows.
    var asksInUnit = false
    var handle: @Sendable (Call) async throws -> Answer

    /// The segments of the path.
    var segments: [Substring] { path.split(separator: "/") }

    /// The names in braces, bound to what the request has in their place; nil where the paths differ.
    func match(_ parts: [String]) -> [String: String]? {
        let segments = segments
        guard segments.count == parts.count else { return nil }
        var values: [String: String] = [:]
        for (segment, part) in zip(segments, parts) {
            guard let brace = segment.firstIndex(of: "{"), let end = segment.firstIndex(of: "}") else {
                if segment != part { return nil }
                continue
            }
            let suffix = segment[segment.index(after: end)...]
            guard part.hasSuffix(suffix), part.count > suffix.count else { return nil }
            let value = String(part.dropLast(suffix.count))
            values[String(segment[segment.index(after: brace)..<end])] = value
        }
        return values
    }

    /// Whether the path holds nothing in braces: such a path wins over one that does.
    var isFixed: Bool { !path.contains("{") }

    /// What a handler gets.
    struct Call: Sendable {
        var site: Site
        var request: SiteRequest
        var standing: Standing
        var values: [String: String]
        var type: ContentType
        /// Path and query, for links to further pages of a list.
        var base: String
        /// Who holds the token, where the endpoint asks for a right.
        var tokenHolder: TokenHolder?

        subscript(name: String) -> String? { values[name] }

        func required(_ name: String) -> String {
            guard let value = values[name] else {
                preconditionFailure("the endpoint does not declare “\(name)” as required")
            }
            return value
        }

        func count(_ name: String, standard: Int) -> Int { values[name].flatMap { Int($0) } ?? standard }
    }

    /// What a handler gives.
    struct Answer: Sendable {
        var bytes: [UInt8]
        var fileName: String?

        init(_ document: JSONValue) { bytes = document.encoded() }
        init(csv: [UInt8], fileName: String) {
            bytes = csv
            self.fileName = fileName
        }
    }
}

extension Endpoint.Parameter {
    static let limit = Endpoint.Parameter(
        name: "limit", place: .query, kind: .count(1...SiteLimit.maximumItems, standard: SiteLimit.items),
        meaning: "How many items to give.", example: "2")
    static let offset = Endpoint.Parameter(
        name: "offset", place: .query, kind: .count(0...1_000_000_000, standard: 0),
        meaning: "How many items to pass over.", example: "1")
    static let asOf = Endpoint.Parameter(
        name: "as-of", place: .query, kind: .moment,
        meaning: "The city as it was known and judged at the end of this day, or at this moment (UTC).",
        example: "2026-02-01")

    static func path(_ name: String, _ kind: Kind, _ meaning: String, example: String) -> Endpoint.Parameter {
        Endpoint.Parameter(
            name: name, place: .path, kind: kind, meaning: meaning, example: example, isRequired: true)
    }

    static func query(
        _ name: String, _ kind: Kind, _ meaning: String, example: String, required: Bool = false
    ) -> Endpoint.Parameter {
        Endpoint.Parameter(
            name: name, place: .query, kind: kind, meaning: meaning, example: example, isRequired: required)
    }

    /// What is wrong with a value; nil where nothing is.
    func finding(for value: String) -> Finding? {
        switch kind {
        case .text(let maximum):
            guard value.utf8.count <= maximum else {
                return invalid(
                    value.prefix(40) + "…", "najwyżej \(maximum) bajtów", "at most \(maximum) bytes")
            }
        case .count(let range, _):
            guard let number = Int(value), range.contains(number) else {
                return invalid(
                    value, "liczba od \(range.lowerBound) do \(range.upperBound)",
                    "a number from \(range.lowerBound) to \(range.upperBound)")
            }
        case .code:
            guard StrategyCodeText.isValid(value) else {
                return invalid(value, "kod, jak COH.2.2", "a code such as COH.2.2")
            }
        case .area:
            guard value.utf8.count <= 80, !value.isEmpty else {
                return invalid(value, "kod miejsca", "the code of a place")
            }
        case .period:
            guard Period(value) != nil else {
                return invalid(
                    value, "2024, 2024-Q2, 2024-05 lub 2024-05-03", "2024, 2024-Q2, 2024-05 or 2024-05-03")
            }
        case .moment:
            guard Timestamp(endOf: value) != nil else {
                return invalid(
                    value, "2026-05-31 lub 2026-05-31T10:15:00Z", "2026-05-31 or 2026-05-31T10:15:00Z")
            }
        case .choice(let allowed, _):
            let list = allowed.joined(separator: ", ")
            guard allowed.contains(value) else { return invalid(value, list, list) }
        }
        return nil
    }

    private func invalid(_ value: some StringProtocol, _ polish: String, _ english: String) -> Finding {
        .error(
            name, pl: "Wartość „\(value)” parametru „\(name)” jest niepoprawna.",
            en: "The value “\(value)” of the parameter “\(name)” is not valid.",
            doPl: "Dozwolone: \(polish).",
            doEn: "Allowed: \(english).")
    }
}

extension Timestamp {
    /// The last millisecond of a day, or a moment as it is written.
    init?(endOf text: String) {
        if let date = CalendarDate(text) {
            self.init(milliseconds: Timestamp(startOf: date.adding(days: 1)).milliseconds - 1)
        } else {
            self.init(text)
        }
    }
}
