import Quantities

/// What kinds of services are called; a kind that is not known here is shown as the layer writes it.
enum ServiceNames {
    static func name(of category: String) -> BilingualText {
        names[category.replacing("_", with: "-")] ?? BilingualText(category)
    }

    private static let names: [String: BilingualText] = [
        "stop": BilingualText(pl: "przystanek", en: "stop"),
        "school": BilingualText(pl: "szkoła", en: "school"),
        "primary-school": BilingualText(pl: "szkoła podstawowa", en: "primary school"),
        "kindergarten": BilingualText(pl: "przedszkole", en: "kindergarten"),
        "nursery": BilingualText(pl: "żłobek", en: "nursery"),
        "university": BilingualText(pl: "uczelnia", en: "university"),
        "primary-care": BilingualText(pl: "przychodnia", en: "primary care"),
        "doctor": BilingualText(pl: "przychodnia", en: "doctor"),
        "hospital": BilingualText(pl: "szpital", en: "hospital"),
        "pharmacy": BilingualText(pl: "apteka", en: "pharmacy"),
        "library": BilingualText(pl: "biblioteka", en: "library"),
        "culture": BilingualText(pl: "kultura", en: "culture"),
        "culture-house": BilingualText(pl: "dom kultury", en: "culture house"),
        "social": BilingualText(pl: "pomoc społeczna", en: "social services"),
        "social-care-home": BilingualText(pl: "dom pomocy społecznej", en: "social-care home"),
        "green": BilingualText(pl: "zieleń publiczna", en: "public green"),
        "social-care": BilingualText(pl: "pomoc społeczna", en: "social care"),
        "sport": BilingualText(pl: "sport", en: "sport"),
        "sports-ground": BilingualText(pl: "teren sportu", en: "sports ground"),
        "shop": BilingualText(pl: "sklep", en: "shop"),
        "post": BilingualText(pl: "poczta", en: "post office"),
        "post-office": BilingualText(pl: "poczta", en: "post office"),
        "police": BilingualText(pl: "policja", en: "police"),
        "police-station": BilingualText(pl: "policja", en: "police station"),
        "fire": BilingualText(pl: "straż pożarna", en: "fire station"),
        "fire-station": BilingualText(pl: "straż pożarna", en: "fire station"),
    ]
}
