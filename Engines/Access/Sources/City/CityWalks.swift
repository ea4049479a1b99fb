import Computation
import Evidence
import Layers
import Quantities
import Strategy

/// The walked paths of a city with everybody who lives beside them, year by year: what every measure of access stands on.
///
/// It is made anew rather than kept: the layers it is made of are.
struct CityWalks: Value {
    /// The paths and homes of one year.
    struct Year: Sendable {
        var year: Int
        var paths: CityPaths.Year
        var homes: Homes
        var marks: [MappedSeries.Mark]
    }

    var years: [Year]
    private let digest: Digest

    /// - Parameters:
    ///   - paths: those of the latest year of the streets; the earlier ones are made here.
    ///   - areas: nil where the city has no layer of its parts.
    /// - Throws: where no year has both paths and homes, or nobody is known to live anywhere.
    init(
        _ paths: CityPaths, streets: LayerYears, addresses: LayerYears, areas: LayerYears?
    ) throws(Refusal) {
        var made: [Year] = []
        for year in Set(streets.years.map(\.year) + addresses.years.map(\.year)).sorted() {
            guard let walked = streets.years.last(where: { $0.year <= year }),
                let homes = addresses.layer(in: year)
            else { continue }
            guard let residents = homes.column("residents") else { throw .noResidents(homes.id) }
            let parts = areas?.layer(in: year)
            let known = [paths.latest] + made.suffix(1).map(\.paths)
            let standing = known.first { $0.year == walked.year } ?? CityPaths.Year(walked, .walk)
            made.append(
                Year(
                    year: year, paths: standing,
                    homes: Homes(homes, residents: residents, parts: parts, index: standing.index),
                    marks: standing.marks + [.init(homes)] + (parts.map { [.init($0)] } ?? [])))
        }
        guard !made.isEmpty else { throw .neverTogether }
        years = made
        digest = Digest(
            combining: [Digest(of: "walks/2"), Digest(of: paths.canonicalBytes), addresses.digest]
                + (areas.map { [$0.digest] } ?? []))
    }

    /// As they stood at the end of a year.
    func standing(in year: Int) -> Year? { years.last { $0.year <= year } }

    var canonicalBytes: [UInt8] { digest.bytes }
    init?(canonicalBytes: [UInt8]) { nil }

    static func == (lhs: CityWalks, rhs: CityWalks) -> Bool { lhs.digest == rhs.digest }
    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension Refusal {
    fileprivate static let neverTogether = Refusal(
        code: "layers",
        reason: BilingualText(
            pl: "W żadnym roku nie ma zarazem ulic i adresów.",
            en: "In no year are there both streets and addresses."),
        remedy: BilingualText(pl: "Wczytaj obie warstwy.", en: "Import both layers."))
}
