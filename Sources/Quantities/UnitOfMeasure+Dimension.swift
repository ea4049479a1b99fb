extension UnitOfMeasure {
    /// What a unit measures, as powers of base dimensions.
    public struct Dimension: Hashable, Sendable {
        /// Degrees Celsius stand apart from kelvins, since a difference and a reading would convert differently;
        /// decibels and pH values never convert.
        public enum Base: Hashable, Sendable {
            case length, mass, time, temperature, celsius, current, luminous, amount, angle, level,
                information
            case acidity
            /// Money of one currency, by its ISO 4217 code.
            case money(String)
            /// Things of one kind that are counted, by their name in braces.
            case counted(String)
        }

        /// Powers other than zero.
        public let exponents: [Base: Int]

        public init(_ exponents: [Base: Int] = [:]) { self.exponents = exponents.filter { $0.value != 0 } }

        public var isDimensionless: Bool { exponents.isEmpty }

        func adding(_ other: Dimension, times factor: Int) -> Dimension {
            var sum = exponents
            for (base, exponent) in other.exponents { sum[base, default: 0] += exponent * factor }
            return Dimension(sum)
        }
    }
}
