import Quantities
import Strategy

enum StandardsTexts {
    static let title = Phrase(pl: "Standardy dostępności", en: "Standards of access")
    static let own = Phrase(
        pl:
            "Co miasto obiecuje mieszkańcom: do czego i jak daleko mają prawdziwą drogą. Ilu ma to naprawdę, gdzie i o ile brakuje.",
        en:
            "What the city promises its residents: what they have within which way along real paths. How many have it, where, and by how much it is missed."
    )
    static let lawful = Phrase(
        pl:
            "Miasto nie ustaliło własnych standardów (standards.yaml), więc mierzą je tu wielkości z art. 13f ustawy o planowaniu, które gmina może przyjąć, zmienić albo pominąć.",
        en:
            "The city has set no standards of its own (standards.yaml), so the values of art. 13f of the act on planning serve here, which a commune may adopt, change or leave."
    )
    static let further = Phrase(
        pl: "Plan ogólny może ustalić też standardy dla:", en: "A general plan may also set standards for:")
    static let overview = Phrase(pl: "Wszystkie standardy", en: "All standards")
    static let standard = Phrase(pl: "Standard", en: "Standard")
    static let asks = Phrase(pl: "Czego wymaga", en: "What it asks for")
    static let source = Phrase(pl: "Skąd", en: "Set by")
    static let residents = Phrase(pl: "Mieszkańcy, którzy go mają", en: "Residents who have it")
    static let parcels = Phrase(pl: "Działki, które go spełniają", en: "Parcels that meet it")
    static let shortfall = Phrase(pl: "O ile brakuje (mediana)", en: "Missed by (median)")
    static let parcelShortfall = Phrase(
        pl: "Działkom brakuje (mediana)", en: "Parcels miss it by (median)")
    static let withoutIt = Phrase(pl: "Mieszkańcy bez niego", en: "Residents without it")
    static let withoutWay = Phrase(
        pl: "Bez drogi do czegokolwiek, co się liczy", en: "Without a way to anything that counts")
    static let all = Phrase(pl: "Mieszkańcy", en: "Residents")
    static let map = Phrase(
        pl: "Mieszkańcy, którzy mają standard", en: "Residents who have the standard")
    static let mapOfParcels = Phrase(
        pl: "Działki, które spełniają standard", en: "Parcels that meet the standard")
    static let percent = Phrase(pl: "%", en: "%")
    static let byDistrict = Phrase(pl: "Według części miasta", en: "By part of the city")
    static let byIntervention = Phrase(
        pl: "Według obszarów strategicznej interwencji", en: "By area of strategic intervention")
    static let overlapping = Phrase(
        pl:
            "Obszary mogą na siebie nachodzić i nie pokrywają całego miasta. Kto mieszka w kilku, liczy się w każdym z nich; kto w żadnym, w żadnym. Liczb z różnych obszarów nie dodaje się więc do siebie.",
        en:
            "Areas may overlap and do not cover the whole city. Residents of several count in each of them, residents of none in none, so numbers of different areas are not added up."
    )
    static let unplaced = Phrase(
        pl: "Warstwa nie wie, gdzie leżą, więc ich tu nie ma:",
        en: "The layer does not know where these lie, so they are not here:")
    static let notInStrategy = Phrase(pl: "(nie ma go w strategii)", en: "(not in the strategy)")
    static let agesOfInterventions = Phrase(
        pl: "Obszary interwencji według wieku mieszkańców", en: "Areas of intervention by age of residents")
    static let residentsHere = Phrase(pl: "Mieszkańcy tego obszaru:", en: "Residents of this area:")
    static let countsThereToo = Phrase(
        pl: "Kto mieszka też w innym obszarze, liczy się i tam.",
        en: "Who also lives in another area counts there too.")
    static let worst = Phrase(pl: "Działki, którym brakuje najwięcej", en: "Parcels that miss it most")
    static let worstThen = Phrase(
        pl: "Działki, którym brakowałoby najwięcej", en: "Parcels that would miss it most")
    static let mapOfToday = Phrase(
        pl: "Mapa pokazuje drogę i to, co mówi o niej dzisiejszy standard.",
        en: "The map shows the way and what today's standard says of it.")
    static let worstMeaning = Phrase(
        pl: "Najwyżej pięćdziesiąt, od najdalszej; te bez drogi do czegokolwiek są tylko policzone wyżej.",
        en: "At most fifty, the farthest first; those without a way to anything are only counted above.")
    static let parcel = Phrase(pl: "Działka", en: "Parcel")
    static let missing = Phrase(pl: "Brakuje", en: "Missed by")
    static let look = Phrase(pl: "droga na mapie", en: "the way on the map")
    static let noDistricts = BilingualText(
        pl: "Nie ma warstwy części miasta, więc nie ma mapy.",
        en: "There is no layer of the parts of the city, so there is no map.")
    static let importDistricts = BilingualText(
        pl: "Wczytaj warstwę „districts”: horyzont layer import.",
        en: "Import a layer “districts”: horyzont layer import.")
    static let noParcels = BilingualText(
        pl: "Nie ma warstwy działek, więc nie wiadomo, ile ich spełnia standard.",
        en: "There is no layer of parcels, so it is not known how many meet the standard.")
    static let importParcels = BilingualText(
        pl: "Wczytaj warstwę „parcels”: horyzont layer import DZIAŁKI --as parcels.",
        en: "Import a layer “parcels”: horyzont layer import PARCELS --as parcels.")
    static let noLayers = BilingualText(
        pl: "Brakuje warstw, na których mierzy się standardy.",
        en: "The layers on which standards are measured are missing.")
    static let importLayers = BilingualText(
        pl:
            "Wczytaj streets, addresses (z kolumną residents), services (z kolumną category), green, stops, districts, parcels: horyzont layer import PLIK --as NAZWA.",
        en:
            "Import streets, addresses (with a column residents), services (with a column category), green, stops, districts, parcels: horyzont layer import FILE --as NAME."
    )
    static let here = Phrase(
        pl: "Standardy dostępności w tym miejscu", en: "Standards of access at this place")
    static let fromParcel = Phrase(pl: "Od granicy działki", en: "From the border of the parcel")
    static let fromPlace = Phrase(
        pl: "Od tego miejsca: nie leży na żadnej znanej działce.",
        en: "From this place: it lies on no known parcel.")
    static let nearest = Phrase(pl: "Najbliżej", en: "Nearest")
    static let nothingNear = Phrase(pl: "nie ma drogi", en: "no way")
    static let wayDrawn = Phrase(
        pl:
            "Drogi są narysowane na mapie: do tego, co najbliżej, a gdzie liczy się wielkość razem, do tylu najbliższych, ile wystarcza; jeśli w zasięgu jest za mało, do wszystkich w nim (najwyżej 24) i do najbliższego poza nim.",
        en:
            "The ways are drawn on the map: to the nearest, and where a size together counts to as many of the nearest as suffice; if there is too little within reach, to all in it (at most 24) and to the nearest beyond."
    )

    static func profile(_ profile: TravelProfile) -> BilingualText {
        switch profile {
        case .walk: BilingualText(pl: "pieszo", en: "on foot")
        case .wheelchair: BilingualText(pl: "na wózku", en: "by wheelchair")
        case .bicycle: BilingualText(pl: "rowerem", en: "by bicycle")
        }
    }

    /// What a standard asks for, in one line: `szkoła podstawowa · pieszo · do 1500 m`.
    static func asks(_ standard: AccessStandard, _ language: Language) -> String {
        let upTo = language == .polish ? "do" : "within"
        let limit =
            switch standard.limit {
            case .metres(let metres): "\(MethodTexts.number(metres, language))\u{A0}m"
            case .minutes(let minutes): "\(MethodTexts.number(minutes, language))\u{A0}min"
            }
        var parts = [
            ServiceNames.name(of: standard.category)[language], profile(standard.profile)[language],
            "\(upTo) \(limit)",
        ]
        switch standard.rule {
        case .one(let least) where least > 0:
            parts.append(
                language == .polish
                    ? "co najmniej \(size(least, language))" : "at least \(size(least, language))")
        case .together(let hectares):
            parts.append(
                language == .polish
                    ? "razem \(size(hectares, language))" : "\(size(hectares, language)) together")
        default: break
        }
        return parts.joined(separator: " · ")
    }

    private static func size(_ hectares: Double, _ language: Language) -> String {
        "\(MethodTexts.number(hectares, language))\u{A0}ha"
    }

    /// How many features lie within the limit, and how large they are together.
    static func together(_ size: Double, drawn: Int, _ language: Language) -> String {
        let hectares = hectares(size, language)
        return language == .polish
            ? "w zasięgu razem \(hectares), narysowane drogi: \(drawn)"
            : "\(hectares) within reach together, ways drawn: \(drawn)"
    }

    /// How much is missing: metres whole, hectares with a decimal.
    static func amount(_ shortfall: Double, _ unit: UnitOfMeasure, _ language: Language) -> String {
        unit.code == "har" ? hectares(shortfall, language) : metres(shortfall, language)
    }

    static func metres(_ metres: Double, _ language: Language) -> String {
        NumberFormat.text(metres, decimals: 0, language) + "\u{A0}m"
    }

    static func hectares(_ hectares: Double, _ language: Language) -> String {
        NumberFormat.text(hectares, decimals: 1, language) + "\u{A0}ha"
    }
}
