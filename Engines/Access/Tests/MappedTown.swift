import Computation
import Evidence
import Formats
import Geometry
import Layers
import Quantities
import Strategy
import TestCity
import Testing

@testable import Access

/// A town of streets in a grid with homes, services, parks and districts as layers, and the way from them to the answer of a
/// method.
struct MappedTown {
    static let side = 9
    /// About 100 m east and north.
    static let (east, north) = (0.0014, 0.0009)

    var isSynthetic = true
    var isFictional = true
    /// Home of whom: position in the grid, residents.
    var homes: [(x: Double, y: Double, residents: Int)]
    var services: [(x: Double, y: Double, category: String)]

    init(seed: UInt64 = 1) {
        var random = Seeded(state: seed)
        homes = (0..<60).map { _ in
            (random.unit() * 8, random.unit() * 8, random.below(40))
        }
        services = (0..<12).map { number in
            (random.unit() * 8, random.unit() * 8, ["school", "shop", "pharmacy"][number % 3])
        }
    }

    static func place(_ x: Double, _ y: Double) -> Coordinate {
        Coordinate(18.6 + x * east, 50.2 + y * north)
    }

    func layer(
        _ name: String, _ columns: [LayerBuilder.Column], _ rows: [(Shape, [LayerValue?])]
    ) throws -> Layer {
        let description = LayerDescription(
            name: name, title: BilingualText(name),
            source: LayerSource(
                name: BilingualText("example"), licence: BilingualText("CC0"),
                attribution: BilingualText("example")),
            isSynthetic: isSynthetic)
        var builder = LayerBuilder(description, columns: columns)
        for (number, row) in rows.enumerated() {
            builder.append("\(number + 1)", shape: row.0, values: row.1)
        }
        return try #require(builder.finish(number: 1, recorded: Timestamp(milliseconds: 0)).value)
    }

    var streets: Layer {
        get throws {
            var rows: [(Shape, [LayerValue?])] = []
            for number in 0..<Self.side {
                let along = (0..<Self.side).map { Self.place(Double($0), Double(number)) }
                let across = (0..<Self.side).map { Self.place(Double(number), Double($0)) }
                rows.append((.line(along), [.text("residential")]))
                rows.append((.line(across), [.text("residential")]))
            }
            return try layer("streets", [.init("highway", .text)], rows)
        }
    }

    static func square(_ x: Double, _ y: Double, _ width: Double) -> Shape {
        .polygon(
            Polygon([
                place(x, y), place(x + width, y), place(x + width, y + width), place(x, y + width),
                place(x, y),
            ]))
    }

    var years: [LayerRole: LayerYears] {
        get throws {
            func year(_ layer: Layer) -> LayerYears { LayerYears([.init(2025, layer)]) }
            return [
                .streets: year(try streets),
                .addresses: year(
                    try layer(
                        "addresses",
                        [
                            .init("residents", .integer), .init("residents_0_17", .integer),
                            .init("residents_18_plus", .integer),
                        ],
                        homes.map { home in
                            let young = home.residents / 4
                            return (
                                .point(Self.place(home.x, home.y)),
                                [.integer(home.residents), .integer(young), .integer(home.residents - young)]
                            )
                        })),
                .services: year(
                    try layer(
                        "services", [.init("category", .text)],
                        services.map { (.point(Self.place($0.x, $0.y)), [.text($0.category)]) })),
                .green: year(
                    try layer("green", [], [(Self.square(0.2, 0.2, 1.5), []), (Self.square(6, 6, 0.3), [])])),
                .areas: year(
                    try layer(
                        "areas", [.init("name", .text)],
                        [
                            (Self.square(-1, -1, 5), [.text("South-west")]),
                            (Self.square(4, 4, 5), [.text("North-east")]),
                        ])),
            ]
        }
    }

    func snapshot(
        _ method: String, _ categories: [String], unit: String = "%", _ parameters: [String: Double] = [:],
        years: [LayerRole: LayerYears]? = nil
    ) throws -> Snapshot {
        let record = CityRecord(
            profile: CityProfile(
                id: "town", name: BilingualText("Town"), isFictional: isFictional, area: "9901",
                areas: [.init(code: "9901-1", name: "South-west")]),
            indicators: [
                TestCity.asked(
                    EngineCalculation(
                        method: "access/" + method, categories: categories, parameters: parameters),
                    unit: TestCity.unit(unit))
            ])
        return try Snapshot(
            of: record, panels: [:], layers: try (years ?? self.years).mapValues { Input($0) },
            today: try #require(CalendarDate("2026-01-10")),
            catalogue: Catalogue([.series] + AccessAnalyses.all))
    }

    static let keys = [Key(.mapped, "asked"), Key(.computed, "asked"), Key(.series, "asked")]

    static func outcomes(_ snapshot: Snapshot) -> Outcomes {
        var memo = Memo()
        var log = RunLog()
        return reckon(keys, in: snapshot, memo: &memo, log: &log)
    }

    static func mapped(_ outcomes: Outcomes) throws -> MappedSeries {
        let outcome = try #require(outcomes[keys[0]])
        return try #require(outcome.value(), "\(outcome)")
    }
}
