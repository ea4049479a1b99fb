public import Computation
public import Evidence
public import Strategy

/// An indicator with its series, its assessment and its peers.
///
/// A class, though it never changes: pages hand it on hundreds of times, and a reference is one word.
public final class IndicatorSummary: Sendable {
    public let indicator: Indicator
    public let source: DataSource?
    public let series: Answer<Panel>
    public let answer: Answer<IndicatorAssessment>
    public let peers: Answer<PeerComparison>
    /// The city's own points.
    public let points: [Panel.Point]
    public let assessment: IndicatorAssessment?
    public let state: ProgressState
    /// The target judged against, else the nearest one of the definition.
    public let target: Target?

    /// Whether the target is the authors' proposal and not the city's decision.
    public var isJudgedByExample: Bool { target?.origin == .example }

    init(
        indicator: Indicator, source: DataSource?, series: Answer<Panel>,
        answer: Answer<IndicatorAssessment>, peers: Answer<PeerComparison>, points: [Panel.Point]
    ) {
        self.indicator = indicator
        self.source = source
        self.series = series
        self.answer = answer
        self.peers = peers
        self.points = points
        assessment = answer.value
        state = assessment?.state ?? .notAssessed
        target = assessment?.target ?? indicator.aim.targets.first
    }
}
