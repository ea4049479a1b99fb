/// Proof without any overlay that areas cover an outline exactly, and where it fails.
extension Coverage {
    /// Where the borders of areas disagree with one another or with the outline that they should cover: boxes that do not meet.
    ///
    /// Outside all boxes every place of the outline belongs to exactly one area, and no area reaches beyond it; with no box that
    /// holds everywhere.
    ///
    /// - Method: the number of areas above a place changes only where a border is crossed. A side that two areas share, once in
    ///   each direction, changes nothing, nor does one that an area shares with the outline. What does not cancel out consists of
    ///   closed lines; the count can be wrong only within them.
    /// - Parameter areas: valid areas in the outline's system.
    /// - Complexity: O(sides), and O(n log n) in those that do not cancel out.
    public static func disagreements(of areas: [Shape], with outline: Shape) -> [BoundingBox] {
        var balance: [Side: Int] = [:]
        for area in areas { add(area, 1, to: &balance) }
        add(outline, -1, to: &balance)
        let left = balance.filter { $0.value != 0 }.keys.sorted { $0.isOrdered(before: $1) }
        return merged(groups(of: left))
    }

    /// A piece of a border from the lesser place to the greater one.
    private struct Side: Hashable {
        var low: Coordinate
        var high: Coordinate

        var box: BoundingBox { BoundingBox(of: [low, high]) }

        func isOrdered(before other: Side) -> Bool {
            (low.x, low.y, high.x, high.y) < (other.low.x, other.low.y, other.high.x, other.high.y)
        }
    }

    private static func add(_ shape: Shape, _ sign: Int, to balance: inout [Side: Int]) {
        for polygon in shape.areas {
            for (number, ring) in polygon.rings.enumerated() {
                // Borders run to the left, holes to the right, whichever way they were drawn.
                let isLeft = Plane.signedArea(ofRing: ring) > 0
                let direction = isLeft == (number == 0) ? sign : -sign
                for (a, b) in zip(ring, ring.dropFirst()) where a != b {
                    let isUp = (a.x, a.y) < (b.x, b.y)
                    balance[isUp ? Side(low: a, high: b) : Side(low: b, high: a), default: 0] +=
                        isUp ? direction : -direction
                }
            }
        }
    }

    /// The boxes of sides that hang together.
    private static func groups(of sides: [Side]) -> [BoundingBox] {
        var parents = Array(sides.indices)
        func root(_ side: Int) -> Int {
            var side = side
            while parents[side] != side {
                parents[side] = parents[parents[side]]
                side = parents[side]
            }
            return side
        }
        var first: [Coordinate: Int] = [:]
        for (number, side) in sides.enumerated() {
            for end in [side.low, side.high] {
                if let known = first[end] { parents[root(number)] = root(known) } else { first[end] = number }
            }
        }
        var boxes: [Int: BoundingBox] = [:]
        for number in sides.indices { boxes[root(number), default: .empty].extend(over: sides[number].box) }
        return boxes.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Boxes that meet become one, until none meet.
    private static func merged(_ boxes: [BoundingBox]) -> [BoundingBox] {
        var boxes = boxes
        while true {
            let tree = BoxTree(boxes)
            var isTaken = boxes.map { _ in false }
            var next: [BoundingBox] = []
            for number in boxes.indices where !isTaken[number] {
                var box = boxes[number]
                for other in tree.items(meeting: box) where !isTaken[other] {
                    isTaken[other] = true
                    box.extend(over: boxes[other])
                }
                next.append(box)
            }
            if next.count == boxes.count { return next }
            boxes = next
        }
    }
}
