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
    /// Plots of land as areas: where people live or may build.
    case parcels
    /// Footprints, with a column `storeys` where it is known.
    case buildings
    /// What the ground is covered with, as areas that do not overlap: columns `active` and `sealed` in percent, or a `class`.
    case surfaces
    /// The centres of parts of the city as the city itself draws them, as points or areas.
    case centres
    /// Areas of strategic intervention, each called by its identifier in the strategy; the layer may also be called `osi`.
    case interventionAreas = "intervention-areas"
    /// Where projects take place, each called by the project's identifier.
    case projects

    /// The names of layers that play the role, the first one before the others.
    var words: [String] {
        switch self {
        case .areas: ["districts", rawValue]
        case .centres: ["local-centres", rawValue]
        case .interventionAreas: ["osi", rawValue]
        default: [rawValue]
        }
    }

    /// The column that says which thing of the record a feature is; where it is empty or missing, the feature's own identifier does.
    public var recordColumn: String? {
        switch self {
        case .interventionAreas: "area"
        case .projects: "project"
        default: nil
        }
    }

    /// The length of the longest of the role's words that a name is or ends with.
    private func claim(_ name: String) -> Int? {
        words.filter { name == $0 || name.hasSuffix("-" + $0) || name.hasSuffix("_" + $0) }.map(\.count).max()
    }

    /// Whether no other role has a longer word for the name: `intervention-areas` are no districts.
    private func isClaimed(_ name: String) -> Bool {
        guard let own = claim(name) else { return false }
        return LayerRole.allCases.allSatisfy { ($0.claim(name) ?? 0) <= own }
    }

    /// The layer that plays the role: the one of this very name, else the first in order of names that ends with it, as
    /// `synthetic-streets` does. Of those, a layer of the real city comes before a synthetic one.
    public func name(among layers: some Sequence<LayerDescription>) -> String? {
        let sorted = layers.filter { isClaimed($0.name) }.sorted {
            ($0.isSynthetic ? 1 : 0, $0.name) < ($1.isSynthetic ? 1 : 0, $1.name)
        }
        if let exact = words.first(where: { word in sorted.contains { $0.name == word } }) { return exact }
        let ends = words.compactMap { word in
            sorted.first { $0.name.hasSuffix("-" + word) || $0.name.hasSuffix("_" + word) }
        }
        return (ends.first { !$0.isSynthetic } ?? ends.first)?.name
    }
}

extension LayerCatalogue {
    /// The layer that plays a role, or nil.
    public subscript(role: LayerRole) -> Layer? {
        role.name(among: layers.map(\.description)).flatMap { self[$0] }
    }
}
