import Evidence
import HTTPTypes
import Intake
import Logging
import Pages
import Quantities
import Strategy

extension EditDesk {
    // MARK: Readings

    /// The dataset in which readings typed by hand stand.
    static let manualDataset = "manual"

    /// The form with the number of the last revision: a cell recorded after it was changed by somebody else.
    func readingForm(_ indicator: Indicator) throws -> FormPage {
        var form = FormPage.reading(indicator, standing.record)
        form.hidden.append(("expected", String(try site.archive.revisions(of: nil).last?.number ?? 0)))
        return form
    }

    func recordReading(_ indicator: Indicator, _ fields: FieldList) async throws -> SiteResponse {
        guard let expected = fields["expected"].flatMap({ Int($0) }) else { throw Problem.unreadableForm }
        var form = FormPage.reading(indicator, standing.record).filled(with: fields)
        var findings: [Finding] = []
        let reason = reason(fields, &findings)
        let names = ["area", "period", "value", "status", "break", "source", "reference", "note"]
        for name in names where (fields[name] ?? "").utf8.count > FormLimit.text {
            findings.append(.tooLong(name, FormLimit.text))
        }
        let isWithdrawn = fields["status"] == IndicatorReading.Status.withdrawn.rawValue
        if isWithdrawn, !(fields["value"] ?? "").trimmed.isEmpty {
            findings.append(
                .error(
                    "value", pl: "Wycofany odczyt nie ma wartości.", en: "A withdrawn reading has no value.",
                    doPl: "Usuń wartość albo zmień status.", doEn: "Remove the value or change the status."))
        }
        var intake = ReadingIntake(record: standing.record, today: standing.state.today, file: "form")
        let values = names.map { ($0 == "value" ? fields[$0]?.typedNumber : fields[$0]?.trimmed) ?? "" }
        let reading = intake.judge(fields: [indicator.id] + values, line: 1)
        findings += intake.findings
        if let reading, reading.status != .withdrawn {
            findings += try limits(of: indicator).findings(for: reading.value, place: "value")
        }
        guard let reading, findings.isEmpty else {
            form.show(findings)
            return page(form, .unprocessableContent)
        }
        if let newer = try newerReading(of: reading, than: expected) {
            form.conflict = conflict(newer, typed: fields)
            form.hidden = try readingForm(indicator).hidden
            return page(form, .conflict)
        }
        var typed = reading
        typed.line = 0
        let kept = typed
        let draft = DatasetDraft(
            dataset: EditDesk.manualDataset, mode: .amendment, author: editor.author, reason: reason,
            origin: "form",
            digest: Digest(
                of: ([indicator.id] + values + [site.clock().description]).joined(separator: "\u{1F}")))
        try await site.desk.importReadings(draft) { give in try give(kept) }
        site.logger.info(
            "reading recorded", metadata: ["series": "\(indicator.id)", "author": "\(editor.author)"])
        return done(.indicator(indicator.id))
    }

    private func limits(of indicator: Indicator) throws -> NaturalLimits {
        let recorded = try site.archive.readings(
            ReadingQuery(series: indicator.id, limit: FormLimit.readingsCompared))
        return NaturalLimits(
            of: indicator,
            recorded: recorded.map(\.reading).filter { $0.status != .withdrawn }.map(\.value))
    }

    /// The reading of the same cell, where it was recorded after the form was shown.
    private func newerReading(of reading: IndicatorReading, than expected: Int) throws -> RecordedReading? {
        let query = ReadingQuery(
            series: reading.series, area: reading.area, period: reading.period, limit: 1)
        return try site.archive.readings(query).first { $0.revision.number > expected }
    }

    private func conflict(_ newer: RecordedReading, typed fields: FieldList) -> FormPage.Conflict {
        let now = newer.reading
        let value = now.status == .withdrawn ? "–" : ReadingTable.number(now.value)
        return FormPage.Conflict(
            author: newer.revision.author, recorded: newer.revision.recorded.description,
            reason: newer.revision.reason,
            rows: [
                (BilingualText(pl: "Wartość", en: "Value"), value, fields["value"] ?? ""),
                (BilingualText(pl: "Status", en: "Status"), now.status.rawValue, fields["status"] ?? ""),
                (BilingualText(pl: "Źródło", en: "Source"), now.source, fields["source"] ?? ""),
                (BilingualText(pl: "Uwaga", en: "Note"), now.note, fields["note"] ?? ""),
            ].filter { $0.1 != $0.2 })
    }

    // MARK: Targets

    func recordTargets(_ indicator: Indicator, _ fields: FieldList) async throws -> SiteResponse {
        var form = FormPage.targets(indicator)
        while form.fields.count < FormLimit.targets * 5 + 1,
            fields["period-\(form.fields.count / 5 + 1)"] != nil
        {
            var longer = indicator
            let more = form.fields.count / 5 + 1 - FormLimit.spareRows
            longer.aim.targets += Array(
                repeating: Target(period: .year(2000), value: 0, origin: .example),
                count: max(1, more - indicator.aim.targets.count))
            form = FormPage.targets(longer)
        }
        form = form.filled(with: fields)
        var findings: [Finding] = []
        let reason = reason(fields, &findings)
        var targets: [Target] = []
        let limits = try limits(of: indicator)
        for number in 1...max(1, form.fields.count / 5) {
            guard let target = target(number, fields, &findings) else { continue }
            findings += limits.findings(for: target.value, place: "value-\(number)")
            if let baseline = indicator.aim.baseline, target.period.lastDay <= baseline.period.lastDay {
                findings.append(.notAfter(baseline.period, "period-\(number)", target.period))
            }
            targets.append(target)
        }
        for (index, target) in targets.enumerated()
        where targets[..<index].contains(where: { $0.period == target.period }) {
            findings.append(
                .error(
                    "targets", pl: "Okres \(target.period) ma dwie wartości docelowe.",
                    en: "The period \(target.period) has two targets.", doPl: "Zostaw jedną.",
                    doEn: "Keep one."))
        }
        guard findings.isEmpty else {
            form.show(findings)
            return page(form, .unprocessableContent)
        }
        var edited = indicator
        edited.aim.targets = targets.sorted { $0.period < $1.period }
        return try await record(
            [try draft(edited, reason, expected: fields["expected"])], form: form,
            current: { try withSequence(FormPage.targets(indicator), .indicator(indicator.id)) },
            then: .indicator(indicator.id))
    }

    private func target(_ number: Int, _ fields: FieldList, _ findings: inout [Finding]) -> Target? {
        let period = (fields["period-\(number)"] ?? "").trimmed
        let value = (fields["value-\(number)"] ?? "").typedNumber
        if period.isEmpty, value.isEmpty { return nil }
        let before = findings.count
        let parsed = Period(period)
        if parsed == nil {
            findings.append(.notPeriod("period-\(number)", period))
        }
        let number2 = Double(value).flatMap { $0.isFinite ? $0 : nil }
        if number2 == nil { findings.append(.notNumber("value-\(number)", value)) }
        let text = fields["origin-\(number)"] ?? ""
        let origin = Target.Origin(rawValue: text)
        if origin == nil { findings.append(.notChoice("origin-\(number)", text)) }
        let note = BilingualText(
            pl: (fields["note-pl-\(number)"] ?? "").trimmed, en: (fields["note-en-\(number)"] ?? "").trimmed)
        for (name, text) in [("note-pl", note.pl), ("note-en", note.en)]
        where text.utf8.count > FormLimit.text {
            findings.append(.tooLong("\(name)-\(number)", FormLimit.text))
        }
        guard findings.count == before, let parsed, let number2, let origin else { return nil }
        return Target(period: parsed, value: number2, origin: origin, note: note)
    }

    // MARK: Definition

    func recordDefinition(_ indicator: Indicator, _ fields: FieldList) async throws -> SiteResponse {
        var form = FormPage.definition(indicator).filled(with: fields)
        var findings: [Finding] = []
        let reason = reason(fields, &findings)
        var edited = indicator
        for text in FormPage.definitionTexts {
            let words = BilingualText(
                pl: (fields[text.name + "-pl"] ?? "").trimmed, en: (fields[text.name + "-en"] ?? "").trimmed)
            for (suffix, value) in [("-pl", words.pl), ("-en", words.en)] {
                let limit = text.name == "name" ? FormLimit.name : FormLimit.text
                if value.utf8.count > limit { findings.append(.tooLong(text.name + suffix, limit)) }
                if value.isEmpty, text.name == "name" {
                    findings.append(
                        .error(
                            text.name + suffix, pl: "Brakuje nazwy.", en: "The name is missing.",
                            doPl: "Podaj nazwę w obu językach.", doEn: "Give the name in both languages."))
                }
            }
            edited[keyPath: text.path] = words
        }
        choose("direction", fields, &edited.direction, &findings)
        choose("frequency", fields, &edited.frequency, &findings)
        choose("method", fields, &edited.method, &findings)
        if edited.direction == .range, edited.range.count != 4 {
            findings.append(
                .error(
                    "direction", pl: "Przedział wymaga czterech granic w definicji wskaźnika.",
                    en: "A range needs its four corners in the indicator's definition.",
                    doPl: "Dodaj je w folderze miasta.", doEn: "Add them in the city folder."))
        }
        edited.formula = (fields["formula"] ?? "").trimmed
        if edited.formula.utf8.count > FormLimit.text { findings.append(.tooLong("formula", FormLimit.text)) }
        guard findings.isEmpty else {
            form.show(findings)
            return page(form, .unprocessableContent)
        }
        return try await record(
            [try draft(edited, reason, expected: fields["expected"])], form: form,
            current: { try withSequence(FormPage.definition(indicator), .indicator(indicator.id)) },
            then: .indicator(indicator.id))
    }

    private func choose<Choice: RawRepresentable<String>>(
        _ name: String, _ fields: FieldList, _ value: inout Choice, _ findings: inout [Finding]
    ) {
        let text = fields[name] ?? ""
        if let choice = Choice(rawValue: text) {
            value = choice
        } else {
            findings.append(.notChoice(name, text))
        }
    }

    func draft(_ indicator: Indicator, _ reason: String, expected: String?) throws -> LedgerDraft {
        guard let expected = expected.flatMap({ Int($0) }) else { throw Problem.unreadableForm }
        return LedgerDraft(
            author: editor.author, subject: .indicator(indicator.id), value: try Canonical.encode(indicator),
            reason: reason, expected: expected)
    }
}
