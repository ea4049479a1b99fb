import Evidence
import Formats
import Quantities

/// The places to fetch, as units of the Local Data Bank: 12 digits each.
struct BDLUnits: Sendable {
    static let poland = "000000000000"

    /// Unit and area of the country and of voivodeships.
    let large: [(unit: String, area: AreaCode)]
    /// Voivodeships in which powiats are wanted.
    let parents: [String]
    let powiats: Set<String>

    /// - Parameter voivodeships: unit of each voivodeship by its two-digit code, as the bank lists them.
    init(areas: [AreaCode], voivodeships: [String: String]) {
        let codes = BDLUnits.codes(areas)
        powiats = Set(codes.filter { $0.utf8.count == 4 })
        parents = Set(powiats.map { String($0.prefix(2)) }).sorted().compactMap { voivodeships[$0] }
        large = codes.filter { $0.utf8.count == 2 }.compactMap { code in
            (code == "00" ? BDLUnits.poland : voivodeships[code]).map { ($0, AreaCode(code)) }
        }
    }

    /// The areas that the bank knows: the country, voivodeships, powiats. Measuring stations are not among
    /// them.
    static func codes(_ areas: [AreaCode]) -> [String] {
        Set(areas.map(\.description)).filter {
            ($0.utf8.count == 2 || $0.utf8.count == 4) && $0.utf8.allSatisfy { (48...57).contains($0) }
        }.sorted()
    }

    /// The powiat of a unit of level 5; nil for larger and smaller units.
    static func powiat(of unit: String) throws(BDLFault) -> String? {
        guard unit.utf8.count == 12, let code = TerritoryCode(unit) else {
            throw BDLFault.make(
                "BDL: \(unit)", pl: "„\(unit)” nie jest jednostką terytorialną o 12 cyfrach.",
                en: "“\(unit)” is no territorial unit of 12 digits.")
        }
        return code.level == .powiat ? code.powiat : nil
    }
}
