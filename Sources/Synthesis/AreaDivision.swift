import Geometry

/// Divides the city into areas of like population: middles are spread along the curve that fills the city and moved to where
/// their people live, a few times over.
///
/// - Method: S. Lloyd, "Least squares quantization in PCM", IEEE Trans. Inf. Theory 28, 1982; cells after G. Voronoi.
struct AreaDivision {
    private(set) var middles: [Coordinate]
    private static let rounds = 8

    /// Areas around places that are given.
    init(middles: [Coordinate]) { self.middles = middles }

    init(_ lots: [Settlement.Lot], count: Int) {
        middles = Sampling(lots).places(count, offset: 0.5).map { lots[$0].entrance }
        for _ in 0..<Self.rounds {
            var sums = middles.map { _ in (x: 0.0, y: 0.0, people: 0.0) }
            for lot in lots {
                let area = area(of: lot.entrance)
                let people = Double(lot.residents)
                sums[area].x += lot.entrance.x * people
                sums[area].y += lot.entrance.y * people
                sums[area].people += people
            }
            middles = zip(middles, sums).map { middle, sum in
                sum.people > 0 ? Coordinate(sum.x / sum.people, sum.y / sum.people) : middle
            }
        }
    }

    /// The number of the nearest middle.
    func area(of place: Coordinate) -> Int {
        var best = (area: 0, distance: Double.infinity)
        for (number, middle) in middles.enumerated() {
            let (dx, dy) = (place.x - middle.x, place.y - middle.y)
            if dx * dx + dy * dy < best.distance { best = (number, dx * dx + dy * dy) }
        }
        return best.area
    }

    /// The part of the outline that is nearest to each middle.
    func cells(within outline: Polygon) -> [Shape] {
        let frame = BoundingBox(of: outline.outer).widened(by: 1_000).polygon.outer
        return middles.indices.map { number in
            let cell = middles.indices.filter { $0 != number }.reduce(frame) { ring, other in
                Self.clipped(ring, nearer: middles[number], than: middles[other])
            }
            return Shape.polygon(Polygon(cell)).intersection(.polygon(outline)) ?? .polygons([])
        }
    }

    /// The part of a convex ring that is nearer to one place than to another.
    /// - Method: I. Sutherland and G. Hodgman, "Reentrant polygon clipping", CACM 17, 1974.
    private static func clipped(_ ring: [Coordinate], nearer one: Coordinate, than other: Coordinate)
        -> [Coordinate]
    {
        let (nx, ny) = (other.x - one.x, other.y - one.y)
        let (mx, my) = ((one.x + other.x) / 2, (one.y + other.y) / 2)
        func side(_ place: Coordinate) -> Double { (place.x - mx) * nx + (place.y - my) * ny }
        var kept: [Coordinate] = []
        for (from, to) in zip(ring, ring.dropFirst()) {
            let (a, b) = (side(from), side(to))
            if a <= 0 { kept.append(from) }
            if (a < 0 && b > 0) || (a > 0 && b < 0) {
                let share = a / (a - b)
                kept.append(Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)))
            }
        }
        return kept.first.map { kept + [$0] } ?? []
    }
}

/// Picks lots evenly among the people: along the Hilbert curve, after every so many residents.
struct Sampling {
    private let order: [Int]
    private let upTo: [Int]

    init(_ lots: [Settlement.Lot]) {
        let box = BoundingBox(of: lots.map(\.entrance))
        let keys = lots.map { HilbertCurve.index(of: $0.entrance, in: box) }
        let order = lots.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        var sum = 0
        upTo = order.map {
            sum += lots[$0].residents
            return sum
        }
        self.order = order
    }

    /// - Parameter offset: where in the first stretch to begin, from 0 to 1.
    func places(_ count: Int, offset: Double) -> [Int] {
        guard let total = upTo.last, count > 0 else { return [] }
        var next = 0
        return (0..<count).map { number in
            let wanted = (Double(number) + offset) / Double(count) * Double(total)
            while next < order.count - 1, Double(upTo[next]) < wanted { next += 1 }
            return order[next]
        }
    }
}

/// Places services where people live.
struct ServiceChoice {
    private let lots: [Settlement.Lot]
    private let sampling: Sampling

    init(_ lots: [Settlement.Lot]) {
        self.lots = lots
        sampling = Sampling(lots)
    }

    func services(_ kinds: [SyntheticPlan.ServiceKind], seed: UInt64) -> [SyntheticCity.Service] {
        var numbers = SeededNumbers(seed: seed ^ 0x5E12_11CE)
        return kinds.flatMap { kind in
            sampling.places(kind.count, offset: numbers.unit()).enumerated().map { number, lot in
                SyntheticCity.Service(
                    id: "\(kind.id)-\(number + 1)", kind: kind.id, place: lots[lot].entrance)
            }
        }
    }
}
