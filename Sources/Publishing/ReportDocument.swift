import Evidence
public import Quantities
public import Reporting

/// The report on the state of the commune for one year in one language, as a value: chapters of blocks.
///
/// It holds everything that a reader sees and nothing of how it looks; pages, PDF, office documents and workbooks are
/// views of it. Equal cities give equal documents, to the byte.
public struct ReportDocument: Hashable, Sendable, Codable {
    /// One chapter.
    public struct Chapter: Hashable, Sendable, Codable {
        public var chapter: ReportChapter
        public var title: String
        public var blocks: [ReportBlock]

        public init(_ chapter: ReportChapter, title: String, blocks: [ReportBlock]) {
            self.chapter = chapter
            self.title = title
            self.blocks = blocks
        }
    }

    /// The year reported on.
    public var year: Int
    public var language: Language
    public var city: String
    public var title: String
    /// Made up: the cover says so.
    public var isFictional: Bool
    public var chapters: [Chapter]
    /// What is not there and ought to be.
    public var unfinished: [UnfinishedPart]

    public init(
        year: Int, language: Language, city: String, title: String, isFictional: Bool, chapters: [Chapter],
        unfinished: [UnfinishedPart]
    ) {
        self.year = year
        self.language = language
        self.city = city
        self.title = title
        self.isFictional = isFictional
        self.chapters = chapters
        self.unfinished = unfinished
    }

    /// The one JSON form, over which the digest is taken.
    public func canonical() throws -> String { try Canonical.encode(self) }

    /// Every figure with a key, in order, for comparing two reports.
    public var figures: [ReportFigure] {
        chapters.flatMap(\.blocks).flatMap { block -> [ReportFigure] in
            if case .figures(let figures) = block { figures } else { [] }
        }
    }

    /// Every table, in order, those of maps among them.
    public var tables: [ReportTable] {
        chapters.flatMap(\.blocks).compactMap { block -> ReportTable? in
            switch block {
            case .table(let table): table
            case .map(let map): map.table
            default: nil
            }
        }
    }
}

extension ReportDocument.Chapter {
    /// Of what stands in the chapter; a sign-off names it.
    public func digest() throws -> Digest { Digest(of: try Canonical.encode(self)) }
}
