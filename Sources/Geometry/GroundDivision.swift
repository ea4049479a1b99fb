import CGeos

/// Areas of which one asks again and again what of some ground lies in each, as of districts and the buildings in them.
///
/// It holds the areas prepared in the form of GEOS and is therefore no `Sendable`: make one where it is needed and use it there.
/// Borders are straight between their places in the coordinates given, degrees or metres alike.
public final class GroundDivision {
    /// What of some ground lies in one of the areas.
    public struct Part: Sendable, Hashable {
        /// The number of the area.
        public let area: Int
        public let ground: Shape
    }

    private let session = GeosSession()
    private let pieces: [OpaquePointer?]
    private let prepared: [OpaquePointer?]
    private let tree: BoxTree

    /// - Parameter areas: what has no area or is invalid holds nothing.
    public init(_ areas: [Shape?]) {
        let session = session
        pieces = areas.map { area in area.flatMap { $0.fault() == nil ? session.geometry(of: $0) : nil } }
        prepared = pieces.map { piece in piece.flatMap { GEOSPrepare_r(session.context, $0) } }
        tree = BoxTree(zip(areas, pieces).map { $1 == nil ? .empty : $0?.box ?? .empty })
    }

    deinit {
        for one in prepared { if let one { GEOSPreparedGeom_destroy_r(session.context, one) } }
        for piece in pieces { session.destroy(piece) }
    }

    /// The parts of some ground by area, in the order of the areas; ground that lies wholly in an area comes back as it is.
    /// - Parameter ground: valid; lines, points and what is invalid have no parts.
    /// - Complexity: only areas whose boxes meet that of the ground are looked at; of those, only where a border passes through
    ///   is anything cut.
    public func parts(of ground: Shape) -> [Part] {
        let near = tree.items(meeting: ground.box)
        guard !near.isEmpty, !ground.areas.isEmpty, ground.isComplete,
            let geometry = session.geometry(of: ground)
        else { return [] }
        defer { session.destroy(geometry) }
        return near.compactMap { area in
            if GEOSPreparedCovers_r(session.context, prepared[area], geometry) == 1 {
                return Part(area: area, ground: ground)
            }
            guard GEOSPreparedIntersects_r(session.context, prepared[area], geometry) == 1 else { return nil }
            let common = session.intersection(pieces[area], geometry)
            return common.isEmpty ? nil : Part(area: area, ground: .polygons(common))
        }
    }
}
