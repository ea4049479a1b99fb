extension LineRecogniser {
    /// A bullet, a number in brackets or a letter in brackets at the beginning of a text, and the rest.
    func takeBullet(_ text: String) -> (LineShape.Bullet, String)? {
        for mark in bulletMarks where text.hasPrefix(mark) {
            let after = text.dropFirst(mark.count)
            guard let next = after.unicodeScalars.first else { return nil }
            let isOpen = Folding.isSpace(next)
            let isSymbol = !["-", "–", "—", "*", "+"].contains(mark)
            let touchesLetter = next.properties.isAlphabetic || "„\"“(".unicodeScalars.contains(next)
            guard isOpen || (touchesLetter && (isSymbol || mark == "-" || mark == "–")) else { continue }
            return (LineShape.Bullet(mark: mark, ordinal: nil), Folding.trim(after))
        }
        return takeLetterO(text) ?? takeBracketed(text)
    }

    /// The hollow bullet that text processors write as the letter o. A Polish "o" inside a wrapped sentence is none.
    private func takeLetterO(_ text: String) -> (LineShape.Bullet, String)? {
        guard text.hasPrefix("o") else { return nil }
        let gap = text.dropFirst().prefix { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
        let rest = Folding.trim(text.dropFirst(1 + gap.count))
        guard !gap.isEmpty, gap.count > 1 || gap == "\t" || LineShape.startsAsTitle(rest) else { return nil }
        return (LineShape.Bullet(mark: "o", ordinal: nil), rest)
    }

    /// `a)`, `(a)`, `1)`, `(1)`, `ii)`.
    private func takeBracketed(_ text: String) -> (LineShape.Bullet, String)? {
        var bytes = Array(text.utf8.prefix(8))
        let opened = bytes.first == UInt8(ascii: "(")
        if opened { bytes.removeFirst() }
        guard let close = bytes.firstIndex(of: UInt8(ascii: ")")), (1...4).contains(close) else { return nil }
        let inner = bytes[..<close]
        let rest = Folding.trim(String(text.dropFirst(close + (opened ? 2 : 1))))
        guard !rest.isEmpty else { return nil }
        if let number = Int(String(decoding: inner, as: UTF8.self)), number >= 0, number < 1000 {
            return (LineShape.Bullet(mark: "1)", ordinal: number), rest)
        }
        guard inner.allSatisfy({ (97...122).contains($0) }),
            close == 1 || inner.allSatisfy({ "ivx".utf8.contains($0) })
        else { return nil }
        return (LineShape.Bullet(mark: "a)", ordinal: nil), rest)
    }

    /// The cells of a table row: between pipes, or between tabs that do not merely follow a bullet or a code.
    func cells(of line: SourceLine) -> [String]? {
        let text = line.text
        let pipes = text.utf8.count { $0 == UInt8(ascii: "|") }
        if pipes >= 2 || (pipes == 1 && text.contains(" | ")) {
            var inner = text[...]
            if inner.hasPrefix("|") { inner = inner.dropFirst() }
            if inner.hasSuffix("|") { inner = inner.dropLast() }
            return inner.split(separator: "|", omittingEmptySubsequences: false).map { Folding.trim($0) }
        }
        guard line.hasTab else { return nil }
        let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map { Folding.trim($0) }
        let full = cells.filter { !$0.isEmpty }
        if full.count == 2, LineRecogniser.isMarkOrCode(full[0], bullets: bulletMarks) { return nil }
        if full.count == 1, cells.count == 1, PrintedCode.read(text, isAnnounced: false) != nil { return nil }
        if full.count == 1, takeBullet(text) != nil { return nil }
        return cells
    }

    private static func isMarkOrCode(_ cell: String, bullets: [String]) -> Bool {
        if bullets.contains(cell) || cell == "o" { return true }
        if let reading = PrintedCode.read(cell, isAnnounced: true) { return reading.rest.isEmpty }
        return cell.utf8.count <= 4 && cell.hasSuffix(")")
    }

    /// Only dashes, stars, equals signs or the like, at least three; rows that part the head of a table from its body.
    static func isRule(_ text: String) -> Bool {
        text.utf8.count >= 3 && text.utf8.allSatisfy { "-=_*~+|: ".utf8.contains($0) }
    }

    /// Dots that lead to a page number, or a link into the same document.
    static func isContentsEntry(_ text: String) -> Bool {
        if text.contains("](#") { return true }
        let bytes = Array(text.utf8)
        var end = bytes.count
        while end > 0, (48...57).contains(bytes[end - 1]) { end -= 1 }
        guard end < bytes.count, bytes.count - end <= 4 else { return false }
        var dots = 0
        while end > 0 {
            if bytes[end - 1] == UInt8(ascii: ".") {
                dots += 1
            } else if end >= 3, Array(bytes[end - 3..<end]) == [0xE2, 0x80, 0xA6] {
                dots += 3
                end -= 2
            } else if bytes[end - 1] != UInt8(ascii: " "), bytes[end - 1] != 9 {
                break
            }
            end -= 1
        }
        return dots >= 3
    }
}
