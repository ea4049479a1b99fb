import Evidence
import Quantities
import Strategy

/// The words of states, directions, kinds and origins. A state is always shown by icon, word and colour
/// together.
extension ProgressState {
    var word: Phrase {
        switch self {
        case .onTrack: Phrase(pl: "na dobrej drodze", en: "on track")
        case .atRisk: Phrase(pl: "zagrożone", en: "at risk")
        case .offTrack: Phrase(pl: "daleko od ścieżki", en: "off track")
        case .deteriorating: Phrase(pl: "pogarsza się", en: "getting worse")
        case .notAssessed: Phrase(pl: "bez oceny", en: "not assessed")
        }
    }

    var meaning: Phrase {
        switch self {
        case .onTrack:
            Phrase(pl: "Cel osiągnięty albo ścieżka utrzymana.", en: "The target is met or the path is kept.")
        case .atRisk:
            Phrase(pl: "Idzie w dobrą stronę, ale za wolno.", en: "It moves the right way, but too slowly.")
        case .offTrack: Phrase(pl: "Prawie się nie zmienia.", en: "It hardly moves.")
        case .deteriorating: Phrase(pl: "Idzie w złą stronę.", en: "It moves the wrong way.")
        case .notAssessed:
            Phrase(
                pl: "Brakuje danych, są zbyt słabe albo zbyt stare.",
                en: "Evidence is missing, too weak or too old.")
        }
    }

    /// The suffix of the CSS classes and icons.
    var className: StaticString {
        switch self {
        case .onTrack: "state onTrack"
        case .atRisk: "state atRisk"
        case .offTrack: "state offTrack"
        case .deteriorating: "state deteriorating"
        case .notAssessed: "state notAssessed"
        }
    }

    var icon: StaticString {
        switch self {
        case .onTrack: "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-onTrack\"/></svg>"
        case .atRisk: "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-atRisk\"/></svg>"
        case .offTrack: "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-offTrack\"/></svg>"
        case .deteriorating: "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-deteriorating\"/></svg>"
        case .notAssessed: "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-notAssessed\"/></svg>"
        }
    }

    /// Worst first, unknown last: the order in which things need attention.
    var urgency: Int {
        switch self {
        case .deteriorating: 0
        case .offTrack: 1
        case .atRisk: 2
        case .onTrack: 3
        case .notAssessed: 4
        }
    }
}

extension Indicator.Direction {
    var words: Phrase {
        switch self {
        case .more: Phrase(pl: "im więcej, tym lepiej", en: "more is better")
        case .less: Phrase(pl: "im mniej, tym lepiej", en: "less is better")
        case .range: Phrase(pl: "najlepiej w przedziale", en: "best within a range")
        }
    }
}

extension Indicator.Kind {
    var words: Phrase {
        switch self {
        case .context: Phrase(pl: "wskaźnik kontekstowy", en: "context indicator")
        case .output: Phrase(pl: "wskaźnik produktu", en: "output indicator")
        case .result: Phrase(pl: "wskaźnik rezultatu", en: "result indicator")
        }
    }
}

extension Indicator.Frequency {
    var words: Phrase {
        switch self {
        case .hour: Phrase(pl: "co godzinę", en: "hourly")
        case .day: Phrase(pl: "codziennie", en: "daily")
        case .month: Phrase(pl: "co miesiąc", en: "monthly")
        case .quarter: Phrase(pl: "co kwartał", en: "quarterly")
        case .half: Phrase(pl: "co pół roku", en: "twice a year")
        case .year: Phrase(pl: "co rok", en: "yearly")
        case .biennial: Phrase(pl: "co dwa lata", en: "every two years")
        case .triennial: Phrase(pl: "co trzy lata", en: "every three years")
        case .irregular: Phrase(pl: "nieregularnie", en: "irregularly")
        }
    }
}

extension Target.Origin {
    var words: Phrase {
        switch self {
        case .adopted: Phrase(pl: "przyjęta przez miasto", en: "adopted by the city")
        case .law: Phrase(pl: "wynika z przepisów", en: "set by law")
        case .peer: Phrase(pl: "według miast porównywanych", en: "after peer cities")
        case .example:
            Phrase(pl: "PRZYKŁAD — miasto jej nie przyjęło", en: "EXAMPLE — not adopted by the city")
        }
    }
}

extension IndicatorReading.Status {
    var words: Phrase {
        switch self {
        case .final: Phrase(pl: "ostateczna", en: "final")
        case .provisional: Phrase(pl: "wstępna", en: "provisional")
        case .estimated: Phrase(pl: "szacunkowa", en: "estimated")
        case .withdrawn: Phrase(pl: "wycofana", en: "withdrawn")
        }
    }
}

extension Impact.Confidence {
    var words: Phrase {
        switch self {
        case .low: Phrase(pl: "niska pewność", en: "low confidence")
        case .medium: Phrase(pl: "średnia pewność", en: "medium confidence")
        case .high: Phrase(pl: "wysoka pewność", en: "high confidence")
        }
    }
}

extension GoalSummary.Level {
    var word: Phrase {
        switch self {
        case .priority: Phrase(pl: "Priorytet", en: "Priority")
        case .strategic: Phrase(pl: "Cel strategiczny", en: "Strategic goal")
        case .operational: Phrase(pl: "Cel operacyjny", en: "Operational goal")
        }
    }
}
