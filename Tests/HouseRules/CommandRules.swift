import Foundation
import Testing

/// What the documents tell people to type exists.
@Suite("House rules: commands")
struct CommandRules {
    /// Documents and scripts in which commands stand.
    private static let texts: [(path: String, text: String)] = {
        let files = [
            "README.md", "CONTRIBUTING.md", "STYLE.md", ".ci/run", "scripts/check", "Benchmarks/run",
        ]
        let docs = (try? FileManager.default.contentsOfDirectory(atPath: Source.root.path + "/docs")) ?? []
        return (files + docs.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }).compactMap { path in
            guard let text = try? String(contentsOfFile: Source.root.path + "/" + path, encoding: .utf8)
            else {
                return nil
            }
            return (path, text)
        }
    }()

    @Test func everyTargetOfMakeHasARecipe() throws {
        let makefile = try String(contentsOfFile: Source.root.path + "/Makefile", encoding: .utf8)
        let lines = makefile.components(separatedBy: "\n")
        let withRecipe = Set(
            zip(lines, lines.dropFirst()).compactMap { line, next -> String? in
                guard next.hasPrefix("\t"), let colon = line.firstIndex(of: ":") else { return nil }
                return String(line[..<colon])
            })
        let named = Self.texts.flatMap { path, text in
            text.matches(of: /(?:^|`|\n)make ([a-z][a-z-]*)/).map { (path, String($0.output.1)) }
        }
        let missing = named.filter { !withRecipe.contains($0.1) }.map { "\($0.0): make \($0.1)" }
        #expect(named.count >= 6)
        #expect(missing.isEmpty, "\(missing)")
    }
}
