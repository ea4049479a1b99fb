import Formats
import Quantities

extension ReportDocument {
    /// The tables of the report as CSV files in one zip archive, with a README that says what each column is.
    ///
    /// Numbers have a decimal point and every digit that is known; the same report gives the same bytes.
    /// - Parameter standing: how the report is to be cited, or that it is a draft.
    public func tableArchive(standing: String) -> [UInt8] {
        let tables = exportedTables
        var archive = ZipWriter()
        archive.add("README.md", Array(columnGuide(of: tables, standing: standing).utf8))
        for exported in tables { archive.add("\(exported.name).csv", exported.table.csv) }
        return archive.finish()
    }

    private func columnGuide(of tables: [ExportedTable], standing: String) -> String {
        let isPolish = language == .polish
        var lines = ["# \(title) – \(city)", "", standing, ""]
        if isFictional { lines += [isPolish ? "Dane zmyślonego miasta." : "Data of a made-up city.", ""] }
        lines.append(
            isPolish
                ? "Pliki CSV w UTF-8, rozdzielane przecinkami; puste pole: nie wiadomo. Apostrof przed tekstem, który arkusz wziąłby za formułę, nie należy do tekstu."
                : "CSV files in UTF-8, fields apart by commas; an empty field: not known. An apostrophe before a text that a spreadsheet would take for a formula is no part of the text."
        )
        for exported in tables {
            lines += [
                "", "## \(exported.name).csv", "", "\(exported.table.caption) (\(exported.chapter))", "",
            ]
            lines += exported.table.columns.map { "- \($0.title): \($0.kind.meaning[language])" }
            if exported.table.total != nil {
                lines += ["", isPolish ? "Ostatni wiersz jest sumą." : "The last row is the sum."]
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension ReportTable {
    /// The header, the rows and the sum as CSV.
    fileprivate var csv: [UInt8] {
        var writer = CSVWriter(neutralisesFormulas: true)
        writer.append(columns.map(\.title))
        for row in rows + (total.map { [$0] } ?? []) { writer.append(row.map(\.plainText)) }
        return writer.bytes
    }
}

extension ReportTable.Cell {
    fileprivate var plainText: String {
        switch self {
        case .text(let text): text
        // A whole number is written without its decimal point.
        case .number(let value, _): Int(exactly: value).map { String($0) } ?? String(value)
        case .date(let date): date.description
        case .none: ""
        }
    }
}

extension ReportTable.Kind {
    fileprivate var meaning: BilingualText {
        switch self {
        case .text: BilingualText(pl: "tekst", en: "text")
        case .number: BilingualText(pl: "liczba", en: "number")
        case .money: BilingualText(pl: "kwota w złotych", en: "amount in złoty")
        case .percent: BilingualText(pl: "procent (25 to 25%)", en: "percent (25 is 25%)")
        case .date: BilingualText(pl: "dzień, RRRR-MM-DD", en: "day, YYYY-MM-DD")
        }
    }
}
