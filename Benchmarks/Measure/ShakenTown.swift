import Access
import Geometry

/// A shaken grid from which a third of the streets is missing, as `generated_streets.py` writes it.
struct ShakenTown {
    private let side: Int
    private var state: UInt64 = 1
    private var places: [Coordinate] = []

    init(side: Int) {
        self.side = side
        for row in 0..<side {
            for column in 0..<side {
                places.append(
                    Coordinate(
                        18.5 + (Double(column) + 0.8 * draw()) * 0.00126,
                        50.2 + (Double(row) + 0.8 * draw()) * 0.00081))
            }
        }
    }

    /// From 0 to below 1.
    private mutating func draw() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 33) / Double(1 << 31)
    }

    /// Somewhere near a crossing.
    mutating func place() -> Coordinate {
        let near = places[Int(draw() * Double(places.count))]
        return Coordinate(near.x + 0.001 * draw(), near.y + 0.0007 * draw())
    }

    mutating func network() -> Network {
        var builder = NetworkBuilder()
        for (number, place) in places.enumerated() { builder.add(point: Int64(number), at: place) }
        var way: Int64 = 0
        for row in 0..<side {
            for column in 0..<side {
                let here = row * side + column
                for there in [column + 1 < side ? here + 1 : nil, row + 1 < side ? here + side : nil] {
                    guard let there, draw() < 0.69 else { continue }
                    way += 1
                    builder.add(way: way, along: [Int64(here), Int64(there)], .open)
                }
            }
        }
        return builder.network().network
    }
}
