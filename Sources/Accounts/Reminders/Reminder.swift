public import Quantities

/// One thing that one person is told once.
public struct Reminder: Hashable, Sendable {
    /// Why.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case due, late, stale, freezing
    }

    /// Who is told, in order of escalation.
    public enum Level: String, Sendable, Codable, CaseIterable {
        case owner, unitHead, coordinator
    }

    public var duty: Duty
    public var kind: Kind
    public var level: Level
    public var person: PersonID
    /// The day that the reminder is about: the term, the freeze, the day since which it is stale.
    public var day: CalendarDate

    /// Whatever has this key was sent already: same person, item, reason, term and level.
    ///
    /// A new term gives a new key, a second run of the same day does not.
    public var key: String {
        "\(kind.rawValue)/\(level.rawValue)/\(day)/\(person)/\(duty.item)"
    }

    /// The reminder as one line of a letter.
    public var sentence: BilingualText {
        switch kind {
        case .due:
            BilingualText(
                pl: "do \(day): \(duty.title[.polish])", en: "due by \(day): \(duty.title[.english])")
        case .late:
            BilingualText(
                pl: "po terminie (\(day)): \(duty.title[.polish])",
                en: "late since \(day): \(duty.title[.english])"
            )
        case .stale:
            BilingualText(
                pl: "nieaktualne od \(day): \(duty.title[.polish])",
                en: "stale since \(day): \(duty.title[.english])")
        case .freezing:
            BilingualText(
                pl: "zmiany możliwe tylko do \(day): \(duty.title[.polish])",
                en: "can be changed only until \(day): \(duty.title[.english])")
        }
    }
}
