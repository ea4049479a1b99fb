import Foundation

/// Divides values into a few classes of equal, round width.
/// - Method: docs/methods/report-maps.md
public struct MapSteps: Sendable {
    /// More than these cannot be told apart by lightness.
    static let most = 5

    public let steps: [ReportMap.Step]

    /// - Complexity: O(values).
    public init(of values: [Double]) {
        guard let low = values.min(), let high = values.max() else {
            steps = []
            return
        }
        guard high > low else {
            steps = [ReportMap.Step(from: low, to: high)]
            return
        }
        let width = Self.width(from: low, to: high)
        let first = (low / width).rounded(.down)
        let last = max((high / width).rounded(.up), first + 1)
        steps = stride(from: first, to: last, by: 1).map {
            ReportMap.Step(from: $0 * width, to: ($0 + 1) * width)
        }
    }

    /// The class of a value, or nil where there is none.
    public func step(of value: Double) -> Int? {
        steps.firstIndex { value < $0.to } ?? (steps.isEmpty ? nil : steps.count - 1)
    }

    /// The least of 1, 2 or 5 times a power of ten with which few enough classes hold all values.
    private static func width(from low: Double, to high: Double) -> Double {
        var power = pow(10, (log10((high - low) / Double(most))).rounded(.down))
        while true {
            for share in [1.0, 2, 5] {
                let width = share * power
                let count = (high / width).rounded(.up) - (low / width).rounded(.down)
                if count <= Double(most) { return width }
            }
            power *= 10
        }
    }
}
