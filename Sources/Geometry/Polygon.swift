/// An area: one outer ring and any number of holes. Rings are closed: their last place is their first.
public struct Polygon: Hashable, Sendable {
    /// The border.
    public var outer: [Coordinate]
    /// What is cut out.
    public var holes: [[Coordinate]]

    public init(_ outer: [Coordinate], holes: [[Coordinate]] = []) {
        self.outer = outer
        self.holes = holes
    }

    /// The border and then the holes.
    public var rings: [[Coordinate]] { [outer] + holes }
}
