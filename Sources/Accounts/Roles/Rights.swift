public import Quantities

/// The answer to “may this person do that here and now?”.
public enum Decision: Hashable, Sendable {
    /// Yes, by this grant.
    case allowed(Grant)
    /// No, and why.
    case denied(BilingualText)

    public var isAllowed: Bool { if case .allowed = self { true } else { false } }
}

/// The one place where grants are weighed.
public enum Rights {
    /// Whether any of `grants` gives `right` in `unit` (nil for the whole city) on `day`.
    public static func allows(
        _ grants: [Grant], _ right: Right, unit: String?, units: Subordination, on day: CalendarDate
    ) -> Decision {
        let giving = grants.filter { RightsTable.reach(of: $0.role, right) != .none }
        let inForce = giving.filter { $0.isInForce(on: day) }
        if let grant = inForce.first(where: { covers($0, right, unit, units) }) { return .allowed(grant) }
        if let other = inForce.first { return .denied(elsewhere(other, right, unit)) }
        if let late = giving.first { return .denied(untimely(late, day)) }
        return .denied(missing(right))
    }

    private static func covers(_ grant: Grant, _ right: Right, _ unit: String?, _ units: Subordination)
        -> Bool
    {
        guard let place = grant.unit else { return true }
        guard RightsTable.reach(of: grant.role, right) == .unit, let unit else { return false }
        return units.isUnit(unit, within: place)
    }

    private static func elsewhere(_ grant: Grant, _ right: Right, _ unit: String?) -> BilingualText {
        let place = grant.unit ?? ""
        if RightsTable.reach(of: grant.role, right) == .city {
            return BilingualText(
                pl: "„\(right.name.pl)” wymaga roli nadanej dla całego miasta, a Twoja obejmuje „\(place)”.",
                en: "“\(right.name.en)” needs a role for the whole city, and yours covers “\(place)”.")
        }
        return BilingualText(
            pl: "Twoja rola „\(grant.role.name.pl)” obejmuje „\(place)”, a nie \(placeName(unit).pl).",
            en: "Your role “\(grant.role.name.en)” covers “\(place)”, not \(placeName(unit).en).")
    }

    private static func placeName(_ unit: String?) -> BilingualText {
        unit.map { BilingualText(pl: "„\($0)”", en: "“\($0)”") }
            ?? BilingualText(pl: "całe miasto", en: "the whole city")
    }

    private static func untimely(_ grant: Grant, _ day: CalendarDate) -> BilingualText {
        if grant.from > day {
            return BilingualText(
                pl: "Twoja rola „\(grant.role.name.pl)” zaczyna się \(grant.from).",
                en: "Your role “\(grant.role.name.en)” begins on \(grant.from).")
        }
        let last = grant.until.map(\.description) ?? ""
        return BilingualText(
            pl: "Twoja rola „\(grant.role.name.pl)” skończyła się \(last).",
            en: "Your role “\(grant.role.name.en)” ended on \(last).")
    }

    private static func missing(_ right: Right) -> BilingualText {
        let roles = Role.allCases.filter { RightsTable.reach(of: $0, right) != .none }.map(\.name)
        return BilingualText(
            pl: "„\(right.name.pl)” mogą: \(roles.map(\.pl).joined(separator: ", ")). Nie masz takiej roli.",
            en:
                "“\(right.name.en)” is for: \(roles.map(\.en).joined(separator: ", ")). You hold no such role."
        )
    }
}
