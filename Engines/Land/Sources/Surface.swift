import Layers

/// What a piece of ground lets through: shares from 0 to 1, nil where they are not known.
struct Surface: Sendable, Hashable {
    /// Biologically active.
    var active: Double?
    /// Sealed.
    var sealed: Double?

    /// How much more than its ground the surfaces of a part may cover before they are taken to overlap: borders of different
    /// accuracy do not fit exactly.
    static let tolerance = 0.01

    /// Classes that say it of themselves.
    ///
    /// - Source: topographic classes of BDOT10k (regulation of 27 July 2021, annex 1: PTLZ wood, PTRK shrubs, PTTR grass and
    ///   fields, PTUT permanent crops, PTWP surface water, PTPL squares) and tags of OpenStreetMap (`surface`,
    ///   `natural`, `landuse`). Built-up ground (PTZB, `residential`) holds houses and gardens alike and is not known, nor is that of roads and tracks (PTKM), which holds verges and ballast.
    static let classes: [String: Surface] = {
        let active = Surface(active: 1, sealed: 0)
        let sealed = Surface(active: 0, sealed: 1)
        // Water runs through, but the act counts such ground only where plants grow.
        let loose = Surface(active: nil, sealed: 0)
        var table: [String: Surface] = [:]
        for name in [
            "ptlz", "ptrk", "pttr", "ptut", "ptwp", "forest", "wood", "scrub", "heath", "meadow", "grassland",
            "grass", "farmland", "orchard", "vineyard", "allotments", "wetland", "water", "park",
            "vegetation",
        ] { table[name] = active }
        for name in [
            "ptpl", "asphalt", "concrete", "concrete:plates", "concrete:lanes", "paving_stones", "sett",
            "paved", "metal", "building", "roof", "road",
        ] { table[name] = sealed }
        for name in [
            "gravel", "fine_gravel", "pebblestone", "sand", "ground", "dirt", "unpaved", "compacted",
        ] {
            table[name] = loose
        }
        return table
    }()
}

extension Layer {
    /// What is known of the surface of a feature: its own shares (`active`, `sealed`, in percent), else those of its class.
    func surface(of row: Int) -> Surface {
        func share(_ name: String) -> Double? {
            column(name)?[row]?.number.flatMap { (0...100).contains($0) ? $0 / 100 : nil }
        }
        let words = ["class", "surface", "kind"].lazy.compactMap { self.text($0, row)?.lowercased() }
        let known = words.compactMap { Surface.classes[$0] }.first ?? Surface()
        return Surface(active: share("active") ?? known.active, sealed: share("sealed") ?? known.sealed)
    }
}
