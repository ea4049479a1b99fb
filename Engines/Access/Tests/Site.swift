import Strategy

@testable import Access

/// Where people live or may build, as a test asks for it: an address with one way out, or a parcel with several.
struct Site {
    var id: String
    var accesses: [Attachment]
    /// How many people live there, by age group, in an order common to all sites.
    var residents: [Double] = []
}

extension StandardCheck {
    /// - Parameter facilities: of any category; only those of the standard's count.
    init(_ standard: AccessStandard, in hierarchy: Hierarchy, of sites: [Site], to facilities: [Facility]) {
        let prepared = PreparedSites(sites.map(\.accesses), in: hierarchy)
        self = StandardTables([standard], in: hierarchy, to: facilities).checks(of: prepared)[0]
    }

    /// How many residents live where the standard is met, by age group.
    func served(_ sites: [Site]) -> [Double] {
        sites.enumerated().reduce(into: [Double](repeating: 0, count: sites.first?.residents.count ?? 0)) {
            sums, site in
            guard isMet(site.offset) else { return }
            for (group, people) in site.element.residents.enumerated() { sums[group] += people }
        }
    }
}
