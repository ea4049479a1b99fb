import Foundation

/// One Swift file of the repository, for the rules.
struct Source: Sendable {
    /// Path from the root of the repository.
    let path: String
    let lines: [String]
    /// The lines of code, without comments and with the inside of text literals emptied.
    let code: [String]

    init(path: String, lines: [String]) {
        self.path = path
        self.lines = lines
        code = Source.code(of: lines)
    }

    /// The root of the repository, found from where this file stands.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All Swift files under `folders`.
    static func all(in folders: [String]) -> [Source] {
        folders.flatMap { folder -> [Source] in
            let base = root.appendingPathComponent(folder)
            let found = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
            return found.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
                guard let text = try? String(contentsOf: base.appendingPathComponent(name), encoding: .utf8)
                else {
                    return nil
                }
                return Source(path: "\(folder)/\(name)", lines: text.components(separatedBy: "\n"))
            }
        }
    }

    /// What is delivered: rooms and engines.
    static let delivered = all(in: ["Sources"]) + all(in: ["Engines"]).filter { !$0.path.contains("/Tests/") }

    private static func code(of lines: [String]) -> [String] {
        var inBlock = false
        var inText = false
        return lines.map { line in
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if trimmed.components(separatedBy: "\"\"\"").count % 2 == 0 {
                inText.toggle()
                return ""
            }
            if inText { return "" }
            if trimmed.hasPrefix("/*") { inBlock = true }
            defer { if trimmed.hasSuffix("*/") { inBlock = false } }
            return inBlock || trimmed.hasPrefix("//") ? "" : Source.withoutTexts(line)
        }
    }

    private static func withoutTexts(_ line: String) -> String {
        var result = ""
        var inside = false
        var previous: Character = " "
        for character in line {
            if character == "\"", previous != "\\" { inside.toggle() }
            if !inside || character == "\"" { result.append(character) }
            previous = character
        }
        if let comment = result.range(of: "//") { return String(result[..<comment.lowerBound]) }
        return result
    }
}
