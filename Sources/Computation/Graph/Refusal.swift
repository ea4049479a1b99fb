public import Quantities

/// Why there is no answer. A refusal is a result, not a failure of the program.
public struct Refusal: Error, Hashable, Sendable, Codable {
    /// A stable word for programs: `no-readings`, `coverage`, `formula`.
    public var code: String
    public var reason: BilingualText
    public var remedy: BilingualText

    public init(code: String, reason: BilingualText, remedy: BilingualText) {
        self.code = code
        self.reason = reason
        self.remedy = remedy
    }
}
