public import Geometry

/// Makes a network of the lines of any layer: they meet where they share a place.
public struct LineNetwork {
    private var builder = NetworkBuilder()
    private var numbers: [Coordinate: Int64] = [:]

    public init() {}

    /// Adds the lines of a feature; anything else has no part in a network.
    /// - Parameters:
    ///   - way: the number it is known by.
    ///   - tags: in the vocabulary of OpenStreetMap.
    public mutating func add(_ shape: Shape?, way: Int64, tags: [String: String]) {
        let lines: [[Coordinate]] =
            switch shape {
            case .line(let line)?: [line]
            case .lines(let lines)?: lines
            default: []
            }
        guard !lines.isEmpty else { return }
        let passability = WayAccess.passability(of: tags)
        for line in lines {
            let points = line.map { number($0) }
            builder.add(way: way, along: points, passability)
        }
    }

    /// The network of all lines that were added.
    public func network() -> Network { builder.network().network }

    /// Places are the same where they agree to a hundred-millionth of a degree, which is a millimetre.
    private mutating func number(_ place: Coordinate) -> Int64 {
        let key = Coordinate((place.x * 1e8).rounded(), (place.y * 1e8).rounded())
        if let known = numbers[key] { return known }
        let next = Int64(numbers.count)
        numbers[key] = next
        builder.add(point: next, at: place)
        return next
    }
}
