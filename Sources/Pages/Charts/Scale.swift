/// A straight scale from values to places of a drawing, with round ticks.
struct Scale {
    let low: Double
    let high: Double
    let start: Double
    let end: Double

    /// - Parameters:
    ///   - values: what must fit; at least one finite value.
    ///   - isRounded: whether both ends are moved out to ticks.
    init(
        of values: [Double], from start: Double, to end: Double, ticks wanted: Int = 5, isRounded: Bool = true
    ) {
        let finite = values.filter(\.isFinite)
        var low = finite.min() ?? 0
        var high = finite.max() ?? 1
        if high - low <= max(abs(low), abs(high)) * 1e-12 {
            let room = low == 0 ? 1 : abs(low) * 0.1
            low -= room
            high += room
        }
        let step = Scale.step(high - low, wanted)
        self.low = isRounded ? (low / step).rounded(.down) * step : low
        self.high = isRounded ? (high / step).rounded(.up) * step : high
        self.start = start
        self.end = end
        self.step = step
    }

    /// The distance of ticks: 1, 2 or 5 times a power of ten.
    let step: Double

    func callAsFunction(_ value: Double) -> Double { start + (value - low) / (high - low) * (end - start) }

    var ticks: [Double] {
        let first = (low / step - 1e-9).rounded(.up)
        let last = (high / step + 1e-9).rounded(.down)
        guard first <= last, last - first < 50 else { return [] }
        return stride(from: first, through: last, by: 1).map { $0 * step }
    }

    /// Decimals that tell the ticks apart.
    var decimals: Int {
        var places = 0
        var size = step
        while size < 0.999_999, places < 6 {
            size *= 10
            places += 1
        }
        return places
    }

    private static func step(_ span: Double, _ wanted: Int) -> Double {
        let rough = span / Double(max(wanted, 1))
        var power = 1.0
        while power * 10 <= rough { power *= 10 }
        while power > rough { power /= 10 }
        let share = rough / power
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10)
    }
}
