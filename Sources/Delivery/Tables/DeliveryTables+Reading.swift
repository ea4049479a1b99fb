public import Quantities

extension DeliveryTables {
    /// Rows of one sheet that are read; no list of a city comes near.
    public static let maximumRows = 50_000
    /// Findings kept; a file with more is wrong as a whole.
    public static let maximumFindings = 1_000

    /// Reads sheets into a record, all of them or nothing.
    ///
    /// Columns may stand in any order, optional ones may lack, and what a sheet does not say of a row that the
    /// record has stays as it was.
    /// - Parameter base: the record into which they are read.
    /// - Returns: the new record, nil where any finding is an error; and what is to be said of each row.
    /// - Complexity: O(rows + record).
    public static func read(
        _ sheets: [Sheet], into base: DeliveryRecord = .empty, _ reading: DeliveryTable.Reading = .replacing
    ) -> (record: DeliveryRecord?, findings: [Finding]) {
        var record = base
        var findings = SheetLayout.strangers(among: sheets)
        var origin = RowProblem.Origin()
        var named: [String: Set<String>] = [:]
        // In the order of tables, so that owners are there before their parts.
        for table in all {
            guard let sheet = sheets.first(where: { $0.table == table.id }) else { continue }
            origin.files[table.id] = sheet.file
            let layout = SheetLayout(sheet, as: table)
            findings += layout.findings
            let taken = table.take(layout.lines, reading, &record)
            findings += taken.problems.map { $0.finding(from: origin) }
            origin.lines[table.id] = taken.lines
            named[table.id] = layout.identifiers
        }
        findings += RecordCheck.problems(in: record, alsoKnown: named).map { $0.finding(from: origin) }
        return (findings.hasErrors ? nil : record, mostSevere(findings))
    }

    /// As they stand where all can be kept, else errors before the rest.
    private static func mostSevere(_ findings: [Finding]) -> [Finding] {
        guard findings.count > maximumFindings else { return findings }
        let errors = findings.filter { $0.severity == .error }
        return Array((errors + findings.filter { $0.severity != .error }).prefix(maximumFindings))
    }
}
