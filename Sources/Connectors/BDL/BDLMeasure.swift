import Quantities

/// The measure of a variable of the Local Data Bank (`measureUnitName`) beside the unit of a series.
///
/// The bank names only what stands above the line: a value per 1,000 residents has the measure of its
/// numerator. So the numerators are compared.
struct BDLMeasure: Sendable, Hashable {
    enum Agreement: Sendable, Hashable {
        /// Values are taken times `factor`.
        case agrees(factor: Double)
        /// A counted thing whose name is not in the table: taken, with a warning.
        case probably
        case differs
    }

    private enum Kind: Hashable {
        case unit(String, times: Double)
        case count(times: Double)
        case perMille
    }

    let name: String

    /// How values of this measure become values of `unit`.
    func agreement(with unit: UnitOfMeasure) -> Agreement {
        let parts = unit.code.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let numerator = parts.first.map(String.init) ?? ""
        let isCount = numerator.isEmpty || numerator == "1" || numerator.hasPrefix("{")
        guard let kind = BDLMeasure.table[folded] else { return isCount ? .probably : .differs }
        switch kind {
        case .count(let times): return isCount ? .agrees(factor: times) : .differs
        case .perMille:
            if isCount, parts.count == 2, parts[1].hasPrefix("(10*3.") { return .agrees(factor: 1) }
            return isCount ? .differs : BDLMeasure.scaled("%", times: 0.1, to: numerator)
        case .unit(let code, let times):
            return isCount ? .differs : BDLMeasure.scaled(code, times: times, to: numerator)
        }
    }

    private static func scaled(_ code: String, times: Double, to numerator: String) -> Agreement {
        guard let own = UnitOfMeasure(code), let wanted = UnitOfMeasure(numerator),
            own.isCommensurable(with: wanted), let factor = own.convert(times, to: wanted)
        else { return .differs }
        return .agrees(factor: factor)
    }

    /// In small letters, with single spaces, superscripts as digits.
    private var folded: String {
        name.lowercased().replacing("²", with: "2").replacing("³", with: "3").split(separator: " ")
            .joined(separator: " ")
    }

    private static let table: [String: Kind] = [
        "%": .unit("%", times: 1), "procent": .unit("%", times: 1), "‰": .perMille,
        "zł": .unit("[PLN]", times: 1), "tys. zł": .unit("[PLN]", times: 1_000),
        "mln zł": .unit("[PLN]", times: 1_000_000),
        "km": .unit("km", times: 1), "m": .unit("m", times: 1), "mm": .unit("mm", times: 1),
        "m2": .unit("m2", times: 1), "tys. m2": .unit("m2", times: 1_000), "km2": .unit("km2", times: 1),
        "ha": .unit("har", times: 1),
        "m3": .unit("m3", times: 1), "tys. m3": .unit("m3", times: 1_000), "dam3": .unit("dam3", times: 1),
        "hm3": .unit("hm3", times: 1), "kg": .unit("kg", times: 1), "t": .unit("t", times: 1),
        "tona": .unit("t", times: 1), "tys. t": .unit("t", times: 1_000),
        "kwh": .unit("kW.h", times: 1), "mwh": .unit("MW.h", times: 1), "gwh": .unit("GW.h", times: 1),
        "gj": .unit("GJ", times: 1), "tj": .unit("TJ", times: 1),
        "osoba": .count(times: 1), "tys. osób": .count(times: 1_000), "szt.": .count(times: 1),
        "szt": .count(times: 1), "sztuka": .count(times: 1), "tys. szt.": .count(times: 1_000),
        "-": .count(times: 1), "ob.": .count(times: 1), "obiekt": .count(times: 1),
        "jed.gosp.": .count(times: 1), "jed. gosp.": .count(times: 1), "podmiot": .count(times: 1),
        "miejsce": .count(times: 1), "mieszkanie": .count(times: 1), "zdarzenie": .count(times: 1),
        "jednostka": .count(times: 1),
    ]
}
