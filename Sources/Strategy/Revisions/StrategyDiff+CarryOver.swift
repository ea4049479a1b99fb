import Quantities

extension StrategyDiff {
    /// Brings every indicator's links over to the new revision, and reports each.
    ///
    /// Where two goals became one, weights add up. Targets stay with their indicator; one whose goals are all gone
    /// is reported lost.
    /// - Complexity: O(links + entries).
    public func carryOver(of indicators: [Indicator]) -> CarryOver {
        let codes = CodeSuccession(self)
        var result = CarryOver(links: [], indicators: [])
        for indicator in indicators {
            var next = indicator
            next.goals = []
            next.lines = []
            for service in indicator.goals {
                let link = CarryOver.Link(.goal, of: indicator.id, service.goal, by: codes)
                result.links.append(link)
                guard let goal = link.newCode else { continue }
                if let same = next.goals.firstIndex(where: { $0.goal == goal }) {
                    next.goals[same].weight += service.weight
                } else {
                    next.goals.append(GoalService(goal: goal, weight: service.weight))
                }
            }
            for line in indicator.lines {
                let link = CarryOver.Link(.line, of: indicator.id, line, by: codes)
                result.links.append(link)
                if let code = link.newCode, !next.lines.contains(code) { next.lines.append(code) }
            }
            // A target speaks for the first goal that lives on, else for the first goal it had.
            let links = indicator.goals.map { CarryOver.Link(.target, of: indicator.id, $0.goal, by: codes) }
            for target in indicator.aim.targets {
                guard var link = links.first(where: { $0.newCode != nil }) ?? links.first else { continue }
                link.target = target.period.description
                result.links.append(link)
            }
            result.indicators.append(next)
        }
        return result
    }

    /// Brings both ends of every impact over; one that loses an end is gone, and reported.
    /// - Complexity: O(impacts + entries).
    public func carryOver(of matrix: ImpactMatrix) -> (matrix: ImpactMatrix, links: [CarryOver.Link]) {
        let codes = CodeSuccession(self)
        var links: [CarryOver.Link] = []
        func ends(_ from: StrategyCode, _ to: StrategyCode) -> (StrategyCode, StrategyCode)? {
            let pair = "\(from) → \(to)"
            let first = CarryOver.Link(.impact, of: pair, from, by: codes)
            let second = CarryOver.Link(.impact, of: pair, to, by: codes)
            links += [first, second]
            guard let from = first.newCode, let to = second.newCode else { return nil }
            return (from, to)
        }
        var next = matrix
        next.impacts = matrix.impacts.compactMap { impact in
            guard let (from, to) = ends(impact.from, impact.to) else { return nil }
            var impact = impact
            (impact.from, impact.to) = (from, to)
            return impact
        }
        next.none = matrix.none.compactMap { pair in
            ends(pair.from, pair.to).map { ImpactMatrix.Pair(from: $0, to: $1, why: pair.why) }
        }
        return (next, links)
    }
}
