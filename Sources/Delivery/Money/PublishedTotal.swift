public import Quantities

/// An amount that a source publishes as one sum: a total of the budget, the outlay of past years.
///
/// It is no budget line: it has no classification, and it is never added to what is recorded item by item.
public struct PublishedTotal: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    public var subject: BilingualText
    public var amount: Money
    /// One year, or the first of several.
    public var firstYear: Int
    public var lastYear: Int
    /// Whether the source itself rounds it or says "about".
    public var isRounded: Bool
    /// The total of which it is a part.
    public var partOf: String?
    /// The project that it paid for.
    public var project: String?
    /// What else the source says of it.
    public var note: BilingualText
    /// The day of the source; nil where the source does not say.
    public var published: CalendarDate?
    public var address: String
    public var provenance: Provenance

    public init(
        id: String, subject: BilingualText, amount: Money, years: ClosedRange<Int>, isRounded: Bool = false,
        partOf: String? = nil, project: String? = nil, note: BilingualText = BilingualText(""),
        published: CalendarDate? = nil, address: String = "", provenance: Provenance = Provenance()
    ) {
        self.id = id
        self.subject = subject
        self.amount = amount
        firstYear = years.lowerBound
        lastYear = years.upperBound
        self.isRounded = isRounded
        self.partOf = partOf
        self.project = project
        self.note = note
        self.published = published
        self.address = address
        self.provenance = provenance
    }
}

extension DeliveryRecord {
    /// What the sources do not break down of a published total; nil where it has no parts.
    ///
    /// The parts may be rounded, then so is the rest.
    public func notBrokenDown(_ total: PublishedTotal) -> Money? {
        let parts = publishedTotals.filter { $0.partOf == total.id }
        return parts.isEmpty ? nil : total.amount - parts.map(\.amount).sum()
    }
}
