import Quantities

/// Units that belong to themselves, and shares where there is no company.
enum UnitCheck {
    static func problems(in record: DeliveryRecord) -> [RowProblem] {
        let tree = UnitTree(record.units)
        return record.units.flatMap { unit in
            [
                tree.isInCircle(unit.id) ? circle(unit) : nil,
                unit.cityShare != nil && unit.kind != .cityCompany ? share(unit) : nil,
            ].compactMap(\.self)
        }
    }

    private static func circle(_ unit: OrganisationUnit) -> RowProblem {
        RowProblem(
            "units", unit.id, "parent",
            reason: BilingualText(
                pl: "Jednostka należy pośrednio do samej siebie.",
                en: "The unit belongs, through others, to itself."),
            remedy: BilingualText(
                pl: "Popraw jednostkę nadrzędną.", en: "Correct the parent."))
    }

    private static func share(_ unit: OrganisationUnit) -> RowProblem {
        RowProblem(
            "units", unit.id, "city_share", severity: .warning,
            reason: BilingualText(
                pl: "Udział miasta podano przy jednostce, która nie jest spółką miejską.",
                en: "A city's share is stated for a unit that is no city company."),
            remedy: BilingualText(
                pl: "Usuń udział albo zmień rodzaj.", en: "Remove the share or change the kind."))
    }
}
