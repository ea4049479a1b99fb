import Quantities

/// Tables with one row for each place and one column for each period and combination of dimensions, which stand in
/// one or more rows of headings.
struct WideLayout {
    /// What the headings of one column say.
    private struct Column {
        var index: Int
        var dimensions: [String: String] = [:]
        var period: Period?
        /// Whether the heading names no period, so that the stated one holds.
        var isUndated = false
        var unitLabel: String?
    }

    private var code: Int?
    private var name: Int?
    private var columns: [Column] = []
    private let decimal: DecimalMark
    private let notes: [CellAddress: String]
    private let codesAreStations: Bool
    /// Rows of headings; data begin below them.
    let headerRows: Int

    /// More rows of headings than any table has.
    private static let maximumHeaderRows = 8

    /// - Parameter rows: the table from its first row of headings on, merged blocks filled.
    init?(rows: ArraySlice<Table.Row>, table: Table, dimensionNames: [String], options: TableOptions) {
        guard let first = rows.first else { return nil }
        for (column, cell) in first.cells.enumerated() {
            switch ColumnRole(cell.text) {
            case .code where code == nil: code = column
            case .name where name == nil: name = column
            default: break
            }
        }
        guard let key = code ?? name else { return nil }
        let more = rows.dropFirst().prefix { $0[key].isBlank || $0[key] == first[key] }
        headerRows = 1 + more.count
        guard headerRows <= Self.maximumHeaderRows else { return nil }
        notes = table.notes
        codesAreStations = code.map { ColumnRole.namesStations(first[$0].text) } ?? false
        let header = Self.spread(rows.prefix(headerRows).map { $0 }, merged: !table.merges.isEmpty)
        let sample = Array(rows.dropFirst(headerRows).prefix(200))
        decimal = TableShape.decimalMark(of: sample)
        let width = header.map(\.count).max() ?? 0
        var others: [(Int, String)] = []
        for index in 0..<width where index != code && index != name {
            let stack = header.map { $0.indices.contains(index) ? $0[index] : "" }
            guard stack.contains(where: { !$0.isEmpty }) else { continue }
            let isValue = TableShape.isNumeric(column: index, in: sample, decimal: .either)
            let column = Self.column(index, stack: stack, names: dimensionNames, options: options)
            if isValue || column.period != nil {
                columns.append(column)
            } else {
                others.append((index, stack[0]))
            }
        }
        texts = others
        guard !columns.isEmpty else { return nil }
    }

    /// Columns of text beside the values, with their headings.
    private var texts: [(column: Int, heading: String)] = []

    /// The headings as texts. Where merged cells were lost, as in CSV, an upper heading holds for the empty cells to
    /// its right.
    private static func spread(_ rows: [Table.Row], merged: Bool) -> [[String]] {
        let width = rows.map { row in (row.cells.lastIndex { !$0.isBlank } ?? -1) + 1 }.max() ?? 0
        return rows.enumerated().map { number, row in
            var last = ""
            return (0..<width).map { column in
                let text = row[column].text.trimmingSpaces
                if !text.isEmpty { last = text }
                return text.isEmpty && !merged && number < rows.count - 1 ? last : text
            }
        }
    }

    private static func column(
        _ index: Int, stack: [String], names: [String], options: TableOptions
    ) -> Column {
        var column = Column(index: index)
        var period: PeriodText?
        var values: [String] = []
        for item in stack.flatMap(pieces(of:)) where !item.isEmpty {
            if item.hasPrefix("["), item.hasSuffix("]") {
                column.unitLabel = String(item.dropFirst().dropLast())
            } else if let found = PeriodText(.text(item), hoursByEnd: options.namesHoursByTheirEnd) {
                period = period?.joined(with: found) ?? found
            } else if values.last != item {
                values.append(item)
            }
        }
        column.isUndated = period?.period == nil && options.period != nil
        column.period = period?.period ?? options.period
        for (number, value) in values.enumerated() {
            let fallback = number == 0 ? "series" : "series \(number + 1)"
            column.dimensions[names.count == values.count ? names[number] : fallback] = value
        }
        return column
    }

    /// The parts of a heading like `name;2021;[unit]`.
    private static func pieces(of heading: String) -> [String] {
        guard heading.contains(";") else { return [heading] }
        let parts = heading.split(separator: ";").map { String($0).trimmingSpaces }
        let isCompound = parts.contains { ($0.hasPrefix("[") && $0.hasSuffix("]")) || Int($0) != nil }
        return isCompound ? parts : [heading]
    }

    func read(_ row: Table.Row, into collector: inout ReadingCollector) {
        let filled = row.cells.filter { !$0.isBlank }
        guard !filled.isEmpty else { return }
        if filled.count == 1 && columns.count > 1 {
            collector.note(row: row.number, text: filled[0].text.trimmingSpaces)
            return
        }
        let unitCode = code.map { row[$0].text.trimmingSpaces } ?? ""
        let unitName = name.map { row[$0].text.trimmingSpaces } ?? ""
        guard !unitCode.isEmpty || !unitName.isEmpty else {
            collector.reject(
                row: row.number, column: (code ?? name).map { $0 + 1 }, pl: "brak kodu i nazwy jednostki",
                en: "neither code nor name of the place", doPl: "uzupełnić kod", doEn: "fill in the code")
            return
        }
        collector.meet(code: unitCode, name: unitName, row: row.number)
        for column in columns {
            let cell = row[column.index]
            let note = notes.isEmpty ? nil : notes[CellAddress(row: row.number, column: column.index + 1)]
            guard let (value, mark) = PublishedValue(cell, decimal: decimal).judged(attribute: note) else {
                collector.rejectValue(cell, row: row.number, column: column.index + 1)
                continue
            }
            var dimensions = column.dimensions
            for text in texts where !row[text.column].isBlank {
                dimensions[text.heading] = row[text.column].text.trimmingSpaces
            }
            if column.isUndated { collector.undated += 1 }
            collector.readings.append(
                TableReading(
                    unitCode: unitCode, unitName: unitName, isStation: codesAreStations,
                    dimensions: dimensions, period: column.period, value: value, mark: mark,
                    unitLabel: column.unitLabel, row: row.number, column: column.index + 1))
        }
    }
}
