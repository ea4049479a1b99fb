public import Formats
import Foundation
import Geometry
import Quantities
public import Synthesis

extension CityFolder {
    /// What a synthetic network of the city is drawn from (`synthetic.yaml`).
    /// - Returns: the plan where it is sound, and everything that is wrong with the file.
    public static func syntheticPlan(at path: String) -> Decoded<SyntheticPlan> {
        let name = "synthetic.yaml"
        guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
            return Decoded(
                nil,
                findings: [
                    Finding(
                        .error, at: path + "/" + name,
                        reason: BilingualText(
                            pl: "miasto nie ma planu sieci syntetycznej",
                            en: "the city has no plan of a synthetic network"),
                        remedy: BilingualText(
                            pl: "dodać plik na wzór innego miasta",
                            en: "add the file, after the example of another city"))
                ])
        }
        let decoded = YAMLNode.decode([UInt8](data), file: name)
        guard let node = decoded.value else { return Decoded(nil, findings: decoded.findings) }
        let reader = FieldReader(node, file: name)
        let plan = reader.syntheticPlan()
        let findings = decoded.findings + reader.finish() + (plan?.findings(at: name) ?? [])
        return Decoded(findings.hasErrors ? nil : plan, findings: findings)
    }
}

extension FieldReader {
    fileprivate func syntheticPlan() -> SyntheticPlan? {
        let (name, seed, population) = (
            bilingual("name"), UInt64(clamping: integer("seed") ?? 1), integer("population") ?? 0
        )
        let (areas, openShare) = (division(), number("open_share") ?? 0)
        let greenShare = number("green_share") ?? 0
        let ages = list("ages") { group in
            SyntheticPlan.AgeGroup(id: group.text("group"), people: group.integer("people") ?? -1)
        }
        let services = list("services") { service -> SyntheticPlan.ServiceKind? in
            let (id, name, residents) = (
                service.text("id"), service.bilingual("name"), service.number("for_each") ?? 0
            )
            guard residents > 0 else {
                service.report(
                    "for_each", service.node.line, "oczekiwano liczby mieszkańców",
                    "a number of residents was expected",
                    "wpisz liczbę dodatnią", "write a positive number")
                return nil
            }
            return .init(id: id, name: name, count: max(1, Int((Double(population) / residents).rounded())))
        }
        let centres = list("centres") { centre -> SyntheticPlan.Centre? in
            SyntheticPlan.Centre(
                place: Coordinate(centre.number("lon") ?? .nan, centre.number("lat") ?? .nan),
                weight: centre.number("weight") ?? 0, radius: centre.number("radius") ?? 0)
        }
        let pairs = (optional("outline")?.elements ?? []).flatMap { $0.elements ?? [] }
        let outline = pairs.map { Coordinate($0[0]?.number ?? .nan, $0[1]?.number ?? .nan) }
        let epsg = integer("epsg") ?? 0
        guard let system = CoordinateSystem(epsg: epsg) else {
            report(
                "epsg", node.line, "nieznany układ \(epsg)", "unknown system \(epsg)", "wpisz np. 2177",
                "write for instance 2177")
            return nil
        }
        return SyntheticPlan(
            name: name, isFictional: boolean("fictional") ?? false, seed: seed, outline: outline,
            system: system, population: population, ages: ages, areas: areas,
            openShare: openShare, greenShare: greenShare, centres: centres, services: services,
            interventionAreas: interventionAreas())
    }

    private func interventionAreas() -> [SyntheticPlan.InterventionArea] {
        guard optional("intervention_areas") != nil else { return [] }
        return list("intervention_areas") { area in
            SyntheticPlan.InterventionArea(
                id: area.text("id"), name: area.text("name"),
                along: (area.optional("along")?.elements ?? []).map {
                    Coordinate($0[0]?.number ?? .nan, $0[1]?.number ?? .nan)
                }, within: area.number("within") ?? 0)
        }
    }

    /// A number of areas, or a list of those that have names.
    private func division() -> SyntheticPlan.Division {
        guard optional("areas")?.elements != nil else { return .count(integer("areas") ?? 1) }
        return .named(
            list("areas") { area in
                SyntheticPlan.NamedArea(
                    id: area.text("id"), name: area.text("name"),
                    place: Coordinate(area.number("lon") ?? .nan, area.number("lat") ?? .nan))
            })
    }
}
