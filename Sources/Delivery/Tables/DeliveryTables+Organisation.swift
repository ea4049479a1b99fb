import Quantities

extension DeliveryTables {
    static let organisationTables: [DeliveryTable] = [units, roles]

    private static let units = DeliveryTable.list(
        "units", pl: "Jednostki", en: "Units", \.units,
        blank: OrganisationUnit(id: "", name: BilingualText(""), kind: .department),
        [identifier(\.id)] + name(\.name) + [
            Field(
                "kind", \.kind, pl: "Rodzaj", en: "Kind",
                meaning: BilingualText(pl: "Czym jednostka jest dla miasta.", en: "What it is to the city.")),
            Field(
                "parent", \.parent, .reference("units"), pl: "Jednostka nadrzędna", en: "Parent",
                meaning: BilingualText(
                    pl: "Jednostka, do której należy; puste na szczycie.",
                    en: "The unit it belongs to; empty at the top.")),
            Field(
                "city_share", \.cityShare, .share, pl: "Udział miasta", en: "City's share",
                meaning: BilingualText(
                    pl: "Część kapitału spółki w rękach miasta.",
                    en: "The city's part of a company's capital.")),
        ])

    private static let roles = DeliveryTable.parts(
        "unit-roles", pl: "Role jednostek", en: "Roles of units", of: \.units,
        ownedBy: owner("unit", "units", pl: "Jednostka", en: "Unit"), \.roles, key: ["code"],
        blank: OrganisationUnit.Role(.lead, in: blankCode),
        [
            code("code", \.code, pl: "Cel lub kierunek", en: "Goal or line"),
            Field(
                "role", \.kind, pl: "Rola", en: "Role",
                meaning: BilingualText(
                    pl: "Co jednostka robi dla celu lub kierunku.", en: "What it does for the goal or line.")),
        ])
}
