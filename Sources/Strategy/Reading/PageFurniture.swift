/// Finds what a printed page carries beside its text: page numbers, running heads, tables of contents.
enum PageFurniture {
    /// A running head repeats on at least this many pages.
    static let repeats = 3

    static func mark(_ lines: [SourceLine], _ shapes: inout [LineShape]) {
        markPageNumbers(lines, &shapes)
        markRunningHeads(lines, &shapes)
        markContents(lines, &shapes)
    }

    /// "12", "– 12 –", "Strona 3 z 40", "Page 3 of 40".
    private static func markPageNumbers(_ lines: [SourceLine], _ shapes: inout [LineShape]) {
        for index in lines.indices where shapes[index].form == .text && lines[index].text.utf8.count <= 40 {
            let text = lines[index].text
            guard text.utf8.contains(where: { (48...57).contains($0) }) else { continue }
            let words = Folding.words(text)
            let isBare =
                words.count == 1 && words[0].utf8.count <= 4 && Int(words[0]) != nil
                && !text.contains(".") && !text.contains(")")
            let isSaid =
                ["strona", "str", "page", "s"].contains(words.first ?? "")
                && words.dropFirst().allSatisfy { Int($0) != nil || ["z", "of"].contains($0) }
                && words.count > 1
            if isBare || isSaid { shapes[index] = LineShape(.furniture) }
        }
    }

    /// A line that stands beside a page break, and does so on several pages, numbers left aside.
    private static func markRunningHeads(_ lines: [SourceLine], _ shapes: inout [LineShape]) {
        var places: [String: [Int]] = [:]
        let firstLine = shapes.firstIndex { $0.form != .blank }
        for index in besideBreaks(lines, shapes) {
            let key = Folding.words(lines[index].text).filter { Int($0) == nil }.joined(separator: " ")
            if !key.isEmpty { places[key, default: []].append(index) }
        }
        for indices in places.values where indices.count >= repeats {
            // The first line of a document is its title, though it may return on every page.
            for index in indices where index != firstLine { shapes[index] = LineShape(.furniture) }
        }
    }

    /// The first two and the last two lines with text of every page.
    private static func besideBreaks(_ lines: [SourceLine], _ shapes: [LineShape]) -> [Int] {
        var found: [Int] = []
        var pages: [[Int]] = [[]]
        let hasBreaks = lines.contains(where: \.startsPage)
        for index in lines.indices {
            let opensAfterNumber = shapes[index].form == .furniture
            if lines[index].startsPage { pages.append([]) }
            if shapes[index].form != .blank { pages[pages.count - 1].append(index) }
            if opensAfterNumber, !hasBreaks { pages.append([]) }
        }
        guard pages.count >= repeats else { return [] }
        for page in pages {
            let text = page.filter { index in
                let shape = shapes[index]
                return shape.form == .text && shape.bullet == nil && shape.heading == nil
                    && shape.label != .lines && shape.label != .other
            }
            let edge = Set(text.prefix(2)).union(text.suffix(2))
            found += edge.filter { page.prefix(3).contains($0) || page.suffix(3).contains($0) }
        }
        return found.sorted()
    }

    /// Lines that end with a page number below a heading such as "Spis treści".
    private static func markContents(_ lines: [SourceLine], _ shapes: inout [LineShape]) {
        var isOpen = false
        for index in lines.indices {
            if shapes[index].label == .contents {
                isOpen = true
                continue
            }
            guard isOpen, shapes[index].form != .blank, shapes[index].form != .furniture else { continue }
            if shapes[index].form == .contents { continue }
            let isBareHeading =
                shapes[index].heading?.isAnnounced == true && shapes[index].heading?.title.isEmpty == true
            if !isBareHeading, endsWithPage(lines[index].text) || nextEndsWithPage(index, lines, shapes) {
                shapes[index].form = .contents
            } else {
                isOpen = false
            }
        }
    }

    private static func endsWithPage(_ text: String) -> Bool {
        guard let last = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "." }).last else {
            return false
        }
        return last.utf8.count <= 3 && Int(last) != nil && Folding.words(text).count > 1
    }

    /// An entry of two lines: the second is adjacent and carries the number.
    private static func nextEndsWithPage(_ index: Int, _ lines: [SourceLine], _ shapes: [LineShape]) -> Bool {
        guard index + 1 < lines.count else { return false }
        if shapes[index + 1].form == .contents { return true }
        return shapes[index + 1].form == .text && shapes[index + 1].heading == nil
            && endsWithPage(lines[index + 1].text)
    }
}
