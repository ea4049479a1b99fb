public import Evidence
public import Quantities

/// One analysis that the house offers: what it is called, its method page, its parameters, and the calculations
/// it contributes for a city.
public struct Analysis: Sendable {
    /// One row of the parameter table, the one source for code, docs and forms.
    public struct Parameter: Sendable {
        public var name: String
        public var unit: UnitOfMeasure
        public var standard: Double
        public var range: ClosedRange<Double>
        public var meaning: BilingualText

        public init(
            name: String, unit: UnitOfMeasure, standard: Double, range: ClosedRange<Double>,
            meaning: BilingualText
        ) {
            self.name = name
            self.unit = unit
            self.standard = standard
            self.range = range
            self.meaning = meaning
        }
    }

    /// `environment/annual-mean`
    public var id: String
    public var title: BilingualText
    /// Page under docs/methods, without ending.
    public var page: String
    public var parameters: [Parameter]
    public var calculations: @Sendable (CityRecord) -> [Calculation]

    public init(
        id: String, title: BilingualText, page: String, parameters: [Parameter] = [],
        calculations: @escaping @Sendable (CityRecord) -> [Calculation]
    ) {
        self.id = id
        self.title = title
        self.page = page
        self.parameters = parameters
        self.calculations = calculations
    }
}

/// All analyses of this installation.
public struct Catalogue: Sendable {
    public var analyses: [Analysis]

    public init(_ analyses: [Analysis]) { self.analyses = analyses }

    /// The graph for a city; it stands on the definitions of the record alone.
    /// - Throws: `GraphError` with all findings where keys collide or formulas go in a circle.
    public func graph(for record: CityRecord) throws(GraphError) -> Graph {
        let definitions = record.definitions
        return try Graph(analyses.flatMap { $0.calculations(definitions) })
    }
}
