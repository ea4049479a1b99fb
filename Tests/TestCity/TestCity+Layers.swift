import Formats
public import Geometry
public import Layers
import Quantities

/// Layers of the made-up town: trees in rows, districts side by side, roads along them.
extension TestCity {
    private static let source = LayerSource(
        name: BilingualText(pl: "Zmyślone miasto", en: "Made-up town"),
        url: "https://modelowo.example/warstwy", licence: BilingualText("CC0 1.0"),
        licenceURL: "https://creativecommons.org/publicdomain/zero/1.0/",
        attribution: BilingualText(pl: "Modelowo, dane zmyślone", en: "Modelowo, made-up data"))

    /// All layers by name.
    public static let layers: LayerCatalogue = LayerCatalogue(
        [trees, districts, roads].compactMap {
            $0.finish(number: 1, recorded: Timestamp(startOf: today)).value
        })

    /// A small synthetic layer drawn by hand. With a column, features are numbered and the column holds their names.
    public static func layer(
        _ name: String, column: String? = nil, _ features: [(name: String, shape: Shape)]
    ) -> Layer? {
        let description = LayerDescription(
            name: name, title: BilingualText(name),
            source: LayerSource(
                name: BilingualText("example"), licence: BilingualText("CC0"),
                attribution: BilingualText("drawn by <hand>")), isSynthetic: true)
        var builder = LayerBuilder(description, columns: column.map { [.init($0, .text)] } ?? [])
        for (number, feature) in features.enumerated() {
            builder.append(
                column == nil ? feature.name : "f\(number)", shape: feature.shape,
                values: column == nil ? [] : [.text(feature.name)])
        }
        return builder.finish(number: 1, recorded: Timestamp(startOf: today)).value
    }

    /// 250 trees, ten to a row, each row a thousandth of a degree north of the one before.
    private static let trees: LayerBuilder = {
        let description = LayerDescription(
            name: "trees", title: BilingualText(pl: "Drzewa", en: "Trees"),
            summary: BilingualText(pl: "Drzewa w rzędach.", en: "Trees in rows."), source: source,
            isSynthetic: true, time: LayerTime(start: "planted"))
        var builder = LayerBuilder(
            description,
            columns: [
                .init("species", .text), .init("height", .real, unit: UnitOfMeasure("m")),
                .init("number", .integer), .init("protected", .boolean), .init("planted", .date),
                .init("seen", .timestamp),
            ])
        let species = ["dąb", "buk", "lipa", "Klon"]
        for index in 0..<250 {
            let place = Coordinate(Double(18_000 + index % 10) / 1_000, Double(50_000 + index / 10) / 1_000)
            builder.append(
                "t\(index)", shape: index == 249 ? nil : .point(place),
                values: [
                    .text(species[index % 4]), index % 5 == 0 ? nil : .real(Double(index) / 4),
                    .integer(index), .boolean(index % 2 == 0),
                    .date(CalendarDate(dayNumber: 18_000 + index)),
                    .timestamp(Timestamp(milliseconds: Int64(index) * 3_600_000)),
                ])
        }
        return builder
    }()

    /// Three squares of a hundredth of a degree side by side; the last one has a hole.
    private static let districts: LayerBuilder = {
        let description = LayerDescription(
            name: "districts", title: BilingualText(pl: "Dzielnice", en: "Districts"), source: source,
            isSynthetic: false, recordedIn: .poland1992)
        var builder = LayerBuilder(
            description, columns: [.init("name", .text), .init("residents", .integer)])
        for (index, name) in ["Śródmieście", "Łąki", "Za <rzeką> & \"mostem\""].enumerated() {
            let west = 18_000 + 10 * index
            builder.append(
                "\(index + 1)",
                shape: .polygon(
                    Polygon(
                        ring(west, 50_000, 10),
                        holes: index == 2 ? [ring(west + 4, 50_004, 2).reversed()] : [])),
                values: [.text(name), .integer(1_000 * (index + 1))])
        }
        return builder
    }()

    private static let roads: LayerBuilder = {
        let description = LayerDescription(
            name: "roads", title: BilingualText(pl: "Drogi", en: "Roads"), source: source, isSynthetic: true)
        var builder = LayerBuilder(description, columns: [.init("name", .text)])
        builder.append(
            "north-south", shape: .line([Coordinate(18.005, 49.99), Coordinate(18.005, 50.02)]),
            values: [.text("Północna")])
        builder.append(
            "two parts/?",
            shape: .lines([
                [Coordinate(18, 50.005), Coordinate(18.01, 50.005)],
                [Coordinate(18.02, 50.005), Coordinate(18.03, 50.006)],
            ]), values: [nil])
        return builder
    }()

    /// A square, in thousandths of a degree.
    private static func ring(_ west: Int, _ south: Int, _ side: Int) -> [Coordinate] {
        [(0, 0), (side, 0), (side, side), (0, side), (0, 0)].map { east, north in
            Coordinate(Double(west + east) / 1_000, Double(south + north) / 1_000)
        }
    }
}
