public import Quantities

/// That a chapter was read and stands as it is; who signed is the author of the ledger's entry.
public struct ChapterSignOff: Hashable, Sendable, Codable, Identifiable {
    public var year: Int
    public var chapter: ReportChapter
    public var date: CalendarDate
    /// Of the chapter's canonical text in Polish as it was signed; another digest now means it changed since.
    public var content: Digest

    public var id: String { "\(year)/\(chapter.rawValue)" }

    public init(year: Int, chapter: ReportChapter, date: CalendarDate, content: Digest) {
        self.year = year
        self.chapter = chapter
        self.date = date
        self.content = content
    }
}
