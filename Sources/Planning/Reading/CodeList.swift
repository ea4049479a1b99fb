/// A list of values that an attribute may refer to.
struct CodeList: Sendable {
    var name: String
    var values: [String]

    static let status = CodeList(
        name: "ProcessStepGeneralValue", values: PlanStatus.allCases.map(\.rawValue))
    static let binding = CodeList(
        name: "RegulationNatureValue",
        values: [
            "generallyBinding", "nonBinding", "definedInLegislation", "bindingForDevelopers",
            "bindingOnlyForAuthorities",
        ])
    static let zoneKind = CodeList(
        name: "RodzajStrefyPlanistycznejKod", values: ZoneKind.allCases.map(\.code))
    static let actKind = CodeList(
        name: "TypAktuPlanowaniaPrzestrzennegoKod",
        values: [
            Self.generalPlan, "miejscowyPlanZagospodarowaniaPrzestrzennego",
            "planZagospodarowaniaPrzestrzennegoWojewodztwa", "zintegrowanyPlanInwestycyjny",
            "miejscowyPlanOdbudowy", "miejscowyPlanRewitalizacji",
        ])
    static let generalPlan = "planOgolnyGminy"
    static let level = CodeList(
        name: "LevelOfSpatialPlanValue", values: ["regional", "local", "infraLocal"])

    /// The value that an address of the form `…/codelist/NAME/value` names, or nil.
    func value(of address: String) -> String? {
        let parts = address.split { $0 == "/" || $0 == "#" }
        guard parts.count >= 2, parts[parts.count - 2] == name else { return nil }
        let value = String(parts[parts.count - 1])
        return values.contains(value) ? value : nil
    }
}
