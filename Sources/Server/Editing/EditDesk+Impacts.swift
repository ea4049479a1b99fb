import Evidence
import Formats
import HTTPTypes
import Pages
import Quantities
import Strategy

extension EditDesk {
    func recordImpacts(_ fields: FieldList) async throws -> SiteResponse {
        let recorded = standing.record.impacts
        var form = FormPage.impacts(recorded).filled(with: fields)
        var findings: [Finding] = []
        let reason = reason(fields, &findings)
        var edited = recorded
        edited.impacts = impacts(fields["impacts"] ?? "", &findings)
        edited.note = BilingualText(
            pl: (fields["note-pl"] ?? "").trimmed, en: (fields["note-en"] ?? "").trimmed)
        let origin = fields["origin"] ?? ""
        if let known = Target.Origin(rawValue: origin) {
            edited.origin = known
        } else {
            findings.append(.notChoice("origin", origin))
        }
        guard findings.isEmpty else {
            form.show(findings)
            return page(form, .unprocessableContent)
        }
        guard let expected = fields["expected"].flatMap({ Int($0) }) else { throw Problem.unreadableForm }
        let draft = LedgerDraft(
            author: editor.author, subject: .impacts, value: try Canonical.encode(edited), reason: reason,
            expected: expected)
        return try await record(
            [draft], form: form, current: { try withSequence(FormPage.impacts(recorded), .impacts) },
            then: .impacts)
    }

    /// Reads the table; each wrong row becomes a finding that names its line.
    private func impacts(_ text: String, _ findings: inout [Finding]) -> [Impact] {
        let decoded = CSV.decode(Array(text.utf8), dialect: .standard, place: "impacts")
        for finding in decoded.findings { findings.append(Finding.moved(finding, to: "impacts")) }
        var rows = decoded.value?.rows ?? []
        if rows.first?.fields == FormPage.impactColumns { rows.removeFirst() }
        var impacts: [Impact] = []
        for row in rows {
            guard row.fields.count == FormPage.impactColumns.count else {
                findings.append(
                    .row(
                        row.line, "ma \(row.fields.count) pól zamiast 7",
                        "has \(row.fields.count) fields, not 7"))
                continue
            }
            let fields = row.fields.map(\.trimmed)
            var wrong: [String] = []
            let from = code(fields[0])
            let to = code(fields[1])
            let sign = Impact.Sign(rawValue: fields[2])
            let strength = Int(fields[3]).flatMap { (1...3).contains($0) ? $0 : nil }
            let confidence = Impact.Confidence(rawValue: fields[4])
            if from == nil { wrong.append("from") }
            if to == nil { wrong.append("to") }
            if sign == nil { wrong.append("sign") }
            if strength == nil { wrong.append("strength") }
            if confidence == nil { wrong.append("confidence") }
            if fields[5].isEmpty { wrong.append("why-pl") }
            guard let from, let to, let sign, let strength, let confidence, wrong.isEmpty else {
                let list = wrong.joined(separator: ", ")
                findings.append(.row(row.line, "ma niepoprawne pola: \(list)", "has wrong fields: \(list)"))
                continue
            }
            impacts.append(
                Impact(
                    from: from, to: to, sign: sign, strength: strength, confidence: confidence,
                    why: BilingualText(pl: fields[5], en: fields[6])))
        }
        return impacts
    }

    /// A code that the strategy in force has.
    private func code(_ text: String) -> StrategyCode? {
        StrategyCode(text).flatMap { standing.overview.strategy.name(of: $0) == nil ? nil : $0 }
    }
}

extension Finding {
    fileprivate static func row(_ line: Int, _ polish: String, _ english: String) -> Finding {
        .error(
            "impacts", pl: "Wiersz \(line) \(polish).", en: "Line \(line) \(english).",
            doPl: "Popraw ten wiersz.", doEn: "Mend that line.")
    }

    /// The same finding beside another field.
    fileprivate static func moved(_ finding: Finding, to place: String) -> Finding {
        var copy = finding
        copy.place = place
        return copy
    }
}
