/// What shapes are made of, by how far they reach.
public struct ShapeKinds: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let points = ShapeKinds(rawValue: 1)
    public static let lines = ShapeKinds(rawValue: 2)
    public static let areas = ShapeKinds(rawValue: 4)
    public static let all: ShapeKinds = [.points, .lines, .areas]
}

extension Shape {
    public var kinds: ShapeKinds {
        switch self {
        case .point, .points: .points
        case .line, .lines: .lines
        case .polygon, .polygons: .areas
        case .collection(let parts): parts.reduce(into: []) { $0.formUnion($1.kinds) }
        }
    }
}
