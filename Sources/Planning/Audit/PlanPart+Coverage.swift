import Geometry
import Quantities

/// Zones cover the outline of their act, once and no more.
///
/// - Method: shared sides cancel out (`Coverage.disagreements`); what is left is laid over one another with GEOS.
extension PlanPart {
    /// Where borders agree side by side nothing is laid over anything; the rest is looked at place by place.
    func checkZones(
        _ shapes: [Shape], within outline: Shape?, _ system: CoordinateSystem, _ faults: inout PlanFaults
    ) {
        guard let outline else {
            let coverage = Coverage(shapes)
            checkOverlaps(of: zones.map(\.object), coverage, .error, system, &faults)
            if let union = coverage.union() {
                checkGaps(coverage.enclosed(by: union), zones, coverage, system, &faults)
            }
            withoutOutline(&faults)
            return
        }
        let tree = BoxTree(shapes.map(\.box))
        for place in Coverage.disagreements(of: shapes, with: outline) {
            let box = place.widened(by: PlanAudit.tolerance)
            let chosen = tree.items(meeting: box)
            checkPlace(
                box, chosen.map { zones[$0] }, Coverage(chosen.map { shapes[$0] }), outline, system, &faults)
        }
    }

    private func checkPlace(
        _ box: BoundingBox, _ zones: [PlanningZone], _ coverage: Coverage, _ outline: Shape,
        _ system: CoordinateSystem, _ faults: inout PlanFaults
    ) {
        let objects = zones.map(\.object)
        checkOverlaps(of: objects, coverage, within: box, .error, system, &faults)
        let frame = Shape.polygon(box.polygon)
        guard let ground = outline.intersection(frame) else { return }
        let union = coverage.union()
        let open = union.map { ground.difference($0)?.areas ?? [] } ?? ground.areas
        checkGaps(open, zones, coverage, system, &faults)
        guard let covered = union?.intersection(frame) else { return }
        checkOutside(covered, outline, objects, coverage, system, &faults)
    }

    private func checkGaps(
        _ open: [Polygon], _ zones: [PlanningZone], _ coverage: Coverage, _ system: CoordinateSystem,
        _ faults: inout PlanFaults
    ) {
        let remedy =
            act == nil
            ? BilingualText(
                pl: "domknąć granice stref; jeśli to teren poza planem, dołączyć plik aktu z granicą",
                en:
                    "close the borders of the zones; if the ground is outside the plan, add the act's file with its outline"
            )
            : BilingualText(pl: "domknąć granice stref", en: "close the borders of the zones")
        for gap in Self.wide(open) {
            let around = coverage.areas(touching: gap).map { zones[$0] }
            let names = around.prefix(4).map(\.marking).joined(separator: ", ")
            report(
                .gap, gap, of: around.first?.object, system,
                around.isEmpty
                    ? BilingualText(pl: "teren bez strefy", en: "ground without a zone")
                    : BilingualText(
                        pl: "luka między strefami \(names)", en: "a gap between the zones \(names)"),
                remedy, &faults)
        }
    }

    func checkAreas(
        _ shapes: [Shape], within outline: Shape?, _ system: CoordinateSystem, _ faults: inout PlanFaults
    ) {
        for kind in PlanningArea.Kind.allCases {
            let chosen = areas.indices.filter { areas[$0].kind == kind }
            guard !chosen.isEmpty else { continue }
            let objects = chosen.map { areas[$0].object }
            let coverage = Coverage(chosen.map { shapes[$0] })
            checkOverlaps(of: objects, coverage, .warning, system, &faults)
            guard let outline, let union = coverage.union() else { continue }
            checkOutside(union, outline, objects, coverage, system, &faults)
        }
    }

    private func checkOverlaps(
        of objects: [PlanObject], _ coverage: Coverage, within box: BoundingBox? = nil,
        _ severity: Finding.Severity, _ system: CoordinateSystem, _ faults: inout PlanFaults
    ) {
        for overlap in coverage.overlaps() where Plane.isWider(overlap.ground, than: PlanAudit.tolerance) {
            // What lies elsewhere is told there.
            guard box?.holds(BoundingBox(of: overlap.ground.outer)) ?? true else { continue }
            let (first, second) = (objects[overlap.first], objects[overlap.second])
            report(
                .overlap, as: severity, overlap.ground, of: first, system,
                BilingualText(
                    pl: "obiekt nakłada się na \(second.label)", en: "the object overlaps \(second.label)"),
                BilingualText(
                    pl: "poprowadzić wspólną granicę przez te same punkty",
                    en: "draw the common border through the same places"), &faults)
        }
    }

    private func checkOutside(
        _ union: Shape, _ outline: Shape, _ objects: [PlanObject], _ coverage: Coverage,
        _ system: CoordinateSystem, _ faults: inout PlanFaults
    ) {
        for part in Self.wide(union.difference(outline)?.areas ?? []) {
            report(
                .outside, part, of: coverage.areas(touching: part).first.map { objects[$0] }, system,
                BilingualText(
                    pl: "obiekt wychodzi poza granicę aktu", en: "the object reaches beyond the act's outline"
                ),
                BilingualText(
                    pl: "dociągnąć granicę obiektu do granicy aktu",
                    en: "draw the object's border to that of the act"), &faults)
        }
    }

    private func report(
        _ rule: PlanRule, as severity: Finding.Severity = .error, _ ground: Polygon, of object: PlanObject?,
        _ system: CoordinateSystem, _ reason: BilingualText, _ remedy: BilingualText,
        _ faults: inout PlanFaults
    ) {
        guard let object = object ?? act?.object ?? zones.first?.object else { return }
        let area = Plane.area(of: ground)
        let square = area < 1 ? "< 1 m²" : "\(Int(area.rounded())) m²"
        faults.append(
            rule, severity, of: object, at: Shape.polygon(ground).placeInside() ?? ground.outer.first,
            system: system, BilingualText(pl: "\(reason.pl), \(square)", en: "\(reason.en), \(square)"),
            remedy)
    }

    private func withoutOutline(_ faults: inout PlanFaults) {
        guard act == nil, let object = zones.first?.object else { return }
        faults.append(
            .outside, .note, of: object,
            BilingualText(
                pl: "bez granicy aktu nie sprawdzono, czy strefy ją wypełniają",
                en: "without the act's outline it was not checked whether the zones fill it"),
            BilingualText(
                pl: "dołączyć plik z obiektem AktPlanowaniaPrzestrzennego",
                en: "add the file with the object AktPlanowaniaPrzestrzennego"))
    }

    private static func wide(_ polygons: [Polygon]) -> [Polygon] {
        polygons.filter { Plane.isWider($0, than: PlanAudit.tolerance) }
    }
}
