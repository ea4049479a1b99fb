import Formats
import Geometry
import Quantities

/// A made-up piece of OpenStreetMap at the equator.
struct OSMTown {
    private var town = OSMBlock()

    /// A closed ring of places against the clock.
    static func square(_ x: Double, _ y: Double, _ side: Double) -> [Coordinate] {
        [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map { Coordinate(x + $0.0 * side, y + $0.1 * side) }
    }

    init() {
        // A lake of four ways in disorder, with an island of two, and a second lake of one way.
        ring(nodes: 100, Self.square(0, 0, 0.01))
        ring(nodes: 110, Self.square(0.004, 0.004, 0.002))
        ring(nodes: 120, Self.square(0.02, 0.02, 0.005))
        way(10, [100, 101])
        way(11, [103, 102])
        way(12, [103, 100])
        way(13, [101, 102])
        way(14, [110, 111, 112])
        way(15, [110, 113, 112])
        way(16, [120, 121, 122, 123, 120])
        let members = [
            (11, ""), (10, "outer"), (14, "inner"), (13, "outer"), (16, "outer"), (12, "outer"),
            (15, "inner"),
        ]
        relation(1, members, ["type": "multipolygon", "natural": "water"])
        // One that leaves the extract.
        relation(2, [(10, "outer"), (99, "outer")], ["type": "multipolygon", "natural": "water"])
        // Streets, one of them cut by the border of the extract, one closed, one under construction, a square that is an area.
        way(
            20, [100, 101, 999, 102, 103, 100, 998], ["highway": "residential", "width": "3.5", "lit": "yes"])
        way(21, [100, 101], ["highway": "construction"])
        way(22, [100, 101, 102, 103, 100], ["highway": "footway", "width": "wide"])
        way(24, [100, 101, 102, 103, 100], ["highway": "pedestrian", "area": "yes"])
        ring(nodes: 130, Self.square(2, 2, 0.01))
        way(23, [130, 131, 132, 133, 130], ["amenity": "school"])
        town.nodes.append(
            OSMNode(id: 7, place: Coordinate(1, 1), tags: ["shop": "bakery", "name": "Piekarnia"]))
    }

    func blocks(_ kind: OSMKind, _ take: (OSMBlock) -> Void) -> Finding? {
        var block = OSMBlock()
        switch kind {
        case .node: block.nodes = town.nodes
        case .way: block.ways = town.ways
        case .relation: block.relations = town.relations
        }
        take(block)
        return nil
    }

    private mutating func ring(nodes first: Int64, _ places: [Coordinate]) {
        for (offset, place) in places.dropLast().enumerated() {
            town.nodes.append(OSMNode(id: first + Int64(offset), place: place))
        }
    }

    private mutating func way(_ id: Int64, _ nodes: [Int64], _ tags: OSMTags = .none) {
        town.ways.append(OSMWay(id: id, nodes: nodes, tags: tags))
    }

    private mutating func relation(_ id: Int64, _ members: [(Int, String)], _ tags: OSMTags) {
        town.relations.append(
            OSMRelation(
                id: id, members: members.map { .init(kind: .way, id: Int64($0.0), role: $0.1) }, tags: tags))
    }
}
