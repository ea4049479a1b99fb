import Evidence
import Quantities
import Strategy

extension CityRecord {
    /// Links inside the folder that lead nowhere, all at once.
    /// - Parameter inForce: the strategy that was recorded since; the folder may name what it brought.
    func inconsistencies(beside inForce: DevelopmentStrategy?) -> [Finding] {
        guard let strategy else { return [] }
        var known: Set<StrategyCode> = []
        var lines: Set<StrategyCode> = []
        for strategy in [strategy, inForce ?? strategy] {
            known.formUnion(strategy.priorities.map(\.code))
            known.formUnion(strategy.strategicGoals.map(\.code))
            known.formUnion(strategy.operationalGoals.map(\.code))
            lines.formUnion(strategy.linesOfAction.map(\.code))
        }
        let series = Set(indicators.map(\.id) + variables.map(\.id))
        let sourceIDs = Set(sources.map(\.id))
        var findings: [Finding] = []
        for indicator in indicators {
            let file = "indicators/\(indicator.id).yaml"
            for service in indicator.goals where !known.contains(service.goal) {
                findings.append(.unknown("cel", "goal", service.goal.description, file))
            }
            for line in indicator.lines where !lines.contains(line) {
                findings.append(.unknown("kierunek działania", "line of action", line.description, file))
            }
            if !sourceIDs.contains(indicator.source) {
                findings.append(.unknown("źródło", "source", indicator.source, file))
            }
            for input in indicator.calculation?.inputs ?? [] where !series.contains(input) {
                findings.append(.unknown("szereg", "series", input, file))
            }
        }
        for variable in variables where !sourceIDs.contains(variable.source) {
            findings.append(.unknown("źródło", "source", variable.source, "variables.yaml"))
        }
        for impact in impacts.impacts {
            for code in [impact.from, impact.to] where !known.contains(code) && !lines.contains(code) {
                findings.append(.unknown("cel", "goal", code.description, "strategy/impacts.yaml"))
            }
        }
        return findings
    }
}

extension Finding {
    fileprivate static func unknown(_ pl: String, _ en: String, _ id: String, _ file: String) -> Finding {
        Finding(
            .error, at: file,
            reason: BilingualText(pl: "\(pl) „\(id)” nie istnieje", en: "the \(en) “\(id)” does not exist"),
            remedy: BilingualText(pl: "popraw odwołanie", en: "correct the reference"))
    }
}
