public import Quantities

/// What is checked of a general plan. Every fault names its rule; `docs/planning.md` explains each.
public enum PlanRule: String, Sendable, Hashable, Codable, CaseIterable {
    // Of the file
    case unreadable, schema
    // Of one object
    case missing, unknownCode, badValue, outOfRange, decimals, unit, dates
    case symbol, marking, parameters
    // Of its geometry
    case geometry, geometryKind, referenceSystem, mixedSystems
    // Of the plan as a whole
    case duplicateIdentifier, duplicateMarking, actReference, status
    case gap, overlap, outside

    public var title: BilingualText {
        switch self {
        case .unreadable: BilingualText(pl: "plik nie do odczytania", en: "unreadable file")
        case .schema: BilingualText(pl: "nieznany schemat", en: "unknown schema")
        case .missing: BilingualText(pl: "brak wymaganego atrybutu", en: "missing attribute")
        case .unknownCode: BilingualText(pl: "wartość spoza listy kodowej", en: "value outside the code list")
        case .badValue: BilingualText(pl: "wartość nie do odczytania", en: "unreadable value")
        case .outOfRange: BilingualText(pl: "wartość poza zakresem", en: "value out of range")
        case .decimals: BilingualText(pl: "za dużo miejsc po przecinku", en: "too many decimals")
        case .unit: BilingualText(pl: "zła jednostka", en: "wrong unit")
        case .dates: BilingualText(pl: "zła kolejność dat", en: "dates in the wrong order")
        case .symbol: BilingualText(pl: "błędny symbol", en: "wrong symbol")
        case .marking: BilingualText(pl: "błędne oznaczenie", en: "wrong marking")
        case .parameters: BilingualText(pl: "parametry strefy", en: "parameters of a zone")
        case .geometry: BilingualText(pl: "błędna geometria", en: "invalid geometry")
        case .geometryKind: BilingualText(pl: "inny rodzaj geometrii", en: "another kind of geometry")
        case .referenceSystem:
            BilingualText(pl: "zły układ odniesienia", en: "wrong reference system")
        case .mixedSystems: BilingualText(pl: "różne układy odniesienia", en: "mixed reference systems")
        case .duplicateIdentifier: BilingualText(pl: "powtórzony identyfikator", en: "duplicate identifier")
        case .duplicateMarking: BilingualText(pl: "powtórzone oznaczenie", en: "duplicate marking")
        case .actReference: BilingualText(pl: "odwołanie do aktu", en: "reference to the act")
        case .status: BilingualText(pl: "różne statusy", en: "differing statuses")
        case .gap: BilingualText(pl: "luka między strefami", en: "gap between zones")
        case .overlap: BilingualText(pl: "nakładanie się", en: "overlap")
        case .outside: BilingualText(pl: "poza granicą aktu", en: "outside the act's outline")
        }
    }
}
