import CXlsxWriter
import Foundation
public import Quantities

extension Workbook {
    /// The file, or why there is none.
    ///
    /// Every text is written as a text, never as a formula or a link, whatever it begins with. Equal workbooks of
    /// the same moment give equal bytes.
    /// - Parameter created: stands among the properties of the file.
    /// - Complexity: O(cells).
    public func encoded(created: Timestamp) -> Decoded<[UInt8]> {
        var findings = sheets.flatMap { $0.findings() }
        guard !findings.hasErrors else { return Decoded(nil, findings: findings) }
        // The library writes to a path. An unlinked file has one for as long as it is open, and leaves nothing behind.
        guard let file = tmpfile() else { return Decoded(nil, findings: [Workbook.noRoom(title)]) }
        defer { fclose(file) }
        let descriptor = fileno(file)
        guard write(to: "/dev/fd/\(descriptor)", created: created),
            let bytes = try? FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readToEnd()
        else {
            findings.append(Workbook.noRoom(title))
            return Decoded(nil, findings: findings)
        }
        return Decoded([UInt8](bytes), findings: findings)
    }

    private func write(to path: String, created: Timestamp) -> Bool {
        guard let book = workbook_new(path) else { return false }
        let seconds = Int(created.milliseconds / 1_000)
        SpreadsheetText.encoded(title).withCString { title in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: title)
            properties.created = seconds
            _ = workbook_set_properties(book, &properties)
        }
        var names = SheetNames()
        var formats = CellFormats(book)
        for sheet in sheets {
            guard let target = workbook_add_worksheet(book, names.name(for: sheet.name)) else { return false }
            sheet.write(to: target, &formats)
        }
        return workbook_close(book) == LXW_NO_ERROR
    }

    private static func noRoom(_ title: String) -> Finding {
        .make(
            .error, title, pl: "nie udało się zapisać skoroszytu", en: "the workbook could not be written",
            doPl: "sprawdzić, czy w folderze plików tymczasowych jest miejsce",
            doEn: "see whether the folder for temporary files has room")
    }
}

extension Workbook.Sheet {
    /// Letters of one cell, as spreadsheets count them.
    private static let longestText = 32_767
    /// Rows of a sheet, its header among them.
    private static let maximumRows = 1_048_576
    /// Rows below the last one that a protected sheet leaves open for new ones, and to which lists of words apply.
    private static let openRows = 500
    /// Letters of all words of a list together that a spreadsheet takes.
    private static let longestList = 255

    fileprivate func findings() -> [Finding] {
        var findings: [Finding] = []
        if rows.count >= Self.maximumRows {
            findings.append(
                .make(
                    .error, name, pl: "arkusz ma \(rows.count) wierszy",
                    en: "the sheet has \(rows.count) rows",
                    doPl: "podzielić go", doEn: "divide it"))
        }
        for (number, row) in zip(2..., rows) {
            for case .text(let text) in row where text.utf8.count > Self.longestText {
                guard SpreadsheetText.encoded(text).utf16.count > Self.longestText else { continue }
                findings.append(
                    .make(
                        .error, name, line: number, pl: "tekst ma \(text.utf16.count) znaków",
                        en: "a text has \(text.utf16.count) letters",
                        doPl: "skrócić go do \(Self.longestText) albo wziąć CSV",
                        doEn: "shorten it to \(Self.longestText), or take CSV"))
            }
        }
        return findings
    }

    fileprivate func write(to sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: inout CellFormats) {
        for (index, column) in columns.enumerated() {
            let place = UInt16(index)
            let format = formats.format(column.kind, isLocked: column.isLocked)
            _ = worksheet_set_column(sheet, place, place, Double(column.width), format)
            _ = worksheet_write_string(
                sheet, 0, place, SpreadsheetText.encoded(column.header), formats.header)
            offer(column.choices, in: place, of: sheet)
        }
        for (number, row) in zip(UInt32(1)..., rows) {
            for (index, (column, cell)) in zip(columns, row).enumerated() {
                let format = formats.format(column.kind, isLocked: column.isLocked)
                cell.write(to: sheet, number, UInt16(index), format)
            }
        }
        worksheet_freeze_panes(sheet, 1, columns.first?.isLocked == true ? 1 : 0)
        worksheet_set_landscape(sheet)
        worksheet_fit_to_pages(sheet, 1, 0)
        _ = worksheet_repeat_rows(sheet, 0, 0)
        if !columns.isEmpty {
            _ = worksheet_autofilter(sheet, 0, 0, UInt32(max(1, rows.count)), UInt16(columns.count - 1))
        }
        if isProtected {
            var allowed = lxw_protection()
            allowed.format_columns = 1
            allowed.format_rows = 1
            allowed.autofilter = 1
            worksheet_protect(sheet, nil, &allowed)
        }
    }

    /// A list of words beside each cell; a workbook without it can still be filled, and its words are judged when read.
    private func offer(_ words: [String], in column: UInt16, of sheet: UnsafeMutablePointer<lxw_worksheet>) {
        let length = words.reduce(words.count - 1) { $0 + $1.utf16.count }
        guard !words.isEmpty, length <= Self.longestList, !words.contains(where: { $0.contains(",") }) else {
            return
        }
        var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        pointers.withUnsafeMutableBufferPointer { list in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            validation.value_list = list.baseAddress
            _ = worksheet_data_validation_range(
                sheet, 1, column, UInt32(rows.count + Self.openRows), column, &validation)
        }
    }
}

extension Cell {
    fileprivate func write(
        to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) {
        switch self {
        case .number(let value): _ = worksheet_write_number(sheet, row, column, value, format)
        case .boolean(let flag): _ = worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, format)
        case .date(let day) where day >= Cell.firstDay && day <= Cell.lastDay:
            let (year, month, number) = day.parts
            var moment = lxw_datetime(
                year: Int32(year), month: Int32(month), day: Int32(number), hour: 0, min: 0, sec: 0)
            _ = worksheet_write_datetime(sheet, row, column, &moment, format)
        case .empty, .text(""): _ = worksheet_write_blank(sheet, row, column, format)
        case .text, .date, .moment, .error:
            _ = worksheet_write_string(sheet, row, column, SpreadsheetText.encoded(text), format)
        }
    }

    /// Days before it are one off in spreadsheets, which know a 29 February 1900; they are written as texts.
    private static let firstDay = CalendarDate(dayNumber: -25_508)
    private static let lastDay = CalendarDate(dayNumber: 2_932_896)
}
