import Quantities
import Strategy

enum DifferenceTexts {
    static let title = Phrase(pl: "Porównanie rewizji", en: "Comparison of revisions")
    static let lead = Phrase(
        pl:
            "Co doszło, co zniknęło, co zmieniło brzmienie, miejsce lub kod. Cel pozostaje tym samym celem, gdy zmieni się jego kod albo brzmienie.",
        en:
            "What came in, what went, and what changed its wording, place or code. A goal stays the same goal when its code or wording changes."
    )
    static let otherWay = Phrase(pl: "Porównaj w drugą stronę", en: "Compare the other way round")
    static let same = Phrase(
        pl: "Obie rewizje mówią to samo.", en: "Both revisions say the same.")
    static let unchanged = Phrase(pl: "bez zmian", en: "unchanged")
    static let movedFrom = Phrase(pl: "Przeniesiono z", en: "Moved from")
    static let movedTo = Phrase(pl: "do", en: "to")
    static let insertedWord = Phrase(pl: "dodano:", en: "inserted:")
    static let deletedWord = Phrase(pl: "usunięto:", en: "deleted:")
    static let links = Phrase(
        pl: "Powiązania wskaźników, wpływów, projektów, programów i jednostek",
        en: "Links of indicators, impacts, projects, programmes and units")
    static let linksLead = Phrase(
        pl:
            "Co dzieje się z powiązaniami, gdy nowsza rewizja zastępuje starszą. Utracone trzeba przypisać ręcznie.",
        en:
            "What becomes of links where the newer revision takes the place of the older one. Lost ones must be assigned by hand."
    )
    static let noLinks = Phrase(
        pl: "Nie ma żadnych powiązań.", en: "There are no links.")
    static let holder = Phrase(pl: "Co jest powiązane", en: "What is linked")
    static let allKept = Phrase(
        pl: "Wszystkie powiązania pozostają bez zmian.", en: "All links stay as they are.")
    static let linksCaption = Phrase(
        pl: "Powiązania przeniesione i utracone", en: "Links carried over and lost")
    static let link = Phrase(pl: "powiązanie", en: "link")
    static let before = Phrase(pl: "kod wcześniej", en: "code before")
    static let after = Phrase(pl: "kod teraz", en: "code now")
    static let fate = Phrase(pl: "co się stało", en: "what became of it")
}

extension StrategyDiff.Entry.Change {
    var words: Phrase {
        switch self {
        case .added: Phrase(pl: "dodano", en: "added")
        case .removed: Phrase(pl: "usunięto", en: "removed")
        case .reworded: Phrase(pl: "zmieniono brzmienie", en: "reworded")
        case .moved: Phrase(pl: "przeniesiono", en: "moved")
        case .renumbered: Phrase(pl: "zmieniono kod", en: "renumbered")
        }
    }
}

extension StrategyDiff.Level {
    var words: Phrase {
        switch self {
        case .priority: Phrase(pl: "Priorytety", en: "Priorities")
        case .strategicGoal: Phrase(pl: "Cele strategiczne", en: "Strategic goals")
        case .operationalGoal: Phrase(pl: "Cele operacyjne", en: "Operational goals")
        case .lineOfAction: Phrase(pl: "Kierunki działania", en: "Lines of action")
        }
    }
}

extension CarryOver.Link.Kind {
    var words: Phrase {
        switch self {
        case .goal: Phrase(pl: "z celem", en: "to a goal")
        case .line: Phrase(pl: "z kierunkiem działania", en: "to a line of action")
        case .target: Phrase(pl: "wartość docelowa na", en: "target for")
        case .impact: Phrase(pl: "oddziaływanie", en: "impact")
        case .project: Phrase(pl: "projekt", en: "project")
        case .programme: Phrase(pl: "program", en: "programme")
        case .unit: Phrase(pl: "rola jednostki", en: "part of a unit")
        }
    }

    /// Whether the link's holder is an indicator.
    var isOfIndicator: Bool { self == .goal || self == .line || self == .target }
}

extension CarryOver.Link.Fate {
    var words: Phrase {
        switch self {
        case .kept: Phrase(pl: "bez zmian", en: "kept")
        case .carried: Phrase(pl: "przeniesione", en: "carried over")
        case .lost: Phrase(pl: "utracone", en: "lost")
        case .unknown: Phrase(pl: "nieznany kod", en: "unknown code")
        }
    }
}
