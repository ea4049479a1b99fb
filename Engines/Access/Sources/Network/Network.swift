public import Geometry

/// Junctions and the edges between them, with who may pass and what they look like on the map.
///
/// - Unit: lengths are whole decimetres, so that sums of them are exact and the same on every machine.
public struct Network: Sendable {
    /// The largest number of junctions or edges: numbers fit 32 bits with one bit to spare.
    public static let largest = Int(Int32.max)

    /// A stretch of way between two junctions.
    public struct Edge: Sendable, Hashable {
        /// The way it was cut from.
        public var way: Int64
        /// Junctions by position.
        public var from: Int32
        public var to: Int32
        /// - Unit: decimetres
        public var length: UInt32
        public var passability: Passability
    }

    /// The number each junction has in the source.
    public private(set) var junctions: [Int64] = []
    /// Where each junction lies, longitude and latitude.
    public private(set) var places: [Coordinate] = []
    public private(set) var edges: [Edge] = []
    /// Junctions at which somebody cannot go on.
    var blockades: [Int32: Passability] = [:]

    private var positions: [Int64: Int32] = [:]
    private var course: [Coordinate] = []
    private var courseEnds: [Int32] = [0]

    init() {}

    /// The places along an edge, its two junctions included.
    public func course(of edge: Int) -> ArraySlice<Coordinate> {
        course[Int(courseEnds[edge])..<Int(courseEnds[edge + 1])]
    }

    /// The junction that has this number in the source.
    func junction(numbered number: Int64) -> Int32? { positions[number] }

    mutating func append(
        way: Int64, _ passability: Passability, along points: [(number: Int64, place: Coordinate)]
    ) {
        precondition(
            edges.count < Self.largest && course.count + points.count < Self.largest,
            "a network numbers its parts in 32 bits")
        guard let first = points.first, let last = points.last else { return }
        var metres = 0.0
        for (here, next) in zip(points, points.dropFirst()) {
            metres += Earth.distance(here.place, next.place)
        }
        guard metres < Self.longestEdge else { return }
        course.append(contentsOf: points.lazy.map(\.place))
        courseEnds.append(Int32(course.count))
        edges.append(
            Edge(
                way: way, from: position(of: first), to: position(of: last),
                length: UInt32((metres * 10).rounded()), passability: passability))
    }

    /// No street is longer between two junctions; what is comes of a wrong coordinate.
    /// - Unit: metres
    static let longestEdge = 1e6

    private mutating func position(of point: (number: Int64, place: Coordinate)) -> Int32 {
        if let known = positions[point.number] { return known }
        let position = Int32(places.count)
        positions[point.number] = position
        junctions.append(point.number)
        places.append(point.place)
        return position
    }
}
