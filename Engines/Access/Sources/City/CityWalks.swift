import Computation
import Evidence
import Geometry
import Layers
import Quantities
import Strategy

/// The paths of a city with everybody who lives beside them, year by year: what every measure of access stands on.
///
/// It is made anew rather than kept: the layers it is made of are.
struct CityWalks: Value {
    /// The paths and homes of one year.
    struct Year: Sendable {
        var year: Int
        var index: AttachmentIndex
        var hierarchy: Hierarchy
        var homes: Homes
        /// The features of the layer of streets in its order: the ways of the network are numbered by it.
        var streets: [String]
        var marks: [MappedSeries.Mark]
    }

    var years: [Year]
    private let digest: Digest

    /// - Parameter areas: nil where the city has no layer of its parts.
    /// - Throws: where no year has both streets and homes, or nobody is known to live anywhere.
    init(streets: LayerYears, addresses: LayerYears, areas: LayerYears?) throws(Refusal) {
        var made: [Year] = []
        for year in Set(streets.years.map(\.year) + addresses.years.map(\.year)).sorted() {
            guard let paths = streets.layer(in: year), let homes = addresses.layer(in: year) else { continue }
            guard let residents = homes.column("residents") else { throw .noResidents(homes.id) }
            let parts = areas?.layer(in: year)
            let graph = PathGraph(Network(streets: paths), for: .walk)
            let index = AttachmentIndex(graph)
            made.append(
                Year(
                    year: year, index: index, hierarchy: Hierarchy(graph),
                    homes: Homes(homes, residents: residents, parts: parts, index: index),
                    streets: paths.identifiers,
                    marks: [paths, homes].map(MappedSeries.Mark.init) + (parts.map { [.init($0)] } ?? [])))
        }
        guard !made.isEmpty else { throw .neverTogether(streets, addresses) }
        years = made
        digest = Digest(
            combining: [Digest(of: "walks/1"), streets.digest, addresses.digest]
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
    fileprivate static func noResidents(_ layer: String) -> Refusal {
        Refusal(
            code: "residents",
            reason: BilingualText(
                pl: "Warstwa „\(layer)” nie mówi, ile osób mieszka pod którym adresem.",
                en: "The layer “\(layer)” does not say how many people live at which address."),
            remedy: BilingualText(
                pl: "Wczytaj adresy z kolumną „residents”.", en: "Import addresses with a column “residents”."
            ))
    }

    fileprivate static func neverTogether(_ streets: LayerYears, _ addresses: LayerYears) -> Refusal {
        Refusal(
            code: "layers",
            reason: BilingualText(
                pl: "W żadnym roku nie ma zarazem ulic i adresów.",
                en: "In no year are there both streets and addresses."),
            remedy: BilingualText(pl: "Wczytaj obie warstwy.", en: "Import both layers."))
    }
}
