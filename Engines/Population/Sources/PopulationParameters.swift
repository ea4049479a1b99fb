import Computation
import Quantities

extension Analysis.Parameter {
    /// An upper age from which there is no limit.
    static let noLimit = 150

    static let fromAge = Self(
        name: "from-age", unit: .years, standard: 65, range: 0...120,
        meaning: BilingualText(pl: "pierwszy wiek, jaki się liczy", en: "the first age that counts"))

    static let toAge = Self(
        name: "to-age", unit: .years, standard: Double(noLimit), range: 0...Double(noLimit),
        meaning: BilingualText(
            pl: "ostatni wiek, jaki się liczy; 150 znaczy bez granicy",
            en: "the last age that counts; 150 means without limit"))

    static let oldFrom = Self(
        name: "old-from", unit: .years, standard: 65, range: 1...120,
        meaning: BilingualText(
            pl: "od jakiego wieku osoby są starsze", en: "the age from which people are old"))

    static let youngTo = Self(
        name: "young-to", unit: .years, standard: 14, range: 0...30,
        meaning: BilingualText(pl: "do jakiego wieku osoby są dziećmi", en: "the last age of children"))

    static let periods = Self(
        name: "periods", unit: .one, standard: 1, range: 1...100,
        meaning: BilingualText(
            pl: "ile okresów wstecz się porównuje", en: "how many periods back to compare with"))

    static let sinceBreak = Self(
        name: "since-break", unit: .one, standard: 0, range: 0...1,
        meaning: BilingualText(
            pl: "1: zmiana od pierwszego odczytu na obecnej podstawie zamiast od okresu wcześniejszego",
            en: "1: change since the first reading on the base in force instead of the earlier period"))
}

extension UnitOfMeasure {
    static let years: UnitOfMeasure = {
        guard let unit = UnitOfMeasure("a") else { preconditionFailure("the year is no unit of measure") }
        return unit
    }()
}
