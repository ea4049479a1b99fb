extension Workbook {
    /// A sheet that explains the columns of the others.
    /// - Parameters:
    ///   - facts: what stands above the list, in two columns.
    ///   - headings: of the list's four columns: sheet, column, meaning, how to write it.
    /// - Precondition: there are four headings.
    public func guide(named name: String, facts: [(String, String)], headings: [String]) -> Sheet {
        precondition(headings.count == 4, "the list of columns has four columns")
        let columns = zip([name, "", "", ""], [24, 40, 70, 60]).map { header, width in
            Column(header, .longText, width: width, isLocked: true)
        }
        let head = facts.map { [Cell.text($0.0), .text($0.1)] }
        let lines = sheets.flatMap { sheet in
            sheet.columns.map { [sheet.name, $0.header, $0.meaning, $0.form].map(Cell.text) }
        }
        return Sheet(
            name: name, columns: columns, rows: head + [[], headings.map(Cell.text)] + lines,
            isProtected: true)
    }
}
