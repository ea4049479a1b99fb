public import Geometry
public import Quantities

/// What a synthetic city is made from: a real outline and published figures, or made-up ones that say so; everything
/// else is drawn by chance.
public struct SyntheticPlan: Sendable, Hashable {
    /// Where people live close together.
    public struct Centre: Sendable, Hashable {
        /// Longitude and latitude.
        public var place: Coordinate
        /// Its density beside that of the other centres.
        public var weight: Double
        /// Where the density has fallen to 1/e.
        /// - Unit: m
        public var radius: Double

        public init(place: Coordinate, weight: Double, radius: Double) {
            self.place = place
            self.weight = weight
            self.radius = radius
        }
    }

    /// One kind of service that the city offers.
    public struct ServiceKind: Sendable, Hashable {
        public var id: String
        public var name: BilingualText
        public var count: Int

        public init(id: String, name: BilingualText, count: Int) {
            self.id = id
            self.name = name
            self.count = count
        }
    }

    /// How the city is divided into areas (districts).
    public enum Division: Sendable, Hashable {
        /// So many areas of like population, without names of their own.
        case count(Int)
        /// What is nearest to each of these places.
        case named([NamedArea])

        public var count: Int {
            switch self {
            case .count(let count): count
            case .named(let areas): areas.count
            }
        }
    }

    /// An area that has a name.
    public struct NamedArea: Sendable, Hashable {
        /// By which projects and other records name it.
        public var id: String
        public var name: String
        /// Its middle, in longitude and latitude.
        public var place: Coordinate

        public init(id: String, name: String, place: Coordinate) {
            self.id = id
            self.name = name
            self.place = place
        }
    }

    /// An example of where an area of strategic intervention might lie.
    public struct InterventionArea: Sendable, Hashable {
        /// By which the strategy names it.
        public var id: String
        public var name: String
        /// One place in its middle or a line along it, in longitude and latitude.
        public var along: [Coordinate]
        /// How far it reaches from there.
        /// - Unit: m
        public var within: Double

        public init(id: String, name: String, along: [Coordinate], within: Double) {
            self.id = id
            self.name = name
            self.along = along
            self.within = within
        }
    }

    /// How many residents have an age of one group.
    public struct AgeGroup: Sendable, Hashable {
        /// `15_39`, `70_plus`, `other`: what stands after `residents_` in the layer of addresses.
        public var id: String
        public var people: Int

        public init(id: String, people: Int) {
            self.id = id
            self.people = people
        }
    }

    public var name: BilingualText
    /// There is no such city: its outline is made up too.
    public var isFictional: Bool
    public var seed: UInt64
    /// The border, closed, in longitude and latitude.
    public var outline: [Coordinate]
    /// The plane system in which the city is drawn, in metres.
    public var system: CoordinateSystem
    public var population: Int
    /// Groups of age that together are the population; empty where ages are not drawn.
    public var ages: [AgeGroup]
    public var areas: Division
    /// Share of the ground that is kept open: green, water, fields, works.
    /// - Unit: %
    public var openShare: Double
    /// Share of the open ground that is public green: the blocks nearest to people.
    /// - Unit: %
    public var greenShare: Double
    public var centres: [Centre]
    public var services: [ServiceKind]
    public var interventionAreas: [InterventionArea]

    public init(
        name: BilingualText, isFictional: Bool = false, seed: UInt64, outline: [Coordinate],
        system: CoordinateSystem, population: Int, ages: [AgeGroup] = [], areas: Division, openShare: Double,
        greenShare: Double = 0,
        centres: [Centre], services: [ServiceKind], interventionAreas: [InterventionArea] = []
    ) {
        self.name = name
        self.isFictional = isFictional
        self.seed = seed
        self.outline = outline
        self.system = system
        self.population = population
        self.ages = ages
        self.areas = areas
        self.openShare = openShare
        self.greenShare = greenShare
        self.centres = centres
        self.services = services
        self.interventionAreas = interventionAreas
    }

    /// The largest city that is drawn: the memory of one is some kilobytes a block.
    public static let maximumPopulation = 3_000_000

    /// Everything that forbids drawing the city.
    public func findings(at file: String) -> [Finding] {
        var findings: [Finding] = []
        func refuse(_ isWrong: Bool, _ field: String, _ pl: String, _ en: String) {
            guard isWrong else { return }
            findings.append(
                Finding(
                    .error, at: "\(file): \(field)", reason: BilingualText(pl: pl, en: en),
                    remedy: BilingualText(pl: "popraw to pole", en: "correct this field")))
        }
        let fault = Shape.polygon(Polygon(outline)).fault()
        refuse(
            fault != nil, "outline", "granica jest błędna: \(fault?.reason.pl ?? "")",
            "the outline is invalid: \(fault?.reason.en ?? "")")
        refuse(
            !(1...Self.maximumPopulation).contains(population), "population",
            "liczba mieszkańców od 1 do \(Self.maximumPopulation)",
            "a population from 1 to \(Self.maximumPopulation)")
        refuse(!(1...1_000).contains(areas.count), "areas", "od 1 do 1000 obszarów", "from 1 to 1,000 areas")
        if case .named(let named) = areas {
            refuse(
                Set(named.map(\.id)).count < named.count, "areas", "każdy obszar z własnym identyfikatorem",
                "an identifier of its own for each area")
            refuse(
                named.contains { !($0.place.x.isFinite && $0.place.y.isFinite) }, "areas",
                "każdy obszar z lon i lat", "lon and lat for each area")
        }
        let aged = ages.reduce(0) { $0 + $1.people }
        refuse(
            !ages.isEmpty && (aged != population || ages.contains { $0.people < 0 }), "ages",
            "grupy wieku mają razem \(aged) osób, a mieszkańców jest \(population)",
            "the groups of age have \(aged) people together, the residents are \(population)")
        refuse(
            Set(ages.map(\.id)).count < ages.count
                || ages.contains {
                    $0.id.isEmpty || $0.id.contains { !"abcdefghijklmnopqrstuvwxyz0123456789_".contains($0) }
                },
            "ages", "każda grupa z własną nazwą z małych liter, cyfr i podkreśleń",
            "a name of its own for each group, of lower-case letters, digits and underscores")
        refuse(!(0...95).contains(openShare), "openShare", "od 0 do 95 %", "from 0 to 95 %")
        refuse(!(0...100).contains(greenShare), "greenShare", "od 0 do 100 %", "from 0 to 100 %")
        refuse(
            centres.isEmpty || centres.contains { !($0.weight > 0 && $0.radius > 0) }, "centres",
            "co najmniej jedno centrum, waga i promień powyżej zera",
            "at least one centre, weight and radius above zero")
        refuse(
            services.contains { !(0...10_000).contains($0.count) }, "services", "od 0 do 10000 miejsc",
            "from 0 to 10,000 places")
        refuse(
            Set(interventionAreas.map(\.id)).count < interventionAreas.count
                || interventionAreas.contains { area in
                    area.id.isEmpty || area.along.isEmpty || !(1...10_000).contains(area.within)
                        || area.along.contains { !($0.x.isFinite && $0.y.isFinite) }
                },
            "intervention_areas",
            "każdy obszar z własnym identyfikatorem, miejscami „along” i „within” od 1 do 10000 m",
            "each area with an identifier of its own, places “along” and “within” from 1 to 10,000 m")
        return findings
    }
}
