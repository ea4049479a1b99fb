public import Reporting

/// Something that the report ought to contain and does not, and where it can be put right.
public struct UnfinishedPart: Hashable, Sendable, Codable {
    /// What has to be done.
    public enum Remedy: Hashable, Sendable, Codable {
        /// Somebody has to write it.
        case write(ReportPart)
        /// A project's yearly report is missing.
        case projectReport(String)
        /// An indicator has no reading of the year.
        case reading(String)
        /// A requirement of the council is answered nowhere.
        case requirement(String)
        /// A chapter was not signed, or changed since.
        case sign(ReportChapter)
        /// The list behind the chapter is empty.
        case record(ReportChapter)
    }

    public var chapter: ReportChapter
    public var what: String
    public var remedy: Remedy

    public init(in chapter: ReportChapter, _ what: String, _ remedy: Remedy) {
        self.chapter = chapter
        self.what = what
        self.remedy = remedy
    }
}
