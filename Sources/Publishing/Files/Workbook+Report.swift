public import Formats
import Quantities

extension Workbook {
    /// The tables of a report, a sheet each, behind a sheet that says what the others hold.
    /// - Parameter standing: how the report is to be cited, or that it is a draft.
    public init(_ document: ReportDocument, standing: String) {
        let tables = document.exportedTables
        self.init(title: "\(document.title) – \(document.city)")
        sheets = [Sheet(listing: tables, of: document, standing: standing)] + tables.map { Sheet($0) }
    }
}

extension Workbook.Sheet {
    /// Widths between which a column is still read with ease.
    /// - Unit: characters.
    private static let widths = 10...60

    fileprivate init(listing tables: [ExportedTable], of document: ReportDocument, standing: String) {
        let isPolish = document.language == .polish
        let headers =
            isPolish ? ["Arkusz", "Co zawiera", "Rozdział"] : ["Sheet", "What it holds", "Chapter"]
        var about: [[Cell]] = [[.text(document.title), .text(document.city)], [.text(""), .text(standing)]]
        if document.isFictional {
            about.append([
                .text(""), .text(isPolish ? "Dane zmyślonego miasta." : "Data of a made-up city."),
            ])
        }
        self.init(
            name: isPolish ? "Spis" : "Contents",
            columns: zip(headers, [28, 60, 44]).map { Workbook.Column($0, .longText, width: $1) },
            rows: tables.map { [.text($0.name), .text($0.table.caption), .text($0.chapter)] } + [[]] + about)
    }

    fileprivate init(_ exported: ExportedTable) {
        let table = exported.table
        let rows = (table.rows + (table.total.map { [$0] } ?? [])).map { $0.map(\.cell) }
        let columns = table.columns.enumerated().map { place, column in
            let letters = rows.map { $0.indices.contains(place) ? $0[place].text.count : 0 }.max() ?? 0
            let width = max(column.title.count, letters) + 2
            return Workbook.Column(
                column.title, column.kind.workbookKind,
                width: min(max(width, Self.widths.lowerBound), Self.widths.upperBound))
        }
        self.init(name: exported.name, columns: columns, rows: rows)
    }
}

extension ReportTable.Cell {
    /// The cell of a spreadsheet, with every digit that is known.
    fileprivate var cell: Cell {
        switch self {
        case .text(let text): .text(text)
        case .number(let value, _): .number(value)
        case .date(let date): .date(date)
        case .none: .empty
        }
    }
}

extension ReportTable.Kind {
    fileprivate var workbookKind: Workbook.Kind {
        switch self {
        case .text: .text
        case .number: .number
        case .money: .money
        case .percent: .percent
        case .date: .date
        }
    }
}
