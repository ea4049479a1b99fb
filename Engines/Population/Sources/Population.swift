public import Computation

/// What the age and sex of residents say about a city: shares, burdens, balances and change.
public enum Population {
    /// The engine's entries in the catalogue.
    public static let analyses: [Analysis] = methods.map(\.analysis)

    static let methods: [IndicatorMethod] = [
        .share, .aged, .outside15To69, .dependency, .ageingIndex, .medianAge, .sexRatio, .feminisation,
        .change,
        .growth,
    ]
}
