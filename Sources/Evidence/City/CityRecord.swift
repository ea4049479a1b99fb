public import Delivery
public import Reporting
public import Strategy

/// What the city knows and decides, without its bulk of readings: the fold of the ledger up to a moment.
///
/// Lists keep the order in which their subjects were first recorded.
public struct CityRecord: Hashable, Sendable {
    public var profile: CityProfile?
    /// All revisions in the order recorded; the last is the one in force for the pages.
    public var revisions: [StrategyRevision]
    public var indicators: [Indicator]
    public var variables: [Variable]
    public var sources: [DataSource]
    public var impacts: ImpactMatrix
    /// The standards of access that the city itself has set; empty where it has set none.
    public var standards: [AccessStandard]
    /// Who does what by when with what money.
    public var delivery: DeliveryRecord
    /// The year of reporting, the report's texts and its publications.
    public var reporting: ReportingRecord
    /// Sequence number of the last ledger entry folded in.
    public var sequence: Int

    public init(
        profile: CityProfile? = nil, revisions: [StrategyRevision] = [], indicators: [Indicator] = [],
        variables: [Variable] = [], sources: [DataSource] = [], impacts: ImpactMatrix = ImpactMatrix(),
        standards: [AccessStandard] = [], delivery: DeliveryRecord = .empty,
        reporting: ReportingRecord = .empty, sequence: Int = 0
    ) {
        self.profile = profile
        self.revisions = revisions
        self.indicators = indicators
        self.variables = variables
        self.sources = sources
        self.impacts = impacts
        self.standards = standards
        self.delivery = delivery
        self.reporting = reporting
        self.sequence = sequence
    }

    /// The part that calculations stand on: the record without what people report of their work.
    ///
    /// Equal definitions, readings and days give equal outcomes.
    public var definitions: CityRecord {
        CityRecord(
            profile: profile, revisions: revisions, indicators: indicators, variables: variables,
            sources: sources, impacts: impacts, standards: standards)
    }

    public var revision: StrategyRevision? { revisions.last }
    public var strategy: DevelopmentStrategy? { revisions.last?.strategy }

    /// The standards by which access is judged: the city's own, else those of art. 13f.
    public var accessStandards: [AccessStandard] { standards.isEmpty ? AccessStandard.article13f : standards }

    public func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }
    public func source(_ id: String) -> DataSource? { sources.first { $0.id == id } }

    /// The indicators that speak for a goal, with their relative weights, in recorded order.
    public func indicators(serving goal: StrategyCode) -> [(indicator: Indicator, weight: Double)] {
        indicators.compactMap { indicator in
            indicator.goals.first { $0.goal == goal }.map { (indicator, $0.weight) }
        }
    }
}
