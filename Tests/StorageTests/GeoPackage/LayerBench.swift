import Formats
import Foundation
import Geometry
import Layers
import Quantities
import Testing

@testable import Storage

/// A folder for one test's layers, and layers to put into it.
final class LayerBench {
    let folder: URL
    var path: String { folder.appendingPathComponent("city-layers.gpkg").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("layers-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func store() throws -> LayerStore { try LayerStore.open(at: path) }

    static func description(_ name: String = "parks", title: String = "Parki") -> LayerDescription {
        LayerDescription(
            name: name, title: BilingualText(pl: title, en: "Parks"),
            summary: BilingualText(pl: "zmyślone", en: "made up"),
            source: LayerSource(
                name: BilingualText("Test"), licence: BilingualText("ODbL-1.0"),
                attribution: BilingualText("© people")), isSynthetic: true)
    }

    static let columns = [
        LayerBuilder.Column("name", .text), .init("NAME", .text), .init("fid", .integer),
        .init("height", .real, unit: UnitOfMeasure("m")), .init("open", .boolean), .init("since", .date),
        .init("seen", .timestamp),
    ]

    static let shapes: [Shape?] = [
        .point(Coordinate(18.1, 50.1)), nil, .points([]), .points([Coordinate(-1, -2), Coordinate(3, 4)]),
        .line([Coordinate(18, 50), Coordinate(18.123456789012345, 50)]),
        .lines([[Coordinate(0, 0), Coordinate(1, 1)]]),
        .polygon(Polygon([Coordinate(0, 0), Coordinate(1, 0), Coordinate(1, 1), Coordinate(0, 0)])),
        .polygons([]), .collection([.point(Coordinate(5, 5))]),
    ]

    /// Every kind of shape and value, and every value missing once.
    static func everything() throws -> Layer {
        var builder = LayerBuilder(description(), columns: columns)
        for (index, shape) in shapes.enumerated() {
            var values: [LayerValue?] = [
                .text("zażółć \"\(index)\""), .text(""), .integer(.min + index), .real(-0.0),
                .boolean(index % 2 == 0),
                .date(CalendarDate(dayNumber: index * 1_000)),
                .timestamp(Timestamp(milliseconds: Int64(index) * 123_456_789)),
            ]
            if index < values.count { values[index] = nil }
            builder.append("f\(index)", shape: shape, values: values)
        }
        return try layer(builder)
    }

    /// Named points in a row.
    static func points(
        _ names: KeyValuePairs<String, String>, moved: Double = 0, title: String = "Parki"
    ) throws -> Layer {
        var builder = LayerBuilder(description(title: title), columns: [.init("name", .text)])
        for (index, (identifier, name)) in names.enumerated() {
            builder.append(
                identifier, shape: .point(Coordinate(Double(index) + moved, 50)), values: [.text(name)])
        }
        return try layer(builder)
    }

    static func layer(_ builder: LayerBuilder) throws -> Layer {
        let made = builder.finish(number: 1, recorded: Timestamp(milliseconds: 1_700_000_000_000))
        return try #require(made.value, "\(made.findings)")
    }
}

/// Whether two layers are the same but for the number of their revision; the digest covers every value.
func isSame(_ one: Layer?, _ other: Layer) -> Bool {
    guard let one else { return false }
    return one.revision.digest == other.revision.digest && one.description == other.description
        && one.columnDefinitions == other.columnDefinitions && one.identifiers == other.identifiers
        && one.shapes == other.shapes
        && one.columns.indices.allSatisfy { column in
            (0..<one.count).allSatisfy { one.columns[column][$0] == other.columns[column][$0] }
        }
}
