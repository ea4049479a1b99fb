public import Quantities

/// A series of numbers of one unit over periods, in order of time.
public struct FormulaSeries: Hashable, Sendable {
    /// One number and the period for which it speaks.
    public struct Point: Hashable, Sendable {
        public var period: Period
        public var value: Double

        public init(_ period: Period, _ value: Double) {
            self.period = period
            self.value = value
        }
    }

    public var unit: UnitOfMeasure
    /// Sorted by period, one for each.
    public let points: [Point]
    /// Periods with which a new way of counting begins: values on the two sides are not compared.
    public var breaks: Set<Period>

    /// Sorts the points; there may be one for each period.
    /// - Complexity: O(n log n)
    public init(unit: UnitOfMeasure, points: [Point], breaks: Set<Period> = []) {
        let sorted = points.sorted { $0.period < $1.period }
        precondition(
            zip(sorted, sorted.dropFirst()).allSatisfy { $0.period != $1.period },
            "a series has one value for each period")
        self.unit = unit
        self.points = sorted
        self.breaks = breaks
    }

    /// The number for `period`.
    /// - Complexity: O(log n)
    public subscript(period: Period) -> Double? {
        var (low, high) = (0, points.count)
        while low < high {
            let middle = (low + high) / 2
            if points[middle].period < period { low = middle + 1 } else { high = middle }
        }
        return low < points.count && points[low].period == period ? points[low].value : nil
    }
}
