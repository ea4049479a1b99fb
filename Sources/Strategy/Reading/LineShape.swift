/// What a line looks like, before anybody asks what it means in its place.
struct LineShape: Sendable {
    enum Form: Hashable, Sendable {
        case blank
        /// A line of dashes or the like.
        case rule
        /// A page number or a running head.
        case furniture
        /// An entry of a table of contents.
        case contents
        case row([String])
        case text
    }

    /// A phrase of a level, a code, or both, at the beginning of a line.
    struct Heading: Hashable, Sendable {
        var level: HierarchyLevel?
        /// Announced as a goal without a level.
        var isAnyGoal = false
        var isHorizontal = false
        var code: PrintedCode?
        var codeInBracket = false
        /// What stands behind phrase and code.
        var title: String
        var isAnnounced: Bool { level != nil || isAnyGoal }
    }

    enum Label: Hashable, Sendable { case lines, other, chapter, contents }

    struct Bullet: Hashable, Sendable {
        var mark: String
        /// The number in `1)`; letters count by their place.
        var ordinal: Int?
    }

    var form: Form
    /// The number of `#` of a Markdown heading.
    var hashes = 0
    var isBold = false
    var bullet: Bullet?
    /// The text without marks of lists, headings and emphasis.
    var body = ""
    var heading: Heading?
    var label: Label?

    init(_ form: Form) { self.form = form }

    /// Whether a text may open a title: a capital letter, a digit or an opening quotation mark.
    static func startsAsTitle(_ text: some StringProtocol) -> Bool {
        guard let first = text.unicodeScalars.first(where: { !Folding.isSpace($0) }) else { return false }
        return first.properties.isUppercase || (48...57).contains(first.value)
            || "„\"“”«'(".unicodeScalars.contains(first)
    }

    static func startsLowercase(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.first.map(\.properties.isLowercase) ?? false
    }

    /// Whether a text ends as a sentence or a member of a list ends.
    static func isTerminated(_ text: some StringProtocol) -> Bool {
        guard let last = text.unicodeScalars.last(where: { !"”\"»)".unicodeScalars.contains($0) }) else {
            return true
        }
        return ".;:!?".unicodeScalars.contains(last)
    }

    /// Whether a title ends with an abbreviation such as "2030 r.".
    static func endsWithAbbreviation(_ text: String) -> Bool {
        [" r.", " r", " itp.", " itd.", " etc.", " m.in."].contains { text.hasSuffix($0) }
    }

    /// A line that stands as a heading does: short, with a capital, without the end of a sentence.
    var looksLikeHeading: Bool {
        guard form == .text, bullet == nil, !body.isEmpty else { return false }
        if hashes > 0 { return true }
        guard body.utf8.count <= 160, LineShape.startsAsTitle(body) else { return false }
        guard !LineShape.isTerminated(body) || LineShape.endsWithAbbreviation(body) else { return false }
        guard body.unicodeScalars.last != "," else { return false }
        return Folding.words(body).count <= 14
    }

    /// Whether all its letters are capitals, and there are at least four.
    var isCapitals: Bool {
        var capitals = 0
        for scalar in body.unicodeScalars where scalar.properties.isAlphabetic {
            if scalar.properties.isLowercase { return false }
            capitals += 1
        }
        return capitals >= 4
    }
}
