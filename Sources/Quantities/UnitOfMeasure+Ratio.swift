extension UnitOfMeasure {
    /// A positive rational number with its power of ten kept apart, so that decimal prefixes convert exactly.
    struct Ratio: Hashable, Sendable {
        private(set) var numerator: UInt64
        private(set) var denominator: UInt64
        private(set) var exponent: Int
        /// Set once a product no longer fits whole numbers; then it stands for numerator and denominator.
        private var rough: Double?

        static let one = Ratio(1)

        init(_ numerator: UInt64, over denominator: UInt64 = 1, tens exponent: Int = 0) {
            precondition(numerator > 0 && denominator > 0, "a unit's ratio is a positive number")
            self.numerator = numerator
            self.denominator = denominator
            self.exponent = exponent
            reduce()
        }

        static func * (lhs: Ratio, rhs: Ratio) -> Ratio {
            let (a, b) = (common(lhs.numerator, rhs.denominator), common(rhs.numerator, lhs.denominator))
            let above = (lhs.numerator / a).multipliedReportingOverflow(by: rhs.numerator / b)
            let below = (lhs.denominator / b).multipliedReportingOverflow(by: rhs.denominator / a)
            let exponent = lhs.exponent + rhs.exponent
            guard lhs.rough == nil, rhs.rough == nil, !above.overflow, !below.overflow else {
                var product = Ratio(1, tens: exponent)
                product.rough = lhs.mantissa * rhs.mantissa
                return product
            }
            return Ratio(above.partialValue, over: below.partialValue, tens: exponent)
        }

        static func / (lhs: Ratio, rhs: Ratio) -> Ratio { lhs * rhs.inverse }

        var inverse: Ratio {
            var turned = self
            (turned.numerator, turned.denominator) = (denominator, numerator)
            turned.exponent = -exponent
            turned.rough = rough.map { 1 / $0 }
            return turned
        }

        func power(_ times: Int) -> Ratio {
            let base = times < 0 ? inverse : self
            return (0..<times.magnitude).reduce(Ratio.one) { product, _ in product * base }
        }

        var approximation: Double { apply(to: 1) }

        func apply(to value: Double) -> Double {
            if numerator == 1, denominator == 1, rough == nil {
                return Ratio.moveDecimalPoint(of: value, by: exponent)
            }
            let shifted = exponent == 0 ? 1 : Ratio.moveDecimalPoint(of: 1, by: abs(exponent))
            let above = (rough ?? Double(numerator)) * (exponent > 0 ? shifted : 1)
            let below = (rough == nil ? Double(denominator) : 1) * (exponent < 0 ? shifted : 1)
            return value * above / below
        }

        private var mantissa: Double { rough ?? Double(numerator) / Double(denominator) }

        private mutating func reduce() {
            let shared = Ratio.common(numerator, denominator)
            numerator /= shared
            denominator /= shared
            while numerator % 10 == 0 {
                numerator /= 10
                exponent += 1
            }
            while denominator % 10 == 0 {
                denominator /= 10
                exponent -= 1
            }
        }

        /// Greatest common divisor.
        private static func common(_ a: UInt64, _ b: UInt64) -> UInt64 {
            var (a, b) = (a, b)
            while b != 0 { (a, b) = (b, a % b) }
            return a
        }

        /// The number whose shortest decimal form is that of `value` with the point moved.
        private static func moveDecimalPoint(of value: Double, by places: Int) -> Double {
            guard places != 0, value.isFinite, value != 0 else { return value }
            if abs(places) < exactTens.count, value == value.rounded(), value.magnitude < 0x1p53 {
                // Both operands are whole and exact, so one rounding gives the nearest number.
                return places > 0 ? value * exactTens[places] : value / exactTens[-places]
            }
            let text = value.description
            let parts = text.split(separator: "e")
            let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
            return Double("\(parts[0])e\(exponent + places)") ?? (places > 0 ? .infinity : 0)
        }

        /// Powers of ten that a Double holds exactly.
        private static let exactTens: [Double] = [
            1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
            1e18,
            1e19, 1e20, 1e21, 1e22,
        ]
    }
}
