import CGeos

/// Areas that should lie beside one another like the pieces of a mosaic: where they overlap, and what they leave open.
///
/// It holds the areas in the form of GEOS and is therefore no `Sendable`: make one where it is needed and use it there. All
/// areas must be valid and in one plane coordinate system.
public final class Coverage {
    /// Ground that two areas both claim.
    public struct Overlap: Sendable, Hashable {
        /// The numbers of the two areas, the smaller one first.
        public let first: Int
        public let second: Int
        public let ground: Polygon
    }

    private let session = GeosSession()
    private let pieces: [OpaquePointer?]
    private let boxes: [BoundingBox]
    private let tree: BoxTree

    /// - Parameter areas: what has no area or is invalid covers nothing.
    public init(_ areas: [Shape]) {
        let session = session
        pieces = areas.map { $0.fault() == nil ? session.geometry(of: $0) : nil }
        boxes = zip(areas, pieces).map { $1 == nil ? .empty : $0.box }
        tree = BoxTree(boxes)
    }

    deinit { for piece in pieces { session.destroy(piece) } }

    /// The parts of the ground that two areas claim, pair by pair.
    /// - Complexity: only pairs whose boxes meet are looked at.
    public func overlaps() -> [Overlap] {
        pieces.indices.flatMap { first in
            neighbours(of: boxes[first]).filter { $0 > first }.flatMap { second in
                session.intersection(pieces[first], pieces[second]).map {
                    Overlap(first: first, second: second, ground: $0)
                }
            }
        }
    }

    /// The ground that all areas cover together; nil where there is none.
    public func union() -> Shape? { session.union(of: pieces.compactMap(\.self)) }

    /// The ground that is surrounded by the areas and belongs to none.
    /// - Parameter union: what `union()` gave.
    public func enclosed(by union: Shape) -> [Polygon] { session.enclosed(by: union) }

    /// The numbers of the areas that share ground or border with a polygon, ascending.
    public func areas(touching polygon: Polygon) -> [Int] {
        let shape = Shape.polygon(polygon)
        guard let geometry = session.geometry(of: shape) else { return [] }
        defer { session.destroy(geometry) }
        return neighbours(of: shape.box).filter { session.meet(pieces[$0], geometry) }
    }

    private func neighbours(of box: BoundingBox) -> [Int] { box.isEmpty ? [] : tree.items(meeting: box) }
}

extension Shape {
    /// A place inside the shape, for instance to say where it lies; nil where it is empty or cannot be read.
    public func placeInside() -> Coordinate? {
        guard case .point(let place)? = GeosSession().one(self, GEOSPointOnSurface_r) else { return nil }
        return place
    }

    /// Where words on the shape stand: its middle where that lies inside, else some place inside.
    public func placeForWords() -> Coordinate? {
        guard case .point(let middle)? = GeosSession().one(self, GEOSGetCentroid_r),
            Shape.point(middle).isRelated(to: self, by: .within) == true
        else { return placeInside() }
        return middle
    }
}
