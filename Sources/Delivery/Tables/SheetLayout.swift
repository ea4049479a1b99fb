import Quantities

/// The cells of a sheet in the order of its table's columns, or why that cannot be had.
struct SheetLayout {
    private(set) var lines: [TableLine] = []
    private(set) var findings: [Finding] = []
    /// What stands in the column that names rows, also of rows that turn out to be wrong.
    private(set) var identifiers: Set<String> = []

    init<Record>(_ sheet: Sheet, as table: RecordTable<Record>) {
        let header = sheet.header.map { $0.trimmed.lowercased() }
        check(header, of: sheet, as: table)
        guard sheet.rows.count <= DeliveryTables.maximumRows else {
            findings.append(tooLong(sheet))
            return
        }
        guard findings.isEmpty else { return }
        let places = table.columns.map { header.firstIndex(of: $0.key) }
        for row in sheet.rows where !row.cells.allSatisfy(\.trimmed.isEmpty) {
            if row.cells.dropFirst(header.count).contains(where: { !$0.trimmed.isEmpty }) {
                findings.append(tooWide(row, sheet, header.count))
            }
            let cells = places.map { place in place.map { $0 < row.cells.count ? row.cells[$0] : "" } }
            lines.append(TableLine(number: row.line, cells: cells))
        }
        if table.isNamedByFirstColumn, let place = places[0] {
            identifiers = Set(
                sheet.rows.compactMap { place < $0.cells.count ? $0.cells[place].trimmed : nil })
        }
    }

    /// Sheets of no table, and second sheets of one table.
    /// - Parameter tables: the names of those that can be read.
    static func strangers(among sheets: [Sheet], tables: [String]) -> [Finding] {
        var seen: Set<String> = []
        return sheets.compactMap { sheet in
            if !tables.contains(sheet.table) {
                let names = tables.joined(separator: ", ")
                return Finding(
                    .error, at: sheet.file,
                    reason: BilingualText(
                        pl: "Nie ma tabeli „\(sheet.table)”.", en: "There is no table “\(sheet.table)”."),
                    remedy: BilingualText(pl: "Tabele: \(names).", en: "Tables: \(names)."))
            }
            if seen.insert(sheet.table).inserted { return nil }
            return Finding(
                .error, at: sheet.file,
                reason: BilingualText(
                    pl: "Tabela „\(sheet.table)” jest tu drugi raz.",
                    en: "The table “\(sheet.table)” is here a second time."),
                remedy: BilingualText(
                    pl: "Połącz wiersze w jednym arkuszu.", en: "Put the rows together in one sheet."))
        }
    }

    private mutating func check<Record>(
        _ header: [String], of sheet: Sheet, as table: RecordTable<Record>
    ) {
        let keys = table.columns.map(\.key)
        var seen: Set<String> = []
        for name in header where !name.isEmpty {
            if !keys.contains(name) {
                findings.append(
                    inHeader(
                        sheet, name,
                        BilingualText(pl: "Nieznana kolumna „\(name)”.", en: "Unknown column “\(name)”."),
                        BilingualText(
                            pl: "Kolumny: \(keys.joined(separator: ", ")).",
                            en: "Columns: \(keys.joined(separator: ", ")).")))
            } else if !seen.insert(name).inserted {
                findings.append(
                    inHeader(
                        sheet, name,
                        BilingualText(
                            pl: "Kolumna „\(name)” stoi dwa razy.", en: "The column “\(name)” stands twice."),
                        BilingualText(pl: "Zostaw jedną.", en: "Keep one.")))
            }
        }
        for column in table.columns where column.isRequired && !seen.contains(column.key) {
            findings.append(
                inHeader(
                    sheet, column.key,
                    BilingualText(
                        pl: "Brak kolumny „\(column.key)” (\(column.title.pl)).",
                        en: "The column “\(column.key)” (\(column.title.en)) is missing."),
                    BilingualText(
                        pl: "Dodaj ją: \(column.kind.form.pl).", en: "Add it: \(column.kind.form.en).")))
        }
    }

    private func inHeader(
        _ sheet: Sheet, _ column: String, _ reason: BilingualText, _ remedy: BilingualText
    ) -> Finding {
        Finding(.error, at: "\(sheet.file): \(column)", reason: reason, remedy: remedy)
    }

    private func tooLong(_ sheet: Sheet) -> Finding {
        Finding(
            .error, at: sheet.file,
            reason: BilingualText(
                pl: "Arkusz ma \(sheet.rows.count) wierszy.", en: "The sheet has \(sheet.rows.count) rows."),
            remedy: BilingualText(
                pl: "Podziel go: najwyżej \(DeliveryTables.maximumRows) wierszy.",
                en: "Divide it: at most \(DeliveryTables.maximumRows) rows."))
    }

    private func tooWide(_ row: Sheet.Row, _ sheet: Sheet, _ width: Int) -> Finding {
        Finding(
            .error, at: sheet.file, line: row.line,
            reason: BilingualText(
                pl: "Wiersz ma więcej pól niż nagłówek (\(width)).",
                en: "The row has more fields than the header (\(width))."),
            remedy: BilingualText(
                pl: "Pola ze znakiem rozdzielającym ujmij w cudzysłów.",
                en: "Put fields that hold a separator in quotes."))
    }
}
