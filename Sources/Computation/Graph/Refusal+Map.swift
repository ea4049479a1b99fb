public import Quantities

/// What engines that measure on the map refuse for the same reason.
extension Refusal {
    /// The indicator's unit is none that a method gives.
    /// - Parameter given: the units that it gives, by their codes.
    public static func unit(_ unit: UnitOfMeasure, methodGives given: String) -> Refusal {
        Refusal(
            code: "unit",
            reason: BilingualText(
                pl: "Wskaźnik jest w jednostce „\(unit.code)”, a metoda daje „\(given)”.",
                en: "The indicator is in “\(unit.code)”, the method gives “\(given)”."),
            remedy: BilingualText(pl: "Zmień jednostkę wskaźnika.", en: "Change the indicator's unit."))
    }

    /// A layer of addresses, by its name, that says nothing of residents.
    public static func noResidents(_ layer: String) -> Refusal {
        Refusal(
            code: "residents",
            reason: BilingualText(
                pl: "Warstwa „\(layer)” nie mówi, ile osób mieszka pod którym adresem.",
                en: "The layer “\(layer)” does not say how many people live at which address."),
            remedy: BilingualText(
                pl: "Wczytaj adresy z kolumną „residents”.", en: "Import addresses with a column “residents”."
            ))
    }
}
