/// Amounts by calendar year; a year without an entry has none, which is not the same as zero.
public struct YearlyAmounts: Hashable, Sendable, Codable, ExpressibleByDictionaryLiteral {
    /// One year with its amount.
    public struct Entry: Hashable, Sendable, Codable {
        public var year: Int
        public var amount: Money

        public init(year: Int, amount: Money) {
            self.year = year
            self.amount = amount
        }
    }

    private var amounts: [Int: Money]

    public init(_ amounts: [Int: Money] = [:]) { self.amounts = amounts }

    public init(dictionaryLiteral entries: (Int, Money)...) {
        amounts = Dictionary(entries) { _, last in last }
    }

    public subscript(year: Int) -> Money? {
        get { amounts[year] }
        set { amounts[year] = newValue }
    }

    /// By year; of two entries for one year the last stands.
    public var entries: [Entry] {
        get { amounts.sorted { $0.key < $1.key }.map { Entry(year: $0.key, amount: $0.value) } }
        set { amounts = Dictionary(newValue.map { ($0.year, $0.amount) }) { _, last in last } }
    }

    public var years: [Int] { amounts.keys.sorted() }
    public var total: Money { amounts.values.sum() }

    public static func + (lhs: YearlyAmounts, rhs: YearlyAmounts) -> YearlyAmounts {
        YearlyAmounts(lhs.amounts.merging(rhs.amounts, uniquingKeysWith: +))
    }

    public init(from decoder: any Decoder) throws {
        amounts = try decoder.singleValueContainer().decode([Int: Money].self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(amounts)
    }
}
