public import Evidence
public import Quantities
public import Strategy

/// Modelowo, a small made-up town with answers that can be computed by hand.
///
/// - Two priorities, three strategic goals (one horizontal), four operational goals, twelve lines of action.
/// - Six indicators: one kept on its path, one on the way to its target as in the published trend example,
///   one
///   behind, one that gets worse, one with a wished range, one without any data.
/// - Three neighbours: Wzorzec, Próbowice and Ćwiczyn.
public enum TestCity {
    /// The day on which the town is looked at.
    public static var today: CalendarDate { day(2026, 3, 1) }

    /// Who the town is.
    public static var profile: CityProfile {
        CityProfile(
            id: "modelowo", name: BilingualText("Modelowo"), isFictional: true, area: "9901",
            peers: ["9902", "9903", "9904"],
            areas: [
                CityProfile.Area(code: "9901", name: "Modelowo"),
                CityProfile.Area(code: "9902", name: "Wzorzec"),
                CityProfile.Area(code: "9903", name: "Próbowice"),
                CityProfile.Area(code: "9904", name: "Ćwiczyn"),
            ],
            ranking: CityProfile.Ranking(
                name: BilingualText(pl: "gminy powiatu wzorcowego", en: "communes of the model county"),
                areas: ["9901", "9902", "9903", "9904"]))
    }

    /// Everything the town knows and decides, without its readings.
    public static var record: CityRecord {
        CityRecord(
            profile: profile, revisions: [earlierRevision, revision], indicators: indicators,
            variables: variables, sources: sources, impacts: impacts,
            delivery: delivery, sequence: 42)
    }

    /// A code that is known to be well formed.
    public static func code(_ text: String) -> StrategyCode {
        guard let code = StrategyCode(text) else { preconditionFailure("“\(text)” is no strategy code") }
        return code
    }

    /// A unit that is known to be well formed.
    public static func unit(_ text: String) -> UnitOfMeasure {
        guard let unit = UnitOfMeasure(text) else { preconditionFailure("“\(text)” is no unit of measure") }
        return unit
    }

    /// A day that is known to exist.
    public static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("there is no such day")
        }
        return date
    }
}
