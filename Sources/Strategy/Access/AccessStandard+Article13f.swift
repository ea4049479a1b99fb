import Quantities

extension AccessStandard {
    /// The standards of the Polish act on planning that hold in towns where a commune adopts them without changing values.
    ///
    /// - Source: act of 27 March 2003 on spatial planning and development, art. 13f, in force since 24 September 2023.
    public static let article13f: [AccessStandard] = [
        AccessStandard(
            id: "13f-school", title: BilingualText(pl: "Szkoła podstawowa", en: "Primary school"),
            category: "primary-school", limit: .metres(1_500), source: act),
        AccessStandard(
            id: "13f-green-together",
            title: BilingualText(
                pl: "Zieleń publiczna razem co najmniej 3 ha", en: "Public green, at least 3 ha together"),
            category: "green", limit: .metres(1_500), rule: .together(hectares: 3), source: act),
        AccessStandard(
            id: "13f-green-one",
            title: BilingualText(
                pl: "Teren zieleni co najmniej 20 ha", en: "One public green of at least 20 ha"),
            category: "green", limit: .metres(3_000), rule: .one(leastHectares: 20), source: act),
    ]

    private static let act = BilingualText(
        pl: "art. 13f ustawy z 27 marca 2003 r. o planowaniu i zagospodarowaniu przestrzennym",
        en: "art. 13f of the act of 27 March 2003 on spatial planning and development")

    /// Categories for which a general plan may state standards beside those of the act.
    ///
    /// - Source: schema APP 2.0, optional distances of `ObszarStandardowDostepnosciInfrastrukturySpolecznej`.
    public static let furtherCategories = [
        "kindergarten", "nursery", "primary-care", "library", "culture-house", "social-care-home",
        "sports-ground", "stop", "post-office", "pharmacy", "police-station", "fire-station",
    ]
}
