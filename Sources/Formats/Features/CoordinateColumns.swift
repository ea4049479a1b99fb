/// Which columns of a table say where its rows lie.
public enum CoordinateColumns: Sendable, Hashable {
    /// Longitude and latitude in degrees.
    case geographic(longitude: String, latitude: String)
    /// Easting and northing in the unit of a coordinate system that the caller knows.
    case plane(east: String, north: String)
    /// Well-known text.
    case text(String)

    /// Names that say what they are, each eastern one with its northern one.
    private static let geographicNames = [
        ("lon", "lat"), ("long", "lat"), ("lng", "lat"), ("longitude", "latitude"),
        ("dlugosc", "szerokosc"), ("długość", "szerokość"),
        ("dlugosc_geograficzna", "szerokosc_geograficzna"),
        ("długość geograficzna", "szerokość geograficzna"), ("stop_lon", "stop_lat"),
    ]
    private static let planeNames = [
        ("easting", "northing"), ("east", "north"), ("e", "n"), ("x", "y"),
    ]
    private static let textNames = ["wkt", "wkt_geom", "the_geom", "geometry", "geom"]

    /// Recognises them by the names in a table's heading, whatever their case.
    /// - Returns: nil where no pair is there.
    public init?(heading: [String]) {
        func column(_ name: String) -> String? {
            heading.first { $0.lowercased().filter { $0 != "\"" }.trimmedSpaces == name }
        }
        func pair(_ names: [(String, String)]) -> (String, String)? {
            names.lazy.compactMap { east, north in
                column(east).flatMap { east in column(north).map { (east, $0) } }
            }.first
        }
        if let (longitude, latitude) = pair(Self.geographicNames) {
            self = .geographic(longitude: longitude, latitude: latitude)
        } else if let text = Self.textNames.lazy.compactMap(column).first {
            self = .text(text)
        } else if let (east, north) = pair(Self.planeNames) {
            self = .plane(east: east, north: north)
        } else {
            return nil
        }
    }

    /// The names of the columns.
    public var names: [String] {
        switch self {
        case .geographic(let east, let north), .plane(let east, let north): [east, north]
        case .text(let name): [name]
        }
    }
}

extension String {
    fileprivate var trimmedSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
