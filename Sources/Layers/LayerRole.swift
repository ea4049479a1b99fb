/// What a layer is to the city's calculations, whatever its full name.
public enum LayerRole: String, Sendable, Hashable, Codable, CaseIterable {
    /// Lines along which people go, with tags that say who may.
    case streets
    /// Points with a column `residents`.
    case addresses
    /// Points or areas with a column `category`.
    case services
    /// Stops of public transport.
    case stops
    /// Public green as areas.
    case green
    /// Districts or other parts of the city as areas; the layer may also be called `districts`.
    case areas
    /// Footprints, with a column `storeys` where it is known.
    case buildings

    /// The layer that plays the role: the one of this very name, else the first in order of names that ends with it, as
    /// `synthetic-streets` does.
    public func name(among names: some Sequence<String>) -> String? {
        let words = self == .areas ? ["districts", rawValue] : [rawValue]
        let sorted = names.sorted()
        return words.first { sorted.contains($0) }
            ?? sorted.first { name in words.contains { name.hasSuffix("-" + $0) || name.hasSuffix("_" + $0) }
            }
    }
}

extension LayerCatalogue {
    /// The layer that plays a role, or nil.
    public subscript(role: LayerRole) -> Layer? { role.name(among: layers.map(\.id)).flatMap { self[$0] } }
}
