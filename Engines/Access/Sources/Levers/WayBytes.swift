public import Strategy

extension OriginWays {
    /// What the numbers for a browser are.
    public enum ByteUnit: Sendable, Hashable {
        /// Whole metres.
        case metres
        /// Tenths of a minute at the profile's usual pace.
        case minuteTenths(TravelProfile)
    }

    /// Where nothing can be reached.
    public static let noWay = UInt16.max
    /// Ways that are longer than fits have this value.
    public static let longestWay = UInt16.max - 1

    /// The ways to a category as numbers of 16 bits, low byte first, origin by origin: what a browser reads as `Uint16Array`.
    ///
    /// Rounded to the nearest whole number, a half upwards. 65535 says that there is no way, 65534 a way of that or more.
    /// - Shape: two bytes for each origin, in the order of the origins.
    public func bytes(to category: String, in unit: ByteUnit) -> [UInt8] {
        let column = column(category)
        // Numbers in which one unit is `divisor` decimetres.
        let divisor: Double =
            switch unit {
            case .metres: 10
            case .minuteTenths(let profile): profile.pace
            }
        return [UInt8](unsafeUninitializedCapacity: column.count * 2) { bytes, count in
            for (origin, entry) in column.enumerated() {
                let value =
                    entry.isNone
                    ? Self.noWay
                    : UInt16(
                        min(Double(Self.longestWay), (Double(entry.decimetres) / divisor).rounded()))
                bytes[2 * origin] = UInt8(truncatingIfNeeded: value)
                bytes[2 * origin + 1] = UInt8(truncatingIfNeeded: value >> 8)
            }
            count = column.count * 2
        }
    }
}
