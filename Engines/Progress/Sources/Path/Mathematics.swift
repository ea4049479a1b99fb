// The engine's one door to the C mathematics library. Everything else is plain Swift.
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

enum Mathematics {
    static func exponential(_ x: Double) -> Double { exp(x) }
    static func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }
    static func logarithm(_ x: Double) -> Double { log(x) }
    static func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }
    static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
    static func sine(_ x: Double) -> Double { sin(x) }
    static func arcSine(_ x: Double) -> Double { asin(x) }
    /// 1 − erf(x), accurate far into the tail.
    static func complementaryError(_ x: Double) -> Double { erfc(x) }
    /// ln Γ(x) for x > 0.
    static func logGamma(_ x: Double) -> Double { lgamma(x) }
}

extension Double {
    /// The number itself, if it is one.
    func finite() throws(ProgressGap) -> Double {
        guard isFinite else { throw .notFinite }
        return self
    }
}
