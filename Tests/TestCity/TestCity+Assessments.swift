public import Evidence
import Quantities
import Strategy

extension TestCity {
    /// What an assessment of each indicator comes to, worked out by hand; `trips-without-car` has no data.
    public static var assessments: [IndicatorAssessment] {
        [
            assessedGreenArea, assessedDust, unassessedTrips, assessedEnterprises, assessedGenerations,
            assessedDwellings,
        ]
    }

    private static var assessedGreenArea: IndicatorAssessment {
        var result = assessment(
            "green-area", .onTrack, score: 5, interval: [4.2, 5], latest: (2025, 13), age: 2)
        result.baseline = IndicatorAssessment.Point(period: .year(2020), value: 10)
        result.target = greenArea.aim.targets.first
        result.targetMet = false
        result.attainment = 0.5
        result.expected = 13
        result.pathRatio = 1
        result.delay = 0
        result.observedRate = 0.6
        result.requiredRate = 0.6
        result.acceleration = 1
        result.trend = IndicatorAssessment.Trend(
            slope: 0.6, robustSlope: 0.6, points: 6, residual: 0.582908, noTrendProbability: 0.0085,
            forecast: 16, lower: 15.8,
            upper: 16.2, probability: 0.5, reached: 2030)
        return result
    }

    private static var assessedDust: IndicatorAssessment {
        var result = assessment(
            "pm10-annual-mean", .onTrack, score: 4.9, interval: [3.1, 5], latest: (2025, 44), age: 2)
        result.baseline = IndicatorAssessment.Point(period: .year(2018), value: 52)
        result.target = fineDust.aim.targets.first
        result.targetMet = false
        result.attainment = 8.0 / 12
        result.expected = 45
        result.pathRatio = 8.0 / 7
        result.delay = -1
        result.observedRate = -8.0 / 7
        result.requiredRate = -0.8
        result.acceleration = 0.7
        result.trend = IndicatorAssessment.Trend(
            slope: -1.148810, robustSlope: -1.154762, points: 8, residual: 0.582908,
            noTrendProbability: 0.001982,
            forecast: 38.422619,
            lower: 36.5120, upper: 40.3332, probability: 0.920112, reached: 2028.627)
        return result
    }

    private static var unassessedTrips: IndicatorAssessment {
        var result = IndicatorAssessment(
            indicator: "trips-without-car", area: profile.area, method: "path-ratio/1", asOf: today)
        result.target = tripsWithoutCar.aim.targets.first
        result.gaps = [
            IndicatorAssessment.Gap(
                code: "no-data",
                reason: BilingualText(
                    pl: "Nie ma żadnego odczytu tego wskaźnika.", en: "There is no reading of this indicator."
                ))
        ]
        return result
    }

    private static var assessedEnterprises: IndicatorAssessment {
        var result = assessment(
            "enterprises", .offTrack, score: -1.5, interval: [-3.2, 0.4], latest: (2025, 1040), age: 2)
        result.latestStatus = .provisional
        result.baseline = IndicatorAssessment.Point(period: .year(2021), value: 1000)
        result.target = enterprises.aim.targets.first
        result.targetMet = false
        result.attainment = 40.0 / 180
        result.expected = 1080
        result.pathRatio = 0.5
        result.delay = 2
        result.observedRate = 10
        result.requiredRate = 28
        result.acceleration = 2.8
        result.trend = IndicatorAssessment.Trend(
            slope: 9.8, robustSlope: 10, points: 5, residual: 0.582908, noTrendProbability: 0.027,
            forecast: 1090.2,
            lower: 1077.6,
            upper: 1102.8, probability: 0.0002, reached: 2039.2)
        return result
    }

    private static var assessedGenerations: IndicatorAssessment {
        var result = assessment(
            "young-to-old", .notAssessed, score: nil, interval: [], latest: (2024, 56.1), age: 14)
        result.gaps = [
            IndicatorAssessment.Gap(
                code: "no-target",
                reason: BilingualText(
                    pl: "Wskaźnik nie ma wartości docelowej.", en: "The indicator has no target."))
        ]
        return result
    }

    private static var assessedDwellings: IndicatorAssessment {
        var result = assessment(
            "dwellings-completed", .deteriorating, score: -5, interval: [-5, -4.1], latest: (2024, 4.4),
            age: 14)
        result.baseline = IndicatorAssessment.Point(period: .year(2020), value: 5)
        result.target = dwellings.aim.targets.first
        result.targetMet = false
        result.attainment = -0.2
        result.expected = 6.2
        result.pathRatio = -0.5
        result.observedRate = -0.15
        result.requiredRate = 0.6
        result.trend = IndicatorAssessment.Trend(
            slope: -0.16, robustSlope: -0.15, points: 5, residual: 0.582908, noTrendProbability: 0.027,
            forecast: 3.44,
            lower: 3.0,
            upper: 3.88, probability: 0.0001)
        return result
    }

    private static func assessment(
        _ id: String, _ state: ProgressState, score: Double?, interval: [Double],
        latest: (year: Int, value: Double), age: Int
    ) -> IndicatorAssessment {
        var result = IndicatorAssessment(
            indicator: id, area: profile.area, method: "path-ratio/1", asOf: today)
        result.state = state
        result.score = score
        result.interval = interval
        result.latest = IndicatorAssessment.Point(period: .year(latest.year), value: latest.value)
        result.latestStatus = .final
        result.ageMonths = age
        return result
    }

    /// Goals, strategic goals and priorities, worked out by hand from the assessments above.
    public static var goalAssessments: [GoalAssessment] {
        [
            goal(
                "COH.1.1", .onTrack, score: 4.9625, interval: [3.9, 5], coverage: 0.8, age: 2,
                parts: [
                    GoalAssessment.Part(
                        id: "green-area", weight: 0.5, state: .onTrack, score: 5, scoreWithout: 4.9,
                        influence: 0.4,
                        totalInfluence: 0.45),
                    GoalAssessment.Part(
                        id: "pm10-annual-mean", weight: 0.3, state: .onTrack, score: 4.9, scoreWithout: 5,
                        influence: 0.5, totalInfluence: 0.6),
                    GoalAssessment.Part(
                        id: "trips-without-car", weight: 0.2, state: .notAssessed, score: nil),
                ]),
            goal(
                "CO1.1.1", .offTrack, score: -1.5, interval: [-3.2, 0.4], coverage: 1, age: 2,
                parts: [GoalAssessment.Part(id: "enterprises", weight: 1, state: .offTrack, score: -1.5)]),
            goal(
                "CO1.1.2", .notAssessed, score: nil, interval: [], coverage: 0, age: nil,
                parts: [GoalAssessment.Part(id: "young-to-old", weight: 1, state: .notAssessed, score: nil)]),
            goal(
                "CO1.2.1", .deteriorating, score: -5, interval: [-5, -4.1], coverage: 1, age: 14,
                parts: [
                    GoalAssessment.Part(
                        id: "dwellings-completed", weight: 1, state: .deteriorating, score: -5)
                ]),
            goal(
                "CH.1", .onTrack, score: 4.9625, interval: [3.9, 5], coverage: 1, age: 2,
                parts: [GoalAssessment.Part(id: "COH.1.1", weight: 1, state: .onTrack, score: 4.9625)]),
            goal(
                "C1.1", .notAssessed, score: nil, interval: [], coverage: 0.5, age: 2,
                parts: [
                    GoalAssessment.Part(id: "CO1.1.1", weight: 0.5, state: .offTrack, score: -1.5),
                    GoalAssessment.Part(id: "CO1.1.2", weight: 0.5, state: .notAssessed, score: nil),
                ]),
            goal(
                "C1.2", .deteriorating, score: -5, interval: [-5, -4.1], coverage: 1, age: 14,
                parts: [GoalAssessment.Part(id: "CO1.2.1", weight: 1, state: .deteriorating, score: -5)]),
            goal(
                "PH", .onTrack, score: 4.9625, interval: [3.9, 5], coverage: 1, age: 2,
                parts: [GoalAssessment.Part(id: "CH.1", weight: 1, state: .onTrack, score: 4.9625)]),
        ]
    }

    private static func goal(
        _ name: String, _ state: ProgressState, score: Double?, interval: [Double], coverage: Double,
        age: Int?,
        parts: [GoalAssessment.Part]
    ) -> GoalAssessment {
        var result = GoalAssessment(
            goal: code(name), method: "weighted-mean/1", asOf: today, requiredCoverage: 0.6)
        result.state = state
        result.score = score
        result.interval = interval
        result.coverage = coverage
        result.parts = parts
        result.worst = parts.filter { $0.score != nil }.min { ($0.score ?? 0) < ($1.score ?? 0) }?.id
        result.ageMonths = age
        result.usesExampleTargets = name == "CO1.1.1"
        return result
    }

    /// The town beside its neighbours.
    public static var peerComparisons: [PeerComparison] {
        [
            PeerComparison(
                indicator: "green-area", unit: greenArea.unit, period: .year(2025),
                places: [
                    PeerComparison.Place(area: "9901", period: .year(2025), value: 13),
                    PeerComparison.Place(area: "9902", period: .year(2025), value: 15),
                    PeerComparison.Place(area: "9903", period: .year(2025), value: 8.6),
                ], rank: 2, ranked: 3, median: 13),
            PeerComparison(
                indicator: "pm10-annual-mean", unit: fineDust.unit, period: .year(2024),
                places: [
                    PeerComparison.Place(area: "9901", period: .year(2024), value: 45.5),
                    PeerComparison.Place(area: "9902", period: .year(2024), value: 34),
                    PeerComparison.Place(area: "9903", period: .year(2024), value: 52),
                    PeerComparison.Place(area: "9904", period: .year(2024), value: 44),
                ], rank: 3, ranked: 4, median: 44.75),
        ]
    }
}
