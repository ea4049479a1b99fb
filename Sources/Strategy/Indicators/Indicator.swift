public import Quantities

/// What is measured to see whether a goal comes nearer, and how it is judged.
public struct Indicator: Hashable, Sendable, Codable, Identifiable {
    public enum Kind: String, Sendable, Codable, CaseIterable { case context, output, result }

    /// Which way is better. It is part of the definition and never guessed.
    public enum Direction: String, Sendable, Codable, CaseIterable { case more, less, range }

    public enum Frequency: String, Sendable, Codable, CaseIterable {
        case hour, day, month, quarter, half, year, biennial, triennial, irregular

        /// How long the periods of the series' readings are; nil where any length may come.
        public var periods: Period.Kind? {
            switch self {
            case .hour: .hour
            case .day: .day
            case .month: .month
            case .quarter: .quarter
            case .half: .half
            case .year, .biennial, .triennial: .year
            case .irregular: nil
            }
        }
    }

    /// The method that turns a series into a state; ids are pages under docs/methods.
    public enum Method: String, Sendable, Codable, CaseIterable {
        case pathRatio = "path-ratio"
        case cagrEurostat = "cagr-eurostat"
        case cagrCanada = "cagr-canada"
    }

    public var id: String
    public var name: BilingualText
    /// What it tells, and what it does not.
    public var meaning: BilingualText
    public var kind: Kind
    public var unit: UnitOfMeasure
    /// The unit as people read it; empty where the unit's own name serves.
    public var unitName: BilingualText
    /// Decimals to print.
    public var decimals: Int
    public var direction: Direction
    /// The four corners a, b, c, d of a wished range: 0 below a, full from b to c, 0 above d.
    public var range: [Double]
    /// Fixed worst and best values for comparisons over time: lower bound, upper bound.
    public var goalposts: [Double]
    public var goals: [GoalService]
    public var lines: [StrategyCode]
    /// Identifier of a data source.
    public var source: String
    /// The identifier of the variable at the source.
    public var reference: String
    public var owner: BilingualText
    public var frequency: Frequency
    /// - Unit: days from the end of a period to its publication.
    public var publicationLagDays: Int
    public var aim: Aim
    public var method: Method
    public var disaggregation: [String]
    public var validity: BilingualText
    public var howToGet: BilingualText
    /// The formula over other series, in the formula language; empty where the value is recorded.
    public var formula: String
    public var calculation: EngineCalculation?

    public init(
        id: String, name: BilingualText, meaning: BilingualText, kind: Kind, unit: UnitOfMeasure,
        unitName: BilingualText = BilingualText(""), decimals: Int = 1, direction: Direction,
        range: [Double] = [], goalposts: [Double] = [], goals: [GoalService], lines: [StrategyCode] = [],
        source: String, reference: String = "", owner: BilingualText, frequency: Frequency,
        publicationLagDays: Int, aim: Aim = Aim(), method: Method = .pathRatio, disaggregation: [String] = [],
        validity: BilingualText = BilingualText(""), howToGet: BilingualText = BilingualText(""),
        formula: String = "", calculation: EngineCalculation? = nil
    ) {
        self.id = id
        self.name = name
        self.meaning = meaning
        self.kind = kind
        self.unit = unit
        self.unitName = unitName
        self.decimals = decimals
        self.direction = direction
        self.range = range
        self.goalposts = goalposts
        self.goals = goals
        self.lines = lines
        self.source = source
        self.reference = reference
        self.owner = owner
        self.frequency = frequency
        self.publicationLagDays = publicationLagDays
        self.aim = aim
        self.method = method
        self.disaggregation = disaggregation
        self.validity = validity
        self.howToGet = howToGet
        self.formula = formula
        self.calculation = calculation
    }

    /// The unit in words: its own name if it has one, else that of the unit.
    public func unitText(_ language: Language) -> String {
        unitName.isEmpty ? unit.displayName(language) : unitName[language]
    }
}

/// That an indicator speaks for a goal, and how much.
public struct GoalService: Hashable, Sendable, Codable {
    public var goal: StrategyCode
    /// Relative weight; weights of a goal's indicators are normalised to sum to 1.
    public var weight: Double

    public init(goal: StrategyCode, weight: Double) {
        self.goal = goal
        self.weight = weight
    }
}

/// A calculation that an engine does for an indicator: more than a formula can say.
public struct EngineCalculation: Hashable, Sendable, Codable {
    /// Engine and method, such as `environment/annual-mean`.
    public var method: String
    /// Identifiers of series it reads, in the order the method names.
    public var inputs: [String]
    /// Categories of places on the map that it reads, in the order the method names.
    public var categories: [String]
    public var parameters: [String: Double]

    public init(
        method: String, inputs: [String] = [], categories: [String] = [], parameters: [String: Double] = [:]
    ) {
        self.method = method
        self.inputs = inputs
        self.categories = categories
        self.parameters = parameters
    }

    /// Categories were not known to earlier records: where there are none, nothing is written of them.
    private enum CodingKeys: String, CodingKey { case method, inputs, categories, parameters }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        method = try fields.decode(String.self, forKey: .method)
        inputs = try fields.decode([String].self, forKey: .inputs)
        categories = try fields.decodeIfPresent([String].self, forKey: .categories) ?? []
        parameters = try fields.decode([String: Double].self, forKey: .parameters)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(method, forKey: .method)
        try fields.encode(inputs, forKey: .inputs)
        if !categories.isEmpty { try fields.encode(categories, forKey: .categories) }
        try fields.encode(parameters, forKey: .parameters)
    }
}

/// A series that is no indicator but feeds formulas.
public struct Variable: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    public var name: BilingualText
    public var unit: UnitOfMeasure
    public var source: String
    public var reference: String
    public var frequency: Indicator.Frequency

    public init(
        id: String, name: BilingualText, unit: UnitOfMeasure, source: String, reference: String = "",
        frequency: Indicator.Frequency = .year
    ) {
        self.id = id
        self.name = name
        self.unit = unit
        self.source = source
        self.reference = reference
        self.frequency = frequency
    }
}
