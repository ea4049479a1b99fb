import Foundation
import Testing

/// Rules of docs/STYLE.md that a machine can check.
@Suite("House rules: sources")
struct SourceRules {
    static let longestFile = 400
    static let longestFunction = 70

    @Test func thereIsSomethingToCheck() {
        #expect(Source.delivered.count > 100)
    }

    @Test func filesAreShort() {
        let long = Source.delivered.filter { $0.lines.count > Self.longestFile + 1 }
        #expect(long.isEmpty, "over \(Self.longestFile) lines: \(long.map(\.path))")
    }

    @Test func functionsAreShort() {
        let long = Source.delivered.flatMap { source in
            Self.functions(in: source).filter { $0.length > Self.longestFunction }.map {
                "\(source.path):\($0.line) (\($0.length) lines)"
            }
        }
        #expect(long.isEmpty, "over \(Self.longestFunction) lines: \(long)")
    }

    @Test(arguments: ["try!", "as!", "fatalError(", "// FIXME", "// XXX", "// HACK"])
    func neverWritten(_ words: String) {
        let places = Source.delivered.flatMap { source in
            zip(1..., words.hasPrefix("//") ? source.lines : source.code).filter { $1.contains(words) }.map {
                "\(source.path):\($0.0)"
            }
        }
        #expect(places.isEmpty, "\(words) in \(places)")
    }

    @Test func noEmptyCatch() {
        let places = Self.places(in: Source.delivered) { $0.contains("catch {}") || $0.contains("catch { }") }
        #expect(places.isEmpty, "\(places)")
    }

    @Test func onlyTheCommandLinePrints() {
        let rest = Source.delivered.filter { !$0.path.hasPrefix("Sources/horyzont/") }
        let places = Self.places(in: rest) {
            Self.calls("print(", in: $0) || Self.calls("debugPrint(", in: $0)
        }
        #expect(places.isEmpty, "\(places)")
    }

    /// Clock, randomness, environment and identifiers come as parameters below the shell.
    @Test(arguments: [
        "Date()", "UUID()", ".random(", "ProcessInfo", "SystemRandomNumberGenerator", "Task {",
        "Task.detached", "DispatchQueue", "NSLock", "Mutex(", "FileManager", "URLSession",
    ])
    func belowTheShellThereIsNoWorld(_ words: String) {
        let shell = ["Sources/Storage/", "Sources/Connectors/", "Sources/Server/", "Sources/horyzont/"]
        let below = Source.delivered.filter { source in !shell.contains { source.path.hasPrefix($0) } }
        let places = Self.places(in: below) { Self.calls(words, in: $0) }
        #expect(places.isEmpty, "\(words) in \(places)")
    }

    /// A computed static opens a brace on its own line or on one of the next two.
    @Test func noMutableStatics() {
        let places = Source.delivered.flatMap { source in
            source.code.indices.filter { index in
                let code = source.code[index..<min(index + 3, source.code.count)]
                return source.code[index].contains("static var ") && !code.joined().contains("{")
            }.map { "\(source.path):\($0 + 1)" }
        }
        #expect(places.isEmpty, "\(places)")
    }

    /// Every `@unchecked Sendable` gives its reason in the comment above it.
    @Test func uncheckedSendableHasItsReason() {
        let places = Source.delivered.flatMap { source in
            source.code.indices.filter { index in
                source.code[index].contains("@unchecked Sendable")
                    && !source.lines[max(0, index - 6)..<index].contains {
                        $0.contains("Sendable") || $0.contains("thread")
                    }
            }.map { "\(source.path):\($0 + 1)" }
        }
        #expect(places.isEmpty, "\(places)")
    }

    static func places(in sources: [Source], where matches: (String) -> Bool) -> [String] {
        sources.flatMap { source in
            zip(1..., source.code).filter { matches($1) }.map { "\(source.path):\($0.0)" }
        }
    }

    /// Whether `words` stands in the line and is not the end of a longer name.
    static func calls(_ words: String, in line: String) -> Bool {
        guard let range = line.range(of: words) else { return false }
        guard let first = words.first, first.isLetter, range.lowerBound > line.startIndex else { return true }
        let before = line[line.index(before: range.lowerBound)]
        return !before.isLetter && !before.isNumber && before != "." && before != "_"
    }

    struct Function {
        var line: Int
        var length: Int
    }

    /// Functions, initialisers and subscripts with their lengths, by counting braces.
    static func functions(in source: Source) -> [Function] {
        let code = source.code
        var found: [Function] = []
        for (index, line) in code.enumerated() {
            let words = line.trimmingCharacters(in: .whitespaces).split(separator: " ").prefix(7)
            guard
                words.contains("func")
                    || words.contains(where: { $0.hasPrefix("init(") || $0.hasPrefix("init?(") }),
                !line.contains("}")
            else { continue }
            var depth = 0
            var opened = false
            for (offset, body) in code[index...].enumerated() {
                for character in body {
                    if character == "{" {
                        depth += 1
                        opened = true
                    }
                    if character == "}" { depth -= 1 }
                }
                if opened, depth <= 0 {
                    found.append(Function(line: index + 1, length: offset + 1))
                    break
                }
                if !opened, offset > 20 { break }
            }
        }
        return found
    }
}
