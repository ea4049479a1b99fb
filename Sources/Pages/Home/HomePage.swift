import Evidence
public import Quantities
import Strategy

/// The strategy at a glance.
public struct HomePage: Page {
    /// How many operational goals stand in each state, what needs attention, what came last.
    struct Model: Sendable {
        var tally: [(state: ProgressState, count: Int)]
        var operational: [GoalSummary]
        /// Operational goals that get worse or hardly move, worst first.
        var attention: [GoalSummary]
        var stale: [IndicatorSummary]
        /// Operational goals for which at least one indicator has a reading.
        var withEvidence: Int
        /// Operational goals that can be judged: enough of their weight has readings that are fresh enough.
        var assessed: Int
        var latestDatasets: [DatasetRevision]
        var lines: Int
        var assessedIndicators: Int
    }

    /// More than this and the list no longer says what is urgent.
    static let attentionLimit = 6

    let model: Model
    let title: BilingualText

    public init(_ context: PageContext) {
        let city = context.city
        let operational = city.operationalGoals
        title = city.strategy.title
        let urgent = operational.filter { $0.state == .deteriorating || $0.state == .offTrack }
            .sorted {
                ($0.state.urgency, $0.assessment?.score ?? 0) < ($1.state.urgency, $1.assessment?.score ?? 0)
            }
        model = Model(
            tally: ProgressState.allCases.map { state in (state, operational.count { $0.state == state }) },
            operational: operational, attention: Array(urgent.prefix(Self.attentionLimit)),
            stale: Array(
                city.indicators.filter { $0.assessment?.isStale == true }.prefix(Self.attentionLimit)),
            withEvidence: operational.count { goal in
                goal.indicators.contains { city.indicators[$0].assessment?.latest != nil }
            },
            assessed: operational.count { $0.assessment?.score != nil },
            latestDatasets: Array(city.datasets.sorted { $0.number > $1.number }.prefix(4)),
            lines: operational.reduce(0) { $0 + $1.lines },
            assessedIndicators: city.indicators.count { $0.assessment?.score != nil })
    }

    public func title(_ language: Language) -> String { title[language] }

    public func description(_ language: Language) -> String {
        HomeTexts.description(model.operational.count, model.withEvidence, language)
    }
}
