public import Evidence
public import Formats
import Quantities
public import Strategy

extension JSONValue {
    /// An assessment of an indicator. Every value stands beside its unit; what is not known is null.
    public init(_ assessment: IndicatorAssessment, of indicator: Indicator) {
        let latest = assessment.latest.map { latest in
            JSONValue.make([
                "period": .string(latest.period.description), "value": .number(latest.value),
                "unit": .string(indicator.unit.code),
                "status": JSONValue(assessment.latestStatus?.rawValue),
            ])
        }
        let noData = assessment.gaps.first { $0.code == "no-data" }
        self = .make([
            "id": .string(indicator.id), "name": JSONValue(indicator.name),
            "area": .string(assessment.area.description), "unit": .string(indicator.unit.code),
            "direction": .string(indicator.direction.rawValue), "state": .string(assessment.state.rawValue),
            "score": JSONValue(assessment.score), "interval": .array(assessment.interval.map { .number($0) }),
            "latest": latest ?? .null,
            "baseline": assessment.baseline.map { JSONValue($0, unit: indicator.unit) } ?? .null,
            "target": assessment.target.map { JSONValue($0, unit: indicator.unit) } ?? .null,
            "targetMet": assessment.targetMet.map { .boolean($0) } ?? .null,
            "attainment": JSONValue(assessment.attainment), "expected": JSONValue(assessment.expected),
            "pathRatio": JSONValue(assessment.pathRatio), "delayYears": JSONValue(assessment.delay),
            "observedRate": JSONValue(assessment.observedRate),
            "requiredRate": JSONValue(assessment.requiredRate),
            "acceleration": JSONValue(assessment.acceleration),
            "probability": JSONValue(assessment.trend?.probability),
            "trend": assessment.trend.map { JSONValue($0) } ?? .null,
            "ageMonths": JSONValue(assessment.ageMonths), "stale": .boolean(assessment.isStale),
            "method": .string(assessment.method), "asOf": .string(assessment.asOf.description),
            "refusal": noData.map { JSONValue($0.reason) } ?? .null,
            "gaps": .array(assessment.gaps.map { JSONValue($0) }),
        ])
    }

    private init(_ gap: IndicatorAssessment.Gap) {
        self = .make(["code": .string(gap.code), "reason": JSONValue(gap.reason)])
    }

    private init(_ trend: IndicatorAssessment.Trend) {
        self = .make([
            "slopePerYear": .number(trend.slope), "robustSlopePerYear": .number(trend.robustSlope),
            "points": .integer(trend.points), "residual": .number(trend.residual),
            "noTrendProbability": .number(trend.noTrendProbability), "forecast": JSONValue(trend.forecast),
            "lower": JSONValue(trend.lower), "upper": JSONValue(trend.upper),
            "probability": JSONValue(trend.probability), "reached": JSONValue(trend.reached),
        ])
    }

    private init(_ point: Aim.Point, unit: UnitOfMeasure) {
        self = .make([
            "period": .string(point.period.description), "value": .number(point.value),
            "unit": .string(unit.code),
        ])
    }

    /// A target with its origin; `example` is the authors' proposal, not the city's decision.
    public init(_ target: Target, unit: UnitOfMeasure) {
        self = .make([
            "period": .string(target.period.description), "value": .number(target.value),
            "unit": .string(unit.code), "origin": .string(target.origin.rawValue),
            "isExample": .boolean(target.origin == .example), "note": JSONValue(target.note),
        ])
    }

    /// An assessment of a goal with its parts.
    public init(_ assessment: GoalAssessment) {
        self = .make([
            "code": .string(assessment.goal.description), "state": .string(assessment.state.rawValue),
            "score": JSONValue(assessment.score), "interval": .array(assessment.interval.map { .number($0) }),
            "coverage": .number(assessment.coverage), "requiredCoverage": .number(assessment.requiredCoverage),
            "ageMonths": JSONValue(assessment.ageMonths), "worst": JSONValue(assessment.worst),
            "usesExampleTargets": .boolean(assessment.usesExampleTargets),
            "method": .string(assessment.method), "asOf": .string(assessment.asOf.description),
            "gaps": .array(assessment.gaps.map { JSONValue($0) }),
            "parts": .array(
                assessment.parts.map { part in
                    .make([
                        "id": .string(part.id), "weight": .number(part.weight),
                        "state": .string(part.state.rawValue), "score": JSONValue(part.score),
                        "scoreWithout": JSONValue(part.scoreWithout), "influence": JSONValue(part.influence),
                        "totalInfluence": JSONValue(part.totalInfluence),
                    ])
                }),
        ])
    }

    /// The city beside its peers.
    public init(_ peers: PeerComparison, profile: CityProfile?) {
        self = .make([
            "indicator": .string(peers.indicator), "unit": .string(peers.unit.code),
            "period": .string(peers.period.description), "rank": JSONValue(peers.rank),
            "ranked": .integer(peers.ranked), "median": JSONValue(peers.median),
            "places": .array(
                peers.places.map { place in
                    .make([
                        "area": .string(place.area.description),
                        "name": .string(profile?.name(of: place.area) ?? place.area.description),
                        "period": .string(place.period.description), "value": .number(place.value),
                    ])
                }),
        ])
    }
}
