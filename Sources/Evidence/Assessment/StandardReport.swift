public import Quantities

/// What a standard of access means for a city as its layers stand: who has it, which parcels meet it, and by how much the
/// others miss it.
public struct StandardReport: Hashable, Sendable, Codable {
    /// For how many a scenario changes the answer.
    public struct Change: Hashable, Sendable, Codable {
        /// Who meets the standard in the scenario and not today.
        public var gained: Int
        /// Who meets it today and not in the scenario.
        public var lost: Int

        public init(gained: Int, lost: Int) {
            self.gained = gained
            self.lost = lost
        }
    }

    /// How many were asked about, and for how many of them the standard is met.
    public struct Tally: Hashable, Sendable, Codable {
        public var all: Int
        public var met: Int
        /// What half of those who miss it miss it by at most, of those who have a way at all; nil where nobody is left.
        /// - Unit: that of the report
        public var medianShortfall: Double?
        /// Those without any way to anything that counts: how much they miss it by is not known.
        public var withoutWay: Int
        /// What is another answer than today's; nil outside scenarios, and where today's is not known.
        public var change: Change?

        public init(
            all: Int, met: Int, medianShortfall: Double?, withoutWay: Int, change: Change? = nil
        ) {
            self.all = all
            self.met = met
            self.medianShortfall = medianShortfall
            self.withoutWay = withoutWay
            self.change = change
        }

        /// How many met the standard before the scenario; nil outside one, and where it is not known.
        public var metToday: Int? { change.map { met - $0.gained + $0.lost } }

        /// From 0 to 1; nil where nobody was asked about.
        public var share: Double? { all > 0 ? Double(met) / Double(all) : nil }
    }

    /// Residents of one group, by age for instance.
    public struct Group: Hashable, Sendable, Codable {
        /// As the layer of addresses names it: `15_39`, `70_plus`.
        public var name: String
        public var residents: Tally

        public init(name: String, residents: Tally) {
            self.name = name
            self.residents = residents
        }
    }

    /// The city, one of its parts, or an area of strategic intervention.
    public struct Area: Hashable, Sendable, Codable {
        /// Identifier of the feature in the layer of areas, or of the area of intervention in the strategy; empty for the whole city.
        public var id: String
        public var name: String
        /// nil where no layer says who lives where.
        public var residents: Tally?
        /// nil where there is no layer of parcels.
        public var parcels: Tally?
        /// In the order of the layer of addresses; empty where it does not divide residents.
        public var groups: [Group]

        public init(id: String, name: String, residents: Tally?, parcels: Tally?, groups: [Group] = []) {
            self.id = id
            self.name = name
            self.residents = residents
            self.parcels = parcels
            self.groups = groups
        }
    }

    /// Areas of strategic intervention. They may overlap, and many a home lies in none: they are never added up.
    public struct Interventions: Hashable, Sendable, Codable {
        /// In the order of the layer; without those whose ground it does not know.
        public var areas: [Area]
        /// The layer that says where they lie; it also stands among those of the report.
        public var layer: MappedSeries.Mark

        public init(areas: [Area], layer: MappedSeries.Mark) {
            self.areas = areas
            self.layer = layer
        }
    }

    /// A parcel that misses the standard.
    public struct Parcel: Hashable, Sendable, Codable {
        /// Identifier of the feature in the layer of parcels.
        public var id: String
        /// Name of the part of the city it lies in; empty where it lies in none.
        public var area: String
        /// A place on it.
        /// - Unit: degrees of longitude and latitude
        public var east: Double
        public var north: Double
        /// - Unit: that of the report
        public var shortfall: Double

        public init(id: String, area: String, east: Double, north: Double, shortfall: Double) {
            self.id = id
            self.area = area
            self.east = east
            self.north = north
            self.shortfall = shortfall
        }
    }

    /// Of shortfalls: metres of way that are too many, or hectares that are too few.
    public var unit: UnitOfMeasure
    /// The whole city first, then its parts in the order of their layer.
    public var areas: [Area]
    /// nil where no layer says where they lie.
    public var interventions: Interventions?
    /// The parcels that miss it most, the farthest first; those without any way are only counted.
    public var worst: [Parcel]
    public var layers: [MappedSeries.Mark]

    public init(
        unit: UnitOfMeasure, areas: [Area], interventions: Interventions? = nil, worst: [Parcel],
        layers: [MappedSeries.Mark]
    ) {
        self.unit = unit
        self.areas = areas
        self.interventions = interventions
        self.worst = worst
        self.layers = layers
    }

    /// Whether what it says of the city and its parts was measured on synthetic layers and is no more than an example. Areas of
    /// intervention that are made up do not make it one.
    public var isExample: Bool { layers.contains { $0.isSynthetic && $0 != interventions?.layer } }
}
