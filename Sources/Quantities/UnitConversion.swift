/// The way from one unit to another, worked out once for many values.
public struct UnitConversion: Sendable {
    private let ratio: UnitOfMeasure.Ratio?

    init(from: UnitOfMeasure, to: UnitOfMeasure) {
        ratio = from.code == to.code ? nil : from.ratio / to.ratio
    }

    /// `value` in the other unit; infinite where it leaves the range of numbers.
    public func callAsFunction(_ value: Double) -> Double { ratio?.apply(to: value) ?? value }
}

extension UnitOfMeasure {
    /// How values of this unit are given in another one.
    /// - Returns: nil where the units are not commensurable.
    public func conversion(to other: UnitOfMeasure) -> UnitConversion? {
        isCommensurable(with: other) ? UnitConversion(from: self, to: other) : nil
    }
}
