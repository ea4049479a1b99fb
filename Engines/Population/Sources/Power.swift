import Foundation

/// The one function of the mathematics library that this engine needs.
enum Power {
    /// The number whose `years`-th power is `ratio`.
    static func root(_ ratio: Double, _ years: Double) -> Double { pow(ratio, 1 / years) }
}
