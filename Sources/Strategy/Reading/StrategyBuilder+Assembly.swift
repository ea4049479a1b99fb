import Quantities

extension StrategyBuilder {
    /// The tree that was found, with a code for every part of it.
    struct Tree {
        var priorities: [Priority] = []
        /// The code of every node.
        var codes: [StrategyCode?]
        /// The codes of every node's lines.
        var lineCodes: [[StrategyCode]]
        var findings: [Finding] = []
        /// Priorities that the document gives no code.
        var codedPriorities: [(code: StrategyCode, line: Int)] = []
        /// The nameless priority that holds goals without one, and their number.
        var nameless: (code: StrategyCode, goals: Int)?

        /// Notes on codes that were given, by the codes that the city uses.
        func codeNotes(_ cityCodes: [StrategyCode: StrategyCode]) -> [Finding] {
            func now(_ code: StrategyCode) -> StrategyCode { cityCodes[code] ?? code }
            return codedPriorities.map { ReadingFindings.derivedPriority(now($0.code), at: $0.line) }
                + (nameless.map { [ReadingFindings.noPriority(now($0.code), goals: $0.goals)] } ?? [])
        }
    }

    /// Whether anything below the priorities makes a hierarchy: goals that hold goals or lines.
    var hasHierarchy: Bool {
        nodes.contains { $0.level == .operational }
            || nodes.contains { $0.level == .strategic && !$0.items.isEmpty }
    }

    func assemble() -> Tree {
        var coder = CodeGiver(nodes)
        var tree = Tree(codes: [], lineCodes: [])
        coder.giveAll()
        tree.codes = coder.codes
        tree.lineCodes = coder.lineCodes
        tree.findings = coder.findings
        tree.codedPriorities = coder.codedPriorities
        let children = Dictionary(grouping: nodes.indices, by: { nodes[$0].parent ?? -1 })
        var priorities: [Priority] = []
        let loose = looseGoals(children, tree)
        if !loose.isEmpty {
            let code = nodes.contains { $0.level == .priority } ? "P0" : "P1"
            if let code = StrategyCode(code) {
                priorities.append(Priority(code: code, name: BilingualText("—"), goals: loose))
                tree.nameless = (code, loose.count)
            }
        }
        for index in nodes.indices where nodes[index].level == .priority {
            guard let code = tree.codes[index] else { continue }
            priorities.append(
                Priority(
                    code: code, name: BilingualText(pl: nodes[index].heading.title, en: ""),
                    rationale: nodes[index].narrative,
                    goals: (children[index] ?? []).compactMap { strategicGoal($0, children, tree) }))
        }
        tree.priorities = priorities
        return tree
    }

    /// Strategic goals below no priority, and operational goals below no strategic goal.
    private func looseGoals(_ children: [Int: [Int]], _ tree: Tree) -> [StrategicGoal] {
        let top = children[-1] ?? []
        var goals = top.filter { nodes[$0].level == .strategic }.compactMap {
            strategicGoal($0, children, tree)
        }
        let operational = top.filter { nodes[$0].level == .operational }
        if !operational.isEmpty, let code = StrategyCode("S0") {
            goals.append(
                StrategicGoal(
                    code: code, scope: .sectoral, name: BilingualText("—"), horizon: nil,
                    goals: operational.compactMap { operationalGoal($0, tree) }))
        }
        return goals
    }

    private func strategicGoal(_ index: Int, _ children: [Int: [Int]], _ tree: Tree) -> StrategicGoal? {
        guard let code = tree.codes[index], nodes[index].level == .strategic else { return nil }
        let node = nodes[index]
        var goals = (children[index] ?? []).compactMap { operationalGoal($0, tree) }
        if !node.items.isEmpty {
            // A document without operational goals: the goal's own name stands for the missing level.
            goals.append(
                OperationalGoal(
                    code: code.child(0), name: BilingualText(pl: node.heading.title, en: ""), horizon: nil,
                    lines: linesOfAction(index, tree)))
        }
        return StrategicGoal(
            code: code, scope: node.heading.isHorizontal ? .horizontal : .sectoral,
            name: BilingualText(pl: node.heading.title, en: ""), horizon: nil, narrative: node.narrative,
            goals: goals)
    }

    private func operationalGoal(_ index: Int, _ tree: Tree) -> OperationalGoal? {
        guard let code = tree.codes[index], nodes[index].level == .operational else { return nil }
        return OperationalGoal(
            code: code, name: BilingualText(pl: nodes[index].heading.title, en: ""), horizon: nil,
            narrative: nodes[index].narrative, lines: linesOfAction(index, tree))
    }

    private func linesOfAction(_ index: Int, _ tree: Tree) -> [LineOfAction] {
        zip(nodes[index].items, tree.lineCodes[index]).map { LineOfAction(code: $1, wording: $0.wording) }
    }

    /// Every line of the document with its kind and the code it stands for.
    func readLines(_ tree: Tree) -> [StrategyRevision.ReadLine] {
        lines.indices.map { index in
            let code: StrategyCode? =
                switch owners[index] {
                case .node(let node): tree.codes[node]
                case .item(let node, let item): tree.lineCodes[node][item]
                case nil: nil
                }
            return StrategyRevision.ReadLine(number: lines[index].number, kind: kinds[index], code: code)
        }
    }
}
