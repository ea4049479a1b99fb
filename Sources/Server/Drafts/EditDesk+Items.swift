import Accounts
import Delivery
import Evidence
import HTTPTypes
import Pages
import Quantities

/// One form for every list of delivery and of the council, drawn from the columns of its table.
extension EditDesk {
    func items(_ name: String) throws -> SiteResponse {
        let table = try table(name)
        let subject: @Sendable (String) -> Subject = { table.subject(of: $0) }
        return page(
            ItemsPage(
                id: table.id, title: table.title, columns: table.columns, key: table.key, rows: table.rows,
                history: table.isPart ? nil : subject))
    }

    func itemPage(_ name: String, _ key: String?) throws -> SiteResponse {
        let table = try table(name)
        let cells = try key.map { try row($0, of: table) }
        if let scope = itemScope(name, key), key != nil {
            try site.require(scope.kind.rightToWrite, in: scope.unit, of: editor, subject: scope.subject)
        }
        return page(form(of: table, key, cells))
    }

    func recordItem(_ name: String, _ key: String?) async throws -> SiteResponse {
        let table = try table(name)
        let recorded = try key.map { try row($0, of: table) }
        var form = form(of: table, key, recorded).filled(with: typed)
        guard let seen = typed["expected"].flatMap({ Int($0) }) else { throw Problem.unreadableForm }
        let read = try itemEdit(of: table, recorded, seen: seen)
        guard let drafts = read.drafts else {
            form.show(read.findings)
            return page(form, .unprocessableContent)
        }
        let list = Route.editing(.work(.items(name)))
        guard !drafts.isEmpty else { return done(list) }
        return try await record(
            drafts, form: form, current: { self.form(of: table, key, recorded) }, then: list)
    }

    /// The edits that what was typed about an item asks for; nil where a finding stands in the way.
    /// - Parameters:
    ///   - recorded: the item as it is; nil for a new one.
    ///   - seen: the last entry of the ledger that its author knew.
    func itemEdit(
        of table: EditedTable, _ recorded: [String]?, seen: Int
    ) throws -> (drafts: [LedgerDraft]?, findings: [Finding]) {
        var findings: [Finding] = []
        let reason = reason(typed, &findings)
        let cells = table.columns.enumerated().map { index, column -> String in
            if let recorded, table.key.contains(column.key) { return recorded[index] }
            return cell(typed[column.key] ?? "", column.kind)
        }
        findings += self.findings(in: cells, of: table, isNew: recorded == nil)
        let retires = recorded != nil && typed[EditDesk.retire] == "1"
        let read = try self.read(table, cells, retires: retires, reason)
        findings += read.findings
        guard var drafts = read.drafts, findings.isEmpty else { return (nil, findings) }
        for index in drafts.indices {
            drafts[index].expected = min(seen, try sequence(of: drafts[index].subject))
        }
        return (drafts, [])
    }

    /// What the form of an item is about; where the item is new, what was typed says whose it is.
    func itemScope(_ name: String, _ key: String?) -> EditScope? {
        guard let table = EditedTable(name, in: standing.record) else { return nil }
        let subject = table.subject(of: key ?? table.key.map { typed[$0] ?? "" }.joined(separator: "/"))
        let delivery = standing.record.delivery
        let typedUnit =
            typed["unit"] ?? typed["owner"] ?? delivery.projects.first { $0.id == typed["project"] }?.unit
        let unit = delivery.unit(answeringFor: subject) ?? typedUnit.flatMap { $0.isEmpty ? nil : $0 }
        return EditScope(DraftKind(subject), unit: unit, subject: subject.description)
    }

    private static let retire = "retire-item"

    private func table(_ name: String) throws -> EditedTable {
        guard let table = EditedTable(name, in: standing.record) else { throw Problem.notFound }
        return table
    }

    private func row(_ key: String, of table: EditedTable) throws -> [String] {
        guard let row = table.rows.first(where: { table.keyText($0) == key }) else { throw Problem.notFound }
        return row
    }

    /// Limits that files have by their readers, and a key that is taken already.
    private func findings(in cells: [String], of table: EditedTable, isNew: Bool) -> [Finding] {
        var findings = zip(table.columns, cells).filter { $1.utf8.count > FormLimit.text }.map {
            Finding.tooLong($0.0.key, FormLimit.text)
        }
        let key = table.keyText(cells)
        if isNew, table.rows.contains(where: { table.keyText($0) == key }) {
            findings.append(
                .error(
                    table.key.last ?? "id", pl: "Taka pozycja już jest: \(key).",
                    en: "There is such an item already: \(key).",
                    doPl: "Zmień tamtą albo podaj inny identyfikator.",
                    doEn: "Change that one, or give another identifier."))
        }
        return findings
    }

    private func read(
        _ table: EditedTable, _ cells: [String], retires: Bool, _ reason: String
    ) throws -> (drafts: [LedgerDraft]?, findings: [Finding]) {
        let key = table.keyText(cells)
        let read =
            retires
            ? try table.read(
                table.rows.filter { table.keyText($0) != key }, .replacing, editor.author, reason)
            : try table.read([cells], .amending, editor.author, reason)
        return (read.drafts, read.findings.filter { $0.severity == .error })
    }

    /// People type decimal commas and spaces; tables hold plain numbers.
    private func cell(_ text: String, _ kind: CellKind) -> String {
        switch kind {
        case .money, .share, .number, .integer: text.typedNumber
        case .text: text.trimmed.replacing("\r\n", with: "\n")
        default: text.trimmed
        }
    }

    // MARK: The form

    private func form(of table: EditedTable, _ key: String?, _ cells: [String]?) -> FormPage {
        var fields: [FormPage.Field] = []
        for (index, column) in table.columns.enumerated() where key == nil || !table.key.contains(column.key)
        {
            var value = cells?[index] ?? typed[column.key] ?? ""
            if cells == nil, column.key == "id", value.isEmpty { value = newIdentifier(table) }
            fields.append(field(column, value))
        }
        if key != nil {
            fields.append(
                FormPage.Field(
                    EditDesk.retire, BilingualText(pl: "Usuń tę pozycję", en: "Remove this item"), .check,
                    hint: BilingualText(
                        pl: "Zostaje w historii i można ją przywrócić.",
                        en: "It stays in the history and can be put back.")))
        }
        let route: Route.Work = key.map { .item(table: table.id, key: $0) } ?? .newItem(table.id)
        let name = key.map { ": \($0)" } ?? ""
        var form = FormPage(
            BilingualText(pl: table.title.pl + name, en: table.title.en + name),
            lead: key == nil
                ? BilingualText(pl: "Nowa pozycja.", en: "A new item.")
                : BilingualText(pl: "Zmiana pozycji.", en: "Changing an item."),
            action: .editing(.work(route)), back: Crumb(.editing(.work(.items(table.id))), table.title),
            fields: fields + [FormPage.reason], button: BilingualText(pl: "Zapisz", en: "Record"))
        form.hidden.append(("expected", String(standing.record.sequence)))
        return form
    }

    private func newIdentifier(_ table: EditedTable) -> String {
        "\(table.list.word)-\(site.newDraftID().prefix(8))"
    }

    private func field(_ column: Column, _ value: String) -> FormPage.Field {
        var value = value
        let control: FormPage.Field.Control
        switch column.kind {
        case .choice(let choices):
            control = .choice(choices.map { FormPage.Field.Option($0.word, $0.name) })
        case .flag:
            control = .choice(["no", "yes"].map { FormPage.Field.Option($0, column.words($0)) })
            if value.isEmpty { value = "no" }
        case .reference(let target): control = references(to: target, isRequired: column.isRequired)
        case .date: control = .day
        case .money, .share, .number, .integer, .year: control = .amount
        case .text: control = EditDesk.isLong(column.key) ? .paragraph : .line
        default: control = .line
        }
        var hint = column.meaning
        switch column.kind {
        case .money, .share, .number, .integer, .year, .digits, .identifier, .list, .code:
            let form = column.kind.form
            hint = BilingualText(pl: "\(hint.pl) (\(form.pl))", en: "\(hint.en) (\(form.en))")
        default: break
        }
        return FormPage.Field(
            column.key, column.title, control, value: value, hint: hint, required: column.isRequired)
    }

    private static func isLong(_ key: String) -> Bool {
        ["summary", "aim", "response", "why", "done", "next", "planned", "subject"].contains {
            key.hasPrefix($0)
        }
    }

    /// Options of a list that nobody would scroll through are typed instead.
    private static let mostOptions = 1_000

    private func references(to target: String, isRequired: Bool) -> FormPage.Field.Control {
        guard let table = EditedTable(target, in: standing.record) else { return .line }
        let rows = table.rows
        guard rows.count <= EditDesk.mostOptions, let id = table.columns.firstIndex(where: { $0.key == "id" })
        else { return .line }
        func column(_ language: String) -> Int? {
            table.columns.firstIndex { ["name_\(language)", "title_\(language)"].contains($0.key) }
        }
        let (polish, english) = (column("pl"), column("en"))
        let options = rows.map { row in
            FormPage.Field.Option(
                row[id],
                BilingualText(
                    pl: polish.map { row[$0] } ?? row[id], en: english.map { row[$0] } ?? row[id]))
        }
        return .choice([FormPage.Field.Option("", BilingualText("–"))] + options)
    }
}
