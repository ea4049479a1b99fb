import Computation
import Evidence
import Quantities

extension StationPanel {
    /// The statistic in the unit that the indicator declares.
    /// - Throws: where the input's unit does not convert to it.
    init(
        _ statistic: StationStatistic, for question: IndicatorMethod.Question, from unit: UnitOfMeasure
    ) throws(Refusal) {
        guard let conversion = unit.conversion(to: question.unit) else {
            throw .unit(unit, of: question.inputs[0], wanted: question.unit.code)
        }
        self.init(statistic, for: question) { conversion($0) }
    }

    /// The statistic with its own way to the answer's unit.
    init(
        _ statistic: StationStatistic, for question: IndicatorMethod.Question,
        convert: @escaping (Double) -> Double
    ) {
        self.init(
            statistic: statistic, rule: question["highest-station"] == 1 ? .highestStation : .meanOfStations,
            places: question.places, convert: convert)
    }

    static func refuseLevels(_ panel: Panel, _ question: IndicatorMethod.Question) throws(Refusal) {
        if UnitOfMeasure.levels.contains(where: { $0.isCommensurable(with: panel.unit) }) {
            throw .level(question.inputs[0])
        }
    }
}

extension Refusal {
    static func unit(_ unit: UnitOfMeasure, of series: String, wanted: String) -> Refusal {
        Refusal(
            code: "unit",
            reason: BilingualText(
                pl: "Szereg „\(series)” ma jednostkę \(unit.code), a wskaźnik potrzebuje: \(wanted).",
                en: "The series “\(series)” is in \(unit.code), the indicator needs: \(wanted)."),
            remedy: BilingualText(
                pl: "Popraw jednostkę wskaźnika albo szeregu.",
                en: "Mend the unit of the indicator or of the series."))
    }

    /// Means and sums of logarithms mean nothing.
    static func level(_ series: String) -> Refusal {
        Refusal(
            code: "unit",
            reason: BilingualText(
                pl:
                    "Szereg „\(series)” to poziomy logarytmiczne (dB, pH); nie uśrednia się ich i "
                    + "nie dodaje.",
                en:
                    "The series “\(series)” holds logarithmic levels (dB, pH), which are neither "
                    + "averaged nor added."
            ),
            remedy: BilingualText(
                pl: "Podaj wartości energetyczne albo wskaźnik gotowy u źródła.",
                en: "Give energies, or take the indicator ready-made from its source."))
    }
}
