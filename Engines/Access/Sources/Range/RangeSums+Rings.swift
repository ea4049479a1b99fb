extension RangeSums {
    /// What lies in rings of one width around every origin; any decay can be asked of it afterwards.
    public struct Rings: Sendable {
        /// - Unit: decimetres
        public let width: UInt32
        /// How many rings there are.
        public let count: Int
        /// How many things the places count.
        public let valueCount: Int
        var sums: [Double]

        /// What one of the values comes to in one ring: farther than its inner border, at most as far as its outer one. The first holds
        /// what is at no distance too.
        public func sum(of value: Int, in ring: Int, from origin: Int) -> Double {
            precondition(ring >= 0 && ring < count, "a ring by its position")
            return valueCount == 0 ? 0 : sums[(origin * count + ring) * valueCount + value]
        }

        /// What one of the values comes to when what is farther away counts less. What lies beyond the last ring does not count.
        public func sum(of value: Int, from origin: Int, decay: Decay) -> Double {
            let weights = weights(of: decay)
            return (0..<count).reduce(0) { $0 + weights[$1] * sum(of: value, in: $1, from: origin) }
        }

        /// The same for every origin.
        public func sums(of value: Int, decay: Decay) -> [Double] {
            let weights = weights(of: decay)
            let origins = valueCount == 0 ? 0 : sums.count / (count * valueCount)
            return (0..<origins).map { origin in
                (0..<count).reduce(0) { $0 + weights[$1] * sum(of: value, in: $1, from: origin) }
            }
        }

        /// How much each ring counts.
        private func weights(of decay: Decay) -> [Double] {
            precondition(decay.isValid, "a decay has a distance above 0")
            let metres = Double(width) / 10
            return (0..<count).map { decay.mean(from: Double($0) * metres, to: Double($0 + 1) * metres) }
        }
    }

    /// The usual width of a ring.
    /// - Unit: decimetres
    public static let usualRing: UInt32 = 1_000
    /// More rings say nothing new.
    public static let mostRings = 1_000

    /// The sums in rings around each origin, in their order.
    /// - Complexity: as of `table`, and one step for each place and origin that are near each other.
    public func rings(of width: UInt32 = usualRing, count: Int, from origins: [Origin]) -> Rings {
        precondition((1...Self.mostRings).contains(count), "1 to \(Self.mostRings) rings")
        precondition(
            width > 0 && UInt64(width) * UInt64(count) <= UInt64(Self.farthest), "rings end within 2²⁸ dm")
        let limit = width * UInt32(count)
        let sums =
            limit <= ShortLanes.longestLimit
            ? rings(width, count, origins, ShortLanes.self) : rings(width, count, origins, DistanceLanes.self)
        return Rings(width: width, count: count, valueCount: amounts.count, sums: sums)
    }

    private func rings<Lanes: RangeLanes>(
        _ width: UInt32, _ count: Int, _ origins: [Origin], _: Lanes.Type
    ) -> [Double] {
        let row = count * amounts.count
        var sums = [Double](repeating: 0, count: origins.count * row)
        let limit = width * UInt32(count)
        visit(origins, within: limit, Lanes.self) { batch, items, distances in
            for (position, item) in items.enumerated() {
                let lanes = distances[position]
                for (lane, origin) in batch.enumerated() {
                    let distance = lanes.distance(lane: lane)
                    guard distance <= limit else { continue }
                    let ring = Int((max(1, distance) - 1) / width)
                    for value in 0..<amounts.count {
                        sums[origin * row + ring * amounts.count + value] +=
                            amounts.columns[value][Int(item.place)]
                    }
                }
            }
        }
        return sums
    }
}
