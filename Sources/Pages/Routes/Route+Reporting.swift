import Quantities
public import Reporting

extension Route {
    /// Pages of the year and its report.
    public enum Reporting: Hashable, Sendable {
        /// All years with their publications.
        case all
        /// The report as it stands now.
        case draft(Int)
        /// A frozen report, by the first digits of its digest.
        case frozen(Int, String)
        /// A frozen report made again, beside what was published.
        case rebuild(Int, String)
        /// A report as a file; the draft where no digest is given.
        case file(Int, String?, ReportFile)
        /// A year beside an earlier one, and what was announced.
        case comparison(Int, with: Int)
        /// Steps of the year and how far they are.
        case year(Int)
        /// What a unit owes; the office itself where none is given.
        case dataCall(Int, String?)
    }

    /// Forms of the yearly report.
    public enum ReportForm: Hashable, Sendable {
        case text(Int, ReportPart)
        case sign(Int, ReportChapter)
        case freeze(Int)
        case dates(Int)
        case requirement(String?)
        case announcement(Int, String?)
    }

    static func parseReporting(_ rest: [String], _ language: Language) -> Reporting? {
        guard let first = rest.first else { return .all }
        guard let year = Route.year(first) else { return nil }
        let parts = Array(rest.dropFirst())
        guard let word = parts.first else { return .draft(year) }
        switch (RouteWord.named(word, language), parts.count) {
        case (.comparison, 1): return .comparison(year, with: year - 1)
        case (.comparison, 2):
            // The year before has an address without its number.
            return Route.year(parts[1]).flatMap { $0 < year - 1 ? .comparison(year, with: $0) : nil }
        case (.yearSteps, 1): return .year(year)
        case (.yearSteps, 2):
            return .dataCall(year, RouteWord.named(parts[1], language) == .office ? nil : parts[1])
        case (.file, 2): return ReportFile(rawValue: parts[1]).map { .file(year, nil, $0) }
        case (nil, 1): return isDigest(word) ? .frozen(year, word) : nil
        case (nil, 2):
            guard isDigest(word), RouteWord.named(parts[1], language) == .rebuild else { return nil }
            return .rebuild(year, word)
        case (nil, 3):
            guard isDigest(word), RouteWord.named(parts[1], language) == .file else { return nil }
            return ReportFile(rawValue: parts[2]).map { .file(year, word, $0) }
        default: return nil
        }
    }

    static func parseReportForm(_ rest: [String], _ language: Language) -> ReportForm? {
        guard let first = rest.first else { return nil }
        let word = RouteWord.named(first, language)
        if word == .requirement {
            return rest.count == 1 ? .requirement(nil) : rest.count == 2 ? .requirement(rest[1]) : nil
        }
        guard rest.count >= 2, let year = Route.year(rest[1]) else { return nil }
        let parts = Array(rest.dropFirst(2))
        switch (word, parts.count) {
        case (.text, 2): return ReportPart(parts.joined(separator: "/")).map { .text(year, $0) }
        case (.signOff, 1): return ReportChapter(rawValue: parts[0]).map { .sign(year, $0) }
        case (.freeze, 0): return .freeze(year)
        case (.dates, 0): return .dates(year)
        case (.announcement, 0): return .announcement(year, nil)
        case (.announcement, 1): return .announcement(year, parts[0])
        default: return nil
        }
    }

    /// The first digits of a digest, as `Digest.short` prints them.
    private static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 12 && text.allSatisfy { $0.isHexDigit && $0.isASCII }
    }
}
