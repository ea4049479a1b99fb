/// The order in which a curve that fills a square passes its cells: neighbours in the order are neighbours on the map.
///
/// - Method: D. Hilbert, 1891; 2^16 by 2^16 cells.
public enum HilbertCurve {
    /// Cells along one side.
    public static let side = 1 << 16

    /// The number of the cell in column `x` of row `y`, counted along the curve from 0.
    /// - Complexity: 16 steps.
    public static func index(x: Int, y: Int) -> UInt32 {
        precondition(
            (0..<side).contains(x) && (0..<side).contains(y), "a cell lies within the 65,536 columns and rows"
        )
        var (x, y, order) = (x, y, 0)
        var half = side / 2
        while half > 0 {
            let right = x & half > 0 ? 1 : 0
            let upper = y & half > 0 ? 1 : 0
            order += half * half * ((3 * right) ^ upper)
            if upper == 0 {
                if right == 1 { (x, y) = (side - 1 - x, side - 1 - y) }
                (x, y) = (y, x)
            }
            half /= 2
        }
        return UInt32(order)
    }

    /// The number of the cell that holds `place` where `box` is cut into cells.
    public static func index(of place: Coordinate, in box: BoundingBox) -> UInt32 {
        index(x: cell(place.x, box.west, box.east), y: cell(place.y, box.south, box.north))
    }

    private static func cell(_ value: Double, _ low: Double, _ high: Double) -> Int {
        let share = high > low ? (value - low) / (high - low) : 0
        guard share.isFinite else { return 0 }
        return Int(min(max(share, 0), 1) * Double(side - 1))
    }
}
