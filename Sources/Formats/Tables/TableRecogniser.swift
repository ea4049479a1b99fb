import Quantities

/// Recognises the shape of a published table and reads every value of it.
///
/// The shape decides, never the name of the file: long tables (sheet DANE of the Local Data Bank, tidy CSV), wide
/// tables with one or more rows of headings (sheet TABLICA, CTAB files, exports of 2013), with or without titles
/// above them. Each row becomes readings or a finding.
public enum TableRecogniser {
    /// - Parameter description: what another sheet says about this one.
    /// - Complexity: O(cells).
    public static func read(
        _ table: Table, options: TableOptions = TableOptions(), description: [String: String] = [:]
    ) -> TableContents {
        let filled = table.fillingMerges()
        var collector = ReadingCollector(place: table.name, limit: options.findings)
        guard let start = TableShape.headerIndex(filled.rows) else {
            return unrecognised(table, description: description)
        }
        let (titles, rest) = TableShape.description(of: filled.rows[..<start])
        for row in rest {
            collector.note(
                row: row.number, text: row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " "))
        }
        let about = description.merging(titles) { $1 }
        let rows = filled.rows[start...]
        if TableShape.isLong(rows[start]) {
            let sample = Array(rows.dropFirst().prefix(200))
            if var layout = LongLayout(header: rows[start], sample: sample, options: options) {
                for row in rows.dropFirst() { layout.read(row, into: &collector) }
                return collector.finished(layout: .long, description: about)
            }
        }
        let names = TableShape.dimensionNames(about)
        guard let layout = WideLayout(rows: rows, table: table, dimensionNames: names, options: options)
        else {
            return unrecognised(table, description: about)
        }
        for row in rows.dropFirst(layout.headerRows) { layout.read(row, into: &collector) }
        return collector.finished(layout: .wide, description: about)
    }

    static func unrecognised(_ table: Table, description: [String: String]) -> TableContents {
        let finding = Finding.make(
            .error, table.name, line: table.rows.first?.number,
            pl: "nie znaleziono wiersza nagłówków z kodem, nazwą jednostki lub okresem i kolumny wartości",
            en: "no row of headings with a code, a place or a period, and no column of values",
            doPl: "nazwać kolumny, na przykład: Kod; Nazwa; Rok; Wartosc; Jednostka miary",
            doEn: "name the columns, for example: code, name, year, value, unit")
        return TableContents(findings: [finding], description: description)
    }
}
