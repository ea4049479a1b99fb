import Computation
import Evidence
import Formats
import Geometry
import Layers
import Quantities
import Strategy

/// One change of a scenario as a request writes it.
struct ScenarioChange {
    private enum Kind: String, CaseIterable {
        case replaceReading = "replace-reading"
        case replaceTarget = "replace-target"
        case addPlace = "add-place"
        case addGround = "add-ground"
        case addPath = "add-path"
        case removeFeature = "remove-feature"
        case setParameter = "set-parameter"
        case setStandard = "set-standard"

        var members: [String] {
            switch self {
            case .replaceReading: ["series", "area", "period", "value"]
            case .replaceTarget: ["indicator", "period", "value"]
            case .addPlace: ["layer", "category", "longitude", "latitude"]
            case .addGround: ["layer", "hectares", "longitude", "latitude"]
            case .addPath: ["course"]
            case .removeFeature: ["layer", "id"]
            case .setParameter: ["indicator", "parameter", "value"]
            case .setStandard: ["standard", "metres", "minutes", "hectares"]
            }
        }
    }

    private let item: JSONValue
    private let place: String
    /// What is wrong with it.
    private(set) var findings: [Finding] = []

    /// - Parameter number: from 1.
    init(_ item: JSONValue, number: Int) {
        self.item = item
        place = "changes[\(number - 1)]"
    }

    /// The change; nil where something is wrong with it.
    mutating func read() -> Scenario.Change? {
        guard let kind = item["change"]?.string.flatMap(Kind.init) else {
            let list = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            missing("change", "Dozwolone: \(list).", "Allowed: \(list).")
            return nil
        }
        let change = read(kind)
        let allowed = ["change"] + kind.members
        for member in item.members ?? [] where !allowed.contains(member.key) {
            findings.append(.unknownParameter("\(place).\(member.key)", known: allowed))
        }
        return findings.isEmpty ? change : nil
    }

    private mutating func read(_ kind: Kind) -> Scenario.Change {
        switch kind {
        case .replaceReading:
            .replaceReading(
                series: text("series"), area: AreaCode(text("area")), period: period(), value: figure("value")
            )
        case .replaceTarget:
            .replaceTarget(indicator: text("indicator"), period: period(), value: figure("value"))
        case .addPlace: .addPlace(role(), category: text("category"), at: coordinate())
        case .addGround: .addGround(role(), hectares: figure("hectares"), at: coordinate())
        case .addPath: .addPath(course())
        case .removeFeature: .removeFeature(role(), id: text("id"))
        case .setParameter:
            .setParameter(indicator: text("indicator"), name: text("parameter"), value: figure("value"))
        case .setStandard:
            .setStandard(text("standard"), limit: limit(), hectares: optionalFigure("hectares"))
        }
    }

    /// The limit that a standard is to have; nil where only its size is to be another.
    private mutating func limit() -> AccessStandard.Limit? {
        let given = ["metres", "minutes", "hectares"].filter { item[$0] != nil }
        if given.isEmpty {
            missing(
                "metres", "Podaj metres albo minutes, hectares albo oba.",
                "Give metres or minutes, hectares, or both.")
        } else if given.starts(with: ["metres", "minutes"]) {
            findings.append(
                .error(
                    "\(place).minutes", pl: "Standard ma jedną granicę: „metres” albo „minutes”.",
                    en: "A standard has one limit: “metres” or “minutes”.", doPl: "Usuń jedno z nich.",
                    doEn: "Take one of them out."))
        }
        let (metres, minutes) = (optionalFigure("metres"), optionalFigure("minutes"))
        return metres.map { .metres($0) } ?? minutes.map { .minutes($0) }
    }

    private mutating func optionalFigure(_ name: String) -> Double? {
        item[name] == nil ? nil : figure(name)
    }

    private mutating func missing(_ name: String, _ pl: String, _ en: String) {
        findings.append(
            .error(
                "\(place).\(name)", pl: "Brakuje pola „\(name)” albo jest niepoprawne.",
                en: "The member “\(name)” is missing or not valid.", doPl: pl, doEn: en))
    }

    private mutating func text(_ name: String) -> String {
        if let text = item[name]?.string { return text }
        missing(name, "Podaj tekst.", "Give a text.")
        return ""
    }

    private mutating func figure(_ name: String) -> Double {
        if let number = item[name]?.double { return number }
        missing(name, "Podaj liczbę.", "Give a number.")
        return 0
    }

    private mutating func role() -> LayerRole {
        if let role = item["layer"]?.string.flatMap(LayerRole.init) { return role }
        let list = LayerRole.allCases.map(\.rawValue).joined(separator: ", ")
        missing("layer", "Dozwolone: \(list).", "Allowed: \(list).")
        return .services
    }

    private mutating func period() -> Period {
        if let period = item["period"]?.string.flatMap({ Period($0) }) { return period }
        missing("period", "Podaj okres, jak 2024.", "Give a period such as 2024.")
        return .year(2000)
    }

    private mutating func coordinate() -> Coordinate {
        Coordinate(figure("longitude"), figure("latitude"))
    }

    private mutating func course() -> [Coordinate] {
        let places = (item["course"]?.array ?? []).prefix(Scenario.longestPath + 1).map { place in
            place.array.flatMap { pair in
                pair.count == 2
                    ? pair[0].double.flatMap { x in pair[1].double.map { Coordinate(x, $0) } } : nil
            }
        }
        let course = places.compactMap(\.self)
        if course.count < 2 || course.count < places.count {
            missing(
                "course", "Podaj co najmniej dwa miejsca: [[18.66, 50.29], [18.67, 50.3]].",
                "Give at least two places: [[18.66, 50.29], [18.67, 50.3]].")
        }
        return course
    }
}
