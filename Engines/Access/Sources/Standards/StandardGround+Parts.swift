import Geometry
import Layers

extension StandardGround {
    /// A piece of the city's ground with what lies in it: the whole city, a part of it, or an area of intervention.
    struct Part: Sendable {
        let id: String
        let name: String
        /// Positions among the homes of the ground, ascending.
        var homes: [Int] = []
        /// Positions among the parcels of the ground, ascending.
        var parcels: [Int] = []
    }
}

extension StandardGround.Part {
    /// The parts of the city: every home and parcel lies in one at most.
    /// - Parameters: the part of each home and of each parcel, counted from 1; 0 for none.
    static func parts(of layer: Layer, homes: [Int], parcels: [Int]) -> [Self] {
        var parts = layer.identifiers.indices.map {
            Self(id: layer.identifiers[$0], name: layer.name(of: $0))
        }
        for (home, part) in homes.enumerated() where part > 0 { parts[part - 1].homes.append(home) }
        for (parcel, part) in parcels.enumerated() where part > 0 { parts[part - 1].parcels.append(parcel) }
        return parts
    }

    /// Areas of strategic intervention, each once though several features of the layer may be one area. What lies in several of
    /// them counts in each, what lies in none in none.
    /// - Parameters:
    ///   - homes: where each of them lies.
    ///   - parcels: the middle of each; nil where it lies nowhere.
    /// - Returns: those of which the layer knows the ground, in its order.
    /// - Complexity: one search of the layer's tree for each home and parcel.
    static func interventions(in layer: Layer, homes: [Coordinate], parcels: [Coordinate?]) -> [Self] {
        var areas: [Self] = []
        var numbers: [String: Int] = [:]
        let areaOf: [Int?] = layer.identifiers.indices.map { row in
            guard layer.shapes[row]?.areas.contains(where: { !$0.outer.isEmpty }) ?? false else { return nil }
            let id = layer.recordID(of: row, as: .interventionAreas)
            if let known = numbers[id] { return known }
            numbers[id] = areas.count
            areas.append(Self(id: id, name: layer.name(of: row)))
            return areas.count - 1
        }
        func holding(_ place: Coordinate) -> Set<Int> {
            Set(layer.rows(holding: place).compactMap { areaOf[$0] })
        }
        for (home, place) in homes.enumerated() {
            for area in holding(place) { areas[area].homes.append(home) }
        }
        for (parcel, place) in parcels.enumerated() {
            for area in place.map(holding) ?? [] { areas[area].parcels.append(parcel) }
        }
        return areas
    }
}
