/// Who gets a place where places are limited: nearer people go first, and whoever finds a facility full goes on to the next.
///
/// The outcome is stable: nobody would rather be at a nearer facility that has a place left or has taken somebody from farther away.
/// - Method: docs/methods/access-catchments
public struct PlaceAssignment: Sendable, Equatable {
    /// People of one origin who go to one facility.
    public struct Share: Sendable, Equatable {
        public let origin: Int
        public let facility: Int
        public let people: Int
        /// - Unit: decimetres
        public let decimetres: UInt64
    }

    /// In the order in which places were given: the shortest ways first.
    public let shares: [Share]
    /// Places taken at each facility.
    public let taken: [Int]
    /// People of each origin for whom no facility within the limit had a place left.
    public let unplaced: [Int]

    /// - Parameters:
    ///   - facilities: each by its nearest entrance.
    ///   - capacities: how many people each facility takes.
    ///   - origins: nil for one without a path; its people are unplaced.
    ///   - people: how many of each origin want a place.
    ///   - limit: the longest way anybody goes, in decimetres.
    /// - Complexity: two sweeps of the hierarchy for every sixteen facilities; O(origins · facilities) memory and time, and for each
    ///   time a full facility sends somebody on O(facilities).
    public init(
        _ hierarchy: Hierarchy, to facilities: [Facility], capacities: [Int], from origins: [Attachment?],
        people: [Int], within limit: UInt64 = .max
    ) {
        precondition(capacities.count == facilities.count, "every facility has a capacity")
        precondition(people.count == origins.count, "every origin has a number of people")
        precondition((capacities + people).allSatisfy { $0 >= 0 }, "people and places are counted from 0")
        let table = NearestTable(
            hierarchy, to: facilities, categories: facilities.map(\.id),
            members: facilities.indices.map { [$0] })
        let doorsteps = Doorsteps(origins, in: hierarchy)
        let ways = facilities.indices.map { doorsteps.column(of: $0, in: table) }
        var round = Round(ways: ways, free: capacities, waiting: people, limit: limit)
        round.run()
        shares = round.shares
        taken = zip(capacities, round.free).map { $0 - $1 }
        unplaced = round.waiting
    }

    /// - Unit: decimetres, per person placed; nil where nobody is
    public var meanWay: Double? {
        let placed = shares.reduce(0) { $0 + $1.people }
        return placed == 0
            ? nil : shares.reduce(0) { $0 + Double($1.people) * Double($1.decimetres) } / Double(placed)
    }
}

/// Giving of places in the order of ways. Both sides rank by the same distance, so deferred acceptance never has to take a place back.
///
/// - Method: D. Gale, L. S. Shapley, "College admissions and the stability of marriage", 1962.
private struct Round {
    let ways: [[PackedReach]]
    var free: [Int]
    var waiting: [Int]
    let limit: UInt64
    var shares: [PlaceAssignment.Share] = []

    init(ways: [[PackedReach]], free: [Int], waiting: [Int], limit: UInt64) {
        (self.ways, self.free, self.waiting, self.limit) = (ways, free, waiting, limit)
    }

    mutating func run() {
        var queue = MinQueue(capacity: max(1, waiting.count))
        var wish = [PackedReach](repeating: .none, count: waiting.count)
        func ask(_ origin: Int, _ wish: inout [PackedReach], _ queue: inout MinQueue) {
            wish[origin] = nearestFree(origin)
            guard !wish[origin].isNone, wish[origin].decimetres <= limit else { return }
            queue.insert(wish[origin].decimetres << 32 | UInt64(origin))
        }
        for origin in waiting.indices where waiting[origin] > 0 { ask(origin, &wish, &queue) }
        while let key = queue.popFirst() {
            let origin = Int(key & 0xFFFF_FFFF)
            guard let reach = wish[origin].reach else { continue }
            let people = min(waiting[origin], free[reach.facility])
            if people > 0 {
                waiting[origin] -= people
                free[reach.facility] -= people
                shares.append(
                    .init(
                        origin: origin, facility: reach.facility, people: people,
                        decimetres: reach.decimetres))
            }
            if waiting[origin] > 0 { ask(origin, &wish, &queue) }
        }
    }

    /// Facilities never become free again, so the full ones are passed over for good.
    private func nearestFree(_ origin: Int) -> PackedReach {
        var nearest = PackedReach.none
        for facility in ways.indices where free[facility] > 0 {
            nearest = min(nearest, ways[facility][origin])
        }
        return nearest
    }
}
