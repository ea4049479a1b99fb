public import Computation

/// How the ground of a city is used, as indicators of the strategy.
public enum LandAnalyses {
    /// The engine's entries in the catalogue.
    public static let all: [Analysis] = LandMethod.all.map(\.analysis)
}
