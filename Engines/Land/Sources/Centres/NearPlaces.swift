import Foundation
import Geometry

/// Which of some places lie within a distance of another, as the crow flies.
struct NearPlaces {
    private let places: [Coordinate]
    private let tree: BoxTree

    init(_ places: [Coordinate]) {
        self.places = places
        tree = BoxTree(places.map { BoundingBox($0) })
    }

    /// Their numbers, ascending.
    /// - Complexity: O(log n + found).
    func within(_ metres: Double, of place: Coordinate) -> [Int] {
        // A degree of latitude has at least 110,500 m, one of longitude so much by its cosine.
        let north = metres / 110_500
        let east = north / max(0.01, cos((abs(place.y) + north) * .pi / 180))
        let box = BoundingBox(
            west: place.x - east, south: place.y - north, east: place.x + east, north: place.y + north)
        return tree.items(meeting: box).filter { Earth.distance(places[$0], place) <= metres }
    }
}
