public import Quantities

/// One value of a published table with everything its place in the table says about it.
public struct TableReading: Sendable, Hashable {
    /// The code of the place or station, as written; empty where the table has none.
    public var unitCode: String
    /// The name of the place, as written; empty where the table has none.
    public var unitName: String
    /// Whether the heading above the code says that it is a measuring station's.
    public var isStation: Bool
    /// What else the value is about: the table's own headings with their values. A value column without a heading
    /// row of its own stands under `series`.
    public var dimensions: [String: String]
    /// Nil where the table does not say for when the value holds.
    public var period: Period?
    /// Nil where nothing is published: never a zero in disguise.
    public var value: Double?
    /// The sign in place of the value or beside it, such as `x`, `-`, `:`; empty for an empty cell; nil for none.
    public var mark: String?
    /// The unit as written, without brackets.
    public var unitLabel: String?
    /// Row of the sheet or line of the file, counted from 1.
    public var row: Int
    /// Column of the value, counted from 1.
    public var column: Int

    public init(
        unitCode: String, unitName: String = "", isStation: Bool = false, dimensions: [String: String] = [:],
        period: Period? = nil, value: Double?, mark: String? = nil, unitLabel: String? = nil, row: Int,
        column: Int
    ) {
        self.unitCode = unitCode
        self.unitName = unitName
        self.isStation = isStation
        self.dimensions = dimensions
        self.period = period
        self.value = value
        self.mark = mark
        self.unitLabel = unitLabel
        self.row = row
        self.column = column
    }

    /// The place the code stands for, where it is a code of the Polish territorial registers.
    public var territory: TerritoryCode? { TerritoryCode(unitCode) }
}
