import Quantities

/// Looks for gaps in printed numbers, goals without lines and goals without goals.
enum NumberingCheck {
    static func findings(_ builder: StrategyBuilder, _ tree: StrategyBuilder.Tree) -> [Finding] {
        var findings: [Finding] = []
        var last: [String: (number: Int, text: String)] = [:]
        var hasChild: Set<Int> = []
        for node in builder.nodes { if let parent = node.parent { hasChild.insert(parent) } }
        for (index, node) in builder.nodes.enumerated() {
            guard let code = tree.codes[index] else { continue }
            if let printed = node.heading.code, let number = printed.parts.last, !node.isDuplicate {
                let isRelative = printed.parts.count == 1 && node.level == .operational
                let family =
                    "\(node.level.rawValue)|\(printed.prefix)|\(printed.parts.dropLast())"
                    + (isRelative ? "|\(node.parent ?? -1)" : "")
                if let before = last[family], number > before.number + 1 {
                    findings.append(
                        ReadingFindings.gap(after: before.text, before: printed.text, at: node.line))
                }
                last[family] = (number, printed.text)
            }
            findings += lineGaps(node)
            switch node.level {
            case .operational:
                if node.items.isEmpty {
                    findings.append(ReadingFindings.goalWithoutLines(code, at: node.line))
                }
            default:
                if node.items.isEmpty, !hasChild.contains(index) {
                    findings.append(ReadingFindings.goalWithoutGoals(code, at: node.line))
                }
            }
        }
        return findings
    }

    private static func lineGaps(_ node: StrategyBuilder.Node) -> [Finding] {
        var findings: [Finding] = []
        var before: (number: Int, text: String)?
        for item in node.items {
            guard let number = item.code?.parts.last ?? item.ordinal else { continue }
            let text = item.code?.text ?? String(number)
            if let before, number > before.number + 1 {
                findings.append(ReadingFindings.gap(after: before.text, before: text, at: item.line))
            }
            before = (number, text)
        }
        return findings
    }
}
