import Geometry
import Testing

@Suite("Box tree")
struct BoxTreeTests {
    /// The curve passes every cell of a block once, and from each to a neighbour.
    @Test func theCurveWalksFromNeighbourToNeighbour() {
        var cells: [UInt32: (Int, Int)] = [:]
        for x in 0..<32 { for y in 0..<32 { cells[HilbertCurve.index(x: x, y: y)] = (x, y) } }
        #expect(cells.count == 1024)
        for index in 1..<UInt32(1024) {
            guard let here = cells[index], let before = cells[index - 1] else {
                Issue.record("cell \(index) is missing")
                return
            }
            #expect(abs(here.0 - before.0) + abs(here.1 - before.1) == 1)
        }
    }

    @Test(arguments: [0, 1, 2, 15, 16, 17, 256, 257, 5_000])
    func findsWhatALinearSearchFinds(_ count: Int) {
        var seed = UInt64(count) &+ 7
        func next() -> Double {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(seed >> 40) / Double(1 << 24)
        }
        let boxes = (0..<count).map { _ in
            let (x, y) = (next(), next())
            return BoundingBox(west: x, south: y, east: x + next() / 50, north: y + next() / 50)
        }
        let tree = BoxTree(boxes)
        #expect(tree.count == count)
        for _ in 0..<50 {
            let (x, y) = (next(), next())
            let area = BoundingBox(west: x, south: y, east: x + next() / 4, north: y + next() / 4)
            let expected = boxes.indices.filter { boxes[$0].meets(area) }
            #expect(tree.items(meeting: area) == expected, "seed \(count + 7)")
        }
    }

    @Test func emptyBoxesAreNeverFound() {
        let tree = BoxTree([.empty, BoundingBox(Coordinate(1, 1)), .empty])
        let everywhere = BoundingBox(west: -9, south: -9, east: 9, north: 9)
        #expect(tree.items(meeting: everywhere) == [1])
        #expect(tree.box == BoundingBox(Coordinate(1, 1)))
    }
}
