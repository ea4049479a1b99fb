/// The nearest facilities of up to sixteen categories from every place of a hierarchy.
struct LaneBlock<Lanes: LaneVector>: NearestBlock {
    /// The facilities of each category, by their number in the lane.
    private let members: [[Int]]
    private let lanes: LaneStore<Lanes>
    private let nothing: UInt64
    /// Whether every category that has facilities reaches every place: else some distance may not have fitted.
    let isComplete: Bool
    /// Lane and number of the facilities on each edge: two things on one edge need pass no node.
    private let onEdge: [UInt32: [(lane: Int, number: Int)]]

    /// - Returns: nil where the facilities of a category do not fit the lanes.
    init?(_ hierarchy: Hierarchy, _ facilities: [Facility], _ members: [[Int]]) {
        guard members.allSatisfy({ $0.count < Lanes.numbers }) else { return nil }
        nothing = Lanes.nothing(longestArc: hierarchy.longestArc)
        self.members = members
        let none = Lanes(distance: nothing, number: Lanes.numbers - 1)
        var sources: [(place: Int, value: Lanes)] = []
        var onEdge: [UInt32: [(lane: Int, number: Int)]] = [:]
        for (lane, category) in members.enumerated() {
            for (number, facility) in category.enumerated() {
                for entrance in facilities[facility].entrances {
                    onEdge[entrance.edge, default: []].append((lane, number))
                    for (node, length) in hierarchy.graph.approaches(to: entrance)
                    where UInt64(length) < nothing {
                        var value = none
                        value[lane] = (UInt64(length), number)
                        sources.append((Int(hierarchy.places[Int(node)]), value))
                    }
                }
            }
        }
        self.onEdge = onEdge
        // Values travel from the facilities against the direction of travel.
        let sweep = LaneSweep(rising: hierarchy.falling, falling: hierarchy.rising, nothing: none)
        var farthest = none
        lanes = LaneStore(count: hierarchy.nodes.count) { farthest = sweep.run(sources, into: $0) }
        let nothing = nothing
        isComplete = members.indices.allSatisfy { members[$0].isEmpty || farthest[$0].distance < nothing }
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
        for (lane, number) in onEdge[attachment.edge] ?? [] {
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
