public import Strategy

/// Which sites meet a standard, and by how much the others miss it.
///
/// - Method: docs/methods/access-standards
public struct StandardCheck: Sendable {
    /// What the standard says of one site.
    public struct Verdict: Sendable, Hashable {
        public var isMet: Bool
        /// The nearest facility that counts, with the way to it; nil where none can be reached.
        public var nearest: Reach?
        /// What the way is too long by; nil where it is not, or where nothing can be reached.
        /// - Unit: decimetres
        public var excess: UInt64?
        /// The size that counts together within the limit, where the standard asks for it.
        /// - Unit: hectares
        public var hectares: Double?
    }

    public let standard: AccessStandard
    /// How many sites were checked.
    public var count: Int { nearest.count }
    /// The nearest facility that counts, site by site.
    let nearest: [PackedReach]
    /// The size that counts together within the limit, site by site; empty where the standard asks for one facility.
    let hectares: [Double]
    private let limit: UInt64

    init(_ standard: AccessStandard, nearest: [PackedReach], hectares: [Double] = []) {
        self.standard = standard
        self.nearest = nearest
        self.hectares = hectares
        limit = standard.decimetres
    }

    /// Whether a site meets the standard.
    public func isMet(_ site: Int) -> Bool {
        switch standard.rule {
        case .one: nearest[site].decimetres <= limit
        case .together(let wanted): hectares[site] >= wanted
        }
    }

    /// What the standard says of a site, by its position.
    public func verdict(of site: Int) -> Verdict {
        let isMet = isMet(site)
        let reach = nearest[site].reach
        guard case .one = standard.rule else {
            return Verdict(isMet: isMet, nearest: reach, excess: nil, hectares: hectares[site])
        }
        return Verdict(
            isMet: isMet, nearest: reach, excess: isMet ? nil : reach.map { $0.decimetres - limit },
            hectares: nil)
    }

    /// One for each site, in their order.
    public var verdicts: [Verdict] { (0..<count).map(verdict) }
}
