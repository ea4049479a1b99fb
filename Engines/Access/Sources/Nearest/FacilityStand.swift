/// An entrance of a facility on its edge, with its lane and its number there.
///
/// No part of the generic blocks: then its metadata need not be made while the first answer is waited for.
struct FacilityStand: BitwiseCopyable, Sendable {
    var edge: UInt32
    var lane: UInt32
    var number: UInt32
    /// The ways from the ends of the edge, with the straight line.
    /// - Unit: decimetres
    var fromStart: UInt32
    var fromEnd: UInt32

    /// What reaches a place first.
    struct Seed: BitwiseCopyable {
        var place: UInt32
        var length: UInt32
        var lane: UInt32
        var number: UInt32
    }

    /// All entrances, by edge, then by lane and number.
    /// - Parameter members: the facilities of each lane.
    static func all(_ facilities: [Facility], _ members: [[Int]]) -> [FacilityStand] {
        var stands: [FacilityStand] = []
        stands.reserveCapacity(members.reduce(0) { $0 + $1.count })
        for (lane, category) in members.enumerated() {
            for (number, facility) in category.enumerated() {
                for entrance in facilities[facility].entrances {
                    stands.append(
                        FacilityStand(
                            edge: entrance.edge, lane: UInt32(lane), number: UInt32(number),
                            fromStart: entrance.fromStart + entrance.gap,
                            fromEnd: entrance.toEnd + entrance.gap))
                }
            }
        }
        var order = stands.indices.map { UInt64(stands[$0].edge) << 32 | UInt64($0) }
        order.sort()
        return order.map { stands[Int($0 & 0xFFFF_FFFF)] }
    }

    /// Where ways to entrances go up from: the ends of their edges, as far as one may go there.
    /// - Parameter limit: decimetres; only shorter ones count.
    static func seeds(_ stands: [FacilityStand], _ hierarchy: Hierarchy, below limit: UInt64) -> [Seed] {
        var seeds: [Seed] = []
        seeds.reserveCapacity(stands.count * 2)
        let (edges, places) = (hierarchy.graph.edges, hierarchy.places)
        for stand in stands {
            func seed(_ node: UInt32, _ length: UInt32) {
                guard UInt64(length) < limit else { return }
                seeds.append(
                    Seed(place: places[Int(node)], length: length, lane: stand.lane, number: stand.number))
            }
            let edge = edges[Int(stand.edge)]
            if edge.isOpenAlong { seed(edge.from, stand.fromStart) }
            if edge.isOpenAgainst { seed(edge.to, stand.fromEnd) }
        }
        return seeds
    }
}

extension [FacilityStand] {
    /// Those on one edge.
    func on(_ edge: UInt32) -> ArraySlice<FacilityStand> {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].edge < edge { low = middle + 1 } else { high = middle }
        }
        return self[low...].prefix { $0.edge == edge }
    }
}
