/// The first nodes of many origins, kept so that they are found again without searching.
struct Doorsteps: Sendable {
    /// The two ends of an origin's edge with the ways there.
    struct Step: BitwiseCopyable, Sendable {
        static let closed = UInt32.max
        var place: UInt32 = 0
        var length = closed
        var otherPlace: UInt32 = 0
        var otherLength = closed
    }

    private(set) var steps: [Step] = []
    /// Origins on each edge: what stands on the same edge may be nearer than over its ends.
    private(set) var onEdge: [UInt32: [Int32]] = [:]
    let origins: [Attachment?]

    init(_ origins: [Attachment?], in hierarchy: Hierarchy) {
        self.origins = origins
        steps.reserveCapacity(origins.count)
        for (number, origin) in origins.enumerated() {
            var step = Step()
            if let origin {
                onEdge[origin.edge, default: []].append(Int32(number))
                let departures = hierarchy.graph.departures(from: origin)
                if let first = departures.first {
                    (step.place, step.length) = (hierarchy.places[Int(first.node)], first.length)
                }
                if departures.count > 1 {
                    step.otherPlace = hierarchy.places[Int(departures[1].node)]
                    step.otherLength = departures[1].length
                }
            }
            steps.append(step)
        }
    }

    /// The nearest of every category from every origin.
    func columns(of table: NearestTable) -> [String: [PackedReach]] {
        Dictionary(
            uniqueKeysWithValues: table.categories.enumerated().map { ($1, column(of: $0, in: table)) })
    }

    /// The nearest of one category from every origin.
    /// - Parameter category: by position in the table.
    func column(of category: Int, in table: NearestTable) -> [PackedReach] {
        var column = table.nearest(category, from: steps)
        for facility in table.members[category] {
            for entrance in table.facilities[facility].entrances {
                for origin in onEdge[entrance.edge] ?? [] {
                    guard let start = origins[Int(origin)],
                        let length = table.hierarchy.graph.directLength(from: start, to: entrance)
                    else { continue }
                    let direct = PackedReach(decimetres: UInt64(length), facility: facility)
                    column[Int(origin)] = min(column[Int(origin)], direct)
                }
            }
        }
        return column
    }
}
