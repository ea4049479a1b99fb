/// The name of one value in the graph: `readings/unemployment-rate`, `assessment/unemployment-rate`, `goal/COH.1.1`.
public struct Key: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }

    /// `kind/name`.
    public init(_ kind: Kind, _ name: some CustomStringConvertible) {
        description = "\(kind.rawValue)/\(name)"
    }

    /// The kinds of value that exist. Engines may add names below `computed`.
    public enum Kind: String, Sendable, CaseIterable {
        /// Input: recorded readings of a series, a `Panel`.
        case readings
        /// Input: baseline, targets and path of an indicator, an `Aim`.
        case aim
        /// Input: the day of judging, a `CalendarDate`.
        case day
        /// Input: the layer of the map that plays a role, `LayerYears`; in a scenario with what it changes.
        case layer
        /// Input: the same layer as it was recorded, also in a scenario: for those who read what is added and removed beside it.
        case recorded
        /// Input: what a scenario adds to the layer of a role, `AddedFeatures`; there is none in the city as it is.
        case added
        /// Input: what a scenario takes out of the layer of a role, `RemovedFeatures`; there is none in the city as it is.
        case removed
        /// Input: how an engine is asked for an indicator, an `EngineCalculation`.
        case question
        /// Input: what a standard of access asks for, an `AccessStandard`.
        case promise
        /// What an engine measured on the map for an indicator, a `MappedSeries`.
        case mapped
        /// What a standard of access means for the city, a `StandardReport`.
        case standard
        /// What an engine calculated for an indicator, a `Panel`.
        case computed
        /// The series of an indicator or variable: recorded, calculated or by formula, a `Panel`.
        case series
        /// An `IndicatorAssessment`.
        case assessment
        /// A `PeerComparison`.
        case peers
        /// A `GoalAssessment` of an operational or strategic goal or a priority.
        case goal
        /// How effort spreads between goals, a `GoalSpread`.
        case spread

        /// Whether the values are whole layers of the map, which are loaded only where they are needed.
        var isLayer: Bool { self == .layer || self == .recorded }
    }

    /// How effort spreads between all goals.
    public static let spread = Key("spread/goals")

    /// The day of judging.
    public static let today = Key("day/today")

    /// The kind, where it is one of the house's own.
    public var kind: Kind? {
        description.firstIndex(of: "/").flatMap { Kind(rawValue: String(description[..<$0])) }
    }

    /// What stands after the first slash.
    public var name: String {
        description.firstIndex(of: "/").map { String(description[description.index(after: $0)...]) }
            ?? description
    }

    public static func < (lhs: Key, rhs: Key) -> Bool { lhs.description < rhs.description }
}
