extension Layer {
    /// Which buildings of a layer lie wholly below the ground, as their own columns say it: `location` is `underground`, or there are no
    /// storeys above ground but some below (`storeys_below`), or the drawing order `layer` is negative and no storey above ground is known.
    /// Where nothing is said, a building stands above the ground.
    ///
    /// - Parameter storeys: columns of storeys above ground; the first that the layer has counts.
    /// - Source: OpenStreetMap wiki, `location`, `layer`, `building:levels:underground`.
    public func belowGround(storeys: [String] = ["storeys", "levels"]) -> (_ row: Int) -> Bool {
        let above = storeys.lazy.compactMap { self.column($0) }.first
        let (below, order) = (column("storeys_below"), column("layer"))
        let location = column("location")
        return { row in
            if case .text(let place)? = location?[row], place.lowercased() == "underground" { return true }
            let floors = above?[row]?.number
            if floors == 0, let below = below?[row]?.number, below > 0 { return true }
            return (floors ?? 0) <= 0 && (order?[row]?.number ?? 0) < 0
        }
    }
}
