import Geometry
import Strategy

@testable import Access

/// A made-up town of any size with streets that are missing, bent, one-way and barred, and its own list of them.
struct Town {
    var random: Seeded
    var builder = NetworkBuilder()
    private(set) var places: [Coordinate] = []

    /// - Parameter side: crossings along one side.
    init(seed: UInt64, side: Int, oneWays: Bool = false, barriers: Bool = false) {
        random = Seeded(state: seed)
        for row in 0..<side {
            for column in 0..<side {
                places.append(
                    Coordinate(
                        18.5 + (Double(column) + random.unit() * 0.8) * 0.00126,
                        50.2 + (Double(row) + random.unit() * 0.8) * 0.00081))
            }
        }
        for (number, place) in places.enumerated() {
            let isBarred = barriers && random.below(12) == 0
            builder.add(point: Int64(number), at: place, blocks: isBarred ? Passability([.walk]) : .closed)
        }
        var way: Int64 = 0
        func street(_ from: Int, _ to: Int) {
            guard random.unit() < 0.72 else { return }
            way += 1
            var points = [Int64(from), Int64(to)]
            if random.below(3) == 0 {
                let (a, b) = (places[from], places[to])
                let bend = Int64(places.count)
                places.append(
                    Coordinate(
                        (a.x + b.x) / 2 + random.unit() * 0.0004, (a.y + b.y) / 2 + random.unit() * 0.0003))
                builder.add(point: bend, at: places[Int(bend)])
                points.insert(bend, at: 1)
            }
            var open = Passability.open
            if oneWays, random.below(4) == 0 { open.remove(.against(.bicycle)) }
            builder.add(way: way, along: points, open)
        }
        for row in 0..<side {
            for column in 0..<side {
                if column + 1 < side { street(row * side + column, row * side + column + 1) }
                if row + 1 < side { street(row * side + column, (row + 1) * side + column) }
            }
        }
    }

    /// Facilities beside random places, of so many categories, some with several entrances.
    mutating func facilities(_ count: Int, categories: Int, index: AttachmentIndex) -> [Facility] {
        (0..<count).map { number in
            Facility(
                id: "f\(number)", category: "category-\(number % categories)",
                entrances: (0...random.below(3)).compactMap { _ in index.attach(address()) })
        }
    }

    /// A place within the town.
    mutating func address() -> Coordinate {
        let place = places[random.below(places.count)]
        return Coordinate(place.x + random.unit() * 0.001, place.y + random.unit() * 0.0007)
    }
}

/// Reproducible numbers.
///
/// - Method: SplitMix64, G. L. Steele, D. Lea, C. H. Flood, 2014
struct Seeded {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// From 0 to below 1.
    mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// A whole number from 0 to below `end`.
    mutating func below(_ end: Int) -> Int { Int(next() % UInt64(end)) }
}
