import Planning
import Quantities

/// A made-up general plan: square zones side by side within a square outline, as GML. Everything about it can be broken.
struct SamplePlan {
    struct Zone {
        var marking: String
        var symbol: String
        var kind: ZoneKind
        var local: String
        var ring: [(east: Double, north: Double)]
        var id: String
        /// Attributes by element, in the order of the schema; taken out or changed to make faults.
        var attributes: [(name: String, xml: String)]
    }

    static let side = 100.0
    static let west = 6_548_000.0
    static let south = 5_573_000.0
    static let namespace = "PL.ZIPPZP.9999/246601-POG"
    static let codes = "https://www.gov.pl/static/zagospodarowanieprzestrzenne/codelist/"
    static let inspire = "http://inspire.ec.europa.eu/codelist/"

    var zones: [Zone]
    var outline: [(east: Double, north: Double)]
    var system = "http://www.opengis.net/def/crs/EPSG/0/2177"
    var actSystem = "http://www.opengis.net/def/crs/EPSG/0/2177"
    var namespace = "https://www.gov.pl/static/zagospodarowanieprzestrzenne/schemas/app/2.0"
    var prefix = "app:"
    var isEastFirst = false
    var actReference =
        "https://www.gov.pl/zagospodarowanieprzestrzenne/app/AktPlanowaniaPrzestrzennego/\(Self.namespace)/1POG"
    var status = "elaboration"
    var extraMembers: [String] = []

    /// - Parameter size: zones along one side.
    init(size: Int = 2) {
        zones = (0..<size * size).map { number in
            let kind = ZoneKind.allCases[number % ZoneKind.allCases.count]
            let marking = "\(number / ZoneKind.allCases.count + 1)\(kind.symbol)"
            return Zone(
                marking: marking, symbol: kind.symbol, kind: kind, local: "1POG-\(marking)",
                ring: Self.square(Double(number % size), Double(number / size), 1), id: "z\(number)",
                attributes: Self.attributes)
        }
        outline = Self.square(0, 0, Double(size))
    }

    /// A closed ring in units of a zone's side.
    static func square(_ x: Double, _ y: Double, _ size: Double) -> [(east: Double, north: Double)] {
        [(0.0, 0.0), (size, 0), (size, size), (0, size), (0, 0)].map {
            (east: west + (x + $0.0) * side, north: south + (y + $0.1) * side)
        }
    }

    private static let attributes = [
        ("poczatekWersjiObiektu", "<A:poczatekWersjiObiektu>2026-01-31T10:00:00Z</A:poczatekWersjiObiektu>"),
        ("obowiazujeOd", "<A:obowiazujeOd>2026-02-28</A:obowiazujeOd>"),
        (
            "charakterUstalenia",
            "<A:charakterUstalenia xlink:href=\"\(inspire)RegulationNatureValue/generallyBinding\"/>"
        ),
        ("profilPodstawowy", "<A:profilPodstawowy xlink:href=\"https://www.gov.pl/x/KPT#KPT-MPZP-MN\"/>"),
        (
            "maksNadziemnaIntensywnoscZabudowy",
            "<A:maksNadziemnaIntensywnoscZabudowy>0.9</A:maksNadziemnaIntensywnoscZabudowy>"
        ),
        (
            "maksUdzialPowierzchniZabudowy",
            "<A:maksUdzialPowierzchniZabudowy>30</A:maksUdzialPowierzchniZabudowy>"
        ),
        ("maksWysokoscZabudowy", "<A:maksWysokoscZabudowy uom=\"m\">15.5</A:maksWysokoscZabudowy>"),
        (
            "minUdzialPowierzchniBiologicznieCzynnej",
            "<A:minUdzialPowierzchniBiologicznieCzynnej>30.10</A:minUdzialPowierzchniBiologicznieCzynnej>"
        ),
    ]

    /// Replaces an attribute of a zone; nil takes it out.
    mutating func set(_ name: String, of zone: Int, to xml: String?) {
        zones[zone].attributes.removeAll { $0.name == name }
        if let xml { zones[zone].attributes.append((name, xml)) }
    }

    func positions(_ ring: [(east: Double, north: Double)]) -> String {
        ring.map { isEastFirst ? "\($0.east) \($0.north)" : "\($0.north) \($0.east)" }.joined(separator: " ")
    }

    func polygon(_ ring: [(east: Double, north: Double)], system: String?) -> String {
        let name = system.map { " srsName=\"\($0)\"" } ?? ""
        return
            "<gml:Polygon\(name)><gml:exterior><gml:LinearRing><gml:posList>\(positions(ring))</gml:posList>"
            + "</gml:LinearRing></gml:exterior></gml:Polygon>"
    }

    /// What all objects begin with.
    func head(_ local: String, version: String = "20260131T100000") -> String {
        "<A:idIIP><A:Identyfikator><A:przestrzenNazw>\(Self.namespace)</A:przestrzenNazw>"
            + "<A:lokalnyId>\(local)</A:lokalnyId><A:wersjaId>\(version)</A:wersjaId></A:Identyfikator></A:idIIP>"
    }

    func xml(of zone: Zone) -> String {
        "<A:StrefaPlanistyczna gml:id=\"\(zone.id)\">\(head(zone.local))"
            + "<A:oznaczenie>\(zone.marking)</A:oznaczenie><A:symbol>\(zone.symbol)</A:symbol>"
            + "<A:status xlink:href=\"\(Self.inspire)ProcessStepGeneralValue/\(status)\"/>"
            + "<A:geometria>\(polygon(zone.ring, system: system))</A:geometria>"
            + "<A:plan xlink:href=\"\(actReference)\"/>"
            + "<A:nazwa xlink:href=\"\(Self.codes)RodzajStrefyPlanistycznejKod/\(zone.kind.code)\"/>"
            + zone.attributes.map(\.xml).joined() + "</A:StrefaPlanistyczna>"
    }

    var actXML: String {
        "<A:AktPlanowaniaPrzestrzennego gml:id=\"act\">\(head("1POG"))"
            + "<A:poczatekWersjiObiektu>2026-01-31T10:00:00Z</A:poczatekWersjiObiektu><A:tytul>Plan</A:tytul>"
            + "<A:typPlanu xlink:href=\"\(Self.codes)TypAktuPlanowaniaPrzestrzennegoKod/planOgolnyGminy\"/>"
            + "<A:poziomHierarchii xlink:href=\"\(Self.inspire)LevelOfSpatialPlanValue/local\"/>"
            + "<A:status xlink:href=\"\(Self.inspire)ProcessStepGeneralValue/elaboration\"/>"
            + "<A:zasiegPrzestrzenny><gml:MultiSurface srsName=\"\(actSystem)\"><gml:surfaceMember>"
            + "\(polygon(outline, system: nil))</gml:surfaceMember></gml:MultiSurface></A:zasiegPrzestrzenny>"
            + "</A:AktPlanowaniaPrzestrzennego>"
    }

    func collection(_ members: [String]) -> [UInt8] {
        let binding = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
        let text =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<wfs:FeatureCollection xmlns:wfs=\"http://www.opengis.net/wfs/2.0\""
            + " xmlns:gml=\"http://www.opengis.net/gml/3.2\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \(binding)=\"\(namespace)\">\n"
            + members.map { "<wfs:member>\($0)</wfs:member>\n" }.joined() + "</wfs:FeatureCollection>"
        return Array(text.replacing("A:", with: prefix).utf8)
    }

    var zoneFile: [UInt8] { collection(zones.map(xml) + extraMembers) }
    var actFile: [UInt8] { collection([actXML]) }

    func audit() -> PlanAudit { Self.audit([("act.gml", actFile), ("zones.gml", zoneFile)]) }

    static func audit(_ files: [(name: String, bytes: [UInt8])]) -> PlanAudit {
        var reader = PlanReader()
        for file in files { reader.read(file.bytes, file: file.name) }
        return PlanAudit(reader)
    }
}

extension PlanAudit {
    /// The rules of all errors, each once.
    var broken: Set<PlanRule> { Set(faults.filter { $0.severity == .error }.map(\.rule)) }
    var warned: Set<PlanRule> { Set(faults.filter { $0.severity == .warning }.map(\.rule)) }
}
