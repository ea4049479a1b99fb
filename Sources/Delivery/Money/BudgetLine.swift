public import Quantities

/// One line of the yearly budget with its plan, the changes of the plan, and what was executed.
public struct BudgetLine: Hashable, Sendable, Codable, Identifiable {
    /// Whether money comes in or goes out.
    public enum Side: String, NamedChoice {
        case income, spending

        public var name: BilingualText {
            switch self {
            case .income: BilingualText(pl: "dochód", en: "income")
            case .spending: BilingualText(pl: "wydatek", en: "spending")
            }
        }
    }

    /// A change of the plan by a resolution or an order.
    public struct Change: Hashable, Sendable, Codable {
        public var date: CalendarDate
        /// Added to the plan; negative where it is cut.
        public var amount: Money
        /// Number of the resolution or order.
        public var act: String

        public init(date: CalendarDate, amount: Money, act: String) {
            self.date = date
            self.amount = amount
            self.act = act
        }
    }

    public var id: String
    public var year: Int
    public var classification: BudgetClassification
    public var side: Side
    public var unit: String
    public var project: String?
    public var undertaking: String?
    public var funding: FundingSource
    /// As first adopted.
    public var plan: Money
    public var changes: [Change]
    public var execution: Money
    public var provenance: Provenance

    public init(
        id: String, year: Int, classification: BudgetClassification, side: Side = .spending, unit: String,
        project: String? = nil, undertaking: String? = nil, funding: FundingSource = .own, plan: Money,
        changes: [Change] = [], execution: Money = .zero, provenance: Provenance = Provenance()
    ) {
        self.id = id
        self.year = year
        self.classification = classification
        self.side = side
        self.unit = unit
        self.project = project
        self.undertaking = undertaking
        self.funding = funding
        self.plan = plan
        self.changes = changes
        self.execution = execution
        self.provenance = provenance
    }

    /// The plan with all its changes.
    public var planAfterChanges: Money { plan + changes.map(\.amount).sum() }

    /// The plan as it stood at the end of a day.
    public func plan(on day: CalendarDate) -> Money {
        plan + changes.filter { $0.date <= day }.map(\.amount).sum()
    }

    /// Executed part of the plan after changes.
    /// - Returns: nil where nothing is planned.
    /// - Unit: 1 (one is the whole plan).
    public var executionRate: Double? {
        let plan = planAfterChanges
        return plan > .zero ? Double(execution.grosze) / Double(plan.grosze) : nil
    }
}
