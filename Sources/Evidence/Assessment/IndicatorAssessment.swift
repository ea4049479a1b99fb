public import Quantities
public import Strategy

/// How a goal or an indicator stands. Colour is never alone: each state has a word and an icon on pages.
public enum ProgressState: String, Sendable, Codable, CaseIterable {
    /// The target is met, or the path is kept.
    case onTrack
    /// It moves the right way, too slowly.
    case atRisk
    /// It hardly moves.
    case offTrack
    /// It moves the wrong way.
    case deteriorating
    /// Evidence is missing, too weak or too old.
    case notAssessed
}

/// Where an indicator stands on the way from its baseline to its target, and how sure that is.
///
/// Numbers that cannot be known are nil, and `gaps` says why.
public struct IndicatorAssessment: Hashable, Sendable, Codable {
    /// A value with its period, in the indicator's unit.
    public typealias Point = Aim.Point

    /// The straight trend through the latest stretch without a break, with its forecast for the target period.
    public struct Trend: Hashable, Sendable, Codable {
        /// - Unit: indicator's unit per year.
        public var slope: Double
        /// The Theil–Sen slope, which single bad years do not move.
        public var robustSlope: Double
        public var points: Int
        /// How far readings typically stray from the line.
        /// - Unit: indicator's unit.
        public var residual: Double
        /// Probability that there is no trend at all (Mann–Kendall, two-sided).
        public var noTrendProbability: Double
        /// Forecast for the target's period, and the 90 % prediction interval; nil without a target.
        public var forecast: Double?
        public var lower: Double?
        public var upper: Double?
        /// Probability of meeting the target (Student t).
        public var probability: Double?
        /// The time at which the trend reaches the target.
        /// - Unit: calendar years.
        public var reached: Double?

        public init(
            slope: Double, robustSlope: Double, points: Int, residual: Double, noTrendProbability: Double,
            forecast: Double? = nil, lower: Double? = nil, upper: Double? = nil, probability: Double? = nil,
            reached: Double? = nil
        ) {
            self.slope = slope
            self.robustSlope = robustSlope
            self.points = points
            self.residual = residual
            self.noTrendProbability = noTrendProbability
            self.forecast = forecast
            self.lower = lower
            self.upper = upper
            self.probability = probability
            self.reached = reached
        }
    }

    /// Something that is not known, and why.
    public struct Gap: Hashable, Sendable, Codable {
        /// A stable word, such as `no-data`, `no-target`, `zero-base`, `too-few-points`, `too-old`.
        public var code: String
        public var reason: BilingualText

        public init(code: String, reason: BilingualText) {
            self.code = code
            self.reason = reason
        }
    }

    public var indicator: String
    public var area: AreaCode
    public var state: ProgressState
    /// From −5 (fast the wrong way) to 5 (at or beyond the path); nil where not assessed.
    public var score: Double?
    public var latest: Point?
    public var latestStatus: IndicatorReading.Status?
    public var baseline: Point?
    public var target: Target?
    public var targetMet: Bool?
    /// Share of the way from baseline to target that is done; below 0 it goes the wrong way.
    public var attainment: Double?
    /// The value the path expects for the latest period.
    public var expected: Double?
    /// Attainment over expected attainment.
    public var pathRatio: Double?
    /// - Unit: years behind (+) or ahead (−) of the path.
    public var delay: Double?
    /// - Unit: indicator's unit per year.
    public var observedRate: Double?
    public var requiredRate: Double?
    /// Required rate over observed rate.
    public var acceleration: Double?
    public var trend: Trend?
    /// 5 % and 95 % bounds of the score.
    public var interval: [Double]
    /// Months from the end of the latest period to the day of assessment.
    public var ageMonths: Int?
    public var isStale: Bool
    /// Method id and version, such as `path-ratio/1`; with inputs and day it reproduces this assessment.
    public var method: String
    /// The day of knowledge and of judging.
    public var asOf: CalendarDate
    public var gaps: [Gap]

    public init(indicator: String, area: AreaCode, method: String, asOf: CalendarDate) {
        self.indicator = indicator
        self.area = area
        state = .notAssessed
        interval = []
        isStale = false
        self.method = method
        self.asOf = asOf
        gaps = []
    }
}
