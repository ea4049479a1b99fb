public import Delivery
public import Formats
import Quantities

/// Reads declared tables from the bytes of a file: CSV with one table, XLSX or ODS with a sheet for each.
public enum SheetFile {
    /// What a workbook that somebody sends may hold: far more than a city's lists, far less than harms a server.
    public static let limits: TableOptions = {
        var options = TableOptions()
        options.workbook.rows = DeliveryTables.maximumRows + 1
        options.workbook.columns = 200
        options.workbook.cells = 2_000_000
        options.workbook.sheets = 40
        options.workbook.zip.entries = 200
        options.workbook.zip.entryBytes = 64 << 20
        return options
    }()

    /// - Parameters:
    ///   - table: the table that the only sheet holds; nil where sheets are named after their tables.
    ///   - name: stands as the place in findings.
    public static func sheets(_ bytes: [UInt8], table: String? = nil, name: String) -> Decoded<[Sheet]> {
        // Only CSV needs an apostrophe before what looks like a formula; in a workbook it is part of the text.
        let isGuarded = !ZipArchive.recognises(bytes)
        return TableFile.tables(bytes, name: name, options: limits).map { tables in
            let tables = tables.filter { !Self.isGuide($0) && !$0.rows.isEmpty }
            guard let table else {
                return tables.map { sheet($0, table: $0.name, file: "\(name): \($0.name)", isGuarded) }
            }
            return tables.prefix(1).map { sheet($0, table: table, file: name, isGuarded) }
        }
    }

    private static func isGuide(_ table: Table) -> Bool {
        [Workbook.guideNames.pl, Workbook.guideNames.en].contains(table.name)
    }

    private static func sheet(_ table: Table, table name: String, file: String, _ isGuarded: Bool) -> Sheet {
        Sheet(
            table: name, file: file, header: table.rows.first?.cells.map(\.text) ?? [],
            rows: table.rows.dropFirst().map { row in
                Sheet.Row(
                    line: row.number,
                    cells: row.cells.map { isGuarded ? CSVWriter.withoutGuard($0.text) : $0.text })
            })
    }
}
