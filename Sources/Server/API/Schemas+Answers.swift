import Computation
import Evidence
import Strategy

/// The schemas of what is calculated.
extension Schemas {
    private static let words = Schema.named("Text")
    private static let progress = Schema.choice(ProgressState.allCases.map(\.rawValue))

    static let gap = Schema.object([("code", .string), ("reason", words)])
    static let trend = Schema.object([
        ("slopePerYear", .number), ("robustSlopePerYear", .number), ("points", .integer),
        ("residual", .number),
        ("noTrendProbability", .number), ("forecast", .nullable(.number)), ("lower", .nullable(.number)),
        ("upper", .nullable(.number)), ("probability", .nullable(.number)), ("reached", .nullable(.number)),
    ])
    static let assessment = Schema.object([
        ("id", .string), ("name", words), ("area", .string), ("unit", .string),
        ("direction", .choice(Indicator.Direction.allCases.map(\.rawValue))), ("state", progress),
        ("score", .nullable(.number)), ("interval", .array(.number)),
        (
            "latest",
            .nullable(
                .object([
                    ("period", .string), ("value", .number), ("unit", .string),
                    ("status", .nullable(.string)),
                ]))
        ),
        ("baseline", .nullable(.object([("period", .string), ("value", .number), ("unit", .string)]))),
        ("target", .nullable(.named("Target"))), ("targetMet", .nullable(.boolean)),
        ("attainment", .nullable(.number)), ("expected", .nullable(.number)),
        ("pathRatio", .nullable(.number)),
        ("delayYears", .nullable(.number)), ("observedRate", .nullable(.number)),
        ("requiredRate", .nullable(.number)), ("acceleration", .nullable(.number)),
        ("probability", .nullable(.number)), ("trend", .nullable(.named("Trend"))),
        ("ageMonths", .nullable(.integer)), ("stale", .boolean), ("method", .string), ("asOf", .string),
        ("refusal", .nullable(words)), ("gaps", .array(.named("Gap"))),
    ])
    static let goalPart = Schema.object([
        ("id", .string), ("weight", .number), ("state", progress), ("score", .nullable(.number)),
        ("scoreWithout", .nullable(.number)), ("influence", .nullable(.number)),
        ("totalInfluence", .nullable(.number)),
    ])
    static let goalAssessment = Schema.object([
        ("code", .string), ("state", progress), ("score", .nullable(.number)), ("interval", .array(.number)),
        ("coverage", .number), ("requiredCoverage", .number), ("ageMonths", .nullable(.integer)),
        ("worst", .nullable(.string)), ("usesExampleTargets", .boolean), ("method", .string),
        ("asOf", .string),
        ("gaps", .array(.named("Gap"))), ("parts", .array(.named("GoalPart"))),
    ])
    static let peers = Schema.object([
        ("indicator", .string), ("unit", .string), ("period", .string), ("rank", .nullable(.integer)),
        ("ranked", .integer), ("median", .nullable(.number)),
        (
            "places",
            .array(.object([("area", .string), ("name", .string), ("period", .string), ("value", .number)]))
        ),
    ])
    static let step = Schema.object([
        ("key", .string), ("depth", .integer), ("state", .choice(["ready", "refused", "blocked"])),
        ("refusal", .anything), ("digest", .string), ("method", .nullable(.string)),
        ("formula", .nullable(words)),
        ("definition", .nullable(.string)), ("reads", .array(.string)), ("revisions", .array(.integer)),
        ("ledgerEntry", .nullable(.integer)),
    ])
    static let explanation = Schema.object([("key", .string), ("steps", .array(.named("Step")))])
    static let outcome = Schema.object([
        ("state", .choice(["ready", "refused", "blocked"])), ("digest", .string),
        ("refusal", .nullable(words)), ("blockedBy", .array(.string)),
        ("progress", .nullable(progress)), ("score", .nullable(.number)), ("interval", .array(.number)),
        ("latest", .nullable(.number)), ("target", .nullable(.number)), ("probability", .nullable(.number)),
    ])
    static let scenarioOutcome = Schema.object([
        ("key", .string), ("changed", .boolean), ("baseline", .named("Outcome")),
        ("scenario", .named("Outcome")),
    ])
    private static let scenarioTally = Schema.nullable(
        .object([
            ("all", .integer), ("before", .nullable(.integer)), ("after", .integer),
            ("gained", .nullable(.integer)), ("lost", .nullable(.integer)),
        ]))
    private static let scenarioAreas = Schema.array(
        .object([
            ("id", .string), ("name", .string), ("residents", scenarioTally), ("parcels", scenarioTally),
            ("groups", .array(.object([("name", .string), ("residents", scenarioTally)]))),
        ]))
    private static let standardLimit: [(String, Schema)] = [
        ("metres", .nullable(.number)), ("minutes", .nullable(.number)),
        ("rule", .choice(["one", "together"])), ("hectares", .number),
    ]
    private static let scenarioStandard = Schema.object(
        [("id", .string), ("title", words)] + standardLimit + [
            ("refusal", .nullable(words)), ("areas", scenarioAreas),
            ("interventionAreas", .nullable(scenarioAreas)),
        ])
    static let scenario = Schema.object([
        ("changes", .integer), ("changedOutcomes", .integer), ("standards", .array(scenarioStandard)),
        ("items", .array(.named("ScenarioOutcome"))),
        ("total", .nullable(.integer)), ("limit", .integer), ("offset", .integer),
        ("next", .nullable(.string)),
    ])
    private static let tally = Schema.nullable(
        .object([
            ("all", .integer), ("met", .integer), ("shortfall", .nullable(.number)), ("withoutWay", .integer),
        ]))
    private static let layerMarks = Schema.array(
        .object([
            ("layer", .string), ("revision", .integer), ("digest", .string), ("synthetic", .boolean),
        ]))
    private static let standardAreaMembers: [(String, Schema)] = [
        ("id", .string), ("name", .string), ("residents", tally), ("parcels", tally),
        ("groups", .array(.object([("name", .string), ("residents", tally)]))),
    ]
    static let accessStandards = Schema.object([
        ("own", .boolean),
        (
            "items",
            .array(
                .object([
                    ("id", .string), ("title", words), ("category", .string),
                    ("profile", .choice(TravelProfile.allCases.map(\.rawValue))),
                    ("metres", .nullable(.number)), ("minutes", .nullable(.number)),
                    ("rule", .choice(["one", "together"])), ("hectares", .number), ("source", words),
                    ("unit", .nullable(.string)), ("refusal", .nullable(words)), ("layers", layerMarks),
                    ("areas", .array(.object(standardAreaMembers))),
                    (
                        "interventionAreas",
                        .nullable(.array(.object(standardAreaMembers + [("inStrategy", .boolean)])))
                    ),
                    (
                        "worst",
                        .array(
                            .object([
                                ("parcel", .string), ("area", .string), ("lon", .number), ("lat", .number),
                                ("shortfall", .number), ("map", words),
                            ]))
                    ),
                ]))
        ),
    ])

    static let mappedAreas = Schema.object([
        ("indicator", .string), ("unit", .nullable(.string)), ("year", .nullable(.integer)),
        ("refusal", .nullable(words)),
        ("amounts", .array(.object([("name", words), ("unit", .string)]))),
        ("layers", layerMarks),
        (
            "areas",
            .array(
                .object([
                    ("id", .string), ("name", .string), ("people", .nullable(.integer)),
                    ("before", .nullable(.number)),
                    ("metBefore", .nullable(.integer)), ("after", .nullable(.number)),
                    ("metAfter", .nullable(.integer)), ("amountsBefore", .array(.number)),
                    ("amountsAfter", .array(.number)),
                    (
                        "groups",
                        .array(
                            .object([
                                ("name", .string), ("people", .integer), ("before", .nullable(.number)),
                                ("metBefore", .nullable(.integer)), ("after", .nullable(.number)),
                                ("metAfter", .nullable(.integer)),
                            ]))
                    ),
                ]))
        ),
    ])
    /// What is sent; members that belong to the other kind of change are left out.
    static let scenarioChange = Schema.describing(
        "`replace-reading` takes series, area, period, value; `replace-target` takes indicator, period, value; "
            + "`add-place` takes layer, category, longitude, latitude; `add-ground` takes layer, hectares, longitude, latitude; `remove-feature` takes layer, id "
            + "(a street is closed by it); `add-path` takes course, a list of longitude and latitude; `set-parameter` takes "
            + "indicator, parameter, value; `set-standard` takes standard, and metres or minutes in the standard's own unit, "
            + "hectares where it asks for a size, or both. A layer is named by its role: streets, addresses, services, stops, green, areas, buildings.",
        .anything)
}
