import Quantities
public import Strategy

/// How what a company or unit does fits the strategy: each part in which it has a role or which it serves.
public struct UnitAlignment: Hashable, Sendable, Identifiable {
    /// One part of the strategy with what the unit does for it.
    public struct Row: Hashable, Sendable, Identifiable {
        public var id: StrategyCode { code }
        public var code: StrategyCode
        /// What it is to do; nil where it serves this part without having been given a role.
        public var role: OrganisationUnit.Role.Kind?
        /// Its programmes that name this part or something below it.
        public var programmes: [String]
        /// Its projects that do.
        public var projects: [String]
        /// Projects of others that do, in which it takes part.
        public var shared: [String]
        /// Plan of its projects divided to this part; nil where the city's budget has none.
        public var money: Money?

        public var isServed: Bool { !programmes.isEmpty || !projects.isEmpty || !shared.isEmpty }
        /// It leads or supports this part by its role, and nothing of what it does serves it.
        public var isNeglected: Bool { (role == .lead || role == .support) && !isServed }
    }

    public var id: String { unit }
    public let unit: String
    /// Strategies and programmes of its own that are not over.
    public let programmes: [String]
    /// In the order of the strategy.
    public let rows: [Row]
    /// Identifiers of indicators that name it as their owner.
    public let indicators: [String]

    public var neglected: [Row] { rows.filter(\.isNeglected) }

    /// Every city company, and every municipal unit that has a programme of its own.
    /// - Parameter money: the plan, divided among the lines of the same strategy.
    /// - Complexity: O(units × (projects + money)).
    public static func all(
        _ index: DeliveryIndex, strategy: DevelopmentStrategy, money: MoneyAllocation,
        indicators: [Indicator] = []
    ) -> [UnitAlignment] {
        let paths = GoalPath.all(of: strategy)
        let order = GoalPath.order(of: strategy)
        return index.record.units.compactMap { unit in
            let own = index.record.programmes.filter { $0.owner == unit.id && $0.stage.isAlive }
            guard unit.kind == .cityCompany || (unit.kind == .municipalUnit && !own.isEmpty) else {
                return nil
            }
            return UnitAlignment(unit, own, index, paths, order, money, indicators)
        }
    }

    private init(
        _ unit: OrganisationUnit, _ own: [Programme], _ index: DeliveryIndex,
        _ paths: [StrategyCode: GoalPath], _ order: [StrategyCode: Int], _ money: MoneyAllocation,
        _ indicators: [Indicator]
    ) {
        let branch = Set(index.tree.branch(of: unit.id))
        let led = index.record.projects.filter { branch.contains($0.unit) }
        let shared = index.record.projects.filter { project in
            !branch.contains(project.unit) && project.partners.contains(where: branch.contains)
        }
        let parts = money.parts.filter { part in
            part.project.flatMap { index.projects[$0] }.map { branch.contains($0.unit) } ?? false
        }
        let roles = unit.roles.filter { paths[$0.code] != nil }
        let served = (own.flatMap(\.serves) + (led + shared).flatMap { $0.lines.map(\.code) }).filter {
            code in
            paths[code] != nil
                && !roles.contains { role in paths[code]?.lies(at: role.code) ?? false }
        }
        let codes = Set(roles.map(\.code) + served).sorted { (order[$0] ?? .max) < (order[$1] ?? .max) }
        func names(_ codes: [StrategyCode], _ part: StrategyCode) -> Bool {
            codes.contains { paths[$0]?.lies(at: part) ?? false }
        }
        rows = codes.map { code in
            let amount = parts.filter { $0.path?.lies(at: code) ?? false }.map(\.amount).sum()
            return Row(
                code: code, role: roles.first { $0.code == code }?.kind,
                programmes: own.filter { names($0.serves, code) }.map(\.id),
                projects: led.filter { names($0.lines.map(\.code), code) }.map(\.id),
                shared: shared.filter { names($0.lines.map(\.code), code) }.map(\.id),
                money: amount == .zero ? nil : amount)
        }
        self.unit = unit.id
        programmes = own.map(\.id)
        self.indicators = indicators.filter { unit.owns($0) }.map(\.id)
    }
}

extension OrganisationUnit {
    /// Whether the indicator names this unit as its owner: by its name, with a remark in brackets or without.
    public func owns(_ indicator: Indicator) -> Bool {
        !name.pl.isEmpty
            && (indicator.owner.pl == name.pl || indicator.owner.pl.hasPrefix(name.pl + " ("))
    }
}

extension Programme.Stage {
    /// Whether it is prepared or at work, not ended or replaced.
    public var isAlive: Bool { self != .ended && self != .replaced }
}

extension GoalPath {
    /// Whether this place is the part `code` of the strategy or below it.
    public func lies(at code: StrategyCode) -> Bool {
        line == code || operationalGoal == code || strategicGoal == code || priority == code
    }

    /// The place of every code in the order of the strategy.
    static func order(of strategy: DevelopmentStrategy) -> [StrategyCode: Int] {
        var codes: [StrategyCode] = []
        for priority in strategy.priorities {
            codes.append(priority.code)
            for strategic in priority.goals {
                codes.append(strategic.code)
                for goal in strategic.goals { codes += [goal.code] + goal.lines.map(\.code) }
            }
        }
        return Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
    }
}
