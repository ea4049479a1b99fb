import Evidence
import Quantities

/// One place day by day, from hours or from daily readings, over whole calendar years.
///
/// - Shape: a value for each day from 1 January of the first year, NaN where the day has too few hours or
/// none.
struct DailySeries {
    /// How the hours of a day become its value.
    enum Reduction { case mean, total }

    /// A value, or a lack of one, for a month or a year.
    struct Span {
        var period: Period
        /// Positions of its days.
        var days: Range<Int>
    }

    /// A place where the series starts to be measured in another way.
    struct Break {
        var day: Int
        var reason: String
    }

    /// The day number of the first position.
    let firstDay: Int
    let years: ClosedRange<Int>
    /// The value of each day; NaN where it has none.
    private(set) var values: [Double]
    /// Sum and number of the readings of each day, whether or not they suffice.
    private(set) var sums: [Double]
    private(set) var counts: [Int32]
    /// Least certain status of each day's readings: 0 final, 1 provisional, 2 estimated.
    private(set) var doubts: [UInt8]
    private(set) var breaks: [Break] = []
    /// Whether the readings are hourly.
    let isHourly: Bool
    let hoursNeeded: Int

    /// - Parameters:
    ///   - points: all hours or all days; their order does not matter.
    ///   - dayCoverage: share of the 24 hours that a day needs.
    /// - Returns: nil where there is no point.
    /// - Complexity: O(points + days), and a sort where the points are not in order.
    init?(_ points: [Panel.Point], reduction: Reduction, dayCoverage: Double) {
        let points = DailySeries.inOrder(points)
        guard let first = points.first, let last = points.last else { return nil }
        isHourly = first.period.kind == .hour
        let hoursNeeded = max(1, Coverage.needed(of: 24, share: dayCoverage))
        self.hoursNeeded = hoursNeeded
        years = first.period.year...last.period.year
        firstDay = Period.year(years.lowerBound).firstDay.dayNumber
        let days = Period.year(years.upperBound + 1).firstDay.dayNumber - firstDay
        values = [Double](repeating: .nan, count: days)
        sums = [Double](repeating: 0, count: days)
        counts = [Int32](repeating: 0, count: days)
        doubts = [UInt8](repeating: 0, count: days)
        gather(points)
        let needed = isHourly ? Int32(hoursNeeded) : 1
        for day in 0..<days where counts[day] >= needed {
            values[day] = reduction == .mean ? sums[day] / Double(counts[day]) : sums[day]
        }
    }

    private mutating func gather(_ points: [Panel.Point]) {
        let perDay = isHourly ? 24 : 1
        let base = firstDay * perDay
        var found: [Break] = []
        points.withUnsafeBufferPointer { points in
            for position in points.indices {
                let value = points[position].value
                let status = points[position].status
                guard value.isFinite, status != .withdrawn else { continue }
                let day = (points[position].period.index - base) / perDay
                sums[day] += value
                counts[day] += 1
                if status != .final { doubts[day] = max(doubts[day], status == .estimated ? 2 : 1) }
                if let reason = points[position].breakReason { found.append(Break(day: day, reason: reason)) }
            }
        }
        breaks = found
    }

    /// Sums depend on the order of adding in their last digits, so one order is kept.
    private static func inOrder(_ points: [Panel.Point]) -> [Panel.Point] {
        let isOrdered = points.withUnsafeBufferPointer { points in
            points.indices.dropFirst().allSatisfy { points[$0 - 1].period.index < points[$0].period.index }
        }
        return isOrdered ? points : points.sorted { $0.period.index < $1.period.index }
    }

    /// Days without any reading become 0 in months that have at least one.
    mutating func fillDryDays() {
        for month in spans(.month) where month.days.contains(where: { counts[$0] > 0 }) {
            for day in month.days where counts[day] == 0 { values[day] = 0 }
        }
    }

    /// The years or months of the series in order.
    func spans(_ kind: Period.Kind) -> [Span] {
        let periods =
            kind == .year
            ? years.map { Period.year($0) }
            : years.flatMap { year in (1...12).map { Period.month($0, of: year) } }
        var start = 0
        return periods.map { period in
            let end = period.next.firstDay.dayNumber - firstDay
            defer { start = end }
            return Span(period: period, days: start..<end)
        }
    }

    /// The values of the days of a span that have one, in order.
    func known(_ span: Span) -> [Double] { values[span.days].filter { !$0.isNaN } }

    /// The least certain status of a span's readings.
    func status(_ span: Span) -> IndicatorReading.Status {
        switch doubts[span.days].max() ?? 0 {
        case 0: .final
        case 1: .provisional
        default: .estimated
        }
    }
}
