import Computation
import Evidence
import Quantities

/// A statistic for every place of a panel, and for the cities whose stations they are.
struct StationPanel {
    /// What a city's value is made of.
    enum CityRule { case meanOfStations, highestStation }

    var statistic: StationStatistic
    var rule: CityRule
    var places: [CityProfile.Area]
    /// From the input's unit to the answer's.
    var convert: (Double) -> Double

    /// - Throws: where no place has a value.
    func panel(of input: Panel, unit: UnitOfMeasure) throws(Refusal) -> Panel {
        var answers: [AreaCode: StationStatistic.Answer] = [:]
        for row in input.rows {
            var answer = statistic.answer(row.points)
            for index in answer.points.indices {
                answer.points[index].value = convert(answer.points[index].value)
            }
            answers[row.area] = answer
        }
        for (city, stations) in stations(among: answers) {
            answers[city] = answer(ofCityWith: stations)
        }
        let sorted = answers.sorted { $0.key < $1.key }
        let gaps = sorted.flatMap { area, answer in
            answer.gaps.map { Panel.Gap(area: area, period: $0.period, reason: $0.text) }
        }
        let rows = sorted.filter { !$0.value.points.isEmpty }.map {
            Panel.Row(area: $0.key, points: $0.value.points)
        }
        guard !rows.isEmpty else { throw .coverage(gaps) }
        return Panel(unit: unit, rows: rows, gaps: gaps)
    }

    /// One station of a city with what it has.
    private struct Station {
        var name: String
        var points: [Period: Panel.Point]
        var gaps: [Period: BilingualText]
    }

    /// The stations of each city that has no readings of its own.
    private func stations(among answers: [AreaCode: StationStatistic.Answer]) -> [AreaCode: [Station]] {
        var cities: [AreaCode: [Station]] = [:]
        for place in places.sorted(by: { $0.code < $1.code }) {
            guard let city = place.within, answers[city] == nil, let answer = answers[place.code] else {
                continue
            }
            let gaps = answer.gaps.compactMap { gap in gap.period.map { ($0, gap.text) } }
            cities[city, default: []].append(
                Station(
                    name: place.name,
                    points: Dictionary(answer.points.map { ($0.period, $0) }) { first, _ in first },
                    gaps: Dictionary(gaps) { first, _ in first }))
        }
        return cities
    }

    private func answer(ofCityWith stations: [Station]) -> StationStatistic.Answer {
        var answer = StationStatistic.Answer()
        let periods = Set(stations.flatMap { Array($0.points.keys) + Array($0.gaps.keys) }).sorted()
        var before: [String] = []
        for period in periods {
            let counted = stations.filter { $0.points[period] != nil }
            guard !counted.isEmpty else {
                answer.gaps.append(
                    (
                        period,
                        StationPanel.gap(
                            stations.filter { $0.gaps[period] != nil }.map {
                                ($0.name, $0.gaps[period] ?? BilingualText(""))
                            })
                    ))
                continue
            }
            let names = counted.map(\.name)
            let points = counted.compactMap { $0.points[period] }
            var reasons = points.compactMap(\.breakReason)
            if !before.isEmpty, before != names {
                reasons.append(StationPanel.changed(from: before, to: names))
            }
            let values = points.map(\.value)
            let value =
                rule == .highestStation
                ? values.max() ?? .nan : values.reduce(0, +) / Double(values.count)
            answer.points.append(
                Panel.Point(
                    period: period, value: value, status: StationPanel.leastCertain(points),
                    breakReason: StationPanel.joined(reasons)))
            before = names
        }
        return answer
    }

    private static func leastCertain(_ points: [Panel.Point]) -> IndicatorReading.Status {
        points.contains { $0.status == .estimated }
            ? .estimated : points.contains { $0.status == .provisional } ? .provisional : .final
    }

    /// Break reasons carry both languages in one text, parted by a bar.
    private static func changed(from before: [String], to now: [String]) -> String {
        let (old, new) = (before.joined(separator: ", "), now.joined(separator: ", "))
        return "inny zestaw stacji: \(new) zamiast: \(old) | other set of stations: \(new) instead of: \(old)"
    }

    /// Several reasons as one, each once, language by language.
    private static func joined(_ reasons: [String]) -> String? {
        var sides: (pl: [String], en: [String]) = ([], [])
        for reason in reasons {
            let parts = reason.split(separator: " | ", maxSplits: 1).map(String.init)
            guard let pl = parts.first else { continue }
            let en = parts.count > 1 ? parts[1] : pl
            if !sides.pl.contains(pl) || !sides.en.contains(en) {
                sides.pl.append(pl)
                sides.en.append(en)
            }
        }
        if sides.pl.isEmpty { return reasons.isEmpty ? nil : "" }
        return sides.pl.joined(separator: "; ") + " | " + sides.en.joined(separator: "; ")
    }

    private static func gap(_ stations: [(name: String, text: BilingualText)]) -> BilingualText {
        BilingualText(
            pl: stations.map { "\($0.name): \($0.text.pl)" }.joined(separator: "; "),
            en: stations.map { "\($0.name): \($0.text.en)" }.joined(separator: "; "))
    }
}

extension Refusal {
    /// No place has enough readings.
    static func coverage(_ gaps: [Panel.Gap]) -> Refusal {
        func list(_ language: Language) -> String {
            gaps.prefix(3).map { gap in
                "\(gap.area)\(gap.period.map { " \($0)" } ?? ""): \(gap.reason[language])"
            }.joined(separator: "; ")
        }
        let rest = gaps.count > 3 ? " (+\(gaps.count - 3))" : ""
        return Refusal(
            code: "coverage",
            reason: BilingualText(
                pl: "Pomiarów jest za mało: \(gaps.isEmpty ? "nie ma żadnych" : list(.polish))\(rest).",
                en: "There are too few readings: \(gaps.isEmpty ? "none at all" : list(.english))\(rest)."),
            remedy: BilingualText(
                pl: "Uzupełnij pomiary albo, jeśli to uczciwe, zmień próg pokrycia w parametrach wskaźnika.",
                en: "Complete the readings or, where honest, change the required coverage in the parameters.")
        )
    }
}
