import Foundation

/// How much something still counts when it is farther away: 1 at no distance, never less than 0, never rising.
///
/// - Method: docs/methods/access-sums
public enum Decay: Sendable, Hashable, Codable {
    /// Everything counts whole.
    case none
    /// Whole up to a distance, nothing beyond it.
    case step(metres: Double)
    /// Falls evenly to nothing at a distance.
    case linear(metres: Double)
    /// Falls to 1/e at a distance.
    case exponential(metres: Double)
    /// Half of a bell, with this standard deviation.
    case gaussian(metres: Double)

    /// The value at a distance.
    /// - Parameter metres: not negative
    public func value(at metres: Double) -> Double {
        switch self {
        case .none: 1
        case .step(let limit): metres <= limit ? 1 : 0
        case .linear(let limit): max(0, 1 - metres / limit)
        case .exponential(let scale): exp(-metres / scale)
        case .gaussian(let deviation): exp(-metres * metres / (2 * deviation * deviation))
        }
    }

    /// The mean value over a ring: what lies somewhere in it is taken to be spread evenly.
    /// - Parameters:
    ///   - near: metres at its inner border
    ///   - far: metres at its outer border, farther than `near`
    public func mean(from near: Double, to far: Double) -> Double {
        precondition(near >= 0 && far > near, "a ring has a width")
        return (integral(to: far) - integral(to: near)) / (far - near)
    }

    /// The area below the curve from no distance up to one.
    private func integral(to metres: Double) -> Double {
        switch self {
        case .none: return metres
        case .step(let limit): return min(metres, max(0, limit))
        case .linear(let limit):
            let end = min(metres, limit)
            return end - end * end / (2 * limit)
        case .exponential(let scale): return -scale * expm1(-metres / scale)
        case .gaussian(let deviation):
            return deviation * (Double.pi / 2).squareRoot() * erf(metres / (deviation * 2.0.squareRoot()))
        }
    }

    /// Whether its distance makes sense.
    public var isValid: Bool {
        switch self {
        case .none: true
        case .step(let metres): metres.isFinite && metres >= 0
        case .linear(let metres), .exponential(let metres), .gaussian(let metres):
            metres.isFinite && metres > 0
        }
    }
}
