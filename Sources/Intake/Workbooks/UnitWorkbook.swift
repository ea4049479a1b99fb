public import Delivery
public import Formats
public import Quantities

/// What one unit says of its work in a workbook: its projects, milestones and risks, and what was done.
///
/// The sheets are the declared tables themselves, kept to the rows of the unit, with everything locked that an owner
/// does not say. A filled workbook is read by the same reader as any other file.
public struct UnitWorkbook: Sendable {
    /// What an owner says, by table.
    static let open: [(table: String, columns: Set<String>)] = [
        ("projects", ["status", "forecast_start", "forecast_end"]),
        ("milestones", ["forecast", "done", "percent"]),
        ("risks", ["probability", "impact", "response_pl", "response_en", "state"]),
        ("updates", ["project", "date", "status", "done_pl", "done_en", "next_pl", "next_en", "spent"]),
    ]
    private static let sequenceLabel = BilingualText(pl: "Stan zapisu", en: "State of the record")
    private static let unitLabel = BilingualText(pl: "Jednostka", en: "Unit")

    public let unit: String
    /// The last entry of the ledger that the workbook knew.
    public let sequence: Int

    public init(unit: String, sequence: Int) {
        self.unit = unit
        self.sequence = sequence
    }

    /// The workbook to be filled.
    public func workbook(of record: DeliveryRecord, title: String, _ language: Language) -> Workbook {
        var book = Workbook(title: title)
        let projects = Self.projects(of: unit, in: record)
        for (id, columns) in Self.open {
            guard let table = DeliveryTables.table(id) else { continue }
            let rows = id == "updates" ? [] : table.rows(record).filter { owns($0, of: table, projects) }
            book.sheets.append(Workbook.Sheet(table, rows: rows, open: columns, language))
        }
        let facts = [
            (Self.unitLabel[language], unit), (Self.sequenceLabel[language], String(sequence)),
            (
                BilingualText(pl: "Jak wypełnić", en: "How to fill it")[language],
                BilingualText(
                    pl:
                        "Szare kolumny są tylko do czytania. W arkuszu updates dopisz wiersz za każdy projekt: co zrobiono, co dalej, ile wydano.",
                    en:
                        "Grey columns are only to be read. In the sheet updates add a row for each project: what was done, what is next, what was spent."
                )[language]
            ),
        ]
        book.sheets.insert(book.explained(facts: facts, language), at: 0)
        return book
    }

    /// What a filled workbook says, judged row by row: the new record, or nil where any finding is an error.
    public struct Filled: Sendable {
        public var workbook: UnitWorkbook
        public var record: DeliveryRecord?
        public var findings: [Finding]
        /// Cells before and after, for a preview.
        public var changes: [RecordDiff.Change]
    }

    /// Reads a filled workbook.
    /// - Returns: nil for the value where it is no workbook of a unit.
    public static func read(_ bytes: [UInt8], name: String, into base: DeliveryRecord) -> Decoded<Filled> {
        let tables = TableFile.tables(bytes, name: name, options: SheetFile.limits)
        guard let sheets = tables.value, !tables.findings.hasErrors else {
            return Decoded(nil, findings: tables.findings)
        }
        guard let workbook = identified(in: sheets) else {
            return Decoded(nil, findings: [noUnit(name)])
        }
        let decoded = SheetFile.sheets(bytes, name: name)
        let read = DeliveryTables.read(decoded.value ?? [], into: base, .amending)
        guard let record = read.record else {
            return Decoded(Filled(workbook: workbook, record: nil, findings: read.findings, changes: []))
        }
        let changes = RecordDiff(from: base, to: record).changes
        let foreign = changes.compactMap { workbook.finding(about: $0, base, name) }
        return Decoded(
            Filled(
                workbook: workbook, record: foreign.isEmpty ? record : nil, findings: foreign + read.findings,
                changes: changes))
    }

    /// Whether the unit answers for a row, itself or through its project.
    private func owns(_ row: [String], of table: DeliveryTable, _ projects: Set<String>) -> Bool {
        let column = table.id == "projects" ? "id" : "project"
        guard let place = table.columns.firstIndex(where: { $0.key == column }) else { return false }
        return projects.contains(row[place])
    }

    private static func projects(of unit: String, in record: DeliveryRecord) -> Set<String> {
        let units = Set(UnitTree(record.units).branch(of: unit))
        return Set(record.projects.filter { units.contains($0.unit) }.map(\.id))
    }

    /// What a row changes that this unit's workbook may not change.
    private func finding(
        about change: RecordDiff.Change, _ base: DeliveryRecord, _ name: String
    ) -> Finding? {
        guard let table = DeliveryTables.table(change.table),
            let open = Self.open.first(where: { $0.table == change.table })?.columns
        else {
            return Self.refused(
                change, name, [],
                BilingualText(
                    pl: "Tej tabeli arkusz jednostki nie zmienia.",
                    en: "A unit's workbook does not change this table."))
        }
        let row = change.before ?? change.after ?? []
        guard owns(row, of: table, Self.projects(of: unit, in: base)) else {
            return Self.refused(
                change, name, [],
                BilingualText(
                    pl: "Wiersz nie należy do jednostki „\(unit)”.",
                    en: "The row does not belong to the unit “\(unit)”."))
        }
        if change.before == nil, change.table != "updates" {
            return Self.refused(
                change, name, [],
                BilingualText(
                    pl: "Arkusz jednostki nie dodaje tu wpisów.", en: "A unit's workbook adds nothing here."))
        }
        let locked = change.before == nil ? [] : change.columns.filter { !open.contains($0) }
        return locked.isEmpty
            ? nil
            : Self.refused(
                change, name, locked,
                BilingualText(
                    pl: "Zmieniono kolumnę tylko do czytania.",
                    en: "A column that is only to be read was changed."))
    }

    private static func refused(
        _ change: RecordDiff.Change, _ name: String, _ columns: [String], _ reason: BilingualText
    ) -> Finding {
        Finding(
            .error, at: ([name, change.table, change.key] + columns).joined(separator: ": "), reason: reason,
            remedy: BilingualText(
                pl: "Pobierz arkusz ponownie i zmień tylko białe komórki swoich wierszy.",
                en: "Download the workbook again and change only white cells of your rows."))
    }

    /// The unit and the state of the record that stand in the sheet of explanations.
    private static func identified(in tables: [Table]) -> UnitWorkbook? {
        func fact(_ label: BilingualText) -> String? {
            for table in tables where [Workbook.guideNames.pl, Workbook.guideNames.en].contains(table.name) {
                for row in table.rows where [label.pl, label.en].contains(row[0].text) { return row[1].text }
            }
            return nil
        }
        guard let unit = fact(unitLabel), let sequence = fact(sequenceLabel).flatMap({ Int($0) }) else {
            return nil
        }
        return UnitWorkbook(unit: unit, sequence: sequence)
    }

    private static func noUnit(_ name: String) -> Finding {
        Finding(
            .error, at: name,
            reason: BilingualText(
                pl: "To nie jest arkusz jednostki: brak w nim jednostki i stanu zapisu.",
                en: "This is no unit's workbook: it names no unit and no state of the record."),
            remedy: BilingualText(
                pl: "Pobierz arkusz jednostki i wypełnij go.", en: "Download the unit's workbook and fill it."
            ))
    }
}
