import Computation
import Quantities

extension Analysis.Parameter {
    /// Share of the 24 hours that a day needs.
    static func dayCoverage(_ standard: Double) -> Self {
        Self(
            name: "day-coverage", unit: .one, standard: standard, range: 0...1,
            meaning: BilingualText(
                pl: "część 24 godzin doby, z której muszą być pomiary",
                en: "share of the 24 hours of a day that must be measured"))
    }

    /// Share of the days of a year that must have a value.
    static func yearCoverage(_ standard: Double) -> Self {
        Self(
            name: "year-coverage", unit: .one, standard: standard, range: 0...1,
            meaning: BilingualText(
                pl: "część dni (lub miesięcy) roku, z której musi być wartość",
                en: "share of the days (or months) of a year that must have a value"))
    }

    /// Share of the days of a month that must have a value.
    static func monthCoverage(_ standard: Double) -> Self {
        Self(
            name: "month-coverage", unit: .one, standard: standard, range: 0...1,
            meaning: BilingualText(
                pl: "część dni miesiąca, z której musi być wartość",
                en: "share of the days of a month that must have a value"))
    }

    /// Whether days that the source leaves out had no rain.
    static let missingDaysAreDry = Self(
        name: "missing-days-are-dry", unit: .one, standard: 0, range: 0...1,
        meaning: BilingualText(
            pl:
                "1: dni bez wiersza są suche (0), jeśli ich miesiąc ma choć jeden wiersz; 0: są "
                + "brakiem danych",
            en:
                "1: days without a row were dry (0) where their month has at least one row; 0: "
                + "they are missing"
        ))

    /// What a city's value is made of.
    static let cityRule = Self(
        name: "highest-station", unit: .one, standard: 0, range: 0...1,
        meaning: BilingualText(
            pl: "wartość miasta: 0 średnia jego stacji, 1 najwyższa z nich",
            en: "the city's value: 0 the mean of its stations, 1 the highest of them"))

    static let threshold = Self(
        name: "threshold", unit: .microgramsPerCubicMetre, standard: 50, range: -1_000_000...1_000_000,
        meaning: BilingualText(
            pl:
                "próg średniej dobowej; dla innych wielkości niż stężenie trzeba go podać, w "
                + "jednostce szeregu",
            en: "limit of the daily mean; for quantities other than concentrations it must be stated, "
                + "in the unit of the series"))

    static let wholeUnits = Self(
        name: "whole-units", unit: .one, standard: 0, range: 0...1,
        meaning: BilingualText(
            pl: "1: średnią dobową zaokrągla się do całości, zanim porówna się ją z progiem; 0: nie",
            en: "1: the daily mean is rounded to a whole number before it is compared; 0: it is not"))

    static let percentile = Self(
        name: "percentile", unit: .percent, standard: 90.4, range: 0...100,
        meaning: BilingualText(
            pl: "który percentyl; 90,4 to 36. najwyższa wartość roku",
            en: "which percentile; 90.4 is the 36th highest value of a year"))
}

extension UnitOfMeasure {
    static let microgramsPerCubicMetre = known("ug/m3")
    static let percent = known("%")
    static let levels = [known("dB"), known("[pH]")]

    private static func known(_ code: String) -> UnitOfMeasure {
        guard let unit = UnitOfMeasure(code) else { preconditionFailure("“\(code)” is no unit of measure") }
        return unit
    }
}
