import Geometry
import Layers

/// The parts of a city as they stood in one year, and how much of something lies in each.
struct CityGround {
    let parts: Layer
    /// - Unit: m², on the ellipsoid
    let areas: [Double]
    private let division: GroundDivision

    init(_ parts: Layer) {
        self.parts = parts
        areas = parts.shapes.map { $0.map(Earth.area) ?? 0 }
        division = GroundDivision(parts.shapes)
    }

    /// Square metres of each feature in each part that it meets; features that overlap count twice.
    /// - Complexity: see `GroundDivision.parts`.
    func visit(_ layer: Layer, _ body: (_ row: Int, _ part: Int, _ squareMetres: Double) -> Void) {
        for row in layer.shapes.indices {
            guard let shape = layer.shapes[row] else { continue }
            for part in division.parts(of: shape) { body(row, part.area, Earth.area(of: part.ground)) }
        }
    }

    /// Square metres in each part that any of a layer's features covers; ground under several of them counts once.
    /// - Parameter counts: which rows are asked for; all where nothing is said.
    /// - Complexity: that of a cascaded union, O(n log n) for features that overlap little.
    func covered(by layer: Layer, where counts: (_ row: Int) -> Bool = { _ in true }) -> [Double] {
        var sums = areas.map { _ in 0.0 }
        let shapes = layer.shapes.indices.compactMap { counts($0) ? layer.shapes[$0] : nil }
        // Piece by piece, so that only those on a border are cut.
        for piece in Coverage(shapes).union()?.areas ?? [] {
            for part in division.parts(of: .polygon(piece)) {
                sums[part.area] += Earth.area(of: part.ground)
            }
        }
        return sums
    }

    /// How many residents the addresses in each part have; nil where the layer does not say.
    /// - Complexity: O(addresses · log parts).
    func residents(of addresses: Layer) -> [Int]? {
        guard let column = addresses.column("residents") else { return nil }
        var sums = areas.map { _ in 0 }
        for row in addresses.shapes.indices {
            guard let count = column[row]?.wholeNumber, count > 0,
                let place = addresses.shapes[row]?.box.centre, let part = parts.row(holding: place)
            else { continue }
            sums[part] += count
        }
        return sums
    }
}
