public import Geometry

/// A made-up city within an outline, mostly a real one: streets, blocks, buildings, addresses, services and areas. Places are plane, in the
/// plan's system.
///
/// - Method: docs/methods/synthetic-city.md
public struct SyntheticCity: Sendable {
    public struct Street: Sendable, Hashable {
        public var id: String
        /// The street that its pieces make together.
        public var name: String
        /// In the words of OpenStreetMap: `primary`, `secondary`, `tertiary`, `residential`.
        public var grade: String
        public var line: [Coordinate]
    }

    public struct Building: Sendable, Hashable {
        public var id: String
        public var footprint: Polygon
        /// The ground that belongs to it.
        public var plot: Shape
        public var storeys: Int
        public var residents: Int
        /// Number of the area it lies in, from 0.
        public var area: Int
        public var street: String
        public var number: Int
        /// Where one enters it from the street.
        public var entrance: Coordinate
    }

    public struct Service: Sendable, Hashable {
        public var id: String
        public var kind: String
        public var place: Coordinate
    }

    public let plan: SyntheticPlan
    public let outline: Polygon
    public let streets: [Street]
    public let buildings: [Building]
    public let services: [Service]
    /// Open blocks: green, water, fields, works.
    public let openGround: [Polygon]
    /// Those open blocks that are parks.
    public let publicGreen: [Polygon]
    /// What covers the ground of the outline.
    public let surfaces: [Surface]
    /// The parts of the outline that are nearest to the middle of each area.
    public let areas: [Shape]

    /// Draws the city: the same one for the same plan.
    /// - Throws: where PROJ cannot carry the outline into the plan's system.
    public init(_ plan: SyntheticPlan) throws {
        let terrain = try Terrain(plan)
        let grid = StreetGrid(terrain, peopleBySquareMetre: Self.scale(plan, terrain))
        let settlement = Settlement(plan, terrain, grid)
        let middles = try Self.division(plan, settlement.lots)
        self.plan = plan
        outline = terrain.outline
        streets = Self.streets(grid, terrain)
        openGround = settlement.openGround
        publicGreen = settlement.publicGreen
        surfaces = Surface.cover(settlement, within: terrain.outline)
        areas = middles.cells(within: terrain.outline)
        let built = settlement.lots.map { lot in
            Building(
                id: lot.id, footprint: lot.footprint, plot: lot.plot, storeys: lot.storeys,
                residents: lot.residents,
                area: middles.area(of: lot.entrance), street: lot.street, number: lot.number,
                entrance: lot.entrance)
        }
        buildings = built
        services = ServiceChoice(settlement.lots).services(plan.services, seed: plan.seed)
    }

    private static func division(_ plan: SyntheticPlan, _ lots: [Settlement.Lot]) throws -> AreaDivision {
        switch plan.areas {
        case .count(let count): return AreaDivision(lots, count: count)
        case .named(let areas):
            let carry = try Reprojection(from: .worldGeodetic, to: plan.system)
            return AreaDivision(middles: carry.carry(areas.map(\.place)))
        }
    }

    /// People by square metre where the relative density is 1, so that all of them find room.
    private static func scale(_ plan: SyntheticPlan, _ terrain: Terrain) -> Double {
        let step = 4 * StreetGrid.unit
        var sum = 0.0
        for x in stride(from: terrain.box.west, to: terrain.box.east, by: step) {
            for y in stride(from: terrain.box.south, to: terrain.box.north, by: step) {
                let place = Coordinate(x, y)
                if terrain.isInside(place) { sum += terrain.density(at: place) * step * step }
            }
        }
        return sum > 0 ? Double(plan.population) / sum : 0
    }

    private static func streets(_ grid: StreetGrid, _ terrain: Terrain) -> [Street] {
        grid.segments.enumerated().map { number, segment in
            Street(
                id: "s\(number + 1)", name: StreetName.name(of: segment),
                grade: StreetName.grade(of: segment),
                line: [terrain.place(of: segment.from), terrain.place(of: segment.to)])
        }
    }
}

/// What a piece of street is called and how important it is: lines of the grid that bound larger squares are the main ones.
enum StreetName {
    static func name(of segment: StreetGrid.Segment) -> String {
        "Ulica syntetyczna \(segment.isHorizontal ? "W" : "N")\(segment.line)"
    }

    static func grade(of segment: StreetGrid.Segment) -> String {
        switch segment.line.trailingZeroBitCount {
        case 5...: "primary"
        case 4: "secondary"
        case 3: "tertiary"
        default: "residential"
        }
    }
}
