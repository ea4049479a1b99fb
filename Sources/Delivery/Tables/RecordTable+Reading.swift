package import Quantities

extension RecordTable {
    /// Reads sheets into a record, all of them or nothing.
    /// - Parameters:
    ///   - tables: in an order in which every table stands after those it points to.
    ///   - base: the record into which they are read.
    ///   - check: what is wrong within the new record; of rows that were refused only their identifiers are known,
    ///     by table, so that they are not reported a second time by all that point to them.
    package static func read(
        _ sheets: [Sheet], by tables: [RecordTable], into base: Record, _ reading: TableReading,
        check: (_ record: Record, _ alsoKnown: [String: Set<String>]) -> [RowProblem]
    ) -> (record: Record?, findings: [Finding]) {
        var record = base
        var findings = SheetLayout.strangers(among: sheets, tables: tables.map(\.id))
        var origin = RowProblem.Origin()
        var named: [String: Set<String>] = [:]
        // In the order of tables, so that owners are there before their parts.
        for table in tables {
            guard let sheet = sheets.first(where: { $0.table == table.id }) else { continue }
            origin.files[table.id] = sheet.file
            let layout = SheetLayout(sheet, as: table)
            findings += layout.findings
            let taken = table.take(layout.lines, reading, &record)
            findings += taken.problems.map { $0.finding(from: origin) }
            origin.lines[table.id] = taken.lines
            named[table.id] = layout.identifiers
        }
        findings += check(record, named).map { $0.finding(from: origin) }
        return (findings.hasErrors ? nil : record, mostSevere(findings))
    }

    /// As they stand where all can be kept, else errors before the rest.
    private static func mostSevere(_ findings: [Finding]) -> [Finding] {
        guard findings.count > DeliveryTables.maximumFindings else { return findings }
        let errors = findings.filter { $0.severity == .error }
        return Array(
            (errors + findings.filter { $0.severity != .error }).prefix(DeliveryTables.maximumFindings))
    }
}
