import Quantities

/// A status with which the Local Data Bank refuses to answer.
struct BDLRefusal: Error, Hashable {
    var status: Int
    var place: String

    /// Whether asking for anything else would be refused as well.
    var concernsAll: Bool { [401, 403, 429].contains(status) }

    var finding: Finding {
        let reason: BilingualText
        let remedy: BilingualText
        switch status {
        case 401, 403:
            reason = BilingualText(
                pl: "Źródło odrzuciło klucz dostępu (status \(status)).",
                en: "The source rejected the key (status \(status)).")
            remedy = BilingualText(
                pl: "Sprawdź BDL_CLIENT_ID albo usuń go, aby pytać anonimowo.",
                en: "Check BDL_CLIENT_ID, or remove it to ask anonymously.")
        case 404:
            reason = BilingualText(
                pl: "Źródło nie zna tej zmiennej (status 404).",
                en: "The source does not know this variable (status 404).")
            remedy = BilingualText(
                pl: "Sprawdź numer w Banku Danych Lokalnych; po zmianie metody szereg dostaje nowy.",
                en:
                    "Check the number in the Local Data Bank; a change of method gives a new one."
            )
        case 429:
            reason = BilingualText(
                pl: "Źródło nie przyjmuje teraz więcej zapytań (status 429).",
                en: "The source takes no more requests now (status 429).")
            remedy = BilingualText(
                pl: "Ponów później; klucz dostępu podnosi limity (docs/connectors.md).",
                en: "Repeat later; a key raises the limits (docs/connectors.md).")
        default:
            reason = BilingualText(
                pl: "Źródło odpowiedziało statusem \(status).",
                en: "The source answered with the status \(status).")
            remedy = BilingualText(pl: "Ponów później.", en: "Repeat later.")
        }
        return Finding(.error, at: place, reason: reason, remedy: remedy)
    }
}
