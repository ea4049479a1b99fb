/// Everything recorded for the yearly report that is neither evidence nor delivery; lists in recorded order.
public struct ReportingRecord: Hashable, Sendable, Codable {
    public var years: [YearCycle] = []
    public var texts: [ReportText] = []
    public var signOffs: [ChapterSignOff] = []
    public var requirements: [CouncilRequirement] = []
    public var announcements: [Announcement] = []
    public var publications: [Publication] = []
    public var resolutions: [CouncilResolution] = []
    public var debates: [DebateSession] = []
    public var participatory: [ParticipatoryProject] = []

    public init() {}

    /// Nothing recorded.
    public static let empty = ReportingRecord()

    /// The steps of a year: as recorded, or by the calendar of the law and of good practice.
    public func cycle(of year: Int) -> YearCycle {
        years.first { $0.year == year } ?? YearCycle.standard(year)
    }

    /// The text of a part of a year's report, empty where nobody wrote one.
    public func text(of part: ReportPart, in year: Int) -> ReportText {
        texts.first { $0.year == year && $0.part == part } ?? ReportText(year: year, part: part)
    }

    /// The publication of a year that holds: the last one recorded.
    public func publication(of year: Int) -> Publication? { publications.last { $0.year == year } }
}
