public import Delivery
public import Formats
public import Quantities

extension Workbook.Sheet {
    /// The rows of a declared table, as they are read again.
    /// - Parameters:
    ///   - rows: cells in the order of the table's columns.
    ///   - open: the columns that may be typed into; every one where it is nil, and then nothing is protected.
    public init<Record>(
        _ table: RecordTable<Record>, rows: [[String]], open: Set<String>? = nil, _ language: Language
    ) {
        let columns = table.columns.map { column in
            Workbook.Column(
                column.key, column.kind.look, width: column.kind.width,
                isLocked: open.map { !$0.contains(column.key) } ?? false, choices: column.kind.words,
                meaning: "\(column.title[language]): \(column.meaning[language])",
                form: column.kind.form[language])
        }
        self.init(
            name: table.id, columns: columns,
            rows: rows.map { row in zip(table.columns, row).map { $0.kind.cell(for: $1) } },
            isProtected: open != nil)
    }
}

extension Workbook {
    /// Declared tables as one workbook: a sheet for each, named after it, and one that explains their columns.
    public init<Record>(
        _ tables: [RecordTable<Record>], of record: Record, title: String, _ language: Language
    ) {
        self.init(title: title, sheets: tables.map { Sheet($0, rows: $0.rows(record), language) })
        sheets.insert(explained(facts: [], language), at: 0)
    }

    /// Names of the sheet that explains columns; it is passed over when a workbook is read.
    static let guideNames = BilingualText(pl: "Kolumny", en: "Columns")

    func explained(facts: [(String, String)], _ language: Language) -> Sheet {
        let headings = [
            BilingualText(pl: "Arkusz", en: "Sheet"), BilingualText(pl: "Kolumna", en: "Column"),
            BilingualText(pl: "Znaczenie", en: "Meaning"),
            BilingualText(pl: "Jak wpisać", en: "How to write it"),
        ]
        return guide(
            named: Workbook.guideNames[language], facts: facts, headings: headings.map { $0[language] })
    }
}

extension CellKind {
    fileprivate var look: Workbook.Kind {
        switch self {
        case .date: .date
        case .money: .money
        case .share: .percent
        case .number, .integer, .year: .number
        case .text, .identifier, .reference, .code, .digits, .flag, .choice, .list: .text
        }
    }

    /// - Unit: characters.
    fileprivate var width: Int {
        switch self {
        case .text: 36
        case .identifier, .reference, .list: 24
        case .date, .money, .choice: 16
        case .code, .year, .share, .number, .integer, .digits, .flag: 12
        }
    }

    fileprivate var words: [String] {
        switch self {
        case .choice(let choices): choices.map(\.word)
        case .flag: ["yes", "no"]
        default: []
        }
    }

    /// Numbers up to here keep every grosz in a spreadsheet, which counts with 15 digits.
    private static let largestNumber = 1e12

    /// What a spreadsheet can count with where it gives the same value back, else the text.
    fileprivate func cell(for text: String) -> Cell {
        switch look {
        case .date: CalendarDate(text).map { .date($0) } ?? .text(text)
        case .number, .money, .percent:
            Double(text).flatMap { abs($0) < Self.largestNumber ? .number($0) : nil } ?? .text(text)
        case .text, .longText: text.isEmpty ? .empty : .text(text)
        }
    }
}
