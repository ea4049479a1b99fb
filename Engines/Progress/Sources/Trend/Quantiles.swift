/// Quantiles of a sample by linear interpolation between order statistics (type 7, as in R and numpy).
enum Quantiles {
    /// The median of a list that is not empty.
    static func median(_ values: [Double]) -> Double { quantile(0.5, ofSorted: values.sorted()) }

    /// The quantile of a sorted list that is not empty.
    static func quantile(_ p: Double, ofSorted values: [Double]) -> Double {
        let place = p * Double(values.count - 1)
        let low = Int(place)
        guard low + 1 < values.count else { return values[values.count - 1] }
        let share = place - Double(low)
        return values[low] + share * (values[low + 1] - values[low])
    }
}
