import Layers

/// Which storeys count as floor area.
///
/// - Source: act of 27 March 2003 on spatial planning and development: art. 15(2)(6) before 24 September 2023 (total floor area),
///   above-ground intensity since.
enum FloorDefinition: Sendable {
    case aboveGround
    case all

    /// - Parameter year: whose wording counts.
    init(_ year: Double) { self = year >= 2023 ? .aboveGround : .all }
}

extension Layer {
    /// The storeys of a building by a definition; nil where the layer does not know them.
    func storeys(by definition: FloorDefinition) -> (Int) -> Double? {
        let above = ["storeys", "levels"].lazy.compactMap { self.column($0) }.first
        let below = column("storeys_below")
        return { row in
            guard let floors = above?[row]?.number, floors > 0 else { return nil }
            switch definition {
            case .aboveGround: return floors
            case .all: return below?[row]?.number.flatMap { $0 >= 0 ? floors + $0 : nil }
            }
        }
    }
}
