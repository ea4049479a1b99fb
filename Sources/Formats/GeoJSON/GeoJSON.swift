import Quantities

/// Reads and writes GeoJSON (RFC 7946), whole documents and one feature on each line (RFC 8142).
public enum GeoJSON {
    /// Bytes of a document; larger ones belong into a GeoPackage.
    public static let maximumBytes = 2 << 30

    /// What a document says besides its features.
    public struct Document: Sendable, Hashable {
        /// How many features it has.
        public var features = 0
        /// The number in the EPSG register of the coordinate system that an old document names; nil where it names none
        /// and so means longitude and latitude.
        public var epsg: Int?
        /// The name of the data, as GDAL writes it.
        public var name: String?
    }

    /// Reads a document feature by feature, so that only one of them is held as a tree.
    ///
    /// A feature whose geometry is damaged is handed over without shape, and a finding says what is wrong with it.
    /// - Parameter body: takes each feature.
    /// - Returns: the document, or an error where it is no GeoJSON.
    /// - Complexity: O(n).
    public static func read(
        _ bytes: [UInt8], place: String = "GeoJSON", feature body: (Feature) -> Void
    ) -> Decoded<Document> {
        guard bytes.count <= maximumBytes else {
            return Decoded(
                nil,
                findings: [
                    .make(
                        .error, place, pl: "dokument ma ponad \(maximumBytes) bajtów",
                        en: "the document has more than \(maximumBytes) bytes",
                        doPl: "zamienić go na GeoPackage: ogr2ogr NOWY.gpkg PLIK",
                        doEn: "turn it into a GeoPackage: ogr2ogr NEW.gpkg FILE")
                ])
        }
        return bytes.withUnsafeBufferPointer { buffer in
            var reader = GeoJSONReader(buffer, place: place)
            return reader.read(body)
        }
    }

    /// Reads all features of a small document.
    public static func decode(_ bytes: [UInt8], place: String = "GeoJSON") -> Decoded<[Feature]> {
        var features: [Feature] = []
        let document = read(bytes, place: place) { features.append($0) }
        return document.map { _ in features }
    }
}
