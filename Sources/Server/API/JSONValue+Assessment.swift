public import Evidence
public import Formats
public import Quantities
public import Strategy

extension JSONValue {
    /// An assessment of an indicator. Every value stands beside its unit; what is not known is null.
    public init(_ assessment: IndicatorAssessment, of indicator: Indicator) {
        let latest = assessment.latest.map { latest in
            JSONValue.make {
                JSONValue.Member("period", .string(latest.period.description))
                JSONValue.Member("value", .number(latest.value))
                JSONValue.Member("unit", .string(indicator.unit.code))
                JSONValue.Member("status", JSONValue(assessment.latestStatus?.rawValue))
            }
        }
        let noData = assessment.gaps.first { $0.code == "no-data" }
        self = JSONValue.make {
            JSONValue.Member("id", .string(indicator.id))
            JSONValue.Member("name", JSONValue(indicator.name))
            JSONValue.Member("area", .string(assessment.area.description))
            JSONValue.Member("unit", .string(indicator.unit.code))
            JSONValue.Member("direction", .string(indicator.direction.rawValue))
            JSONValue.Member("state", .string(assessment.state.rawValue))
            JSONValue.Member("score", JSONValue(assessment.score))
            JSONValue.Member("interval", .array(assessment.interval.map { .number($0) }))
            JSONValue.Member("latest", latest ?? .null)
            JSONValue.Member(
                "baseline", assessment.baseline.map { JSONValue($0, unit: indicator.unit) } ?? .null)
            JSONValue.Member("target", assessment.target.map { JSONValue($0, unit: indicator.unit) } ?? .null)
            JSONValue.Member("targetMet", assessment.targetMet.map { .boolean($0) } ?? .null)
            JSONValue.Member("attainment", JSONValue(assessment.attainment))
            JSONValue.Member("expected", JSONValue(assessment.expected))
            JSONValue.Member("pathRatio", JSONValue(assessment.pathRatio))
            JSONValue.Member("delayYears", JSONValue(assessment.delay))
            JSONValue.Member("observedRate", JSONValue(assessment.observedRate))
            JSONValue.Member("requiredRate", JSONValue(assessment.requiredRate))
            JSONValue.Member("acceleration", JSONValue(assessment.acceleration))
            JSONValue.Member("probability", JSONValue(assessment.trend?.probability))
            JSONValue.Member("trend", assessment.trend.map { JSONValue($0) } ?? .null)
            JSONValue.Member("ageMonths", JSONValue(assessment.ageMonths))
            JSONValue.Member("stale", .boolean(assessment.isStale))
            JSONValue.Member("method", .string(assessment.method))
            JSONValue.Member("asOf", .string(assessment.asOf.description))
            JSONValue.Member("refusal", noData.map { JSONValue($0.reason) } ?? .null)
            JSONValue.Member("gaps", .array(assessment.gaps.map { JSONValue($0) }))
        }
    }

    private init(_ gap: IndicatorAssessment.Gap) {
        self = JSONValue.make {
            JSONValue.Member("code", .string(gap.code))
            JSONValue.Member("reason", JSONValue(gap.reason))
        }
    }

    private init(_ trend: IndicatorAssessment.Trend) {
        self = JSONValue.make {
            JSONValue.Member("slopePerYear", .number(trend.slope))
            JSONValue.Member("robustSlopePerYear", .number(trend.robustSlope))
            JSONValue.Member("points", .integer(trend.points))
            JSONValue.Member("residual", .number(trend.residual))
            JSONValue.Member("noTrendProbability", .number(trend.noTrendProbability))
            JSONValue.Member("forecast", JSONValue(trend.forecast))
            JSONValue.Member("lower", JSONValue(trend.lower))
            JSONValue.Member("upper", JSONValue(trend.upper))
            JSONValue.Member("probability", JSONValue(trend.probability))
            JSONValue.Member("reached", JSONValue(trend.reached))
        }
    }

    private init(_ point: Aim.Point, unit: UnitOfMeasure) {
        self = JSONValue.make {
            JSONValue.Member("period", .string(point.period.description))
            JSONValue.Member("value", .number(point.value))
            JSONValue.Member("unit", .string(unit.code))
        }
    }

    /// A target with its origin; `example` is the authors' proposal, not the city's decision.
    public init(_ target: Target, unit: UnitOfMeasure) {
        self = JSONValue.make {
            JSONValue.Member("period", .string(target.period.description))
            JSONValue.Member("value", .number(target.value))
            JSONValue.Member("unit", .string(unit.code))
            JSONValue.Member("origin", .string(target.origin.rawValue))
            JSONValue.Member("isExample", .boolean(target.origin == .example))
            JSONValue.Member("note", JSONValue(target.note))
        }
    }

    /// An assessment of a goal with its parts.
    public init(_ assessment: GoalAssessment) {
        self = JSONValue.make {
            JSONValue.Member("code", .string(assessment.goal.description))
            JSONValue.Member("state", .string(assessment.state.rawValue))
            JSONValue.Member("score", JSONValue(assessment.score))
            JSONValue.Member("interval", .array(assessment.interval.map { .number($0) }))
            JSONValue.Member("coverage", .number(assessment.coverage))
            JSONValue.Member("requiredCoverage", .number(assessment.requiredCoverage))
            JSONValue.Member("ageMonths", JSONValue(assessment.ageMonths))
            JSONValue.Member("worst", JSONValue(assessment.worst))
            JSONValue.Member("usesExampleTargets", .boolean(assessment.usesExampleTargets))
            JSONValue.Member("method", .string(assessment.method))
            JSONValue.Member("asOf", .string(assessment.asOf.description))
            JSONValue.Member("gaps", .array(assessment.gaps.map { JSONValue($0) }))
            JSONValue.Member(
                "parts",
                .array(
                    assessment.parts.map { part in
                        JSONValue.make {
                            JSONValue.Member("id", .string(part.id))
                            JSONValue.Member("weight", .number(part.weight))
                            JSONValue.Member("state", .string(part.state.rawValue))
                            JSONValue.Member("score", JSONValue(part.score))
                            JSONValue.Member("scoreWithout", JSONValue(part.scoreWithout))
                            JSONValue.Member("influence", JSONValue(part.influence))
                            JSONValue.Member("totalInfluence", JSONValue(part.totalInfluence))
                        }
                    }))
        }
    }

    /// The city beside its peers.
    public init(_ peers: PeerComparison, profile: CityProfile?) {
        self = JSONValue.make {
            JSONValue.Member("indicator", .string(peers.indicator))
            JSONValue.Member("unit", .string(peers.unit.code))
            JSONValue.Member("period", .string(peers.period.description))
            JSONValue.Member("rank", JSONValue(peers.rank))
            JSONValue.Member("ranked", .integer(peers.ranked))
            JSONValue.Member("median", JSONValue(peers.median))
            JSONValue.Member(
                "places",
                .array(
                    peers.places.map { place in
                        JSONValue.make {
                            JSONValue.Member("area", .string(place.area.description))
                            JSONValue.Member(
                                "name", .string(profile?.name(of: place.area) ?? place.area.description))
                            JSONValue.Member("period", .string(place.period.description))
                            JSONValue.Member("value", .number(place.value))
                        }
                    }))
        }
    }
}
