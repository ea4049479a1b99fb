public import Quantities

/// What people wrote for one part of a year's report.
public struct ReportText: Hashable, Sendable, Codable, Identifiable {
    /// The year reported on.
    public var year: Int
    public var part: ReportPart
    /// Markdown.
    public var text: BilingualText

    public var id: String { "\(year)/\(part)" }

    public init(year: Int, part: ReportPart, text: BilingualText = BilingualText("")) {
        self.year = year
        self.part = part
        self.text = text
    }
}
