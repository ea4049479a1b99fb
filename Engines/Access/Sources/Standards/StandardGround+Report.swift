import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Strategy

extension StandardGround {
    /// More parcels than these nobody looks at one by one; the command `access check` gives all.
    private static let mostWorst = 50

    /// What a standard says of every home and parcel of a ground.
    struct Verdicts {
        fileprivate let homes: Misses
        fileprivate let parcels: Misses

        /// Whether each home and each parcel is told the same.
        func agree(with other: Verdicts) -> Bool {
            homes.agree(with: other.homes) && parcels.agree(with: other.parcels)
        }
    }

    /// - Complexity: that of the standards' tables; those that ask for one facility share theirs.
    func verdicts(on standards: [AccessStandard]) -> [Verdicts] {
        let tables = StandardTables(standards, in: paths.hierarchy, to: facilities, over: added)
        return zip(tables.checks(of: homeSites), tables.checks(of: parcelSites)).map {
            Verdicts(homes: Misses($0), parcels: Misses($1))
        }
    }

    /// - Parameter today: what the standard of today says of the ground of today, where the report is that of a scenario.
    func report(
        on standard: AccessStandard, _ verdicts: Verdicts, since today: Verdicts? = nil
    ) -> StandardReport {
        func area(_ part: Part) -> StandardReport.Area {
            let tallies = (homes?.populations ?? []).map { population in
                StandardReport.Group(
                    name: population.name,
                    residents: verdicts.homes.tally(
                        part.homes, each: population.residents, since: today?.homes))
            }
            return StandardReport.Area(
                id: part.id, name: part.name, residents: tallies.first?.residents,
                parcels: parcels.map { _ in
                    verdicts.parcels.tally(part.parcels, each: nil, since: today?.parcels)
                },
                groups: Array(tallies.dropFirst()))
        }
        let city = Part(
            id: "", name: "", homes: Array(0..<homeSites.count), parcels: Array(0..<parcelSites.count))
        return StandardReport(
            unit: standard.unitOfShortfall, areas: ([city] + districts).map(area),
            interventions: interventions.map { .init(areas: $0.areas.map(area), layer: $0.layer) },
            worst: worst(verdicts.parcels), layers: marks)
    }

    private func worst(_ misses: Misses) -> [StandardReport.Parcel] {
        guard let parcels else { return [] }
        let known = misses.shortfalls.indices.compactMap { parcel in
            misses.shortfalls[parcel].map { (parcel: parcel, shortfall: $0) }
        }.sorted { ($1.shortfall, $0.parcel) < ($0.shortfall, $1.parcel) }
        return known.prefix(Self.mostWorst).compactMap { parcel, shortfall in
            guard let place = parcels.layer.shapes[parcel]?.placeWithin() else { return nil }
            return StandardReport.Parcel(
                id: parcels.layer.identifiers[parcel],
                area: parcels.parts[parcel] > 0 ? districts[parcels.parts[parcel] - 1].name : "",
                east: place.x, north: place.y, shortfall: shortfall)
        }
    }
}

extension AccessStandard {
    /// Metres of way, or hectares that are too few.
    fileprivate var unitOfShortfall: UnitOfMeasure {
        if case .one = rule { UnitOfMeasure("m") ?? .one } else { UnitOfMeasure("har") ?? .one }
    }
}

/// Which sites miss a standard, and by how much.
private struct Misses {
    private let check: StandardCheck
    /// Site by site; nil where it is met, or where there is no way to tell.
    let shortfalls: [Double?]

    init(_ check: StandardCheck) {
        self.check = check
        shortfalls = (0..<check.count).map { site in
            let verdict = check.verdict(of: site)
            guard !verdict.isMet, verdict.nearest != nil else { return nil }
            if case .together(let wanted) = check.standard.rule { return wanted - (verdict.hectares ?? 0) }
            return verdict.excess.map { Double($0) / 10 }
        }
    }

    func agree(with other: Misses) -> Bool {
        (0..<check.count).allSatisfy { check.isMet($0) == other.check.isMet($0) }
    }

    /// - Parameters:
    ///   - weights: how many stand for each site; nil for one.
    ///   - today: what is said of the same sites today, where this is said in a scenario.
    func tally(_ sites: [Int], each weights: [Int]?, since today: Misses?) -> StandardReport.Tally {
        var (all, met, withoutWay) = (0, 0, 0)
        var change = StandardReport.Change(gained: 0, lost: 0)
        var missed: [(shortfall: Double, weight: Int)] = []
        for site in sites {
            let weight = weights?[site] ?? 1
            let isMet = check.isMet(site)
            all += weight
            if let today, today.check.isMet(site) != isMet {
                if isMet { change.gained += weight } else { change.lost += weight }
            }
            if isMet {
                met += weight
            } else if let shortfall = shortfalls[site] {
                if weight > 0 { missed.append((shortfall, weight)) }
            } else {
                withoutWay += weight
            }
        }
        return StandardReport.Tally(
            all: all, met: met, medianShortfall: Self.median(missed), withoutWay: withoutWay,
            change: today.map { _ in change })
    }

    /// The least value at or below which half of the weight lies.
    private static func median(_ values: [(shortfall: Double, weight: Int)]) -> Double? {
        let total = values.reduce(0) { $0 + $1.weight }
        var sum = 0
        return values.sorted { $0.shortfall < $1.shortfall }.first { value in
            sum += value.weight
            return 2 * sum >= total
        }?.shortfall
    }
}
