import Evidence
import Quantities
import Strategy

/// An assessment in plain sentences, each only where its number is known.
struct AssessmentWords {
    let indicator: Indicator
    let assessment: IndicatorAssessment
    let language: Language

    /// Where it stands, then where it is going; each a paragraph of sentences.
    var paragraphs: [[String]] {
        [[attainment, path, delay, pace], [forecast, certainty], [age]]
            .map { $0.compactMap { $0 } }.filter { !$0.isEmpty }
    }

    private func number(_ value: Double) -> String {
        NumberFormat.text(value, decimals: indicator.decimals, language)
    }

    private func signed(_ value: Double) -> String {
        NumberFormat.signed(value, decimals: indicator.decimals, language)
    }

    private func period(_ period: Period) -> String { CalendarWords.period(period, language) }

    private func choose(_ polish: String, _ english: String) -> String {
        language == .polish ? polish : english
    }

    private var attainment: String? {
        guard let share = assessment.attainment, let base = assessment.baseline,
            let target = assessment.target
        else {
            return nil
        }
        let ends = choose(
            "od wartości bazowej (\(number(base.value)), \(period(base.period))) do docelowej (\(number(target.value)), \(period(target.period)))",
            "from the baseline (\(number(base.value)), \(period(base.period))) to the target (\(number(target.value)), \(period(target.period)))"
        )
        if assessment.targetMet == true {
            return choose("Wartość docelowa jest osiągnięta.", "The target is met.")
        }
        let percent = NumberFormat.percent(abs(share), language)
        return share < 0
            ? choose(
                "Jest dalej od celu niż na początku: cofnięcie odpowiada \(percent) drogi \(ends).",
                "It is further from the target than at the start: it went back by \(percent) of the way \(ends)."
            )
            : choose("Przebyto \(percent) drogi \(ends).", "\(percent) of the way is done \(ends).")
    }

    private var path: String? {
        guard let expected = assessment.expected, let latest = assessment.latest else { return nil }
        return choose(
            "Na ścieżce do celu powinno być teraz \(number(expected)), jest \(number(latest.value)) (\(period(latest.period))).",
            "On the path to the target it should stand at \(number(expected)) by now; it stands at \(number(latest.value)) (\(period(latest.period)))."
        )
    }

    private var delay: String? {
        guard let delay = assessment.delay, abs(delay) >= 0.05 else { return nil }
        let years = NumberFormat.text(abs(delay), decimals: 1, language)
        return delay > 0
            ? choose("To \(years) roku za ścieżką.", "That is \(years) years behind the path.")
            : choose("To \(years) roku przed ścieżką.", "That is \(years) years ahead of the path.")
    }

    private var pace: String? {
        guard let observed = assessment.observedRate, let required = assessment.requiredRate,
            assessment.targetMet != true
        else { return nil }
        let start = choose(
            "Dotychczasowe tempo: \(signed(observed)) na rok; potrzebne, by zdążyć: \(signed(required)) na rok",
            "Pace so far: \(signed(observed)) a year; needed to arrive in time: \(signed(required)) a year")
        guard let acceleration = assessment.acceleration, acceleration > 1.05 else { return start + "." }
        let times = NumberFormat.text(acceleration, decimals: 1, language)
        return start + choose(", czyli \(times) raza szybciej.", ", that is \(times) times as fast.")
    }

    private var forecast: String? {
        guard let trend = assessment.trend, let forecast = trend.forecast, let target = assessment.target
        else {
            return nil
        }
        var text = choose(
            "Jeśli trend się utrzyma, w okresie \(period(target.period)) będzie \(number(forecast))",
            "If the trend holds, it will stand at \(number(forecast)) in \(period(target.period))")
        if let lower = trend.lower, let upper = trend.upper {
            text += choose(
                " (przedział 90\u{A0}%: od \(number(lower)) do \(number(upper)))",
                " (90% interval: \(number(lower)) to \(number(upper)))")
        }
        if let chance = trend.probability {
            let words = AssessmentWords.chance(chance, language)
            text += choose("; szansa osiągnięcia celu: \(words)", "; chance of meeting the target: \(words)")
        }
        return text + "."
    }

    private var certainty: String? {
        guard let trend = assessment.trend, trend.noTrendProbability.isFinite else { return nil }
        let share = AssessmentWords.chance(trend.noTrendProbability, language)
        return choose(
            "Gdyby żadnego trendu nie było, tak ułożone odczyty zdarzałyby się z prawdopodobieństwem \(share) (test Manna–Kendalla, \(ComponentTexts.readings.text(trend.points, language))).",
            "If there were no trend at all, readings in such an order would come with a probability of \(share) (Mann–Kendall test, \(ComponentTexts.readings.text(trend.points, language)))."
        )
    }

    private var age: String? {
        guard assessment.isStale, let months = assessment.ageMonths else { return nil }
        return choose(
            "Najnowszy odczyt jest sprzed \(ComponentTexts.ago(months, language)) — zbyt stary, aby oceniać.",
            "The latest reading is \(CalendarWords.age(months: months, language)) old: too old to assess.")
    }

    /// A probability in whole percents, never as a false 0 or 100.
    static func chance(_ value: Double, _ language: Language) -> String {
        if value < 0.005 { return language == .polish ? "poniżej 1\u{A0}%" : "below 1%" }
        if value > 0.995 { return language == .polish ? "ponad 99\u{A0}%" : "above 99%" }
        return NumberFormat.percent(value, language)
    }
}
