import Foundation
import Planning
import Quantities
import Testing

@Suite("Documentation of the rules of plans") struct PlanDocumentationTests {
    @Test func everyRuleIsExplained() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent("docs/planning.md"), encoding: .utf8)
        for rule in PlanRule.allCases {
            #expect(page.contains("| `\(rule.rawValue)` |"), "\(rule) is not explained")
            #expect(!rule.title.pl.isEmpty && rule.title.pl != rule.title.en)
        }
    }
}
