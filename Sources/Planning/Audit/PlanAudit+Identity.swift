import Quantities

/// Rules about what tells objects apart.
extension PlanAudit {
    static func checkIdentity(_ plan: GeneralPlan, _ faults: inout PlanFaults) {
        let objects = plan.objects
        let named = objects.filter { !$0.origin.id.isEmpty }
        for (first, later) in repeated(named, by: { "\($0.origin.file)#\($0.origin.id)" }) {
            twice(first, later, "gml:id „\(later.origin.id)”", "the gml:id “\(later.origin.id)”", &faults)
        }
        // Versions of one object share its local identifier; only one of them is current, and none is there twice.
        let known = objects.filter { $0.identifier != nil }
        let ended = known.filter { !$0.isCurrent && $0.identifier?.version != nil }
        for (first, later) in repeated(known.filter(\.isCurrent), by: { $0.identifier?.stable }) {
            let local = later.identifier?.local ?? ""
            twice(first, later, "lokalnyId „\(local)”", "the lokalnyId “\(local)”", &faults)
        }
        for (first, later) in repeated(ended, by: \.label) {
            twice(first, later, "wersja „\(later.label)”", "the version “\(later.label)”", &faults)
        }
        checkVersions(objects, &faults)
        checkDuplicateMarkings(plan, &faults)
    }

    private static func checkDuplicateMarkings(_ plan: GeneralPlan, _ faults: inout PlanFaults) {
        let zones = plan.zones.map { (object: $0.object, marking: $0.marking, kind: "") }
        let areas = plan.areas.map { (object: $0.object, marking: $0.marking, kind: $0.kind.rawValue) }
        let marked = (zones + areas).filter { $0.object.isCurrent && !$0.marking.isEmpty }
        let pairs = repeated(marked) { "\($0.object.identifier?.namespace ?? "")/\($0.kind)/\($0.marking)" }
        for (first, later) in pairs {
            faults.append(
                .duplicateMarking, of: later.object,
                BilingualText(
                    pl: "oznaczenie „\(later.marking)” ma też \(first.object.label)",
                    en: "the marking “\(later.marking)” is also that of \(first.object.label)"),
                BilingualText(
                    pl: "nadać każdemu obiektowi własne oznaczenie",
                    en: "give each object a marking of its own"))
        }
    }

    /// The first of each group with every later one of it.
    private static func repeated<Item>(
        _ items: [Item], by key: (Item) -> some Hashable
    ) -> [(first: Item, later: Item)] {
        var seen: [AnyHashable: Item] = [:]
        return items.compactMap { item in
            let key = AnyHashable(key(item))
            if let first = seen[key] { return (first, item) }
            seen[key] = item
            return nil
        }
    }

    private static func twice(
        _ first: PlanObject, _ second: PlanObject, _ pl: String, _ en: String, _ faults: inout PlanFaults
    ) {
        let there = "\(first.origin.file):\(first.origin.line)"
        faults.append(
            .duplicateIdentifier, of: second,
            BilingualText(
                pl: "\(pl) ma też obiekt w \(there)", en: "\(en) is also that of the object at \(there)"),
            BilingualText(
                pl: "nadać własny identyfikator albo zakończyć wersję (koniecWersjiObiektu)",
                en: "give an identifier of its own or end the version (koniecWersjiObiektu)"))
    }

    /// The versions of one object follow one another.
    private static func checkVersions(_ objects: [PlanObject], _ faults: inout PlanFaults) {
        let dated = objects.filter { $0.identifier != nil && $0.recordedFrom != nil }
        for versions in Dictionary(grouping: dated, by: { $0.identifier?.stable ?? "" }).values
        where versions.count > 1 {
            let ordered = versions.sorted {
                ($0.recordedFrom?.milliseconds ?? 0, $0.label) < (
                    $1.recordedFrom?.milliseconds ?? 0, $1.label
                )
            }
            for (earlier, later) in zip(ordered, ordered.dropFirst()) {
                guard let end = earlier.recordedUntil, let start = later.recordedFrom, start < end else {
                    continue
                }
                faults.append(
                    .dates, of: later,
                    BilingualText(
                        pl: "wersja zaczyna się \(start), zanim poprzednia się kończy (\(end))",
                        en: "the version begins \(start), before the one before it ends (\(end))"),
                    BilingualText(
                        pl: "wersje obiektu następują po sobie",
                        en: "versions of an object follow one another"))
            }
        }
    }

    /// Zones and areas belong to an act that is there, and share its status.
    static func checkActs(_ plan: GeneralPlan, _ faults: inout PlanFaults) {
        let acts = ActIndex(plan.acts)
        let members =
            plan.zones.map { ($0.object, $0.actReference) } + plan.areas.map { ($0.object, $0.actReference) }
        var empty: [String: [PlanObject]] = [:]
        for (object, reference) in members where object.isCurrent {
            let act = acts.act(of: object, reference)
            if act == nil, !plan.acts.isEmpty {
                faults.append(
                    .actReference, of: object,
                    BilingualText(
                        pl: "w plikach nie ma aktu „\(reference)”",
                        en: "the files hold no act “\(reference)”"),
                    BilingualText(
                        pl: "poprawić odwołanie plan albo dołączyć plik aktu",
                        en: "correct the reference plan or add the act's file"))
            } else if reference.isEmpty {
                empty[object.origin.file, default: []].append(object)
            }
            if let act, let wanted = act.object.status, let status = object.status, status != wanted {
                faults.append(
                    .status, .warning, of: object,
                    BilingualText(
                        pl: "status „\(status.name.pl)”, a akt jest „\(wanted.name.pl)”",
                        en: "the status is “\(status.name.en)”, that of the act “\(wanted.name.en)”"),
                    BilingualText(pl: "uzgodnić statusy", en: "make the statuses agree"))
            }
        }
        for objects in empty.sorted(by: { $0.key < $1.key }).map(\.value) {
            faults.append(
                .actReference, .warning, of: objects[0],
                BilingualText(
                    pl: "odwołanie plan jest puste (obiektów: \(objects.count))",
                    en: "the reference plan is empty (objects: \(objects.count))"),
                BilingualText(
                    pl: "wskazać akt planowania przestrzennego", en: "name the act of spatial planning"))
        }
    }
}
