import CProj

/// Carries places from one coordinate system to another.
///
/// It holds a context of PROJ and is therefore no `Sendable`: make one where it is needed and use it there.
public final class Reprojection {
    /// PROJ cannot do this pair of systems here.
    public struct Unavailable: Error, Hashable, Sendable {
        public let from: CoordinateSystem
        public let to: CoordinateSystem
    }

    private let session = ProjectionSession()
    private let operation: OpaquePointer?

    public init(from: CoordinateSystem, to: CoordinateSystem) throws(Unavailable) {
        guard from != to else {
            operation = nil
            return
        }
        guard
            let found = proj_create_crs_to_crs(session.context, from.description, to.description, nil)
        else { throw Unavailable(from: from, to: to) }
        defer { proj_destroy(found) }
        guard let eastFirst = proj_normalize_for_visualization(session.context, found) else {
            throw Unavailable(from: from, to: to)
        }
        operation = eastFirst
    }

    deinit { if let operation { proj_destroy(operation) } }

    /// The same places in the other system. A place that the target cannot express comes back with infinite numbers.
    public func carry(_ places: [Coordinate]) -> [Coordinate] {
        guard let operation, !places.isEmpty else { return places }
        var carried = places
        carried.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            let stride = MemoryLayout<Coordinate>.stride
            proj_trans_generic(
                operation, PJ_FWD,
                start.assumingMemoryBound(to: Double.self), stride, places.count,
                (start + MemoryLayout<Double>.stride).assumingMemoryBound(to: Double.self), stride,
                places.count,
                nil, 0, 0, nil, 0, 0)
        }
        return carried
    }

    /// The same shape in the other system.
    public func carry(_ shape: Shape) -> Shape { shape.mapPlaces { carry($0) } }
}
