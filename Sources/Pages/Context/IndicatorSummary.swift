public import Computation
public import Evidence
public import Strategy

/// An indicator with its series, its assessment and its peers.
public struct IndicatorSummary: Sendable {
    public var indicator: Indicator
    public var source: DataSource?
    public var series: Answer<Panel>
    public var answer: Answer<IndicatorAssessment>
    public var peers: Answer<PeerComparison>
    /// The city's own points.
    public var points: [Panel.Point]

    public var assessment: IndicatorAssessment? { answer.value }
    public var state: ProgressState { answer.value?.state ?? .notAssessed }
    /// The target judged against, else the nearest one of the definition.
    public var target: Target? { answer.value?.target ?? indicator.aim.targets.first }
    /// Whether the target is the authors' proposal and not the city's decision.
    public var isJudgedByExample: Bool { target?.origin == .example }
}
