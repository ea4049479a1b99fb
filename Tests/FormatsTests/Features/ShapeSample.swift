import Geometry

/// One shape of every kind.
enum ShapeSample {
    static let square = Polygon(
        [Coordinate(0, 0), Coordinate(10, 0), Coordinate(10, 10), Coordinate(0, 10), Coordinate(0, 0)],
        holes: [[Coordinate(2, 2), Coordinate(2, 4), Coordinate(4, 4), Coordinate(4, 2), Coordinate(2, 2)]])

    static let all: [Shape] = [
        .point(Coordinate(18.6714, 50.2945)), .points([]), .points([Coordinate(1, 2), Coordinate(-3, 4.5)]),
        .line([Coordinate(0, 0), Coordinate(1e-9, 12_345_678.901)]),
        .lines([[Coordinate(0, 0), Coordinate(1, 1)], [Coordinate(2, 2), Coordinate(3, 3)]]),
        .polygon(square), .polygons([square, Polygon(square.holes[0].reversed())]), .polygons([]),
        .collection([.point(Coordinate(1, 1)), .line([Coordinate(0, 0), Coordinate(1, 1)]), .collection([])]),
    ]
}
