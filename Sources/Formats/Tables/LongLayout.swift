import Quantities

/// Tables with one row for each place, period and combination of dimensions, values in one or a few columns.
struct LongLayout {
    private var headings: [String]
    private var code: Int?
    private var name: Int?
    private var period: Int?
    private var subperiod: Int?
    private var unit: Int?
    private var attribute: Int?
    private var values: [Int] = []
    private var dimensions: [Int] = []
    /// Columns that are empty as far as the sample goes: the first cell with something in it decides.
    private var undecided: [Int] = []
    private let codesAreStations: Bool
    private var valuesAreNamed = false
    private let decimal: DecimalMark
    private let options: TableOptions
    /// Whether every time of day in the sample is midnight, so that the column holds days.
    private let holdsDays: Bool
    private var hasNotedHours = false
    private var knownDimensions: [String: [String: String]] = [:]

    /// - Parameter sample: the first rows below the headings.
    init?(header: Table.Row, sample: [Table.Row], options: TableOptions) {
        headings = header.cells.map(\.text.trimmingSpaces)
        self.options = options
        decimal = TableShape.decimalMark(of: sample)
        var open: [Int] = []
        for (column, heading) in headings.enumerated() {
            switch ColumnRole(heading) {
            case .code where code == nil: code = column
            case .name where name == nil: name = column
            case .period where period == nil: period = column
            case .subperiod where subperiod == nil: subperiod = column
            case .unit where unit == nil: unit = column
            case .attribute where attribute == nil: attribute = column
            case .value: values.append(column)
            case .dimension: dimensions.append(column)
            default: if !heading.isEmpty { open.append(column) }
            }
        }
        if period == nil, let column = subperiod, LongLayout.holdsWholePeriods(column, sample) {
            (period, subperiod) = (column, nil)
        }
        valuesAreNamed = !values.isEmpty
        let times = period.map { column in sample.map { $0[column] } } ?? []
        holdsDays = LongLayout.holdsOnlyMidnights(times)
        codesAreStations = code.map { ColumnRole.namesStations(header[$0].text) } ?? false
        for column in open {
            if TableShape.holdsFractions(column: column, in: sample)
                || !valuesAreNamed && TableShape.isNumeric(column: column, in: sample, decimal: .either)
            {
                values.append(column)
            } else if sample.allSatisfy({ $0[column].isBlank }) {
                undecided.append(column)
            } else {
                dimensions.append(column)
            }
        }
        dimensions.sort()
        values.sort()
        guard !values.isEmpty, period != nil || code != nil || name != nil else { return nil }
    }

    /// Whether a column of months or quarters names the year too, as in `2024-05`.
    private static func holdsWholePeriods(_ column: Int, _ sample: [Table.Row]) -> Bool {
        let first = sample.first { !$0[column].isBlank }.flatMap { PeriodText($0[column], hoursByEnd: false) }
        return first?.period != nil
    }

    private static func holdsOnlyMidnights(_ cells: [Cell]) -> Bool {
        let clocks = cells.map { $0.text.dropFirst(11).prefix(5) }.filter { !$0.isEmpty }
        return clocks.count > 1 && clocks.allSatisfy { $0 == "00:00" }
    }

    mutating func read(_ row: Table.Row, into collector: inout ReadingCollector) {
        let filled = row.cells.filter { !$0.isBlank }
        guard !filled.isEmpty else { return }
        if filled.count == 1 && headings.count > 2 {
            collector.note(row: row.number, text: filled[0].text.trimmingSpaces)
            return
        }
        let unitCode = code.map { row[$0].text.trimmingSpaces } ?? ""
        let unitName = name.map { row[$0].text.trimmingSpaces } ?? ""
        if code != nil || name != nil, unitCode.isEmpty && unitName.isEmpty {
            collector.reject(
                row: row.number, column: (code ?? name).map { $0 + 1 }, pl: "brak kodu i nazwy jednostki",
                en: "neither code nor name of the place", doPl: "uzupełnić kod", doEn: "fill in the code")
            return
        }
        guard case .known(let when) = readPeriod(row, into: &collector) else { return }
        if when?.kind == .hour && !hasNotedHours {
            hasNotedHours = true
            collector.noteHours(row: row.number, byEnd: options.namesHoursByTheirEnd)
        }
        collector.meet(code: unitCode, name: unitName, row: row.number)
        if !undecided.isEmpty { decide(by: row) }
        let sign = attribute.map { row[$0].text }
        for column in values {
            let cell = row[column]
            guard let (value, mark) = PublishedValue(cell, decimal: decimal).judged(attribute: sign) else {
                collector.rejectValue(cell, row: row.number, column: column + 1)
                continue
            }
            collector.readings.append(
                TableReading(
                    unitCode: unitCode, unitName: unitName, isStation: codesAreStations,
                    dimensions: dimensions(of: row, value: column), period: when, value: value, mark: mark,
                    unitLabel: unit.map { row[$0].text.trimmingSpaces }, row: row.number, column: column + 1))
        }
    }

    /// A number makes an empty column one of values, anything else makes it say what the values are about.
    private mutating func decide(by row: Table.Row) {
        for column in undecided where !row[column].isBlank {
            undecided.removeAll { $0 == column }
            if !valuesAreNamed, case .number = PublishedValue(row[column], decimal: decimal) {
                values = (values + [column]).sorted()
            } else {
                dimensions = (dimensions + [column]).sorted()
            }
            knownDimensions = [:]
        }
    }

    /// The period of a row: what it names or what was stated for the whole table, perhaps none.
    private enum When {
        case known(Period?)
        case unreadable
    }

    /// Unreadable, with a finding, where the row names a period that cannot be read.
    private func readPeriod(_ row: Table.Row, into collector: inout ReadingCollector) -> When {
        guard let period else {
            if options.period != nil { collector.undated += 1 }
            return .known(options.period)
        }
        if row[period].isBlank, let stated = options.period {
            collector.undated += 1
            return .known(stated)
        }
        var text = PeriodText(row[period], hoursByEnd: options.namesHoursByTheirEnd, asDays: holdsDays)
        if let subperiod, !row[subperiod].isBlank {
            // A month that cannot be read must not turn the row into one of the whole year.
            let part = LongLayout.part(row[subperiod], heading: headings[subperiod])
            text = part.flatMap { text?.joined(with: $0) }
        }
        guard let found = text?.period else {
            collector.reject(
                row: row.number, column: period + 1, pl: "„\(row[period].text)” nie jest okresem",
                en: "“\(row[period].text)” is no period", doPl: "podać rok, miesiąc lub datę",
                doEn: "give a year, a month or a date")
            return .unreadable
        }
        return .known(found)
    }

    /// A month or quarter in a column of its own: a name, or a number under a heading that tells what it counts.
    private static func part(_ cell: Cell, heading: String) -> PeriodText? {
        guard let number = Int(cell.text.trimmingSpaces) else { return PeriodText(cell, hoursByEnd: false) }
        let months = [
            "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
        ]
        let names = months + ["październik", "listopad", "grudzień"]
        switch ColumnRole.normalised(heading) {
        case "kwartal", "quarter": return PeriodText(.text("\(number) kwartał"), hoursByEnd: false)
        case "polrocze", "half": return PeriodText(.text("\(number) półrocze"), hoursByEnd: false)
        default:
            return (1...12).contains(number) ? PeriodText(.text(names[number - 1]), hoursByEnd: false) : nil
        }
    }

    /// Rows of the same kind share one dictionary, so that millions of them stay small.
    private mutating func dimensions(of row: Table.Row, value: Int) -> [String: String] {
        let texts = dimensions.map { row[$0].text.trimmingSpaces }
        let key = texts.joined(separator: "\u{1F}") + "\u{1F}\(value)"
        if let known = knownDimensions[key] { return known }
        var made: [String: String] = valuesAreNamed && values.count == 1 ? [:] : ["series": headings[value]]
        for (column, text) in zip(dimensions, texts) where !text.isEmpty { made[headings[column]] = text }
        if knownDimensions.count < 100_000 { knownDimensions[key] = made }
        return made
    }
}
