public import Quantities
public import Strategy

/// The whole record against itself and against a strategy.
public enum DeliveryCheck {
    /// Everything that is wrong or lacking, in the order of the tables.
    /// - Parameter indicators: identifiers of the city's indicators; nil where they are not to be checked.
    /// - Complexity: O(record + strategy).
    public static func findings(
        in record: DeliveryRecord, against strategy: DevelopmentStrategy, indicators: Set<String>? = nil
    ) -> [Finding] {
        let problems =
            RecordCheck.problems(in: record)
            + StrategyCheck(strategy: strategy, indicators: indicators).problems(in: record)
        return problems.map { $0.finding() }
    }
}
