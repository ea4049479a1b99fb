import Computation
import Evidence
import Formats
import Geometry
import Layers
import Quantities
import Strategy
import TestCity
import Testing

@testable import Land

/// A town of two square districts side by side, each four units wide and high, and the way from its layers to the answer of a
/// method.
struct LandTown {
    var isSynthetic = true
    var isFictional = true
    var layers: [LayerRole: [(shape: Shape, values: [LayerValue?])]] = [:]
    var columns: [LayerRole: [LayerBuilder.Column]] = [
        .addresses: [.init("residents", .integer)],
        .buildings: [
            .init("storeys", .integer), .init("storeys_below", .integer), .init("kind", .text),
            .init("location", .text), .init("layer", .integer),
        ],
        .surfaces: [.init("class", .text), .init("active", .real), .init("sealed", .real)],
        .areas: [.init("name", .text)],
    ]

    init() {
        layers[.areas] = [
            (.polygon(Self.box(0, 0, 4, 4)), [.text("West")]),
            (.polygon(Self.box(4, 0, 4, 4)), [.text("East")]),
        ]
    }

    /// A unit is about 100 m.
    static func place(_ x: Double, _ y: Double) -> Coordinate {
        Coordinate(18.6 + x * 0.0014, 50.2 + y * 0.0009)
    }

    static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Polygon {
        Polygon([
            place(x, y), place(x + width, y), place(x + width, y + height), place(x, y + height), place(x, y),
        ])
    }

    static func area(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Double {
        Earth.area(of: .polygon(box(x, y, width, height)))
    }

    mutating func add(_ role: LayerRole, _ shape: Shape, _ values: LayerValue?...) {
        layers[role, default: []].append((shape, values))
    }

    mutating func add(_ role: LayerRole, _ box: Polygon, _ values: LayerValue?...) {
        layers[role, default: []].append((.polygon(box), values))
    }

    func layer(_ role: LayerRole) throws -> Layer? {
        guard let rows = layers[role] else { return nil }
        let description = LayerDescription(
            name: role.rawValue, title: BilingualText(role.rawValue),
            source: LayerSource(
                name: BilingualText("example"), licence: BilingualText("CC0"),
                attribution: BilingualText("example")),
            isSynthetic: isSynthetic)
        var builder = LayerBuilder(description, columns: columns[role] ?? [])
        for (number, row) in rows.enumerated() {
            let unsaid = (columns[role]?.count ?? 0) - row.values.count
            builder.append(
                "\(number + 1)", shape: row.shape,
                values: row.values + [LayerValue?](repeating: nil, count: max(0, unsaid)))
        }
        let made: Layer = try #require(builder.finish(number: 1, recorded: Timestamp(milliseconds: 0)).value)
        return made
    }

    func years(_ year: Int = 2025) throws -> [LayerRole: LayerYears] {
        var years: [LayerRole: LayerYears] = [:]
        for role in LayerRole.allCases {
            if let layer = try layer(role) { years[role] = LayerYears([.init(year, layer)]) }
        }
        return years
    }

    func outcomes(
        _ method: String, unit: String = "%", categories: [String] = [],
        _ parameters: [String: Double] = [:],
        years: [LayerRole: LayerYears]? = nil, recorded: Panel? = nil, changes: [Scenario.Change] = []
    ) throws -> Outcomes {
        let record = CityRecord(
            profile: CityProfile(
                id: "town", name: BilingualText("Town"), isFictional: isFictional, area: "9901",
                areas: [.init(code: "9901-1", name: "West")]),
            indicators: [
                TestCity.asked(
                    EngineCalculation(
                        method: "land/" + method, categories: categories, parameters: parameters),
                    unit: TestCity.unit(unit))
            ])
        let snapshot = try Snapshot(
            of: record, panels: recorded.map { ["asked": Input($0)] } ?? [:],
            layers: try (years ?? self.years()).mapValues { Input($0) },
            today: try #require(CalendarDate("2026-01-10")),
            catalogue: Catalogue([.series] + LandAnalyses.all))
        var memo = Memo()
        var log = RunLog()
        return reckon(
            [Self.mapped, Self.computed, Key(.series, "asked")],
            in: try Scenario(changes).applied(to: snapshot), memo: &memo, log: &log)
    }

    static let mapped = Key(.mapped, "asked")
    static let computed = Key(.computed, "asked")

    /// The city and its districts in the last year.
    func areas(
        _ method: String, unit: String = "%", _ parameters: [String: Double] = [:]
    ) throws -> [MappedSeries.Area] {
        let outcome = try #require(outcomes(method, unit: unit, parameters)[Self.mapped])
        let series: MappedSeries = try #require(outcome.value(), "\(outcome)")
        return try #require(series.years.last?.areas)
    }
}

func isNear(_ found: Double?, _ wanted: Double, within share: Double = 1e-6) -> Bool {
    guard let found else { return false }
    return abs(found - wanted) <= share * max(1, abs(wanted))
}
