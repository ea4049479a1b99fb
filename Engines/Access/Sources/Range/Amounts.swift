/// What weighted places count, value by value.
struct Amounts: Sendable {
    /// The largest whole number that is added up as one: several still fit a counter of sixteen bits.
    private static let largestWhole = 1_000.0

    /// How many values each place has.
    let count: Int
    /// For each value one number for each place.
    let columns: [[Double]]
    /// The same where all are whole and small, and the largest of them without its sign.
    private let wholes: [(numbers: [Int16], largest: Int)?]

    /// - Parameter rows: place by place, all of one length.
    init(_ rows: [[Double]]) {
        let count = rows.first?.count ?? 0
        precondition(rows.allSatisfy { $0.count == count }, "all weighted places count the same things")
        self.count = count
        columns = (0..<count).map { value in rows.map { $0[value] } }
        wholes = columns.map { column in
            guard column.allSatisfy({ abs($0) <= Self.largestWhole && $0 == $0.rounded() }) else {
                return nil
            }
            return (column.map { Int16($0) }, max(1, Int(column.lazy.map { abs($0) }.max() ?? 1)))
        }
    }

    /// Adds one value of all items to the sums of the lanes from which they are near enough.
    func add<Lanes: RangeLanes>(
        _ value: Int, of items: [RangeBlock.Item], _ distances: UnsafeMutablePointer<Lanes>,
        within near: Lanes, to sums: UnsafeMutablePointer<Double>
    ) {
        guard let (numbers, largest) = wholes[value] else {
            columns[value].withUnsafeBufferPointer { numbers in
                for position in items.indices {
                    distances[position].add(numbers[Int(items[position].place)], within: near, to: sums)
                }
            }
            return
        }
        // Counters are emptied before they can overflow. Sums of whole numbers are exact either way.
        let together = Lanes.largestCount / largest
        numbers.withUnsafeBufferPointer { numbers in
            items.withUnsafeBufferPointer { items in
                guard let numbers = numbers.baseAddress else { return }
                for first in stride(from: 0, to: items.count, by: together) {
                    let some = UnsafeBufferPointer(
                        rebasing: items[first..<min(first &+ together, items.count)])
                    Lanes.count(numbers, of: some, distances + first, within: near, to: sums)
                }
            }
        }
    }
}
