public import Computation

/// Statistics of what stations measure by the hour, day or month: air and rain.
public enum Environment {
    /// The engine's entries in the catalogue.
    public static let analyses: [Analysis] = methods.map(\.analysis)

    static let methods: [IndicatorMethod] = [
        .annualMean, .daysOver, .annualSum, .monthlySum, .largestDay, .dailyPercentile,
    ]
}
