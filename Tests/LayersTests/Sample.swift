import Formats
import Geometry
import Layers
import Quantities
import Testing

/// Made-up layers with answers that can be counted by hand.
enum Sample {
    static let source = LayerSource(
        name: BilingualText(pl: "Zmyślone", en: "Made up"),
        licence: BilingualText("CC0-1.0"),
        attribution: BilingualText(pl: "Warstwa zmyślona", en: "A made-up layer"))

    static let recorded = Timestamp(startOf: CalendarDate(dayNumber: 20_000))

    static func description(_ name: String = "trees", time: LayerTime? = nil) -> LayerDescription {
        LayerDescription(
            name: name, title: BilingualText(pl: "Drzewa", en: "Trees"), source: source, isSynthetic: true,
            time: time)
    }

    static let columns = [
        LayerBuilder.Column("species", .text), LayerBuilder.Column("height", .real, unit: UnitOfMeasure("m")),
        LayerBuilder.Column("age", .integer), LayerBuilder.Column("protected", .boolean),
        LayerBuilder.Column("planted", .date), LayerBuilder.Column("seen", .timestamp),
    ]

    /// Four trees in a row, one degree apart; the last one lies nowhere and nothing is known of it.
    static func trees() throws -> Layer {
        var builder = LayerBuilder(description(), columns: columns)
        let species = ["dąb", "Buk", "dąb"]
        for index in 0..<3 {
            builder.append(
                "\(10 - index)", shape: .point(Coordinate(18 + Double(index), 50)),
                values: [
                    .text(species[index]), .real(Double(index) + 0.5), .integer(10 * index),
                    .boolean(index == 1),
                    CalendarDate(year: 2000 + index, month: 5, day: 1).map { .date($0) },
                    Timestamp("2026-01-0\(index + 1)T12:00:00Z").map { .timestamp($0) },
                ])
        }
        builder.append("x", shape: nil, values: Array(repeating: nil, count: 6))
        return try #require(builder.finish(number: 1, recorded: recorded).value)
    }
}
