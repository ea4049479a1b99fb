public import Geometry
public import Layers
public import Quantities
public import Strategy

/// What the map shows, made ready by the shell.
public struct ExplorerModel: Sendable {
    /// One layer with its picture.
    public struct Shown: Sendable {
        public let layer: Layer
        public let outline: LayerOutline
        /// Whether its features are so large that they would hide what lies in them: only their borders are drawn.
        public let isOutlined: Bool

        /// - Parameter frame: the sheet on which the layer is drawn.
        public init(_ layer: Layer, _ outline: LayerOutline, in frame: MapFrame) {
            self.layer = layer
            self.outline = outline
            let sheet = frame.box.width * frame.box.height
            let features = layer.shapes.reduce(0) { $0 + ($1.map { $0.box.width * $0.box.height } ?? 0) }
            isOutlined = features > Shown.largeShare * sheet * Double(max(layer.count, 1))
        }

        /// A feature of a hundredth of the sheet is a district, not a thing in one.
        private static let largeShare = 0.01
    }

    /// One feature that was found.
    public struct Found: Sendable {
        public let layer: Layer
        public let row: Int
        /// How far it is as the crow flies; nil where nothing was measured.
        /// - Unit: metres.
        public let distance: Double?

        public init(_ layer: Layer, row: Int, distance: Double? = nil) {
            self.layer = layer
            self.row = row
            self.distance = distance
        }
    }

    /// The way on foot to the nearest service of one category.
    public struct Walk: Sendable {
        public let category: String
        /// The service; its distance is that along the paths.
        public let found: Found
        public let course: [Coordinate]

        public init(_ category: String, to found: Found, course: [Coordinate]) {
            self.category = category
            self.found = found
            self.course = course
        }
    }

    /// An indicator that counts residents by yes or no, and what it would say of somebody at the place of the view.
    public struct Standard: Sendable {
        public let indicator: Indicator
        public let isMet: Bool

        public init(_ indicator: Indicator, isMet: Bool) {
            self.indicator = indicator
            self.isMet = isMet
        }
    }

    /// What the standards of access say of the place of the view.
    public struct Promises: Sendable {
        public struct Answer: Sendable {
            let standard: AccessStandard
            let isMet: Bool
            /// The ways to what counts, the nearest first; empty where there is none.
            let ways: [Walk]
            /// - Unit: metres
            let excess: Double?
            /// - Unit: hectares
            let hectares: Double?

            public init(
                _ standard: AccessStandard, isMet: Bool, ways: [Walk], excess: Double?, hectares: Double?
            ) {
                self.standard = standard
                self.isMet = isMet
                self.ways = ways
                self.excess = excess
                self.hectares = hectares
            }
        }

        /// The parcel from whose border the ways begin; nil where they begin at the place.
        let parcel: Found?
        let answers: [Answer]

        public init(parcel: Found?, answers: [Answer]) {
            self.parcel = parcel
            self.answers = answers
        }
    }

    public let frame: MapFrame?
    public let layers: [Shown]
    /// What the words of the view found.
    public let found: [Found]
    /// The nearest feature of each layer to the place of the view.
    public let near: [Found]
    /// Ways on foot from the place of the view, the shortest first; nil where no paths are known near it.
    public let walks: [Walk]?
    public let standards: [Standard]
    /// nil where no paths are known near the place.
    public let promises: Promises?
    /// Where the browser's map library is served; nil where it is not installed.
    public let library: MapLibrary?

    /// All ways from the place that the map draws.
    var courses: [[Coordinate]] {
        (walks ?? []).map(\.course) + (promises?.answers ?? []).flatMap { $0.ways.map(\.course) }
    }

    public init(
        frame: MapFrame?, layers: [Shown], found: [Found], near: [Found], walks: [Walk]? = nil,
        standards: [Standard] = [], promises: Promises? = nil, library: MapLibrary?
    ) {
        self.frame = frame
        self.layers = layers
        self.found = found
        self.near = near
        self.walks = walks
        self.standards = standards
        self.promises = promises
        self.library = library
    }
}

/// Addresses of the browser's map library, which change with its content.
public struct MapLibrary: Sendable, Hashable {
    public let script: String
    public let stylesheet: String

    /// - Parameter digest: of the library's files.
    public init(digest: Digest) {
        script = "/assets/maplibre-\(digest.short).js"
        stylesheet = "/assets/maplibre-\(digest.short).css"
    }
}

extension BoundingBox {
    fileprivate var width: Double { max(0, east - west) }
    fileprivate var height: Double { max(0, north - south) }
}
