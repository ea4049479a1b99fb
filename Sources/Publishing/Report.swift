public import Quantities

/// A year's report in both languages.
public struct Report: Hashable, Sendable {
    public let polish: ReportDocument
    public let english: ReportDocument

    /// Makes the report of everything it is made of; the same basis gives the same report.
    /// - Complexity: O(goals × projects + record).
    public init(of basis: ReportBasis) throws {
        var polish = ReportBuilder(basis, .polish).document()
        var english = ReportBuilder(basis, .english).document()
        // A chapter is signed by its Polish text, which is the official one.
        let signatures = try polish.chapters.map { try $0.digest() }
        let unsigned = ReportBuilder(basis, .polish).unsigned(zip(polish.chapters.map(\.chapter), signatures))
        polish.unfinished += ReportBuilder(basis, .polish).parts(toSign: unsigned)
        english.unfinished += ReportBuilder(basis, .english).parts(toSign: unsigned)
        self.polish = polish
        self.english = english
    }

    public subscript(language: Language) -> ReportDocument { language == .polish ? polish : english }
}
