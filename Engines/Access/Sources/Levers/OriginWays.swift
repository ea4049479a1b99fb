/// The nearest facility of every category from every origin of a city, and the way to it.
public struct OriginWays: Sendable, Equatable {
    /// How many origins there are.
    public let count: Int
    private(set) var columns: [String: [PackedReach]]

    init(count: Int, columns: [String: [PackedReach]]) {
        self.count = count
        self.columns = columns
    }

    /// In order of name.
    public var categories: [String] { columns.keys.sorted() }

    /// The nearest of a category from an origin; nil where there is none or no way.
    public subscript(category: String, origin: Int) -> Reach? {
        precondition(origin >= 0 && origin < count, "an origin by its position")
        return columns[category]?[origin].reach
    }

    /// The whole column of a category; without a facility of it nothing is reached.
    func column(_ category: String) -> [PackedReach] {
        columns[category] ?? [PackedReach](repeating: .none, count: count)
    }

    mutating func replace(_ category: String, by column: [PackedReach]) { columns[category] = column }
}
