public import Geometry

/// One change to what a city has, to be tried before it is built.
public enum AccessLever: Sendable, Hashable {
    /// A school, a stop, a shop; a green area is a facility with an entrance wherever its border meets a path.
    case addFacility(Facility)
    /// Shuts a facility that the city has or that an earlier lever adds.
    case removeFacility(id: String, category: String)
    /// Builds a path that may be used both ways.
    case addPath(AddedPath)
    /// Nobody passes along an edge of the graph (by number) any more; what stands on it is still reached from its ends.
    case closeEdge(Int)
    /// The same for all edges cut from one way of the source.
    case closeWay(Int64)
}

/// A path that the network does not have, from one place to another.
public struct AddedPath: Sendable, Hashable {
    /// What it looks like, from end to end.
    public let course: [Coordinate]
    /// Where its ends meet the paths there are; the straight lines to them are part of the way.
    public let start: Attachment
    public let end: Attachment
    /// Between its two ends.
    /// - Unit: decimetres
    public let decimetres: UInt32

    /// - Parameter course: at least two places.
    public init(course: [Coordinate], start: Attachment, end: Attachment) {
        precondition(course.count >= 2, "a path has two ends")
        self.course = course
        self.start = start
        self.end = end
        decimetres = UInt32((min(Earth.length(of: course), Network.longestEdge) * 10).rounded())
    }
}

extension AttachmentIndex {
    /// The farthest that the end of a new path may lie from the paths there are, unless stated.
    /// - Unit: metres
    public static let usualJoin = 100.0
    /// How far apart the entrances of an area without drawn gates are taken to be, unless stated.
    /// - Unit: metres
    public static let usualGateSpacing = 50.0
    /// The most entrances one area gets: beyond it they stand farther apart.
    static let mostGates = 2_000

    /// A new path along a drawn line; nil where one of its ends is far from all paths, or the line is no line.
    /// - Parameter limit: metres from an end to the nearest path
    public func path(along course: [Coordinate], within limit: Double = usualJoin) -> AddedPath? {
        guard course.count >= 2, course.allSatisfy({ $0.isFinite && abs($0.y) < 90 }),
            let start = course.first.flatMap({ attach($0, within: limit) }),
            let end = course.last.flatMap({ attach($0, within: limit) })
        else { return nil }
        return AddedPath(course: course, start: start, end: end)
    }

    /// Where a border meets the paths: one entrance at each of its corners and so often between them, each path point
    /// once, from where the border is nearest to it.
    /// - Parameters:
    ///   - border: the places of a ring or line.
    ///   - spacing: metres between entrances
    ///   - limit: metres from the border to a path
    public func entrances(
        along border: [Coordinate], every spacing: Double = usualGateSpacing, within limit: Double = usualJoin
    ) -> [Attachment] {
        guard border.allSatisfy({ $0.isFinite && abs($0.y) < 90 }) else { return [] }
        precondition(spacing > 0, "entrances stand apart")
        let apart = max(spacing, Earth.length(of: border) / Double(Self.mostGates))
        var gates: [Attachment] = []
        var known: [UInt64: Int] = [:]
        func open(_ place: Coordinate) {
            guard let gate = attach(place, within: limit) else { return }
            let point = UInt64(gate.edge) << 32 | UInt64(gate.fromStart)
            if let earlier = known[point] {
                if gate.gap < gates[earlier].gap { gates[earlier] = gate }
            } else {
                known[point] = gates.count
                gates.append(gate)
            }
        }
        if let first = border.first { open(first) }
        for (here, next) in zip(border, border.dropFirst()) {
            let steps = max(1, Int((Earth.distance(here, next) / apart).rounded(.up)))
            for step in 1...steps {
                let share = Double(step) / Double(steps)
                open(Coordinate(here.x + (next.x - here.x) * share, here.y + (next.y - here.y) * share))
            }
        }
        return gates
    }
}
