/// Where people live or may build: an address with one way out, or a parcel with several along its border.
public struct Site: Sendable, Hashable {
    public var id: String
    /// The places where its border meets the paths; the best one counts.
    public var accesses: [Attachment]
    /// District, area of the plan or any other group it belongs to.
    public var area: String
    /// How many people live there, by age group, in an order common to all sites.
    public var residents: [Double]

    public init(id: String, accesses: [Attachment], area: String = "", residents: [Double] = []) {
        self.id = id
        self.accesses = accesses
        self.area = area
        self.residents = residents
    }
}
