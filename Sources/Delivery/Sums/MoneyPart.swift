/// An amount that belongs to one line of action, or to none, with all by which it may be summed.
public struct MoneyPart: Hashable, Sendable, Codable {
    public var amount: Money
    public var year: Int
    public var unit: String
    public var project: String?
    /// Nil where it is not known, as for limits of undertakings.
    public var funding: FundingSource?
    /// Where in the strategy it belongs; nil where it is linked to nothing there.
    public var path: GoalPath?
}
