/// Where a sum stands in the budget: division (dział), chapter (rozdział) and paragraph (paragraf).
public struct BudgetClassification: Hashable, Sendable, Codable, CustomStringConvertible {
    /// Three digits, such as `600`.
    public var division: String
    /// Five digits that begin with the division, such as `60016`.
    public var chapter: String
    /// Three digits and the digit of the financing source, such as `6050`.
    public var paragraph: String

    public init(division: String, chapter: String, paragraph: String) {
        self.division = division
        self.chapter = chapter
        self.paragraph = paragraph
    }

    /// `600/60016/6050`
    public var description: String { "\(division)/\(chapter)/\(paragraph)" }
}
