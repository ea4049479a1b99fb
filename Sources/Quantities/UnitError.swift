/// Why a text is not a unit of measure, and at which character.
public struct UnitError: Error, Hashable, Sendable {
    /// The text that was read.
    public var code: String
    /// Position of the trouble in bytes of UTF-8, counted from 1.
    public var position: Int
    public var reason: BilingualText
    public var remedy: BilingualText

    public init(code: String, position: Int, reason: BilingualText, remedy: BilingualText) {
        self.code = code
        self.position = position
        self.reason = reason
        self.remedy = remedy
    }

    /// The same as a finding at `place`.
    public func finding(at place: String, line: Int? = nil) -> Finding {
        Finding(
            .error, at: place, line: line,
            reason: BilingualText(
                pl: "jednostka „\(code)”, znak \(position): \(reason.pl)",
                en: "unit \"\(code)\", character \(position): \(reason.en)"),
            remedy: remedy)
    }
}
