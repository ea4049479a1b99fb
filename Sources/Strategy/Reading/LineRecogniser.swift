/// Tells what single lines look like, by a city's patterns.
struct LineRecogniser: Sendable {
    private struct Announcement {
        var phrase: FoldedPhrase
        var level: HierarchyLevel?
        var isHorizontal = false
    }

    private let announcements: [Announcement]
    private let shapes: [(shape: CodeShape, level: HierarchyLevel)]
    private let labels: [(phrase: FoldedPhrase, label: LineShape.Label)]
    let bulletMarks: [String]
    let horizontalShapes: [CodeShape]

    init(_ patterns: ReadingPatterns) {
        func phrases(
            _ list: [String], _ level: HierarchyLevel?, horizontal: Bool = false
        ) -> [Announcement] {
            list.map { Announcement(phrase: FoldedPhrase($0), level: level, isHorizontal: horizontal) }
        }
        let all =
            phrases(patterns.priority.phrases, .priority)
            + phrases(patterns.horizontalGoal.phrases, .strategic, horizontal: true)
            + phrases(patterns.strategicGoal.phrases, .strategic)
            + phrases(patterns.operationalGoal.phrases, .operational)
            + phrases(patterns.lineOfAction.phrases, .line) + phrases(patterns.anyGoal, nil)
        announcements = LineRecogniser.longestFirst(all) { $0.phrase.words.count }
        labels = LineRecogniser.longestFirst(
            patterns.lineLists.map { (FoldedPhrase($0), LineShape.Label.lines) }
                + patterns.chapters.map { (FoldedPhrase($0), .chapter) }
                + patterns.otherLists.map { (FoldedPhrase($0), .other) }
                + patterns.contents.map { (FoldedPhrase($0), .contents) }
        ) { $0.0.words.count }
        bulletMarks = patterns.bullets.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        horizontalShapes = patterns.horizontalGoal.codes.map(CodeShape.init)
        shapes =
            patterns.priority.codes.map { (CodeShape($0), .priority) }
            + (patterns.strategicGoal.codes + patterns.horizontalGoal.codes).map {
                (CodeShape($0), .strategic)
            }
            + patterns.operationalGoal.codes.map { (CodeShape($0), .operational) }
            + patterns.lineOfAction.codes.map { (CodeShape($0), .line) }
    }

    /// The longest phrases first, otherwise in the order given.
    private static func longestFirst<Item>(_ items: [Item], _ length: (Item) -> Int) -> [Item] {
        items.enumerated().sorted { a, b in
            let (left, right) = (length(a.element), length(b.element))
            return left == right ? a.offset < b.offset : left > right
        }.map(\.element)
    }

    /// The level that the city's own code shapes give to a code.
    func level(of code: PrintedCode) -> HierarchyLevel? { shapes.first { $0.shape.fits(code) }?.level }

    func shape(of line: SourceLine) -> LineShape {
        guard !line.text.isEmpty else { return LineShape(.blank) }
        if LineRecogniser.isRule(line.text) { return LineShape(.rule) }
        if LineRecogniser.isContentsEntry(line.text) { return describe(line.text, form: .contents) }
        if let cells = cells(of: line) { return LineShape(.row(cells)) }
        return describe(line.text, form: .text)
    }

    /// Reads marks, label, phrase and code of a text.
    func describe(_ text: String, form: LineShape.Form) -> LineShape {
        var shape = LineShape(form)
        var body = text
        while body.hasPrefix(">") { body = Folding.trim(body.dropFirst()) }
        let hashes = body.prefix { $0 == "#" }.count
        if (1...6).contains(hashes), body.dropFirst(hashes).first.map({ $0 == " " || $0 == "\t" }) ?? false {
            shape.hashes = hashes
            body = Folding.trim(body.dropFirst(hashes))
            while body.hasSuffix("#") { body = Folding.trim(body.dropLast()) }
        }
        if let (bullet, rest) = takeBullet(body) {
            shape.bullet = bullet
            body = rest
        }
        shape.isBold =
            (body.hasPrefix("**") && body.hasSuffix("**")) || (body.hasPrefix("__") && body.hasSuffix("__"))
        if body.contains("**") || body.contains("__") { body = LineRecogniser.withoutEmphasis(body) }
        while let end = LineRecogniser.breaks.first(where: body.hasSuffix) {
            body = Folding.trim(body.dropLast(end.count))
        }
        shape.body = body
        let words = Folding.leadingWords(body, limit: 6)
        shape.heading = heading(body, words)
        if let title = shape.heading?.title { shape.heading?.title = LineRecogniser.withoutStars(title) }
        if shape.bullet == nil || shape.heading == nil { shape.label = label(shape, words) }
        if shape.bullet == nil, isNumberedChapter(shape) { shape.label = .chapter }
        return shape
    }

    /// Line breaks of Markdown, which are no text.
    private static let breaks = ["<br>", "<br/>", "<br />", "<BR>"]

    /// A title without the single marks of emphasis around it.
    private static func withoutStars(_ title: String) -> String {
        for mark in ["*", "_"] where title.hasPrefix(mark) && title.hasSuffix(mark) && title.count > 2 {
            let inner = title.dropFirst().dropLast()
            if !inner.contains(mark) { return Folding.trim(inner) }
        }
        return title
    }

    private static func withoutEmphasis(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            if rest.hasPrefix("**") || rest.hasPrefix("__") {
                rest = rest.dropFirst(2)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return Folding.trim(result)
    }

    private func heading(_ body: String, _ words: [(word: String, end: String.Index)]) -> LineShape.Heading? {
        for announcement in announcements {
            guard let end = Folding.end(of: announcement.phrase, in: words) else { continue }
            return announced(announcement, rest: String(body[end...]), body: body)
        }
        guard let reading = PrintedCode.read(body, isAnnounced: false) else { return nil }
        // "1. Cel strategiczny: Nazwa": the code stands before the phrase.
        let inner = Folding.leadingWords(reading.rest, limit: 6)
        for announcement in announcements {
            guard let end = Folding.end(of: announcement.phrase, in: inner) else { continue }
            if let found = announced(announcement, rest: String(reading.rest[end...]), body: body),
                found.code != nil
            {
                return found
            }
            let rest = Folding.trim(reading.rest[end...])
            guard let mark = rest.unicodeScalars.first, ":–—-.".unicodeScalars.contains(mark) else { break }
            let title = Folding.trim(rest.dropFirst())
            return LineShape.Heading(
                level: announcement.level, isAnyGoal: announcement.level == nil,
                isHorizontal: announcement.isHorizontal, code: reading.code, title: title)
        }
        return LineShape.Heading(
            code: reading.code, codeInBracket: reading.endsInBracket, title: reading.rest)
    }

    /// A phrase counts as a heading where a code or a mark follows, or nothing; else it is part of a sentence.
    private func announced(_ announcement: Announcement, rest: String, body: String) -> LineShape.Heading? {
        var heading = LineShape.Heading(
            level: announcement.level, isAnyGoal: announcement.level == nil,
            isHorizontal: announcement.isHorizontal, title: "")
        if let reading = PrintedCode.read(rest, isAnnounced: true) {
            guard reading.rest.isEmpty || reading.isSetOff || LineShape.startsAsTitle(reading.rest) else {
                return nil
            }
            heading.code = reading.code
            heading.title = reading.rest
            return heading
        }
        let trimmed = Folding.trim(rest)
        guard let mark = trimmed.unicodeScalars.first else {
            return announcement.level == nil ? nil : heading
        }
        if ":–—-".unicodeScalars.contains(mark) {
            heading.title = Folding.trim(trimmed.dropFirst())
            return heading
        }
        if announcement.level != nil, let title = LineRecogniser.behindNumberWord(trimmed) {
            heading.title = title
            return heading
        }
        guard announcement.level == .priority, rest.unicodeScalars.first.map(Folding.isSpace) ?? false,
            !LineShape.isTerminated(trimmed), Folding.words(trimmed).count <= 8
        else { return nil }
        heading.title = trimmed
        return heading
    }

    /// What stands behind a number in words and a mark: "ONE: PEOPLE", "pierwszy – Ludzie".
    private static func behindNumberWord(_ text: String) -> String? {
        guard let (word, end) = Folding.leadingWords(text, limit: 1).first, numberWords.contains(word) else {
            return nil
        }
        let rest = Folding.trim(text[end...])
        guard let mark = rest.unicodeScalars.first, ":–—-.".unicodeScalars.contains(mark) else { return nil }
        let title = Folding.trim(rest.dropFirst())
        return title.isEmpty ? nil : title
    }

    private static let numberWords: Set = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second",
        "third",
        "pierwszy", "drugi", "trzeci", "czwarty", "piaty", "szosty", "siodmy", "osmy", "dziewiaty",
        "dziesiaty",
        "pierwsza", "druga", "trzecia", "czwarta", "piata", "szosta",
    ]

    private func label(_ shape: LineShape, _ words: [(word: String, end: String.Index)]) -> LineShape.Label? {
        let body = shape.body
        guard body.utf8.count <= 160 else { return nil }
        let marked = body.hasSuffix(":") || shape.hashes > 0 || shape.isBold
        for (phrase, label) in labels {
            guard let end = Folding.end(of: phrase, in: words) else { continue }
            let rest = Folding.words(body[end...])
            switch label {
            case .lines, .other:
                if marked ? rest.count <= 8 : rest.count <= 2 && isAlone(body) { return label }
            case .chapter, .contents: if shape.bullet == nil, shape.looksLikeHeading { return label }
            }
        }
        return nil
    }

    /// "4. System wdrażania": a number and little more than the name of a chapter.
    private func isNumberedChapter(_ shape: LineShape) -> Bool {
        guard let heading = shape.heading, !heading.isAnnounced, shape.looksLikeHeading else { return false }
        let words = Folding.leadingWords(heading.title, limit: 6)
        return labels.contains { phrase, label in
            guard label == .chapter, let end = Folding.end(of: phrase, in: words) else { return false }
            return Folding.words(heading.title[end...]).count <= 3
        }
    }

    private func isAlone(_ body: String) -> Bool {
        LineShape.startsAsTitle(body) && !LineShape.isTerminated(body) && !body.hasSuffix(",")
    }
}

/// The shape of a code: `C#.#`, `@.#`.
struct CodeShape: Sendable {
    private let prefix: String
    private let depth: Int
    private let isRoman: Bool

    init(_ shape: String) {
        let marks = shape.unicodeScalars
        isRoman = marks.contains("@")
        depth = marks.filter { $0 == "#" || $0 == "@" }.count
        prefix = String(String.UnicodeScalarView(marks.filter { (65...90).contains($0.value) }))
    }

    func fits(_ code: PrintedCode) -> Bool {
        code.prefix == prefix && code.parts.count == depth && (code.style == .roman) == isRoman
    }
}
