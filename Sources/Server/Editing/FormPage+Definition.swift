import Evidence
import Pages
import Quantities
import Strategy

extension FormPage {
    /// The names of the two-language texts of a definition, with their labels.
    static var definitionTexts:
        [(name: String, label: BilingualText, path: WritableKeyPath<Indicator, BilingualText>)]
    {
        [
            ("name", BilingualText(pl: "Nazwa", en: "Name"), \.name),
            ("meaning", BilingualText(pl: "Co mówi", en: "What it tells"), \.meaning),
            ("owner", BilingualText(pl: "Właściciel", en: "Owner"), \.owner),
            ("validity", BilingualText(pl: "Granice ważności", en: "Limits of validity"), \.validity),
            ("how-to-get", BilingualText(pl: "Jak zdobyć dane", en: "How to get the data"), \.howToGet),
        ]
    }

    static func definition(_ indicator: Indicator) -> FormPage {
        var fields: [Field] = []
        for text in definitionTexts {
            let words = indicator[keyPath: text.path]
            let isShort = text.name == "name" || text.name == "owner"
            fields.append(
                Field(
                    text.name + "-pl", BilingualText(pl: text.label.pl, en: text.label.en + " (Polish)"),
                    isShort ? .line : .paragraph, value: words.pl, required: text.name == "name"))
            fields.append(
                Field(
                    text.name + "-en",
                    BilingualText(pl: text.label.pl + " (po angielsku)", en: text.label.en),
                    isShort ? .line : .paragraph, value: words.en, required: text.name == "name"))
        }
        let directions = Indicator.Direction.allCases.map { Field.Option($0.rawValue, $0.name) }
        let frequencies = Indicator.Frequency.allCases.map { Field.Option($0.rawValue, $0.name) }
        let methods = Indicator.Method.allCases.map { Field.Option($0.rawValue, BilingualText($0.rawValue)) }
        fields += [
            Field(
                "direction", BilingualText(pl: "Kierunek", en: "Direction"), .choice(directions),
                value: indicator.direction.rawValue),
            Field(
                "frequency", BilingualText(pl: "Częstość", en: "Frequency"), .choice(frequencies),
                value: indicator.frequency.rawValue),
            Field(
                "method", BilingualText(pl: "Metoda oceny", en: "Method of judging"), .choice(methods),
                value: indicator.method.rawValue),
            Field(
                "formula", BilingualText(pl: "Formuła", en: "Formula"), value: indicator.formula,
                hint: BilingualText(
                    pl: "Pusta, jeśli wartości są odczytami. Jednostki są sprawdzane.",
                    en: "Empty where the values are readings. Units are checked.")),
            reason,
        ]
        return FormPage(
            BilingualText(
                pl: "Definicja: \(indicator.name.pl)", en: "Definition: \(indicator.name[.english])"),
            lead: BilingualText(
                pl:
                    "Jednostka: \(indicator.unitText(.polish)). Nie zmienia się jej tutaj, bo stoją na niej odczyty.",
                en:
                    "Unit: \(indicator.unitText(.english)). It is not changed here, because readings stand on it."
            ),
            action: .editing(.indicator(indicator.id)), back: Crumb(.indicator(indicator.id), indicator.name),
            fields: fields, button: BilingualText(pl: "Zapisz definicję", en: "Record the definition"))
    }
}

extension Indicator.Direction {
    /// For the form's choice.
    var name: BilingualText {
        switch self {
        case .more: BilingualText(pl: "im więcej, tym lepiej", en: "more is better")
        case .less: BilingualText(pl: "im mniej, tym lepiej", en: "less is better")
        case .range: BilingualText(pl: "najlepiej w przedziale", en: "best within a range")
        }
    }
}

extension Indicator.Frequency {
    /// For the form's choice.
    var name: BilingualText {
        switch self {
        case .hour: BilingualText(pl: "co godzinę", en: "hourly")
        case .day: BilingualText(pl: "codziennie", en: "daily")
        case .month: BilingualText(pl: "co miesiąc", en: "monthly")
        case .quarter: BilingualText(pl: "co kwartał", en: "quarterly")
        case .half: BilingualText(pl: "co pół roku", en: "twice a year")
        case .year: BilingualText(pl: "co rok", en: "yearly")
        case .biennial: BilingualText(pl: "co dwa lata", en: "every two years")
        case .triennial: BilingualText(pl: "co trzy lata", en: "every three years")
        case .irregular: BilingualText(pl: "nieregularnie", en: "irregularly")
        }
    }
}
