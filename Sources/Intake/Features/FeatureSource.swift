public import Formats
public import Layers
public import Quantities

/// A file of features that can be gone through as often as is needed, so that it is never held as a whole.
public struct FeatureSource {
    /// What one way through the file brought to light besides its features.
    public struct Reading: Sendable {
        public var findings: [Finding]
        /// The number in the EPSG register of the coordinate system that the file names.
        public var epsg: Int?

        public init(findings: [Finding] = [], epsg: Int? = nil) {
            self.findings = findings
            self.epsg = epsg
        }
    }

    /// The name of the file for findings.
    public var place: String
    /// What the file itself says of its columns; empty where it says nothing.
    public var columns: [LayerBuilder.Column]
    /// Whether all values are texts that may mean numbers, as in CSV.
    public var hasOnlyTexts: Bool
    /// Whether the names of the columns leave open which coordinate is the eastern one.
    public var leavesAxesOpen: Bool
    /// Hands over every feature in order.
    public var read: ((Feature) -> Void) throws -> Reading

    public init(
        place: String, columns: [LayerBuilder.Column] = [], hasOnlyTexts: Bool = false,
        leavesAxesOpen: Bool = false, read: @escaping ((Feature) -> Void) throws -> Reading
    ) {
        self.place = place
        self.columns = columns
        self.hasOnlyTexts = hasOnlyTexts
        self.leavesAxesOpen = leavesAxesOpen
        self.read = read
    }

    /// A document of GeoJSON.
    public static func geoJSON(_ bytes: [UInt8], place: String) -> FeatureSource {
        FeatureSource(place: place) { body in
            let document = GeoJSON.read(bytes, place: place, feature: body)
            return Reading(findings: document.findings, epsg: document.value.map { $0.epsg ?? 4326 })
        }
    }

    /// A table with coordinates.
    /// - Parameter columns: which columns say the place; nil lets the heading say it.
    public static func table(_ bytes: [UInt8], columns: CoordinateColumns?, place: String) -> FeatureSource {
        let found = columns ?? FeatureTable.heading(of: bytes).flatMap { CoordinateColumns(heading: $0) }
        let isPlainXY = if case .plane(let east, _)? = found { east.lowercased() == "x" } else { false }
        return FeatureSource(place: place, hasOnlyTexts: true, leavesAxesOpen: isPlainXY && columns == nil) {
            body in
            let table = FeatureTable.read(bytes, columns: columns, place: place, feature: body)
            let isGeographic = if case .geographic? = table.value { true } else { false }
            return Reading(findings: table.findings, epsg: isGeographic ? 4326 : nil)
        }
    }
}
