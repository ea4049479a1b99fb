public import Quantities

/// The thirteen kinds of planning zones of a general plan; there are no others.
///
/// - Source: act on spatial planning and development, art. 13c(2); code list `RodzajStrefyPlanistycznejKod` of APP 2.0.
public enum ZoneKind: String, Sendable, Hashable, Codable, CaseIterable {
    case multiFamily = "SW"
    case singleFamily = "SJ"
    case farmstead = "SZ"
    case services = "SU"
    case largeRetail = "SH"
    case economic = "SP"
    case agriculture = "SR"
    case infrastructure = "SI"
    case greenAndRecreation = "SN"
    case cemetery = "SC"
    case mining = "SG"
    case open = "SO"
    case transport = "SK"

    /// Two letters, as on the drawing.
    public var symbol: String { rawValue }

    /// Its value in the code list.
    public var code: String {
        switch self {
        case .multiFamily: "strefaWielofunkcyjnaZZabudowaMieszkaniowaWielorodzinna"
        case .singleFamily: "strefaWielofunkcyjnaZZabudowaMieszkaniowaJednorodzinna"
        case .farmstead: "strefaWielofunkcyjnaZZabudowaZagrodowa"
        case .services: "strefaUslugowa"
        case .largeRetail: "strefaHandluWielkopowierzchniowego"
        case .economic: "strefaGospodarcza"
        case .agriculture: "strefaProdukcjiRolniczej"
        case .infrastructure: "strefaInfrastrukturalna"
        case .greenAndRecreation: "strefaZieleniIRekreacji"
        case .cemetery: "strefaCmentarzy"
        case .mining: "strefaGornictwa"
        case .open: "strefaOtwarta"
        case .transport: "strefaKomunikacyjna"
        }
    }

    public var name: BilingualText {
        switch self {
        case .multiFamily:
            BilingualText(
                pl: "strefa wielofunkcyjna z zabudową mieszkaniową wielorodzinną",
                en: "mixed-use zone with multi-family housing")
        case .singleFamily:
            BilingualText(
                pl: "strefa wielofunkcyjna z zabudową mieszkaniową jednorodzinną",
                en: "mixed-use zone with single-family housing")
        case .farmstead:
            BilingualText(
                pl: "strefa wielofunkcyjna z zabudową zagrodową", en: "mixed-use zone with farmsteads")
        case .services: BilingualText(pl: "strefa usługowa", en: "service zone")
        case .largeRetail:
            BilingualText(pl: "strefa handlu wielkopowierzchniowego", en: "large-scale retail zone")
        case .economic: BilingualText(pl: "strefa gospodarcza", en: "economic zone")
        case .agriculture:
            BilingualText(pl: "strefa produkcji rolniczej", en: "agricultural production zone")
        case .infrastructure: BilingualText(pl: "strefa infrastrukturalna", en: "infrastructure zone")
        case .greenAndRecreation:
            BilingualText(pl: "strefa zieleni i rekreacji", en: "zone of green and recreation")
        case .cemetery: BilingualText(pl: "strefa cmentarzy", en: "cemetery zone")
        case .mining: BilingualText(pl: "strefa górnictwa", en: "mining zone")
        case .open: BilingualText(pl: "strefa otwarta", en: "open zone")
        case .transport: BilingualText(pl: "strefa komunikacyjna", en: "transport zone")
        }
    }

    /// Whether plans state all four parameters for zones of this kind: those meant for building on.
    public var isForBuilding: Bool {
        switch self {
        case .multiFamily, .singleFamily, .farmstead, .services, .largeRetail, .economic, .agriculture: true
        case .infrastructure, .greenAndRecreation, .cemetery, .mining, .open, .transport: false
        }
    }
}
