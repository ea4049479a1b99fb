/// The nearest facilities of up to sixteen categories from every place of a hierarchy.
struct LaneBlock<Lanes: BitwiseCopyable & Sendable>: Sendable {
    /// The facilities of each category, by their number in the lane.
    private let members: [[Int]]
    private let lanes: LaneStore<Lanes>
    private let nothing: UInt64
    /// Whether every category that has facilities reaches every place: else some distance may not have fitted.
    let isComplete: Bool
    /// The longest way in any category that has facilities.
    private let farthest: UInt64
    /// What stands on each edge: two things on one edge need pass no node.
    private let stands: [FacilityStand]
}

extension LaneBlock: NearestBlock where Lanes: LaneVector {
    /// Whether the lanes can number the facilities of every category.
    static func fits(_ members: [[Int]]) -> Bool { members.allSatisfy { $0.count < Lanes.numbers } }

    init(
        _ hierarchy: Hierarchy, _ facilities: [Facility], _ members: [[Int]],
        in room: consuming LaneRoom? = nil
    ) {
        precondition(Self.fits(members), "lanes that number their facilities")
        let nothing = Lanes.nothing(longestArc: hierarchy.longestArc)
        self.nothing = nothing
        self.members = members
        stands = FacilityStand.all(facilities, members)
        let none = Lanes(distance: nothing, number: Lanes.numbers - 1)
        let sources = FacilityStand.seeds(stands, hierarchy, below: nothing).lazy.map { seed in
            var value = none
            value[Int(seed.lane)] = (UInt64(seed.length), Int(seed.number))
            return (place: Int(seed.place), value: value)
        }
        // Values travel from the facilities against the direction of travel.
        let sweep = LaneSweep(rising: hierarchy.falling, falling: hierarchy.rising, nothing: none)
        var farthest = none
        lanes = LaneStore(count: hierarchy.nodes.count, in: room) {
            farthest = sweep.run(sources, into: $0)
        }
        self.farthest = members.indices.map { members[$0].isEmpty ? 0 : farthest[$0].distance }.max() ?? 0
        isComplete = self.farthest < nothing
    }

    func reach(lane: Int, at place: Int) -> Reach? {
        let (distance, number) = lanes[place][lane]
        return distance < nothing ? Reach(decimetres: distance, facility: members[lane][number]) : nil
    }

    func reaches(lane: Int, from steps: [Doorsteps.Step]) -> [PackedReach] {
        let members = members[lane]
        let nothing = nothing
        func reach(_ place: UInt32, _ length: UInt32) -> PackedReach {
            guard length != Doorsteps.Step.closed else { return .none }
            let (distance, number) = lanes[Int(place)][lane]
            return distance < nothing
                ? PackedReach(decimetres: distance + UInt64(length), facility: members[number]) : .none
        }
        return steps.map { min(reach($0.place, $0.length), reach($0.otherPlace, $0.otherLength)) }
    }

    func reaches(of sites: PreparedSites) -> [PackedReach] {
        fits(sites.longestStep) ? reachesAtOnce(of: sites) : reachesOneByOne(of: sites)
    }

    /// Whether steps of up to this length can be added within the lanes, so that what is reached is never taken for `nothing`.
    private func fits(_ step: UInt32) -> Bool {
        isComplete && farthest + UInt64(step) < nothing && UInt64(step) <= Lanes.farthest - nothing
    }

    /// All lanes of an access with one addition and one minimum.
    private func reachesAtOnce(of sites: PreparedSites) -> [PackedReach] {
        let none = Lanes(distance: nothing, number: Lanes.numbers - 1)
        let (width, count) = (members.count, sites.count)
        return [PackedReach](unsafeUninitializedCapacity: width * count) { reaches, filled in
            for site in 0..<count {
                var best = none
                for access in sites.first[site]..<sites.first[site + 1] {
                    let step = sites.doorsteps.steps[access]
                    if step.length != Doorsteps.Step.closed {
                        best = best.least(lanes[Int(step.place)].farther(by: step.length))
                    }
                    if step.otherLength != Doorsteps.Step.closed {
                        best = best.least(lanes[Int(step.otherPlace)].farther(by: step.otherLength))
                    }
                }
                for lane in 0..<width {
                    let (distance, number) = best[lane]
                    reaches.initializeElement(
                        at: lane &* count &+ site,
                        to: distance < nothing
                            ? PackedReach(decimetres: distance, facility: members[lane][number]) : .none)
                }
            }
            filled = width * count
        }
    }

    /// The same for lanes in which not everything fits.
    private func reachesOneByOne(of sites: PreparedSites) -> [PackedReach] {
        members.indices.flatMap { lane in
            let column = reaches(lane: lane, from: sites.doorsteps.steps)
            return (0..<sites.count).map { site in
                column[sites.first[site]..<sites.first[site + 1]].min() ?? .none
            }
        }
    }

    func reaches(
        from attachment: Attachment, by departures: [(place: Int, length: UInt32)], in table: NearestTable
    ) -> [Reach?] {
        var best = members.indices.map { lane in
            departures.compactMap { departure -> Reach? in
                guard var reach = reach(lane: lane, at: departure.place) else { return nil }
                reach.decimetres += UInt64(departure.length)
                return reach
            }.min { ($0.decimetres, $0.facility) < ($1.decimetres, $1.facility) }
        }
        for stand in stands.on(attachment.edge) {
            let (lane, number) = (Int(stand.lane), Int(stand.number))
            let facility = members[lane][number]
            for entrance in table.facilities[facility].entrances {
                guard let length = table.hierarchy.graph.directLength(from: attachment, to: entrance)
                else { continue }
                let reach = Reach(decimetres: UInt64(length), facility: facility)
                if best[lane].map({ (reach.decimetres, facility) < ($0.decimetres, $0.facility) }) ?? true {
                    best[lane] = reach
                }
            }
        }
        return best
    }
}
