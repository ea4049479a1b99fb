import Geometry

/// Streets around blocks: a square is cut into four wherever many people live in it, so that streets lie close where the city is
/// dense and far apart where it is not.
struct StreetGrid {
    /// Side of the smallest square that could be.
    /// - Unit: m
    static let unit = 60.0
    /// Sides of blocks in units: the largest is cut in any case, the smallest never.
    static let largest = 16
    static let smallest = 2
    /// People in a block above which it is cut.
    static let peopleOfBlock = 90.0

    struct Block: Hashable {
        var corner: GridPoint
        var side: Int
    }

    /// A piece of street between two neighbouring crossings.
    struct Segment: Hashable, Comparable {
        var from: GridPoint
        var to: GridPoint

        var isHorizontal: Bool { from.y == to.y }
        /// The line of the grid on which it lies.
        var line: Int { isHorizontal ? from.y : from.x }

        static func < (lhs: Segment, rhs: Segment) -> Bool { (lhs.from, lhs.to) < (rhs.from, rhs.to) }
    }

    /// Blocks whose four corners lie within the outline.
    private(set) var blocks: [Block] = []
    /// Pieces of street that hang together.
    private(set) var segments: [Segment] = []
    private var nodes: Set<GridPoint> = []

    /// - Parameter peopleBySquareMetre: people where the relative density is 1.
    init(_ terrain: Terrain, peopleBySquareMetre: Double) {
        let extent = max(terrain.box.east - terrain.box.west, terrain.box.north - terrain.box.south)
        var side = Self.largest
        while Double(side) * Self.unit < extent + 2 * Self.unit { side *= 2 }
        var open = [Block(corner: GridPoint(x: 0, y: 0), side: side)]
        var leaves: [Block] = []
        while let block = open.popLast() {
            guard Self.mayMeet(block, terrain) else { continue }
            let width = Double(block.side) * Self.unit
            let middle = terrain.place(
                of: GridPoint(x: block.corner.x + block.side / 2, y: block.corner.y + block.side / 2))
            let people = terrain.density(at: middle) * peopleBySquareMetre * width * width
            if block.side > Self.largest || block.side > Self.smallest && people > Self.peopleOfBlock {
                open += Self.quarters(block)
            } else {
                leaves.append(block)
            }
        }
        leaves.sort { $0.corner < $1.corner }
        nodes = Set(leaves.flatMap(Self.corners).filter { terrain.isInside(terrain.place(of: $0)) })
        blocks = leaves.filter { Self.corners($0).allSatisfy(nodes.contains) }
        let all = Set(
            leaves.flatMap { sides(of: $0) }.filter { nodes.contains($0.from) && nodes.contains($0.to) })
        segments = Self.connected(all.sorted())
        let reached = Set(segments.flatMap { [$0.from, $0.to] })
        blocks = blocks.filter { Self.corners($0).allSatisfy(reached.contains) }
    }

    /// The crossings around a block, to the left, the first one again at the end.
    func ring(of block: Block) -> [GridPoint] {
        let corners = Self.corners(block)
        return zip(corners, corners.dropFirst() + [corners[0]]).flatMap { stops(from: $0, to: $1).dropLast() }
            + [corners[0]]
    }

    private static func corners(_ block: Block) -> [GridPoint] {
        let (x, y, side) = (block.corner.x, block.corner.y, block.side)
        return [
            GridPoint(x: x, y: y), GridPoint(x: x + side, y: y), GridPoint(x: x + side, y: y + side),
            GridPoint(x: x, y: y + side),
        ]
    }

    private static func quarters(_ block: Block) -> [Block] {
        let half = block.side / 2
        return [(0, 0), (half, 0), (0, half), (half, half)].map {
            Block(corner: GridPoint(x: block.corner.x + $0.0, y: block.corner.y + $0.1), side: half)
        }
    }

    /// Whether the block's box, with room for the bending, meets that of the outline.
    private static func mayMeet(_ block: Block, _ terrain: Terrain) -> Bool {
        let west = terrain.box.west + Double(block.corner.x) * unit
        let south = terrain.box.south + Double(block.corner.y) * unit
        let width = Double(block.side) * unit
        let box = BoundingBox(west: west, south: south, east: west + width, north: south + width)
        return Shape.polygon(terrain.outline).meets(box.widened(by: unit))
    }

    /// The crossings on a straight line of the grid between two points, both included.
    private func stops(from: GridPoint, to: GridPoint) -> [GridPoint] {
        let steps = max(abs(to.x - from.x), abs(to.y - from.y))
        return (0...steps).compactMap { step in
            let point = GridPoint(
                x: from.x + (to.x - from.x) / steps * step, y: from.y + (to.y - from.y) / steps * step)
            return step == 0 || step == steps || nodes.contains(point) ? point : nil
        }
    }

    private func sides(of block: Block) -> [Segment] {
        let ring = ring(of: block)
        return zip(ring, ring.dropFirst()).map { Segment(from: min($0, $1), to: max($0, $1)) }
    }

    /// The largest set of segments that hang together, in order.
    private static func connected(_ segments: [Segment]) -> [Segment] {
        var ways: [GridPoint: [GridPoint]] = [:]
        for segment in segments {
            ways[segment.from, default: []].append(segment.to)
            ways[segment.to, default: []].append(segment.from)
        }
        var group: [GridPoint: Int] = [:]
        var sizes: [Int] = []
        for start in ways.keys.sorted() where group[start] == nil {
            var open = [start]
            group[start] = sizes.count
            var size = 0
            while let point = open.popLast() {
                size += 1
                for next in ways[point] ?? [] where group[next] == nil {
                    group[next] = sizes.count
                    open.append(next)
                }
            }
            sizes.append(size)
        }
        guard let largest = sizes.indices.max(by: { (sizes[$0], -$0) < (sizes[$1], -$1) }) else { return [] }
        return segments.filter { group[$0.from] == largest }
    }
}
