import Evidence
import HTTPTypes
import Pages
import Quantities
import Strategy

extension Site {
    /// Where something that is not at this address has gone: a redirect, or that it was retired.
    /// - Returns: nil where it is here.
    func moved(_ route: Route, _ language: Language, _ standing: Standing) throws -> SiteResponse? {
        switch route {
        case .priority(let code), .goal(let code), .goalWhy(let code):
            return try moved(goal: code, route, language, standing)
        case .indicator(let id), .indicatorWhy(let id), .indicatorEmbed(let id):
            if standing.overview.indicator(id) == nil { try throwRetired(.indicator(id)) }
            return nil
        default: return nil
        }
    }

    private func moved(
        goal code: StrategyCode, _ route: Route, _ language: Language, _ standing: Standing
    ) throws -> SiteResponse? {
        let city = standing.overview
        if let goal = city.goal(code) {
            // A code names one thing; its page has one address.
            if case .goalWhy = route { return nil }
            return goal.route == route ? nil : .redirect(.movedPermanently, to: goal.route.path(language))
        }
        let folded = code.description.lowercased()
        if let goal = city.goals.first(where: { $0.code.description.lowercased() == folded }) {
            return .redirect(.movedPermanently, to: goal.route.path(language))
        }
        // A line of action stands on the page of its goal.
        if standing.overview.strategy.linesOfAction.contains(where: { $0.code == code }),
            let goal = city.goal(holding: code)
        {
            return .redirect(.seeOther, to: goal.route.path(language))
        }
        if let successor = standing.successor(of: code) {
            return .redirect(.movedPermanently, to: successor.route.path(language))
        }
        if standing.record.revisions.dropLast().contains(where: { $0.strategy.name(of: code) != nil }) {
            throw Problem.gone(
                pl: "Obowiązująca strategia nie ma już części \(code).",
                en: "The strategy in force no longer has the part \(code).")
        }
        return nil
    }

    /// Says that something was retired, where the ledger knows it.
    private func throwRetired(_ subject: Subject) throws {
        guard let last = try archive.latestEntry(about: subject), last.value == nil else { return }
        throw Problem.gone(
            pl: "Wycofano \(last.recorded.date). Powód: \(last.reason)",
            en: "Retired on \(last.recorded.date). Reason: \(last.reason)")
    }
}

extension Standing {
    /// The goal that `code` of an earlier revision has become.
    func successor(of code: StrategyCode) -> GoalSummary? {
        for revision in record.revisions.dropLast().reversed() where revision.strategy.name(of: code) != nil {
            let difference = StrategyDiff(from: revision.strategy, to: overview.strategy)
            return difference.newCode(of: code).flatMap { overview.goal(holding: $0) }
        }
        return nil
    }
}
