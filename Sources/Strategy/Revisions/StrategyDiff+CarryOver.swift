import Quantities

extension StrategyDiff {
    /// Brings every indicator's links over to the new revision, and reports each.
    ///
    /// Where two goals became one, weights add up. Targets stay with their indicator; one whose goals are all gone
    /// is reported lost.
    /// - Complexity: O(links + entries).
    public func carryOver(of indicators: [Indicator]) -> CarryOver {
        var codes: [StrategyCode: StrategyCode?] = [:]
        var today: Set<StrategyCode> = []
        for entry in entries {
            if let old = entry.oldCode { codes[old] = .some(entry.newCode) }
            if let new = entry.newCode { today.insert(new) }
        }
        var result = CarryOver(links: [], indicators: [])
        for indicator in indicators {
            var next = indicator
            next.goals = []
            next.lines = []
            func follow(_ code: StrategyCode, _ kind: CarryOver.Link.Kind, _ target: String? = nil)
                -> CarryOver.Link
            {
                var link = CarryOver.Link(
                    indicator: indicator.id, kind: kind, oldCode: code, newCode: nil, target: target,
                    fate: .unknown)
                if let known = codes[code] {
                    link.newCode = known
                    link.fate = known == nil ? .lost : known == code ? .kept : .carried
                }
                return link
            }
            for service in indicator.goals {
                let link = follow(service.goal, .goal)
                result.links.append(link)
                guard let goal = link.newCode else { continue }
                if let same = next.goals.firstIndex(where: { $0.goal == goal }) {
                    next.goals[same].weight += service.weight
                } else {
                    next.goals.append(GoalService(goal: goal, weight: service.weight))
                }
            }
            for line in indicator.lines {
                let link = follow(line, .line)
                result.links.append(link)
                if let code = link.newCode, !next.lines.contains(code) { next.lines.append(code) }
            }
            // A target speaks for the first goal that lives on, else for the first goal it had.
            let links = indicator.goals.map { follow($0.goal, .target) }
            for target in indicator.aim.targets {
                guard var link = links.first(where: { $0.newCode != nil }) ?? links.first else { continue }
                link.target = target.period.description
                result.links.append(link)
            }
            result.indicators.append(next)
        }
        return result
    }
}
