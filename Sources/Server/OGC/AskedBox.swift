import Geometry
import Layers

/// A box that a request names by its corners in some coordinate system, as places in degrees.
struct AskedBox {
    enum Fault: Error {
        /// The numbers are no box.
        case malformed
        /// The system does not know these places.
        case outside
    }

    /// Boxes in degrees: two where it crosses the meridian of 180°.
    let areas: [BoundingBox]
    /// Where a box of the system is none in degrees, its exact shape; nil for a line or a point, which encloses nothing.
    let shape: Shape?

    /// - Parameter corners: four numbers, or six of which heights are left out, in the order of the system's axes.
    init(_ corners: [Double?], in system: ReferenceSystem) throws(Fault) {
        let all = corners.compactMap { $0 }.filter(\.isFinite)
        let plane = all.count == 6 ? [all[0], all[1], all[3], all[4]] : all
        let pairs = system.isNorthFirst ? [1, 0, 3, 2] : [0, 1, 2, 3]
        guard corners.count == all.count, plane.count == 4, plane[pairs[1]] <= plane[pairs[3]],
            system.isGeodetic || plane[pairs[0]] <= plane[pairs[2]]
        else { throw .malformed }
        let box = BoundingBox(
            west: plane[pairs[0]], south: plane[pairs[1]], east: plane[pairs[2]], north: plane[pairs[3]])
        if system.isGeodetic {
            (areas, shape) = (box.halves, nil)
            return
        }
        guard let border = system.border(of: box) else { throw .outside }
        let isFlat = box.west == box.east || box.south == box.north
        (areas, shape) = ([border.box], system.keepsBoxes || isFlat ? nil : border)
    }
}

extension ReferenceSystem {
    /// The border of a box, which stands east before north, in degrees; nil where the system does not know its places.
    func border(of box: BoundingBox) -> Shape? {
        guard let reprojection = try? Reprojection(from: system, to: .worldGeodetic) else { return nil }
        let border = reprojection.carry(.polygon(box.border()))
        let ends = [border.box.west, border.box.south, border.box.east, border.box.north]
        return ends.allSatisfy(\.isFinite) ? border : nil
    }
}

extension BoundingBox {
    /// One box, or two where it crosses the meridian of 180°.
    fileprivate var halves: [BoundingBox] {
        guard crossesMeridian else { return [self] }
        return [
            BoundingBox(west: west, south: south, east: 180, north: north),
            BoundingBox(west: -180, south: south, east: east, north: north),
        ]
    }
}
