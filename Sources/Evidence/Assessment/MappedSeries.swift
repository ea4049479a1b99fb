public import Quantities

/// What an engine measured on the layers of the map for an indicator: year by year, for the whole city and for each of its
/// parts, with the people it is about.
public struct MappedSeries: Hashable, Sendable, Codable {
    /// One layer that was read.
    public struct Mark: Hashable, Sendable, Codable {
        public var layer: String
        public var revision: Int
        public var digest: Digest
        public var isSynthetic: Bool

        public init(layer: String, revision: Int, digest: Digest, isSynthetic: Bool) {
            self.layer = layer
            self.revision = revision
            self.digest = digest
            self.isSynthetic = isSynthetic
        }
    }

    /// Those residents of an area who belong to one group, by age for instance.
    public struct Group: Hashable, Sendable, Codable {
        /// As the layer of addresses names it: `15_39`, `70_plus`.
        public var name: String
        /// In the unit of the series; nil where nobody is there to be asked about.
        public var value: Double?
        public var people: Int
        /// Those for whom what is measured holds; nil where the measure is no share.
        public var met: Int?

        public init(name: String, value: Double?, people: Int, met: Int? = nil) {
            self.name = name
            self.value = value
            self.people = people
            self.met = met
        }
    }

    /// The city or one of its parts.
    public struct Area: Hashable, Sendable, Codable {
        /// Identifier of the feature in the layer of areas; empty for the whole city.
        public var id: String
        public var name: String
        /// In the unit of the series; nil where it is not known, or nobody is there to be asked about.
        public var value: Double?
        /// Residents who were asked about; nil where the measure is not about people.
        public var people: Int?
        /// Residents for whom what is measured holds; nil where the measure is no share of residents.
        public var met: Int?
        /// In the order of the layer of addresses; empty where it does not divide residents.
        public var groups: [Group]
        /// What the value is made of, one for each of the series' `amounts`.
        public var amounts: [Double]

        public init(
            id: String, name: String, value: Double?, people: Int?, met: Int? = nil, groups: [Group] = [],
            amounts: [Double] = []
        ) {
            self.id = id
            self.name = name
            self.value = value
            self.people = people
            self.met = met
            self.groups = groups
            self.amounts = amounts
        }
    }

    /// Something that is summed over an area and of which its value is made.
    public struct Amount: Hashable, Sendable, Codable {
        public var name: BilingualText
        public var unit: UnitOfMeasure

        public init(name: BilingualText, unit: UnitOfMeasure) {
            self.name = name
            self.unit = unit
        }
    }

    public struct Year: Hashable, Sendable, Codable {
        public var year: Int
        /// The whole city first, then its parts in the order of their layer.
        public var areas: [Area]
        public var layers: [Mark]
        /// Centres of parts of the city that were found on the way, the most complete first; empty for measures of other things.
        public var centres: [LocalCentre]

        public init(year: Int, areas: [Area], layers: [Mark], centres: [LocalCentre] = []) {
            self.year = year
            self.areas = areas
            self.layers = layers
            self.centres = centres
        }
    }

    public var unit: UnitOfMeasure
    /// What the values are made of; empty where the measure tells of people alone.
    public var amounts: [Amount]
    /// In order.
    public var years: [Year]

    public init(unit: UnitOfMeasure, amounts: [Amount] = [], years: [Year]) {
        self.unit = unit
        self.amounts = amounts
        self.years = years
    }

    /// Names of the synthetic layers that were read; empty where all speak of the real city.
    public var syntheticLayers: [String] {
        Set(years.flatMap { $0.layers.filter(\.isSynthetic).map(\.layer) }).sorted()
    }
}
