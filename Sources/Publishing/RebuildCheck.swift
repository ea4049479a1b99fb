public import Quantities
public import Reporting

/// A frozen report beside what its recorded basis gives when the report is made again.
public struct RebuildCheck: Hashable, Sendable {
    /// One part of the report in one language, as it was kept and as it is now.
    public struct Part: Hashable, Sendable {
        public enum Place: Hashable, Sendable {
            /// City, year and title.
            case cover
            case chapter(ReportChapter)
            /// The list of what was missing.
            case unfinished
        }

        public let place: Place
        public let language: Language
        /// Nil where the report that was kept does not have it.
        public let then: Digest?
        /// Nil where the report that was made again does not have it.
        public let now: Digest?

        public var isSame: Bool { then == now }
    }

    /// What was recorded when the report was frozen.
    public let publication: Publication
    /// The same, with the digests of today's rebuild.
    public let again: Publication
    /// When it was made again.
    public let moment: Timestamp
    /// Every part in Polish, then in English.
    public let parts: [Part]

    /// Whether every digest came out as it was recorded.
    public var isSame: Bool { publication == again }

    /// - Parameters:
    ///   - kept: the texts as they were kept when the report was frozen; a lost one is absent.
    ///   - rebuilt: the texts as they are now.
    /// - Complexity: O(length of the texts).
    public init(
        of publication: Publication, again: Publication, kept: [ReportDocument], rebuilt: [ReportDocument],
        at moment: Timestamp
    ) throws {
        self.publication = publication
        self.again = again
        self.moment = moment
        parts = try Language.allCases.flatMap { language in
            try Self.parts(
                in: language, kept.first { $0.language == language },
                rebuilt.first { $0.language == language })
        }
    }

    private static func parts(
        in language: Language, _ kept: ReportDocument?, _ rebuilt: ReportDocument?
    ) throws -> [Part] {
        let then = try kept?.digestsOfParts() ?? [:]
        let now = try rebuilt?.digestsOfParts() ?? [:]
        let places = [.cover] + ReportChapter.allCases.map(Part.Place.chapter) + [.unfinished]
        return places.filter { then[$0] != nil || now[$0] != nil }
            .map { Part(place: $0, language: language, then: then[$0], now: now[$0]) }
    }
}

extension ReportDocument {
    fileprivate func digestsOfParts() throws -> [RebuildCheck.Part.Place: Digest] {
        var cover = self
        cover.chapters = []
        cover.unfinished = []
        var list = cover
        list.unfinished = unfinished
        var digests: [RebuildCheck.Part.Place: Digest] = [
            .cover: Digest(of: try cover.canonical()), .unfinished: Digest(of: try list.canonical()),
        ]
        for chapter in chapters { digests[.chapter(chapter.chapter)] = try chapter.digest() }
        return digests
    }
}
