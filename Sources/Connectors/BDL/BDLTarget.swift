public import Evidence
public import Quantities
import Strategy

/// One variable of the Local Data Bank and the series that it feeds.
public struct BDLTarget: Sendable, Hashable {
    /// Identifier of the indicator or variable in the city's record.
    public var series: String
    /// Number of the variable in the Local Data Bank.
    public var variable: Int
    /// The unit in which the series is recorded.
    public var unit: UnitOfMeasure
    /// What the city calls it, in Polish: compared with the bank's own description. Empty where nothing is
    /// known.
    public var name: String
    /// Words that must stand in the bank's description, or the series is not taken.
    public var expectedWords: [String]

    public init(
        series: String, variable: Int, unit: UnitOfMeasure, name: String = "", expectedWords: [String] = []
    ) {
        self.series = series
        self.variable = variable
        self.unit = unit
        self.name = name
        self.expectedWords = expectedWords
    }

    /// Everything in a city's record that can be fetched: indicators and variables whose source has the
    /// connector `bdl` and whose reference is a number. Indicators with a formula are not fetched; what they
    /// read is.
    /// - Parameter series: only these; all where nil.
    public static func all(in record: CityRecord, series: Set<String>? = nil) -> [BDLTarget] {
        let sources = Set(record.sources.filter { $0.connector == "bdl" }.map(\.id))
        func target(
            _ id: String, _ source: String, _ reference: String, _ unit: UnitOfMeasure, _ name: BilingualText
        ) -> BDLTarget? {
            guard sources.contains(source), let variable = Int(reference), variable > 0,
                series?.contains(id) ?? true
            else { return nil }
            return BDLTarget(series: id, variable: variable, unit: unit, name: name.pl)
        }
        let indicators = record.indicators.filter { $0.formula.isEmpty && $0.calculation == nil }
        return indicators.compactMap { target($0.id, $0.source, $0.reference, $0.unit, $0.name) }
            + record.variables.compactMap { target($0.id, $0.source, $0.reference, $0.unit, $0.name) }
    }
}
