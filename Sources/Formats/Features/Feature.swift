public import Geometry
public import Quantities

/// One feature of the map as it stands in a file, before anybody judged it.
public struct Feature: Sendable, Hashable {
    /// What the file calls it; nil where it gives no name.
    public var identifier: String?
    /// In the file's own coordinate system, east before north; nil where it has no place or a damaged one.
    public var shape: Shape?
    /// What is known of it, in the order of the file.
    public var properties: [JSONValue.Member]

    public init(identifier: String? = nil, shape: Shape?, properties: [JSONValue.Member] = []) {
        self.identifier = identifier
        self.shape = shape
        self.properties = properties
    }

    /// The value of a property, or nil.
    public subscript(name: String) -> JSONValue? { properties.first { $0.key == name }?.value }
}

/// Why the geometry of one feature cannot be read, and what helps.
public struct ShapeDamage: Error, Sendable, Hashable {
    public let reason: BilingualText
    public let remedy: BilingualText

    public init(
        pl: String, en: String, doPl: String = "poprawić geometrię w pliku",
        doEn: String = "correct the geometry in the file"
    ) {
        reason = BilingualText(pl: pl, en: en)
        remedy = BilingualText(pl: doPl, en: doEn)
    }

    /// The finding about a feature at a place.
    public func finding(at place: String, line: Int? = nil) -> Finding {
        Finding(.error, at: place, line: line, reason: reason, remedy: remedy)
    }

    static func tooDeep(_ depth: Int) -> ShapeDamage {
        ShapeDamage(
            pl: "kolekcje zagnieżdżone głębiej niż \(depth)", en: "collections nested deeper than \(depth)")
    }

    static let cutOff = ShapeDamage(pl: "geometria jest urwana", en: "the geometry is cut off")

    static func unread(_ type: String) -> ShapeDamage {
        ShapeDamage(
            pl: "geometria rodzaju \(type) nie jest czytana", en: "geometry of the type \(type) is not read",
            doPl: "zamienić krzywe na łamane: ogr2ogr -nlt CONVERT_TO_LINEAR",
            doEn: "turn curves into straight lines: ogr2ogr -nlt CONVERT_TO_LINEAR")
    }
}

extension Shape {
    /// Collections inside one another that readers follow; real data have one.
    static let maximumDepth = 8
}
