/// How far it may be, along a public way on foot from the boundary of a plot, to what people need.
///
/// - Source: act on spatial planning and development, art. 13f; APP 2.0,
///   `ObszarStandardowDostepnosciInfrastrukturySpolecznej`.
public struct AccessStandards: Sendable, Hashable, Codable {
    /// What a distance leads to; the raw value is the element of the schema.
    public enum Service: String, Sendable, Hashable, Codable, CaseIterable {
        case primarySchool = "odlegloscDoSzkolyPodstawowej"
        /// Green areas that are large enough together.
        case greenAreasTogether = "odlegloscDoObszarowZieleniPublicznej"
        /// One green area that is large enough by itself.
        case greenArea = "odlegloscDoObszaruZieleniPublicznej"
        case kindergarten = "odlegloscDoPrzedszkola"
        case nursery = "odlegloscDoZlobka"
        case primaryCare = "odlegloscDoAmbulatoriumPOZ"
        case library = "odlegloscDoBiblioteki"
        case cultureHouse = "odlegloscDoDomuKultury"
        case socialCareHome = "odlegloscDoDomuPomocySpolecznej"
        case sportsGround = "odlegloscDoUrzadzonegoTerenuSportu"
        case stop = "odlegloscDoPrzystanku"
        case postOffice = "odlegloscDoPlacowkiPocztowej"
        case pharmacy = "odlegloscDoApteki"
        case policeStation = "odlegloscDoPosterunkuPolicji"
        case fireStation = "odlegloscDoPosterunkuJednostkiOchronyPrzeciwpozarowej"

        /// Whether every area of standards must state it.
        public var isRequired: Bool {
            self == .primarySchool || self == .greenAreasTogether || self == .greenArea
        }
    }

    /// - Unit: m
    public var distances: [Service: Double]
    /// Area that the nearer green areas have together.
    /// - Unit: m²
    public var greenAreasTogether: Double?
    /// Area of the one large green area.
    /// - Unit: m²
    public var greenArea: Double?
    /// Whether farmsteads are left out.
    public var excludesFarmsteads: Bool?
}
