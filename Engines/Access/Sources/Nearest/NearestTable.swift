/// The nearest facility of every category from every node of a graph, and from anything attached to its edges.
///
/// Distances are exact; of two facilities at the same distance the one that stands first wins.
/// - Method: docs/methods/access-nearest
/// - Complexity: two sweeps of the hierarchy for every sixteen categories.
public struct NearestTable: Sendable {
    public let hierarchy: Hierarchy
    public let facilities: [Facility]
    /// The categories in order of name.
    public let categories: [String]
    /// The facilities of each category, in their order.
    let members: [[Int]]
    private let blocks: [any NearestBlock]

    /// - Parameter room: memory for the first sixteen categories that was made ready beforehand.
    public init(_ hierarchy: Hierarchy, to facilities: [Facility], in room: consuming LaneRoom? = nil) {
        var categories: [String] = []
        var members: [[Int]] = []
        for (number, facility) in facilities.enumerated() {
            let place = Self.place(of: facility.category, in: categories)
            if place == categories.count || categories[place] != facility.category {
                categories.insert(facility.category, at: place)
                members.insert([], at: place)
            }
            members[place].append(number)
        }
        self.init(hierarchy, to: facilities, categories: categories, members: members, in: room)
    }

    /// Where a name stands, or would stand, among sorted ones.
    private static func place(of name: String, in names: [String]) -> Int {
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            if names[middle] < name { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// - Parameter members: the facilities that count in each category, in their order.
    init(
        _ hierarchy: Hierarchy, to facilities: [Facility], categories: [String], members: [[Int]],
        in room: consuming LaneRoom? = nil
    ) {
        self.hierarchy = hierarchy
        self.facilities = facilities
        self.categories = categories
        self.members = members
        var blocks: [any NearestBlock] = []
        for start in stride(from: 0, to: members.count, by: laneCount) {
            let lanes = Array(members[start..<min(start + laneCount, members.count)])
            blocks.append(Self.block(hierarchy, facilities, lanes, in: room.take()))
        }
        self.blocks = blocks
    }

    /// The nearest of a category (by position) from a node; nil where none can be reached.
    public func nearest(_ category: Int, from node: Int) -> Reach? {
        blocks[category / laneCount].reach(
            lane: category % laneCount, at: Int(hierarchy.places[node]))
    }

    /// The nearest of each category from something attached to the graph.
    public func nearest(from attachment: Attachment) -> [Reach?] {
        let departures = hierarchy.graph.departures(from: attachment).map {
            (place: Int(hierarchy.places[Int($0.node)]), length: $0.length)
        }
        return blocks.flatMap { $0.reaches(from: attachment, by: departures, in: self) }
    }

    /// The nearest of a category (by position) over the first nodes of many origins.
    func nearest(_ category: Int, from steps: [Doorsteps.Step]) -> [PackedReach] {
        blocks[category / laneCount].reaches(lane: category % laneCount, from: steps)
    }

    /// The nearest of every category over all accesses of each site: category by category, one column each.
    func columns(of sites: PreparedSites, _ body: (Int, [PackedReach]) -> Void) {
        for (number, block) in blocks.enumerated() {
            let width = min(laneCount, members.count - number * laneCount)
            let reaches = block.reaches(of: sites)
            for lane in 0..<width {
                let category = number * laneCount + lane
                var column = Array(reaches[(lane * sites.count)..<((lane + 1) * sites.count)])
                sites.takeDirectWays(to: members[category], in: self, &column)
                body(category, column)
            }
        }
    }

    /// Lanes without numbers where each category has one facility at most, the narrow ones where everything fits them, else the wide ones.
    private static func block(
        _ hierarchy: Hierarchy, _ facilities: [Facility], _ lanes: [[Int]], in room: consuming LaneRoom?
    ) -> any NearestBlock {
        if LaneBlock<DistanceLanes>.fits(lanes) {
            return LaneBlock<DistanceLanes>(hierarchy, facilities, lanes, in: room)
        }
        if LaneBlock<NarrowLanes>.fits(lanes) {
            let narrow = LaneBlock<NarrowLanes>(hierarchy, facilities, lanes, in: room)
            if narrow.isComplete { return narrow }
        }
        // A network of 32-bit numbers fits them.
        return LaneBlock<WideLanes>(hierarchy, facilities, lanes)
    }
}

/// Sixteen categories at once, whatever the width of their lanes.
protocol NearestBlock: Sendable {
    func reach(lane: Int, at place: Int) -> Reach?
    func reaches(lane: Int, from steps: [Doorsteps.Step]) -> [PackedReach]
    /// Over the first nodes of all accesses of each site: all sites for the first lane, then for the next.
    func reaches(of sites: PreparedSites) -> [PackedReach]
    func reaches(
        from attachment: Attachment, by departures: [(place: Int, length: UInt32)], in table: NearestTable
    ) -> [Reach?]
}
