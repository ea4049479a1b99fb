import Quantities

/// Reads one worksheet.
struct XLSXSheet {
    var table: Table
    var findings = FindingList()
    var cellCount: Int
    private let strings: [String]
    private let styles: XLSXStyles
    private let limits: TableLimits
    private var row = 0
    private var column = 0
    private var cells: [Cell] = []

    init(name: String, strings: [String], styles: XLSXStyles, limits: TableLimits, cells: Int) {
        table = Table(name: name)
        self.strings = strings
        self.styles = styles
        self.limits = limits
        cellCount = cells
    }

    mutating func read(_ bytes: [UInt8], place: String) {
        var xml = XMLReader(bytes, place: place)
        reading: while let event = xml.next() {
            switch event {
            case .start(let element):
                switch element.localName {
                case "row":
                    row = element["r"].flatMap { Int($0) } ?? row + 1
                    column = 0
                    guard (1...limits.rows).contains(row), row > (table.rows.last?.number ?? 0) else {
                        refuse(
                            place, "numer wiersza \(row) poza kolejnością lub zakresem",
                            "row \(row) is out of order or range")
                        break reading
                    }
                case "c": if !readCell(element, &xml, place: place) { break reading }
                case "mergeCell":
                    if let merge = element["ref"].flatMap({ MergedRange($0) }), limits.admits(merge),
                        table.merges.count < limits.merges
                    {
                        table.merges.append(merge)
                    }
                default: break
                }
            case .end(let name): if name.localName == "row" { endRow() }
            case .text: break
            }
        }
        endRow()
        if let fault = xml.fault { findings.append(fault) }
    }

    private mutating func endRow() {
        if cells.contains(where: { $0 != .empty }) { table.rows.append(Table.Row(number: row, cells: cells)) }
        cells.removeAll(keepingCapacity: true)
    }

    /// False where reading cannot go on.
    private mutating func readCell(_ element: XMLReader.Element, _ xml: inout XMLReader, place: String)
        -> Bool
    {
        column = element["r"].flatMap { CellAddress($0)?.column } ?? column + 1
        let (value, inline) = content(&xml)
        guard (1...limits.columns).contains(column), cells.count < column else {
            refuse(
                place, "kolumna \(column) poza kolejnością lub zakresem",
                "column \(column) is out of order or range")
            return false
        }
        let cell = cell(element, value: value, inline: inline, place: place)
        guard cell != .empty else { return true }
        cellCount += column - cells.count
        guard cellCount <= limits.cells else {
            refuse(place, "ponad \(limits.cells) komórek", "more than \(limits.cells) cells")
            return false
        }
        while cells.count < column - 1 { cells.append(.empty) }
        cells.append(cell)
        return true
    }

    /// The stored value and the inline text of a cell.
    private mutating func content(_ xml: inout XMLReader) -> (value: String, inline: String) {
        var value = ""
        var inline = ""
        var target = Substring()
        while let event = xml.next() {
            switch event {
            case .start(let element): target = element.localName
            case .text(let piece):
                if target == "v" { value += piece } else if target == "t" { inline += piece }
            case .end(let name):
                if name.localName == "c" { return (value, inline) }
                target = ""
            }
        }
        return (value, inline)
    }

    private mutating func cell(
        _ element: XMLReader.Element, value: String, inline: String, place: String
    ) -> Cell {
        switch element["t"] ?? "n" {
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else {
                if !value.isEmpty {
                    refuse(place, "brak wspólnego tekstu \(value)", "shared text \(value) is missing")
                }
                return .empty
            }
            return strings[index].isEmpty ? .empty : .text(strings[index])
        case "inlineStr": return inline.isEmpty ? .empty : .text(SpreadsheetText.decoded(inline))
        case "str": return value.isEmpty ? .empty : .text(SpreadsheetText.decoded(value))
        case "b": return .boolean(value == "1" || value == "true")
        case "e": return .error(value)
        case "d": return CalendarDate(value.prefix(10)).map { .date($0) } ?? .text(value)
        default:
            guard !value.isEmpty else { return .empty }
            guard let number = NumberText.number(value, decimal: .point) else { return .text(value) }
            let style = element["s"].flatMap { Int($0) } ?? 0
            return styles.showsDate(style) ? styles.date(number) ?? .number(number) : .number(number)
        }
    }

    private mutating func refuse(_ place: String, _ pl: String, _ en: String) {
        findings.append(
            .make(
                .error, place, line: row > 0 ? row : nil, pl: pl, en: en, doPl: "zapisać skoroszyt ponownie",
                doEn: "save the workbook again"))
    }
}
