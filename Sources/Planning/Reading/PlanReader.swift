import Formats
import Geometry
import Quantities

/// Reads the objects of general plans from GML files, one object at a time.
///
/// - Source: APP 2.0, `planowaniePrzestrzenne_2_0.xsd`; GML 3.2.1. Objects are known by namespace and local name, whatever
///   collection they stand in and whatever prefixes the file uses.
public struct PlanReader {
    /// Bytes of one file. The general plan of a large city has some 25 million.
    public static let maximumBytes = 256 << 20
    /// Objects of all files together.
    public static let maximumObjects = 200_000
    static let namespace = "www.gov.pl/static/zagospodarowanieprzestrzenne/schemas/app/"
    static let version = "2.0"

    /// What has been read so far.
    public private(set) var plan = GeneralPlan()
    var faults = PlanFaults()

    public init() {}

    /// Adds the objects of a file.
    /// - Parameter name: the file, as faults name it.
    public mutating func read(_ bytes: [UInt8], file name: String) {
        guard bytes.count <= Self.maximumBytes else {
            refuse(
                name, .unreadable,
                BilingualText(
                    pl: "plik ma ponad \(Self.maximumBytes >> 20) MB",
                    en: "the file has more than \(Self.maximumBytes >> 20) MB"),
                BilingualText(pl: "podzielić plik", en: "divide the file"))
            return
        }
        var reader = XMLNodeReader(bytes, place: name)
        var geometries = GMLGeometryReader(place: name)
        let before = plan.count
        var versions: Set<String> = []
        while plan.count < Self.maximumObjects, let node = reader.next(where: Self.isObject) {
            versions.insert(String(node.name.namespace.drop { $0 != ":" }.dropFirst(3)))
            take(node, file: name, &geometries)
        }
        if let fault = reader.fault {
            faults.append(
                PlanFault(
                    rule: .unreadable, severity: .error, file: name, line: fault.line, object: "",
                    reason: fault.reason, remedy: fault.remedy))
        }
        checkSchema(name, versions, isEmpty: plan.count == before && reader.fault == nil)
    }

    private static func isObject(_ name: XMLNode.Name) -> Bool {
        objects.contains(name.local) && name.namespace.contains("zagospodarowanieprzestrzenne/schemas/app")
    }

    private static let objects = Set(
        [
            "AktPlanowaniaPrzestrzennego", "StrefaPlanistyczna", "DokumentFormalny",
            "RysunekAktuPlanowaniaPrzestrzennego",
        ] + PlanningArea.Kind.allCases.map(\.rawValue))

    private mutating func take(_ node: XMLNode, file: String, _ geometries: inout GMLGeometryReader) {
        var form = ObjectForm(node, file: file, label: Self.label(node))
        switch node.name.local {
        case "AktPlanowaniaPrzestrzennego": plan.acts.append(form.act(&geometries))
        case "StrefaPlanistyczna": plan.zones.append(form.zone(&geometries))
        default:
            if let kind = PlanningArea.Kind(rawValue: node.name.local) {
                plan.areas.append(form.area(kind, &geometries))
            } else {
                plan.otherObjects += 1
            }
        }
        for fault in form.faults { faults.append(fault) }
    }

    /// What a person finds the object by: its identifier, else its `gml:id`.
    private static func label(_ node: XMLNode) -> String {
        ObjectForm.identifier(in: node)?.description ?? ObjectForm.id(of: node)
    }

    private mutating func checkSchema(_ file: String, _ versions: Set<String>, isEmpty: Bool) {
        if plan.count >= Self.maximumObjects {
            refuse(
                file, .unreadable,
                BilingualText(
                    pl: "ponad \(Self.maximumObjects) obiektów",
                    en: "more than \(Self.maximumObjects) objects"),
                BilingualText(pl: "sprawdzać mniej plików naraz", en: "check fewer files at once"))
        } else if isEmpty {
            refuse(
                file, .schema,
                BilingualText(
                    pl: "w pliku nie ma obiektów schematu APP",
                    en: "the file has no objects of the schema APP"),
                BilingualText(
                    pl: "wskazać plik GML w schemacie https://\(Self.namespace)\(Self.version)",
                    en: "name a GML file in the schema https://\(Self.namespace)\(Self.version)"))
        }
        for found in versions.sorted() where !found.hasSuffix(Self.namespace + Self.version) {
            refuse(
                file, .schema, as: .warning,
                BilingualText(
                    pl: "obiekty w schemacie \(found), a reguły są dla wersji \(Self.version)",
                    en: "objects of the schema \(found), while the rules are those of version \(Self.version)"
                ),
                BilingualText(
                    pl: "sprawdzić, czy wersja schematu jest właściwa",
                    en: "check whether the version is right"))
        }
    }

    private mutating func refuse(
        _ file: String, _ rule: PlanRule, as severity: Finding.Severity = .error, _ reason: BilingualText,
        _ remedy: BilingualText
    ) {
        faults.append(
            PlanFault(
                rule: rule, severity: severity, file: file, object: "", reason: reason, remedy: remedy))
    }
}
