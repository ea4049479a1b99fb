public import Quantities

/// A series for several places: what calculations read and give.
///
/// - Shape: places × periods, missing cells absent. Places and periods are sorted and unique.
public struct Panel: Hashable, Sendable, Codable {
    public struct Point: Hashable, Sendable, Codable {
        public var period: Period
        /// - Unit: that of the panel.
        public var value: Double
        public var status: IndicatorReading.Status
        /// Why the series breaks here; nil where it does not.
        public var breakReason: String?

        public init(
            period: Period, value: Double, status: IndicatorReading.Status = .final,
            breakReason: String? = nil
        ) {
            self.period = period
            self.value = value
            self.status = status
            self.breakReason = breakReason
        }
    }

    public struct Row: Hashable, Sendable, Codable {
        public var area: AreaCode
        public var points: [Point]

        public init(area: AreaCode, points: [Point]) {
            self.area = area
            self.points = points
        }
    }

    /// A place and period for which a calculation refused to give a value, and why.
    public struct Gap: Hashable, Sendable, Codable {
        public var area: AreaCode
        public var period: Period?
        public var reason: BilingualText

        public init(area: AreaCode, period: Period?, reason: BilingualText) {
            self.area = area
            self.period = period
            self.reason = reason
        }
    }

    public var unit: UnitOfMeasure
    public var rows: [Row]
    public var gaps: [Gap]

    public init(unit: UnitOfMeasure, rows: [Row], gaps: [Gap] = []) {
        self.unit = unit
        self.rows = rows
        self.gaps = gaps
    }

    /// The points of one place, by period.
    /// - Complexity: O(log places).
    public subscript(area: AreaCode) -> [Point] {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].area < area { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low].area == area ? rows[low].points : []
    }
}
