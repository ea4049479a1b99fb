public import Strategy

/// What stands behind every line of action: programmes, projects, money and evidence, with the empty cells.
public struct CoverageMatrix: Hashable, Sendable, Codable {
    /// What may stand behind a line; the columns of the matrix.
    public enum Aspect: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
        case programmes, projects, money, evidence
    }

    /// How a line is served.
    public enum Support: String, Sendable, Codable, CaseIterable {
        /// Something names the line itself.
        case direct
        /// Something names its operational goal only, so nobody can say that it serves this line.
        case throughGoal = "through-goal"
        case empty
    }

    /// One line of action with what stands behind it.
    public struct Row: Hashable, Sendable, Codable, Identifiable {
        public var id: StrategyCode { line }
        public var line: StrategyCode
        public var goal: StrategyCode
        /// Identifiers of those that name the line itself.
        public var programmes: [String]
        public var projects: [String]
        /// Divided to the line itself; nil where there is none.
        public var money: Money?
        public var support: [Aspect: Support]

        /// Aspects in which nothing stands behind the line.
        public var gaps: [Aspect] { Aspect.allCases.filter { support[$0] == .empty } }
    }

    /// In the order of the strategy.
    public let rows: [Row]

    /// - Parameters:
    ///   - money: divided among the lines of the same strategy.
    ///   - evidence: codes of goals and lines that have indicators with data.
    public init(
        _ index: DeliveryIndex, strategy: DevelopmentStrategy, money: MoneyAllocation,
        evidence: Set<StrategyCode>
    ) {
        let byLine = money.sums(by: .line)
        let toGoalOnly = Set(
            money.parts.filter { $0.path?.line == nil && $0.amount != .zero }.compactMap {
                $0.path?.operationalGoal
            })
        rows = strategy.operationalGoals.flatMap { goal in
            goal.lines.map { line in
                let amount = byLine[line.code.description].flatMap { $0 == .zero ? nil : $0 }
                let programmes = index.programmes(for: line.code)
                let projects = index.projects(for: line.code)
                return Row(
                    line: line.code, goal: goal.code, programmes: programmes, projects: projects,
                    money: amount,
                    support: [
                        .programmes: Self.support(
                            !programmes.isEmpty, !index.programmes(for: goal.code).isEmpty),
                        .projects: Self.support(!projects.isEmpty, !index.projects(for: goal.code).isEmpty),
                        .money: Self.support(amount != nil, toGoalOnly.contains(goal.code)),
                        .evidence: Self.support(evidence.contains(line.code), evidence.contains(goal.code)),
                    ])
            }
        }
    }

    /// How many lines of an operational goal have which support.
    public func counts(of goal: StrategyCode) -> [Aspect: [Support: Int]] {
        var counts: [Aspect: [Support: Int]] = [:]
        for row in rows where row.goal == goal {
            for (aspect, support) in row.support { counts[aspect, default: [:]][support, default: 0] += 1 }
        }
        return counts
    }

    private static func support(_ direct: Bool, _ throughGoal: Bool) -> Support {
        direct ? .direct : (throughGoal ? .throughGoal : .empty)
    }
}
