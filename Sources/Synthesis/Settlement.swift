import Geometry

/// Where people live: blocks are left open or filled with buildings along their streets.
struct Settlement {
    /// A building with its address.
    struct Lot {
        var id: String
        var footprint: Polygon
        var entrance: Coordinate
        var residents: Int
        var storeys: Int
        var street: String
        var number: Int
        /// The ground of the block that is nearer to this building than to any other.
        var plot = Shape.polygons([])
    }

    /// Assumptions, not figures of any city.
    enum Assumption {
        /// Floor area that one resident has, walls and stairs included.
        /// - Unit: m²
        static let floorOfResident = 35.0
        /// From the street to the wall of a building, and how deep buildings are.
        /// - Unit: m
        static let setback = 8.0
        static let depth = 11.0
        static let leastWidth = 7.0
        /// From a crossing to the first building.
        /// - Unit: m
        static let corner = 22.0
        static let greatestStoreys = 12
        /// From the middle of the street to the border of the plots.
        /// - Unit: m
        static let halfStreet = 5.0

        /// One address by people to the hectare: houses, rows, blocks of flats.
        static func dwelling(peopleByHectare: Double) -> (residents: Double, width: Double) {
            peopleByHectare < 20 ? (3, 12) : peopleByHectare < 45 ? (9, 14) : (24, 18)
        }
    }

    private(set) var lots: [Lot] = []
    private(set) var openGround: [Polygon] = []
    private(set) var publicGreen: [Polygon] = []
    /// Blocks that may be built on, each with those of `lots` that stand on it.
    private(set) var builtBlocks: [(ground: Polygon, lots: Range<Int>)] = []

    init(_ plan: SyntheticPlan, _ terrain: Terrain, _ grid: StreetGrid) {
        var numbers = SeededNumbers(seed: plan.seed ^ 0x5E77_1E)
        let blocks = grid.blocks.map { block in
            let points = grid.ring(of: block)
            let ring = points.map(terrain.place)
            let box = BoundingBox(of: ring)
            // Chance decides between blocks of like density which of them stays open.
            let density = terrain.density(at: box.centre) * (0.5 + numbers.unit())
            return Block(points: points, ring: ring, area: Plane.area(ofRing: ring), density: density)
        }
        let inhabited = divide(blocks, plan)
        let people = Self.apportion(plan.population, by: inhabited.map { $0.density * $0.area })
        var counts: [String: Int] = [:]
        for (block, residents) in zip(inhabited, people) {
            let first = lots.count
            if residents > 0 { build(block, residents, &counts) }
            builtBlocks.append((Polygon(block.ring), first..<lots.count))
        }
    }

    private struct Block {
        var points: [GridPoint]
        var ring: [Coordinate]
        var area: Double
        var density: Double
    }

    /// Leaves the least dense blocks open up to the wanted share, makes the densest of these public green, and gives the
    /// others.
    private mutating func divide(_ blocks: [Block], _ plan: SyntheticPlan) -> [Block] {
        let ordered = blocks.enumerated().sorted {
            ($0.element.density, $0.offset) < ($1.element.density, $1.offset)
        }
        var left = blocks.reduce(0) { $0 + $1.area } * plan.openShare / 100
        var isOpen = Array(repeating: false, count: blocks.count)
        for (number, block) in ordered {
            guard left >= block.area else { break }
            left -= block.area
            isOpen[number] = true
        }
        openGround = zip(blocks, isOpen).filter(\.1).map { Polygon($0.0.ring) }
        var green = openGround.reduce(0) { $0 + Plane.area(of: $1) } * plan.greenShare / 100
        for (number, block) in ordered.reversed() where isOpen[number] && green >= block.area {
            green -= block.area
            publicGreen.append(Polygon(block.ring))
        }
        return zip(blocks, isOpen).filter { !$0.1 }.map(\.0)
    }

    /// Whole numbers in proportion to weights that sum to the total.
    /// - Method: largest remainder.
    static func apportion(_ total: Int, by weights: [Double]) -> [Int] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights.map { _ in 0 } }
        let exact = weights.map { Double(total) * $0 / sum }
        var whole = exact.map { Int($0.rounded(.down)) }
        let rest = total - whole.reduce(0, +)
        let order = exact.indices.sorted {
            (Double(whole[$0]) - exact[$0], $0) < (Double(whole[$1]) - exact[$1], $1)
        }
        for number in order.prefix(max(0, rest)) { whole[number] += 1 }
        return whole
    }

    private mutating func build(_ block: Block, _ residents: Int, _ counts: inout [String: Int]) {
        let byHectare = Double(residents) / block.area * 10_000
        let dwelling = Assumption.dwelling(peopleByHectare: byHectare)
        let wanted = Double(residents) / dwelling.residents
        let fronts = Self.fronts(block)
        let length = fronts.reduce(0) { $0 + $1.length }
        let room = max(1, Int(length / Assumption.leastWidth / 1.2))
        let count = min(max(1, Int(wanted.rounded(.up))), room)
        let step = length / Double(count)
        let width = min(max(step * 0.7, Assumption.leastWidth), dwelling.width)
        let people = Self.apportion(residents, by: Array(repeating: 1, count: count))
        let first = lots.count
        for (number, residents) in people.enumerated() where residents > 0 {
            var along = (Double(number) + 0.5) * step
            guard
                let front = fronts.first(where: { front in
                    if along <= front.length { return true }
                    along -= front.length
                    return false
                }) ?? fronts.last
            else { continue }
            counts[front.street, default: 0] += 1
            let floor = Double(residents) * Assumption.floorOfResident
            lots.append(
                Lot(
                    id: "b\(lots.count + 1)", footprint: front.rectangle(at: along, width: width),
                    entrance: front.place(at: along, inward: 2), residents: residents,
                    storeys: min(
                        max(1, Int((floor / (width * Assumption.depth)).rounded(.up))),
                        Assumption.greatestStoreys),
                    street: front.street, number: counts[front.street] ?? 1))
        }
        cut(block, between: first..<lots.count)
    }

    /// Cuts the ground of a block into plots, one for each of its buildings.
    private mutating func cut(_ block: Block, between buildings: Range<Int>) {
        let ground = Shape.polygon(Polygon(block.ring)).buffered(by: -Assumption.halfStreet)
        guard let ground = ground?.areas.first, !ground.outer.isEmpty else { return }
        let middles = buildings.map { BoundingBox(of: lots[$0].footprint.outer).centre }
        for (building, plot) in zip(buildings, AreaDivision(middles: middles).cells(within: ground)) {
            lots[building].plot = plot
        }
    }

    /// The sides of a block along which buildings stand, without the corners.
    private static func fronts(_ block: Block) -> [Front] {
        zip(zip(block.points, block.points.dropFirst()), zip(block.ring, block.ring.dropFirst())).map {
            points, side in
            let segment = StreetGrid.Segment(from: min(points.0, points.1), to: max(points.0, points.1))
            return Front(from: side.0, to: side.1, street: StreetName.name(of: segment))
        }
    }
}

/// A stretch of street seen from inside a block that lies to its left.
private struct Front {
    var start: Coordinate
    var direction: Coordinate
    var length: Double
    var street: String

    init(from: Coordinate, to: Coordinate, street: String) {
        let whole = Plane.length(of: [from, to])
        let corner = min(Settlement.Assumption.corner, whole / 3)
        direction = Coordinate((to.x - from.x) / whole, (to.y - from.y) / whole)
        start = Coordinate(from.x + corner * direction.x, from.y + corner * direction.y)
        length = whole - 2 * corner
        self.street = street
    }

    func place(at along: Double, inward: Double) -> Coordinate {
        Coordinate(
            start.x + along * direction.x - inward * direction.y,
            start.y + along * direction.y + inward * direction.x)
    }

    func rectangle(at along: Double, width: Double) -> Polygon {
        let (near, far) = (
            Settlement.Assumption.setback, Settlement.Assumption.setback + Settlement.Assumption.depth
        )
        let corners = [(-0.5, near), (0.5, near), (0.5, far), (-0.5, far), (-0.5, near)]
        return Polygon(corners.map { place(at: along + $0.0 * width, inward: $0.1) })
    }
}
