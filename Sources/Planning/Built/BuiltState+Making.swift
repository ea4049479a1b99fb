public import Geometry

extension BuiltState {
    /// What stands on each piece of ground, in their order.
    ///
    /// - Parameters:
    ///   - grounds: valid areas.
    ///   - buildings: valid footprints. A building that stands on several grounds counts on each with the part that lies there;
    ///     its height counts where most of it lies.
    ///   - system: that of all shapes. Areas are measured on the ellipsoid.
    /// - Throws: where PROJ cannot carry the system to degrees.
    /// - Complexity: pairs whose boxes meet, found through a packed index.
    public static func states(
        of grounds: [LimitedGround], under buildings: [Building], in system: CoordinateSystem
    ) throws(Reprojection.Unavailable) -> [BuiltState] {
        let degrees = try Reprojection(from: system, to: .worldGeodetic)
        func squareMetres(_ shape: Shape) -> Double { Earth.area(of: degrees.carry(shape)) }
        let tree = BoxTree(grounds.map(\.shape.box))
        var parts: [[Part]] = grounds.map { _ in [] }
        for building in buildings {
            var shares: [(ground: Int, area: Double)] = []
            for ground in tree.items(meeting: building.footprint.box) {
                guard let common = grounds[ground].shape.intersection(building.footprint) else { continue }
                let area = squareMetres(.polygons(common.areas))
                if area > 0 { shares.append((ground, area)) }
            }
            let home = shares.max { ($0.area, -$0.ground) < ($1.area, -$1.ground) }?.ground
            for (ground, area) in shares {
                parts[ground].append(Part(building: building, area: area, isHome: ground == home))
            }
        }
        return zip(grounds, parts).map { BuiltState($0, area: squareMetres($0.shape), $1) }
    }

    private struct Part {
        var building: Building
        /// - Unit: m²
        var area: Double
        /// Whether most of the building lies on this ground.
        var isHome: Bool
    }

    private init(_ ground: LimitedGround, area: Double, _ parts: [Part]) {
        self.ground = ground.id
        groundArea = area
        buildings = parts.count
        let builtUp = parts.reduce(0) { $0 + $1.area }
        builtUpArea = builtUp
        builtUpShare = Comparison(
            found: area > 0 ? 100 * builtUp / area : 0, limit: ground.limits.builtUpShare, unknown: 0)
        let floors = parts.reduce(0) { $0 + $1.area * ($1.building.storeysAboveGround ?? 0) }
        aboveGroundIntensity = Comparison(
            found: area > 0 ? floors / area : 0, limit: ground.limits.aboveGroundIntensity,
            unknown: parts.count { $0.building.storeysAboveGround == nil })
        let homes = parts.filter(\.isHome).map(\.building)
        let tallest = homes.max { ($0.height ?? 0, $1.id) < ($1.height ?? 0, $0.id) }
        height = Comparison(
            found: tallest?.height ?? 0, limit: ground.limits.height,
            unknown: homes.count { $0.height == nil })
        self.tallest = tallest?.height == nil ? nil : tallest?.id
    }
}

extension GeneralPlan {
    /// The current zones that have a valid shape in `system`, as ground with their limits.
    public func limitedGrounds(in system: CoordinateSystem) -> [LimitedGround] {
        zones.compactMap { zone in
            guard zone.object.isCurrent, zone.object.system == system, let shape = zone.object.shape,
                shape.fault() == nil
            else { return nil }
            return LimitedGround(id: zone.object.label, shape: shape, limits: zone.parameters)
        }
    }
}
