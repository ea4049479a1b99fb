import Quantities

/// Walks through the content of one OpenDocument spreadsheet.
struct ODSReader {
    let limits: TableLimits
    let place: String
    var findings = FindingList()
    private(set) var tables: [Table] = []
    private var row = 1
    private var cells: [Cell] = []
    private var column = 1
    private var rowRepeat = 1
    private var cellCount = 0

    init(limits: TableLimits, place: String) {
        self.limits = limits
        self.place = place
    }

    mutating func read(_ bytes: [UInt8]) {
        var xml = XMLReader(bytes, place: "\(place): content.xml")
        while !findings.kept.hasErrors, let event = xml.next() {
            switch event {
            case .start(let element): start(element, &xml)
            case .end(let name): if name == "table:table-row" { endRow() }
            case .text: break
            }
        }
        if let fault = xml.fault { findings.append(fault) }
    }

    private mutating func start(_ element: XMLReader.Element, _ xml: inout XMLReader) {
        switch element.name {
        case "table:table":
            guard tables.count < limits.sheets else {
                return refuse("ponad \(limits.sheets) arkuszy", "more than \(limits.sheets) sheets")
            }
            tables.append(Table(name: element["table:name"] ?? ""))
            row = 1
        case "table:table-row":
            cells.removeAll(keepingCapacity: true)
            column = 1
            rowRepeat = count(element["table:number-rows-repeated"])
        case "table:table-cell", "table:covered-table-cell": readCell(element, &xml)
        default: break
        }
    }

    private mutating func readCell(_ element: XMLReader.Element, _ xml: inout XMLReader) {
        let copies = count(element["table:number-columns-repeated"])
        let (text, remark) = content(&xml, closing: element.name)
        let isCovered = element.name == "table:covered-table-cell"
        let cell = isCovered ? .empty : value(element, text: text)
        let (start, last) = (column, column + copies - 1)
        column += copies
        let (across, down) = (
            count(element["table:number-columns-spanned"]), count(element["table:number-rows-spanned"])
        )
        let merge = MergedRange(top: row, left: start, bottom: row + down - 1, right: start + across - 1)
        if across * down > 1, limits.admits(merge), !tables.isEmpty,
            tables[tables.count - 1].merges.count < limits.merges
        {
            tables[tables.count - 1].merges.append(merge)
        }
        if !remark.isEmpty, !tables.isEmpty {
            tables[tables.count - 1].notes[CellAddress(row: row, column: start)] = remark
        }
        guard cell != .empty else { return }
        guard last <= limits.columns else {
            return refuse("kolumna \(last) poza zakresem", "column \(last) is out of range")
        }
        while cells.count < start - 1 { cells.append(.empty) }
        for _ in 0..<copies { cells.append(cell) }
    }

    /// The paragraphs of a cell and its remark.
    private mutating func content(_ xml: inout XMLReader, closing: String) -> (text: String, remark: String) {
        var (text, remark) = ("", "")
        var paragraphs = 0
        var (inParagraph, inRemark) = (false, false)
        while let event = xml.next() {
            switch event {
            case .start(let element):
                switch element.name {
                case "office:annotation": inRemark = true
                case "text:p":
                    if !inRemark {
                        text += paragraphs > 0 ? "\n" : ""
                        paragraphs += 1
                    }
                    inParagraph = true
                case "text:s":
                    let spaces = String(repeating: " ", count: min(count(element["text:c"]), 1_000))
                    if inRemark { remark += spaces } else { text += spaces }
                case "text:line-break": if inRemark { remark += "\n" } else { text += "\n" }
                default: break
                }
            case .text(let piece):
                if inParagraph && inRemark { remark += piece } else if inParagraph { text += piece }
            case .end(let name):
                if name == "text:p" { inParagraph = false }
                if name == "office:annotation" { inRemark = false }
                if name == closing { return (text, remark) }
            }
        }
        return (text, remark)
    }

    private func value(_ element: XMLReader.Element, text: String) -> Cell {
        switch element["office:value-type"] {
        case "float", "percentage", "currency":
            return element["office:value"].flatMap { NumberText.number($0, decimal: .point) }.map {
                .number($0)
            }
                ?? .text(text)
        case "boolean": return .boolean(element["office:boolean-value"] == "true")
        case "date":
            let stated = element["office:date-value"] ?? ""
            guard let date = CalendarDate(stated.prefix(10)) else { return .text(text) }
            let clock = stated.dropFirst(11).split(separator: ":").compactMap { Int($0.prefix(2)) }
            let second =
                clock.count >= 2 ? clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0) : 0
            return (1..<86_400).contains(second) ? .moment(date, second: second) : .date(date)
        default: return text.isEmpty ? .empty : .text(text)
        }
    }

    private mutating func endRow() {
        defer { row += rowRepeat }
        guard cells.contains(where: { $0 != .empty }), !tables.isEmpty else { return }
        cellCount += cells.count * rowRepeat
        guard row + rowRepeat - 1 <= limits.rows, cellCount <= limits.cells else {
            return refuse("arkusz jest za duży", "the sheet is too large")
        }
        for offset in 0..<rowRepeat {
            tables[tables.count - 1].rows.append(Table.Row(number: row + offset, cells: cells))
        }
    }

    /// A count of repetitions, at least one; no sheet knows more than ten million.
    private func count(_ text: String?) -> Int { min(max(text.flatMap { Int($0) } ?? 1, 1), 10_000_000) }

    private mutating func refuse(_ pl: String, _ en: String) {
        findings.append(
            .make(
                .error, place, line: row, pl: pl, en: en, doPl: "podzielić arkusz",
                doEn: "divide the spreadsheet"))
    }
}
