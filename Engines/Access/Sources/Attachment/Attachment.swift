public import Geometry

/// Where something beside the paths meets them: a point on an edge with its way to both ends, and the straight line to it.
public struct Attachment: Sendable, Hashable {
    /// The edge of the graph.
    let edge: UInt32
    /// Along the edge from its start.
    /// - Unit: decimetres
    let fromStart: UInt32
    /// Along the edge to its end.
    /// - Unit: decimetres
    let toEnd: UInt32
    /// The straight line between the thing and the path.
    /// - Unit: decimetres
    let gap: UInt32
    /// The point on the path.
    public let place: Coordinate
    /// Where the thing itself lies.
    public let origin: Coordinate

    /// How far the thing stands from the path.
    /// - Unit: metres
    public var metresToPath: Double { Double(gap) / 10 }
}

extension PathGraph {
    /// The ends of an edge from which something on it can be reached, with the length of the way.
    func approaches(to attachment: Attachment) -> [(node: UInt32, length: UInt32)] {
        let edge = edges[Int(attachment.edge)]
        return (edge.isOpenAlong ? [(edge.from, attachment.fromStart + attachment.gap)] : [])
            + (edge.isOpenAgainst ? [(edge.to, attachment.toEnd + attachment.gap)] : [])
    }

    /// The ends of an edge that can be reached from something on it, with the length of the way.
    func departures(from attachment: Attachment) -> [(node: UInt32, length: UInt32)] {
        let edge = edges[Int(attachment.edge)]
        return (edge.isOpenAgainst ? [(edge.from, attachment.fromStart + attachment.gap)] : [])
            + (edge.isOpenAlong ? [(edge.to, attachment.toEnd + attachment.gap)] : [])
    }

    /// The way along one edge from one thing on it to another; nil where it must not be gone that way.
    func directLength(from start: Attachment, to end: Attachment) -> UInt32? {
        guard start.edge == end.edge else { return nil }
        let edge = edges[Int(start.edge)]
        let gaps = start.gap + end.gap
        if start.fromStart <= end.fromStart, edge.isOpenAlong {
            return end.fromStart - start.fromStart + gaps
        }
        if start.fromStart >= end.fromStart, edge.isOpenAgainst {
            return start.fromStart - end.fromStart + gaps
        }
        return nil
    }
}
