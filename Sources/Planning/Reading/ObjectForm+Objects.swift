import Formats
import Geometry
import Quantities

/// The objects of the schema, made of a form.
extension ObjectForm {
    mutating func act(_ geometries: inout GMLGeometryReader) -> PlanningAct {
        let object = object(
            &geometries, geometry: "zasiegPrzestrzenny", wanted: ["MultiSurface"], needsForce: false)
        let title = text("tytul") ?? ""
        let kind = code("typPlanu", .actKind)
        let level = code("poziomHierarchii", .level)
        if let kind, kind != CodeList.generalPlan {
            fault(
                .unknownCode, .warning, at: node.child("typPlanu"),
                BilingualText(
                    pl: "akt nie jest planem ogólnym gminy (\(kind))",
                    en: "the act is no general plan (\(kind))"),
                BilingualText(
                    pl: "reguły stref dotyczą planu ogólnego",
                    en: "the rules of zones are those of general plans"))
        } else if kind != nil, let level, level != "local" {
            fault(
                .unknownCode, at: node.child("poziomHierarchii"),
                BilingualText(
                    pl: "poziom planu ogólnego to local, a jest \(level)",
                    en: "the level of a general plan is local, not \(level)"),
                BilingualText(
                    pl: "wpisać LevelOfSpatialPlanValue/local", en: "write LevelOfSpatialPlanValue/local"))
        }
        if element("zmiana", isRequired: false) != nil { _ = number("zmiana", decimals: 0) }
        return PlanningAct(object: object, title: title, kind: kind)
    }

    mutating func zone(_ geometries: inout GMLGeometryReader) -> PlanningZone {
        let object = object(&geometries)
        let (marking, symbol) = (text("oznaczenie") ?? "", text("symbol") ?? "")
        _ = code("charakterUstalenia", .binding)
        let code = code("nazwa", .zoneKind)
        _ = element("profilPodstawowy")
        var parameters = ZoneParameters()
        for field in ZoneParameters.fields {
            parameters[keyPath: field.path] =
                field.element == "maksWysokoscZabudowy"
                ? measure(field.element, decimals: ZoneParameters.decimals, units: Self.metres)
                : number(field.element, decimals: ZoneParameters.decimals, maximum: field.maximum)
        }
        return PlanningZone(
            object: object, marking: marking, symbol: symbol,
            kind: ZoneKind.allCases.first { $0.code == code },
            alternativeName: text("nazwaAlternatywna", isRequired: false),
            basicProfiles: profiles("profilPodstawowy"), additionalProfiles: profiles("profilDodatkowy"),
            parameters: parameters, actReference: actReference())
    }

    mutating func area(_ kind: PlanningArea.Kind, _ geometries: inout GMLGeometryReader) -> PlanningArea {
        let object = object(&geometries)
        let (marking, symbol) = (text("oznaczenie") ?? "", text("symbol") ?? "")
        _ = code("charakterUstalenia", .binding)
        return PlanningArea(
            object: object, kind: kind, marking: marking, symbol: symbol,
            name: text("nazwa", isRequired: false),
            standards: kind == .accessStandards ? standards() : nil, actReference: actReference())
    }

    private mutating func standards() -> AccessStandards {
        var standards = AccessStandards(distances: [:])
        standards.excludesFarmsteads = flag("wylaczenieZabudowyZagrodowej")
        for service in AccessStandards.Service.allCases {
            standards.distances[service] = measure(
                service.rawValue, decimals: 0, units: Self.metres, isRequired: service.isRequired)
        }
        standards.greenAreasTogether = measure(
            "powierzchniaLacznaObszarowZieleniPublicznej", decimals: 4, units: Self.areas, isRequired: true)
        standards.greenArea = measure(
            "powierzchniaObszaruZieleniPublicznej", decimals: 4, units: Self.areas, isRequired: true)
        return standards
    }

    private static let metres = ["m": 1.0]
    private static let areas = ["m2": 1.0, "ha": 10_000]

    /// What all objects have in common.
    private mutating func object(
        _ geometries: inout GMLGeometryReader, geometry: String = "geometria",
        wanted: [String] = ["Polygon", "Surface", "CompositeSurface", "OrientableSurface"],
        needsForce: Bool = true
    ) -> PlanObject {
        var object = PlanObject(
            identifier: identifier(), origin: .init(file: file, line: node.line, id: Self.id(of: node)))
        object.recordedFrom = moment("poczatekWersjiObiektu", isRequired: true)
        object.recordedUntil = moment("koniecWersjiObiektu")
        object.inForceFrom = date("obowiazujeOd", isRequired: needsForce)
        object.inForceUntil = date("obowiazujeDo")
        object.status = code("status", .status).flatMap(PlanStatus.init)
        guard let property = element(geometry), let held = property.children.first else { return object }
        let read = geometries.geometry(held)
        for finding in read.findings {
            faultOfGeometry(finding)
        }
        guard let found = read.value else { return object }
        if !wanted.contains(found.element) {
            fault(
                .geometryKind, .warning, at: held,
                BilingualText(
                    pl:
                        "\(geometry) to \(found.element), a schemat APP 2.0 chce: \(wanted.joined(separator: ", "))",
                    en:
                        "\(geometry) is a \(found.element), while the schema APP 2.0 wants: \(wanted.joined(separator: ", "))"
                ),
                BilingualText(pl: "zapisać geometrię inaczej", en: "write the geometry in another way"))
        }
        if found.system == nil {
            fault(
                .missing, at: held,
                BilingualText(
                    pl: "geometria bez układu (srsName)", en: "a geometry without system (srsName)"),
                BilingualText(
                    pl: "podać układ, np. http://www.opengis.net/def/crs/EPSG/0/2177",
                    en: "state the system, for instance http://www.opengis.net/def/crs/EPSG/0/2177"))
        }
        (object.shape, object.system) = (found.shape, found.system)
        return object
    }

    private mutating func identifier() -> PlanObject.Identifier? {
        guard element("idIIP") != nil else { return nil }
        let found = Self.identifier(in: node)
        if found == nil {
            fault(
                .missing, at: node.child("idIIP"),
                BilingualText(
                    pl: "idIIP bez przestrzenNazw lub lokalnyId",
                    en: "idIIP without przestrzenNazw or lokalnyId"),
                BilingualText(pl: "uzupełnić identyfikator", en: "complete the identifier"))
        }
        return found
    }

    static func identifier(in node: XMLNode) -> PlanObject.Identifier? {
        let parts = node.child("idIIP")?.children.first
        guard let namespace = parts?.child("przestrzenNazw")?.text, !namespace.isEmpty,
            let local = parts?.child("lokalnyId")?.text, !local.isEmpty
        else { return nil }
        let version = parts?.child("wersjaId")?.text ?? ""
        return PlanObject.Identifier(
            namespace: namespace, local: local, version: version.isEmpty ? nil : version)
    }

    static func id(of node: XMLNode) -> String {
        node.attributes.first { $0.key.local == "id" }?.value ?? ""
    }

    /// An empty reference is read as empty: which act is meant can still be told by the namespace.
    private mutating func actReference() -> String {
        guard let plan = node.child("plan") else {
            _ = element("plan")
            return ""
        }
        return plan.link("href") ?? plan.text
    }

    private mutating func profiles(_ name: String) -> [String] {
        node.children(name).compactMap { element in
            let address = element.link("href") ?? element.text
            guard !address.isEmpty else { return nil }
            let code = address.split { $0 == "#" || $0 == "/" }.last.map(String.init) ?? address
            let use = code.hasPrefix(LandUse.prefix) ? String(code.dropFirst(LandUse.prefix.count)) : nil
            let isKnown = use.map { LandUse.names[$0] != nil } ?? false
            if !isKnown {
                fault(
                    .unknownCode, use == nil ? .error : .warning, at: element,
                    BilingualText(
                        pl: "\(name): „\(address)” nie jest znanym przeznaczeniem terenu",
                        en: "\(name): “\(address)” is no known land use"),
                    BilingualText(
                        pl: "wpisać kod KPT-MPZP-… z listy KlasyPrzeznaczeniaTerenu",
                        en: "write a code KPT-MPZP-… of the list KlasyPrzeznaczeniaTerenu"))
            }
            return use
        }
    }
}
