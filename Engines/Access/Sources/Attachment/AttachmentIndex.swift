public import Geometry

/// Finds the nearest path of a profile to any place.
///
/// - Method: docs/methods/access-network
/// - Complexity: building O(n log n) in the edges; asking O(log n + near edges).
public struct AttachmentIndex: Sendable {
    /// Beyond this a place has no path of its own.
    /// - Unit: metres
    public static let usualLimit = 500.0

    public let graph: PathGraph
    private let tree: BoxTree

    public init(_ graph: PathGraph) {
        self.graph = graph
        tree = BoxTree(graph.edges.map { BoundingBox(of: graph.network.course(of: Int($0.source))) })
    }

    /// Where a place meets the nearest path; nil where none is within the limit. Of two at the same distance the first edge wins.
    /// - Parameter limit: metres
    public func attach(_ place: Coordinate, within limit: Double = usualLimit) -> Attachment? {
        guard place.isFinite, abs(place.y) < 90 else { return nil }
        let plane = LocalPlane(at: place)
        var reach = min(50, limit)
        while true {
            if let found = nearest(plane, within: reach) { return found }
            guard reach < limit else { return nil }
            reach = min(reach * 4, limit)
        }
    }

    private func nearest(_ plane: LocalPlane, within reach: Double) -> Attachment? {
        var best: (squared: Double, edge: Int, along: Double, length: Double, place: Coordinate)?
        tree.visit(plane.box(reaching: reach)) { number in
            let course = graph.network.course(of: Int(graph.edges[number].source))
            guard let point = plane.nearestPoint(of: course) else { return }
            if let best, (best.squared, best.edge) <= (point.squared, number) { return }
            best = (point.squared, number, point.along, point.length, point.place)
        }
        guard let best, best.squared <= reach * reach else { return nil }
        let length = graph.edges[best.edge].length
        let share = best.length > 0 ? best.along / best.length : 0
        let fromStart = UInt32((Double(length) * min(1, max(0, share))).rounded())
        return Attachment(
            edge: UInt32(best.edge), fromStart: fromStart, toEnd: length - fromStart,
            gap: UInt32((best.squared.squareRoot() * 10).rounded()), place: best.place,
            origin: plane.origin)
    }
}

extension LocalPlane {
    /// The point of a line that is nearest to the origin: its squared distance, how far along the line it is, how long the line is.
    func nearestPoint(
        of line: ArraySlice<Coordinate>
    ) -> (squared: Double, along: Double, length: Double, place: Coordinate)? {
        guard var from = line.first.map(metres), let start = line.first else { return nil }
        var best = (squared: from.x * from.x + from.y * from.y, along: 0.0, place: start)
        var length = 0.0
        for place in line.dropFirst() {
            let to = metres(place)
            let (dx, dy) = (to.x - from.x, to.y - from.y)
            let squaredLength = dx * dx + dy * dy
            let step = squaredLength.squareRoot()
            if squaredLength > 0 {
                let share = min(1, max(0, -(from.x * dx + from.y * dy) / squaredLength))
                let (x, y) = (from.x + share * dx, from.y + share * dy)
                let squared = x * x + y * y
                if squared < best.squared {
                    let point = share == 1 ? place : Coordinate(origin.x + x / east, origin.y + y / north)
                    best = (squared, length + share * step, point)
                }
            }
            length += step
            from = to
        }
        return (best.squared, best.along, length, best.place)
    }
}
