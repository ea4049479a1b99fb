import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Strategy

extension StandardGround {
    /// More parcels than these nobody looks at one by one; the command `access check` gives all.
    private static let mostWorst = 50

    /// - Throws: where no layer knows anything of the standard's category.
    func report(on standard: AccessStandard) throws(Refusal) -> StandardReport {
        guard categories.contains(standard.category) else { throw .nothingOfTheKind(standard.category) }
        let tables = StandardTables([standard], in: hierarchy, to: facilities)
        let homeMisses = Misses(tables.checks(of: homeSites)[0])
        let parcelMisses = Misses(tables.checks(of: parcelSites)[0])
        func area(_ part: Part) -> StandardReport.Area {
            let tallies = (homes?.populations ?? []).map { population in
                StandardReport.Group(
                    name: population.name,
                    residents: homeMisses.tally(part.homes, each: population.residents))
            }
            return StandardReport.Area(
                id: part.id, name: part.name, residents: tallies.first?.residents,
                parcels: parcels.map { _ in parcelMisses.tally(part.parcels, each: nil) },
                groups: Array(tallies.dropFirst()))
        }
        let city = Part(
            id: "", name: "", homes: Array(0..<homeSites.count), parcels: Array(0..<parcelSites.count))
        return StandardReport(
            unit: standard.unitOfShortfall, areas: ([city] + districts).map(area),
            interventions: interventions.map { .init(areas: $0.areas.map(area), layer: $0.layer) },
            worst: worst(parcelMisses), layers: marks)
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

    /// - Parameter each: how many stand for each site; nil for one.
    func tally(_ sites: [Int], each weights: [Int]?) -> StandardReport.Tally {
        var (all, met, withoutWay) = (0, 0, 0)
        var missed: [(shortfall: Double, weight: Int)] = []
        for site in sites {
            let weight = weights?[site] ?? 1
            all += weight
            if check.isMet(site) {
                met += weight
            } else if let shortfall = shortfalls[site] {
                if weight > 0 { missed.append((shortfall, weight)) }
            } else {
                withoutWay += weight
            }
        }
        return StandardReport.Tally(
            all: all, met: met, medianShortfall: Self.median(missed), withoutWay: withoutWay)
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

extension Refusal {
    fileprivate static func nothingOfTheKind(_ category: String) -> Refusal {
        Refusal(
            code: "no-facilities",
            reason: BilingualText(
                pl: "Żadna warstwa nie zna obiektów rodzaju „\(category)”.",
                en: "No layer knows features of the kind “\(category)”."),
            remedy: BilingualText(
                pl:
                    "Wczytaj warstwę „services” z takim rodzajem w kolumnie „category”, a dla zieleni i przystanków warstwy „green” i „stops”.",
                en:
                    "Import a layer “services” with this kind in the column “category”; for green and stops the layers “green” and “stops”."
            ))
    }
}
