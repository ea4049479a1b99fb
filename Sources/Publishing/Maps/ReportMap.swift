public import Quantities

/// A map of areas with a value each, as it stands in a report: outlines that need no layer any more, and the table that
/// says the same.
public struct ReportMap: Hashable, Sendable, Codable {
    /// One area of the map.
    public struct Area: Hashable, Sendable, Codable {
        /// By which the drawing and the table name it.
        public var number: Int
        public var name: String
        /// nil where it is not known.
        public var value: Double?
        /// Its class, the number of one of `steps`; nil where the value is not known.
        public var step: Int?
        /// The data of an SVG path; empty for an area that lies nowhere.
        /// - Unit: those of the sheet
        public var outline: String
        /// A place inside, where its number stands.
        /// - Unit: those of the sheet
        public var x: Int
        public var y: Int

        public init(
            number: Int, name: String, value: Double?, step: Int?, outline: String, x: Int, y: Int
        ) {
            self.number = number
            self.name = name
            self.value = value
            self.step = step
            self.outline = outline
            self.x = x
            self.y = y
        }
    }

    /// One class of values: from the first to below the second; the last class holds its upper end too.
    public struct Step: Hashable, Sendable, Codable {
        public var from: Double
        public var to: Double

        public init(from: Double, to: Double) {
            self.from = from
            self.to = to
        }
    }

    /// A layer that the map was drawn from.
    public struct Source: Hashable, Sendable, Codable {
        /// Its name in the store of layers.
        public var id: String
        public var title: String
        public var revision: Int
        /// Of the layer's contents.
        public var digest: Digest
        public var licence: String
        /// The line that must stand wherever the layer is shown.
        public var attribution: String
        /// Made up: every view of the map says so.
        public var isSynthetic: Bool

        public init(
            id: String, title: String, revision: Int, digest: Digest, licence: String, attribution: String,
            isSynthetic: Bool
        ) {
            self.id = id
            self.title = title
            self.revision = revision
            self.digest = digest
            self.licence = licence
            self.attribution = attribution
            self.isSynthetic = isSynthetic
        }
    }

    public var title: String
    public var unit: String
    public var decimals: Int
    /// Of the sheet.
    public var width: Int
    public var height: Int
    public var areas: [Area]
    /// Classes from the lowest values to the highest.
    public var steps: [Step]
    public var sources: [Source]
    /// Says the same in numbers, and what the drawing cannot hold; always shown beside it.
    public var table: ReportTable

    public init(
        title: String, unit: String, decimals: Int, width: Int, height: Int, areas: [Area], steps: [Step],
        sources: [Source], table: ReportTable
    ) {
        self.title = title
        self.unit = unit
        self.decimals = decimals
        self.width = width
        self.height = height
        self.areas = areas
        self.steps = steps
        self.sources = sources
        self.table = table
    }
}
