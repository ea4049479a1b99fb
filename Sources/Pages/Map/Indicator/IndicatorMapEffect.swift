public import Evidence
public import Quantities

/// An indicator or goal whose assessment the changes move.
public struct IndicatorMapEffect: Sendable {
    public let route: Route
    public let name: BilingualText
    public let before: (state: ProgressState, score: Double?)
    public let after: (state: ProgressState, score: Double?)

    public init(
        _ route: Route, _ name: BilingualText, before: (state: ProgressState, score: Double?),
        after: (state: ProgressState, score: Double?)
    ) {
        self.route = route
        self.name = name
        self.before = before
        self.after = after
    }
}
