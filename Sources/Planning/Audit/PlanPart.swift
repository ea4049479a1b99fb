import Formats
import Geometry
import Quantities

/// One act with what belongs to it, for the rules about the ground.
struct PlanPart {
    var act: PlanningAct?
    var zones: [PlanningZone] = []
    var areas: [PlanningArea] = []

    /// The current objects by act; zones whose act is not there are taken together by their namespace.
    static func parts(of plan: GeneralPlan) -> [PlanPart] {
        let acts = ActIndex(plan.acts)
        var parts = acts.acts.map { PlanPart(act: $0) }
        var numbers: [String: Int] = [:]
        func number(of object: PlanObject, _ reference: String) -> Int {
            if let known = acts.number(of: object, reference) { return known }
            let namespace = object.identifier?.namespace ?? ""
            if let known = numbers[namespace] { return known }
            parts.append(PlanPart())
            numbers[namespace] = parts.count - 1
            return parts.count - 1
        }
        for zone in plan.zones where zone.object.isCurrent {
            parts[number(of: zone.object, zone.actReference)].zones.append(zone)
        }
        for area in plan.areas where area.object.isCurrent {
            parts[number(of: area.object, area.actReference)].areas.append(area)
        }
        return parts
    }

    private var objects: [PlanObject] {
        [act?.object].compactMap(\.self) + zones.map(\.object) + areas.map(\.object)
    }

    func check(_ faults: inout PlanFaults) {
        guard let system = checkSystems(&faults) else { return }
        let ground = Ground(in: system)
        let outline = act.map { ground.shape(of: $0.object, &faults) } ?? nil
        let shapes = zones.map { ground.shape(of: $0.object, &faults) ?? .points([]) }
        let extra = areas.map { ground.shape(of: $0.object, &faults) ?? .points([]) }
        if !zones.isEmpty { checkZones(shapes, within: outline, system, &faults) }
        checkAreas(extra, within: outline, system, &faults)
    }

    // MARK: - Reference systems

    /// One system for all, the right one for the place. Gives the one in which the ground is judged: the act's, else the most
    /// frequent one.
    private func checkSystems(_ faults: inout PlanFaults) -> CoordinateSystem? {
        let counts = Dictionary(grouping: objects.compactMap(\.system), by: \.self).mapValues(\.count)
        let frequent = counts.max { ($0.value, -$0.key.epsg) < ($1.value, -$1.key.epsg) }?.key
        guard let system = act?.object.system ?? frequent else { return nil }
        for object in objects {
            guard let other = object.system, other != system else { continue }
            faults.append(
                .mixedSystems, of: object,
                BilingualText(
                    pl: "układ \(other), a pozostałe obiekty są w \(system)",
                    en: "the system is \(other), while the other objects are in \(system)"),
                BilingualText(pl: "przeliczyć do \(system)", en: "convert to \(system)"))
        }
        checkChoice(of: system, &faults)
        for found in counts.keys.sorted(by: { $0.epsg < $1.epsg }) { checkHome(of: found, &faults) }
        return system
    }

    private func checkChoice(of system: CoordinateSystem, _ faults: inout PlanFaults) {
        guard !(2176...2179).contains(system.epsg), let object = objects.first else { return }
        faults.append(
            .referenceSystem, system == .poland1992 ? .warning : .error, of: object,
            BilingualText(
                pl: "układ \(system), a plany ogólne sporządza się w strefie PL-2000 (EPSG:2176–2179)",
                en:
                    "the system is \(system), while general plans are drawn in a zone of PL-2000 (EPSG:2176–2179)"
            ),
            BilingualText(pl: "przeliczyć do właściwej strefy", en: "convert to the right zone"))
    }

    /// Places lie where their system is meant to be used.
    private func checkHome(of system: CoordinateSystem, _ faults: inout PlanFaults) {
        let judge = AxisOrderJudge(system)
        let strangers = objects.filter { object in
            guard object.system == system, let shape = object.shape, !shape.box.isEmpty else { return false }
            return !judge.isAtHome(shape.box.centre, margin: PlanAudit.systemMargin)
        }
        guard let first = strangers.first, let centre = first.shape?.box.centre else { return }
        let isTurned = judge.isAtHome(Coordinate(centre.y, centre.x), margin: PlanAudit.systemMargin)
        let others = strangers.count > 1 ? strangers.count - 1 : 0
        faults.append(
            .referenceSystem, of: first, at: centre,
            BilingualText(
                pl: "współrzędne leżą poza obszarem układu \(system)"
                    + (others > 0 ? " (i \(others) dalszych obiektów)" : ""),
                en: "the coordinates lie outside the area of \(system)"
                    + (others > 0 ? " (and those of \(others) more objects)" : "")),
            isTurned
                ? BilingualText(
                    pl: "zamienić kolejność współrzędnych: najpierw północ (X), potem wschód (Y)",
                    en: "turn the coordinates round: north (X) first, then east (Y)")
                : BilingualText(
                    pl: "sprawdzić numer strefy w srsName i współrzędnych",
                    en: "check the number of the zone in srsName and in the coordinates"))
    }
}
