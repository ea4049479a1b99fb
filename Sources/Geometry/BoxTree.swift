/// Finds what lies in a part of the map: boxes in the order of the Hilbert curve, sixteen to a node, packed into arrays.
///
/// It is built once and never changed, so that any number of threads may ask it.
/// - Complexity: building O(n log n); asking O(log n + found) for boxes that overlap little.
public struct BoxTree: Sendable {
    /// Children of one node: one node of boxes fills a few cache lines.
    static let fanOut = 16

    /// Boxes of all levels, the items first, the root last.
    private let boxes: [BoundingBox]
    /// Where each level begins in `boxes`; the end of the last one closes the list.
    private let levels: [Int]
    /// The number of the item at each place of the lowest level.
    private let items: [Int32]

    /// - Parameter items: one box for each item; an item with an empty box is never found.
    public init(_ items: [BoundingBox]) {
        precondition(items.count <= Int(Int32.max), "a tree numbers its items in 32 bits")
        let whole = items.reduce(into: BoundingBox.empty) { $0.extend(over: $1) }
        let keys = items.map { $0.isEmpty ? 0 : HilbertCurve.index(of: $0.centre, in: whole) }
        let order = items.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        self.items = order.map { Int32($0) }
        var boxes = order.map { items[$0] }
        var levels = [0, boxes.count]
        while levels[levels.count - 1] - levels[levels.count - 2] > 1 {
            let level = levels[levels.count - 2]..<levels[levels.count - 1]
            for start in stride(from: level.lowerBound, to: level.upperBound, by: Self.fanOut) {
                let end = min(start + Self.fanOut, level.upperBound)
                // By number: a slice that is still alive would make the list copy itself at each addition.
                boxes.append((start..<end).reduce(into: .empty) { $0.extend(over: boxes[$1]) })
            }
            levels.append(boxes.count)
        }
        self.boxes = boxes
        self.levels = levels
    }

    /// How many items it knows.
    public var count: Int { items.count }

    /// The box of everything.
    public var box: BoundingBox { boxes.last ?? .empty }

    /// The numbers of the items whose boxes meet `area`, ascending.
    public func items(meeting area: BoundingBox) -> [Int] {
        var found: [Int] = []
        visit(area) { found.append($0) }
        return found.sorted()
    }

    /// Calls `body` with the number of each item whose box meets `area`, in the order of the curve.
    public func visit(_ area: BoundingBox, _ body: (Int) -> Void) {
        visitBoxes(area) { item, _ in body(item) }
    }

    /// The same with the box of each item: one that lies wholly in `area` needs no closer look.
    public func visitBoxes(_ area: BoundingBox, _ body: (Int, BoundingBox) -> Void) {
        guard !items.isEmpty else { return }
        var open = [(level: levels.count - 2, place: boxes.count - 1)]
        while let (level, place) = open.popLast() {
            guard boxes[place].meets(area) else { continue }
            guard level > 0 else {
                body(Int(items[place]), boxes[place])
                continue
            }
            let first = levels[level - 1] + (place - levels[level]) * Self.fanOut
            for child in (first..<min(first + Self.fanOut, levels[level])).reversed() {
                open.append((level - 1, child))
            }
        }
    }
}
