public import Quantities

/// Which role gives which right: the only place where that is said. Whatever is not named is not allowed.
///
/// Whoever manages accounts neither writes nor approves. Only the duty officer does both, for warnings cannot wait, and
/// even then never for the same warning.
public enum RightsTable {
    /// How far a role gives a right.
    public enum Reach: Hashable, Sendable {
        case none
        /// In the unit the role was granted for with the units below it, or in the whole city.
        case unit
        /// Only where the role was granted for the whole city.
        case city
    }

    /// How far `role` gives `right`.
    public static func reach(of role: Role, _ right: Right) -> Reach {
        let given = rights(of: role)
        if given.unit.contains(right) { return .unit }
        return given.city.contains(right) ? .city : .none
    }

    /// Whether a role makes sense only for the whole city.
    public static func isCityWide(_ role: Role) -> Bool { rights(of: role).unit.isEmpty }

    private static func rights(of role: Role) -> (unit: Set<Right>, city: Set<Right>) {
        switch role {
        case .reader: ([.seeDrafts], [])
        case .owner: ([.seeDrafts, .editItems, .submit, .export], [])
        case .coordinator:
            (
                [.seeDrafts, .editItems, .submit, .export],
                [.importReadings, .editDefinitions, .freezeReport, .handleRequests]
            )
        case .treasurer: ([.seeDrafts, .editMoney, .submit, .export], [])
        case .approver: ([.seeDrafts, .approve, .approveSecond, .export], [.approveWarning])
        case .dutyOfficer: ([], [.seeDrafts, .draftWarning, .submit, .approveWarning])
        case .auditor: ([.seeDrafts, .export], [.readAudit])
        case .administrator: ([], [.managePeople, .manageSystem])
        }
    }

    /// The table as a page of the documentation.
    public static func markdown(_ language: Language) -> String {
        let right = BilingualText(pl: "Uprawnienie", en: "Right")[language]
        let header = ([right] + Role.allCases.map { $0.name[language] }).joined(separator: " | ")
        let rows = Right.allCases.map { right in
            ([right.name[language]] + Role.allCases.map { word(reach(of: $0, right))[language] })
                .joined(separator: " | ")
        }
        let rule = String(repeating: "---|", count: Role.allCases.count + 1)
        return
            ([heading[language], "", "| \(header) |", "|\(rule)"] + rows.map { "| \($0) |" } + [
                "", legend[language], "",
            ] + DraftKind.allCases.map { "- \($0.approvalSentence[language])" } + [""]).joined(
                separator: "\n")
    }

    private static func word(_ reach: Reach) -> BilingualText {
        switch reach {
        case .none: BilingualText("–")
        case .unit: BilingualText(pl: "jednostka", en: "unit")
        case .city: BilingualText(pl: "miasto", en: "city")
        }
    }

    private static let heading = BilingualText(pl: "# Role i uprawnienia", en: "# Roles and rights")

    private static let legend = BilingualText(
        pl: """
            „Jednostka”: w jednostce, dla której nadano rolę, i w jednostkach jej podległych, albo w całym mieście,
            jeśli tak nadano rolę. „Miasto”: tylko gdy rolę nadano dla całego miasta. „–”: nie wolno. Zatwierdza
            zawsze ktoś inny niż autor.
            """,
        en: """
            “Unit”: in the unit the role was granted for and the units below it, or in the whole city where it was
            granted so. “City”: only where the role was granted for the whole city. “–”: not allowed. Whoever
            approves is never an author.
            """)
}
