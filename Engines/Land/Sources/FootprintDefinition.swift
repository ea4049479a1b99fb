import Layers

/// Which buildings count as built-up ground.
///
/// - Source: PN-ISO 9836:1997, 5.1.2 (what does not rise above the ground, secondary elements and separate auxiliary objects are left
///   out); act of 27 March 2003 on spatial planning and development, share of built-up area since 24 September 2023 (all buildings).
enum FootprintDefinition: Sendable {
    case standard
    case allBuildings

    /// Kinds that are separate auxiliary objects or mere roofs: which words of a layer these are is our reading.
    ///
    /// - Source: `building` of OpenStreetMap; the same in Polish.
    static let auxiliary: Set<String> = [
        "allotment_house", "gazebo", "greenhouse", "outbuilding", "shed", "carport", "roof",
        "altana", "szklarnia", "szopa", "wiata",
    ]

    /// - Parameter year: whose wording counts.
    init(_ year: Double) { self = year >= 2023 ? .allBuildings : .standard }
}

extension Layer {
    /// Whether a building counts by a definition; nil where its kind would decide and is not known. Such a building counts.
    func isBuiltUp(by definition: FootprintDefinition) -> (_ row: Int) -> Bool? {
        let isBelow = belowGround()
        return { row in
            if isBelow(row) { return false }
            switch definition {
            case .allBuildings: return true
            case .standard:
                return self.kind(ofBuilding: row).map { !FootprintDefinition.auxiliary.contains($0) }
            }
        }
    }

    /// What a building is, in the layer's own word; nil where it says no more than that there is one.
    private func kind(ofBuilding row: Int) -> String? {
        ["kind", "building", "class"].lazy.compactMap { self.text($0, row)?.lowercased() }
            .first { !$0.isEmpty && $0 != "yes" }
    }
}
