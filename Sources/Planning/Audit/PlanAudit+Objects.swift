import Quantities

/// Rules about one object by itself.
extension PlanAudit {
    static func checkObjects(_ plan: GeneralPlan, _ faults: inout PlanFaults) {
        for object in plan.objects {
            if let from = object.recordedFrom, let until = object.recordedUntil, until < from {
                dates(object, "poczatekWersjiObiektu \(from)", "koniecWersjiObiektu \(until)", &faults)
            }
            if let from = object.inForceFrom, let until = object.inForceUntil, until < from {
                dates(object, "obowiazujeOd \(from)", "obowiazujeDo \(until)", &faults)
            }
        }
        for zone in plan.zones { checkParameters(zone, &faults) }
    }

    private static func dates(
        _ object: PlanObject, _ from: String, _ until: String, _ faults: inout PlanFaults
    ) {
        faults.append(
            .dates, of: object,
            BilingualText(pl: "\(until) jest przed \(from)", en: "\(until) is before \(from)"),
            BilingualText(pl: "poprawić jedną z dat", en: "correct one of the two"))
    }

    private static func checkParameters(_ zone: PlanningZone, _ faults: inout PlanFaults) {
        let missing = ZoneParameters.fields.filter { $0.value(in: zone.parameters) == nil }
        if let kind = zone.kind, kind.isForBuilding, !missing.isEmpty {
            let (pl, en) = (missing.map(\.name.pl), missing.map(\.name.en))
            faults.append(
                .parameters, .warning, of: zone.object,
                BilingualText(
                    pl: "\(kind.name.pl) bez parametrów: \(pl.joined(separator: ", "))",
                    en: "\(kind.name.en) without: \(en.joined(separator: ", "))"),
                BilingualText(
                    pl: "sprawdzić z art. 13e ustawy, czy parametr można pominąć",
                    en: "check with art. 13e of the act whether the parameter may be left out"))
        }
        if let built = zone.parameters.builtUpShare, let alive = zone.parameters.biologicallyActiveShare,
            built + alive > 100
        {
            faults.append(
                .parameters, .warning, of: zone.object,
                BilingualText(
                    pl:
                        "zabudowa \(built) % i powierzchnia biologicznie czynna \(alive) % to razem ponad 100 %",
                    en: "built-up \(built) % and biologically active \(alive) % are more than 100 % together"),
                BilingualText(
                    pl: "możliwe tylko z zielonymi dachami; sprawdzić wartości",
                    en: "possible with green roofs only; check the values"))
        }
    }

    /// Symbol, marking and kind of a zone say the same thing three times. Where two agree the third is the wrong one.
    static func checkMarkings(_ plan: GeneralPlan, _ faults: inout PlanFaults) {
        for zone in plan.zones where !zone.symbol.isEmpty {
            let marked = letters(of: zone.marking)
            let isKnown = ZoneKind(rawValue: zone.symbol) != nil
            let expected = zone.kind?.symbol ?? (isKnown ? zone.symbol : nil)
            if !isKnown || zone.symbol != expected {
                let wanted =
                    expected.map(BilingualText.init) ?? BilingualText(pl: "jeden z 13", en: "one of the 13")
                faults.append(
                    .symbol, of: zone.object,
                    BilingualText(
                        pl:
                            "symbol „\(zone.symbol)”, oczekiwany \(wanted.pl)\(zone.kind.map { " (\($0.name.pl))" } ?? "")",
                        en:
                            "symbol “\(zone.symbol)”, expected is \(wanted.en)\(zone.kind.map { " (\($0.name.en))" } ?? "")"
                    ),
                    BilingualText(
                        pl: "uzgodnić symbol z nazwą strefy i oznaczeniem; symbole: \(symbols)",
                        en: "make symbol, name of the zone and marking agree; symbols: \(symbols)"))
            }
            guard !zone.marking.isEmpty, marked == nil || marked != expected && expected != nil else {
                continue
            }
            wrongMarking(zone.marking, of: zone.object, symbol: expected ?? zone.symbol, &faults)
        }
        for area in plan.areas where !area.symbol.isEmpty && !area.marking.isEmpty {
            guard letters(of: area.marking) != area.symbol else { continue }
            wrongMarking(area.marking, of: area.object, symbol: area.symbol, &faults)
        }
    }

    private static let symbols = ZoneKind.allCases.map(\.symbol).joined(separator: ", ")

    private static func wrongMarking(
        _ marking: String, of object: PlanObject, symbol: String, _ faults: inout PlanFaults
    ) {
        faults.append(
            .marking, of: object,
            BilingualText(
                pl: "oznaczenie „\(marking)” nie ma postaci: liczba i symbol \(symbol)",
                en: "the marking “\(marking)” is not of the form: number and symbol \(symbol)"),
            BilingualText(pl: "wpisać np. 1\(symbol)", en: "write for instance 1\(symbol)"))
    }

    /// What follows the number of a marking; nil where it does not begin with a number from 1.
    private static func letters(of marking: String) -> String? {
        let number = marking.prefix { "0"..."9" ~= $0 }
        guard let first = number.first, first != "0", number.count <= 9 else { return nil }
        return String(marking.dropFirst(number.count))
    }
}
