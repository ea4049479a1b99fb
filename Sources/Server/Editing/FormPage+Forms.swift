import Evidence
import Pages
import Quantities
import Strategy

/// The forms, filled with what is recorded.
extension FormPage {
    static func reading(_ indicator: Indicator, _ record: CityRecord) -> FormPage {
        let statuses = IndicatorReading.Status.allCases.map { Field.Option($0.rawValue, $0.name) }
        let areas = record.profile?.areas ?? []
        return FormPage(
            BilingualText(pl: "Odczyt: \(indicator.name.pl)", en: "Reading: \(indicator.name[.english])"),
            lead: BilingualText(
                pl: "Nowy odczyt, poprawka albo wycofanie odczytu tego samego okresu i miejsca.",
                en:
                    "A new reading, a correction, or the withdrawal of the reading of the same period and place."
            ),
            action: .editing(.reading(indicator: indicator.id)),
            back: Crumb(.indicator(indicator.id), indicator.name),
            fields: [
                Field(
                    "period", BilingualText(pl: "Okres", en: "Period"),
                    hint: BilingualText(
                        pl: "2024, 2024-Q2, 2024-05 lub 2024-05-03",
                        en: "2024, 2024-Q2, 2024-05 or 2024-05-03"),
                    required: true),
                Field(
                    "value", BilingualText(pl: "Wartość", en: "Value"),
                    hint: BilingualText(
                        pl: "Jednostka: \(indicator.unitText(.polish)). Przy wycofaniu zostaw puste.",
                        en: "Unit: \(indicator.unitText(.english)). Leave empty to withdraw.")),
                Field("status", BilingualText(pl: "Status", en: "Status"), .choice(statuses), value: "final"),
                Field(
                    "area", BilingualText(pl: "Miejsce", en: "Place"),
                    .choice(areas.map { Field.Option($0.code.description, BilingualText($0.name)) }),
                    value: record.profile?.area.description ?? ""),
                Field(
                    "source", BilingualText(pl: "Źródło", en: "Source"),
                    .choice(record.sources.map { Field.Option($0.id, $0.name) }), value: indicator.source),
                Field(
                    "reference", BilingualText(pl: "Gdzie w źródle", en: "Where in the source"),
                    hint: BilingualText(pl: "Plik, tabela, strona", en: "File, table, page")),
                Field(
                    "break", BilingualText(pl: "Przerwa w szeregu", en: "Break in the series"),
                    hint: BilingualText(
                        pl: "Dlaczego od tego odczytu szereg stoi na nowej podstawie; puste, jeśli nie stoi.",
                        en: "Why the series stands on a new base from here on; empty if it does not.")),
                Field("note", BilingualText(pl: "Uwaga", en: "Note")), reason,
            ], button: BilingualText(pl: "Zapisz odczyt", en: "Record the reading"))
    }

    static func targets(_ indicator: Indicator) -> FormPage {
        let origins = Target.Origin.allCases.map { Field.Option($0.rawValue, $0.name) }
        var fields: [Field] = []
        let rows = min(indicator.aim.targets.count + FormLimit.spareRows, FormLimit.targets)
        for row in 0..<rows {
            let target = row < indicator.aim.targets.count ? indicator.aim.targets[row] : nil
            let number = row + 1
            fields += [
                Field(
                    "period-\(number)", BilingualText(pl: "\(number). Okres", en: "\(number). Period"),
                    value: target?.period.description ?? "",
                    hint: BilingualText(
                        pl: "Pusty okres i wartość usuwają tę wartość docelową.",
                        en: "An empty period and value remove this target.")),
                Field(
                    "value-\(number)", BilingualText(pl: "\(number). Wartość", en: "\(number). Value"),
                    value: target.map { ReadingTable.number($0.value) } ?? ""),
                Field(
                    "origin-\(number)", BilingualText(pl: "\(number). Pochodzenie", en: "\(number). Origin"),
                    .choice(origins), value: target?.origin.rawValue ?? Target.Origin.adopted.rawValue),
                Field(
                    "note-pl-\(number)",
                    BilingualText(pl: "\(number). Uwaga", en: "\(number). Note in Polish"),
                    value: target?.note.pl ?? ""),
                Field(
                    "note-en-\(number)",
                    BilingualText(pl: "\(number). Uwaga po angielsku", en: "\(number). Note"),
                    value: target?.note.en ?? ""),
            ]
        }
        return FormPage(
            BilingualText(
                pl: "Wartości docelowe: \(indicator.name.pl)", en: "Targets: \(indicator.name[.english])"),
            lead: BilingualText(
                pl: "Jednostka: \(indicator.unitText(.polish)).", en: "Unit: \(indicator.unitText(.english))."
            ),
            action: .editing(.target(indicator: indicator.id)),
            back: Crumb(.indicator(indicator.id), indicator.name),
            fields: fields + [reason],
            button: BilingualText(pl: "Zapisz wartości docelowe", en: "Record the targets"))
    }

    static func weights(_ goal: GoalSummary, _ weights: [(indicator: Indicator, weight: Double)]) -> FormPage
    {
        FormPage(
            BilingualText(
                pl: "Wagi: \(goal.code) \(goal.name.pl)", en: "Weights: \(goal.code) \(goal.name[.english])"),
            lead: BilingualText(
                pl: "Wagi względne; serwis sam dzieli je przez ich sumę.",
                en: "Relative weights; the site divides them by their sum."),
            action: .editing(.weights(goal: goal.code)), back: Crumb(goal.route, goal.name),
            fields: weights.map {
                Field(
                    "weight-\($0.indicator.id)", $0.indicator.name, value: ReadingTable.number($0.weight),
                    required: true)
            } + [reason], button: BilingualText(pl: "Zapisz wagi", en: "Record the weights"))
    }

    static var reason: Field {
        Field(
            "reason", BilingualText(pl: "Powód zmiany", en: "Reason for the change"), .paragraph,
            hint: BilingualText(
                pl: "Trafi do rejestru i na stronę zmian.",
                en: "It enters the ledger and the page of changes."),
            required: true)
    }
}

extension IndicatorReading.Status {
    /// For the form's choice.
    var name: BilingualText {
        switch self {
        case .final: BilingualText(pl: "ostateczny", en: "final")
        case .provisional: BilingualText(pl: "wstępny", en: "provisional")
        case .estimated: BilingualText(pl: "szacunkowy", en: "estimated")
        case .withdrawn: BilingualText(pl: "wycofany", en: "withdrawn")
        }
    }
}

extension Target.Origin {
    /// For the form's choice.
    var name: BilingualText {
        switch self {
        case .adopted: BilingualText(pl: "przyjęta przez miasto", en: "adopted by the city")
        case .law: BilingualText(pl: "wynika z przepisów", en: "set by law")
        case .peer: BilingualText(pl: "według miast porównywanych", en: "after peer cities")
        case .example: BilingualText(pl: "przykład", en: "example")
        }
    }
}
