import Computation
import Foundation
import Population
import Quantities
import Testing

@Suite("The method page")
struct MethodPage {
    @Test("names every method and every parameter with its unit and standard") func parameters() throws {
        let page = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "docs/methods/population-structure.md")
        let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
        for analysis in Population.analyses {
            #expect(analysis.page == "population-structure")
            #expect(lines.contains { $0.hasPrefix("| `\(analysis.id)` |") }, "\(analysis.id)")
            for parameter in analysis.parameters {
                let row = try #require(
                    lines.first { $0.hasPrefix("| `\(parameter.name)` | \(parameter.unit.code) |") },
                    "\(parameter.name)")
                let standard = parameter.standard
                let text = standard == standard.rounded() ? String(Int(standard)) : String(standard)
                #expect(row.contains("\(text) |") || row.contains(" \(text);"), "\(parameter.name): \(text)")
                #expect(parameter.range.contains(standard))
            }
        }
    }
}
