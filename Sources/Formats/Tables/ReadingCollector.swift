import Quantities

/// Gathers readings and findings of one table, and what is worth one remark about many rows.
struct ReadingCollector {
    let place: String
    var readings: [TableReading] = []
    var findings = FindingList()
    /// How many times the period stated for the whole table was taken, as the table names none.
    var undated = 0
    private var repairedCodes = 0
    private var firstRepaired: (row: Int, code: String, digits: String)?
    private var brokenNames = 0
    private var firstBroken: (row: Int, name: String)?
    private var knownPlaces: Set<String> = []

    init(place: String, limit: Int) {
        self.place = place
        findings.limit = limit
    }

    /// Looks once at each place for codes and names that were damaged on their way.
    mutating func meet(code: String, name: String, row: Int) {
        guard knownPlaces.insert(code + "\u{1F}" + name).inserted else { return }
        let territory = TerritoryCode(code)
        if let territory, territory.wasRepaired {
            repairedCodes += 1
            if firstRepaired == nil { firstRepaired = (row, code, territory.digits) }
        }
        // Names of stations have underscores of their own; names of places have none.
        if territory != nil || code.isEmpty, ReadingCollector.looksBroken(name) {
            brokenNames += 1
            if firstBroken == nil { firstBroken = (row, name) }
        }
    }

    mutating func reject(row: Int, column: Int?, pl: String, en: String, doPl: String, doEn: String) {
        findings.append(.make(.error, at(row, column), line: row, pl: pl, en: en, doPl: doPl, doEn: doEn))
    }

    /// A row that holds text and no data.
    mutating func note(row: Int, text: String) {
        let short = text.count > 80 ? text.prefix(80) + "…" : text[...]
        findings.append(
            .make(
                .note, at(row, nil), line: row, pl: "wiersz bez danych: „\(short)”",
                en: "a row without data: “\(short)”", doPl: "nic; to objaśnienie, nie dane",
                doEn: "nothing; it is an explanation, not data"))
    }

    mutating func rejectValue(_ cell: Cell, row: Int, column: Int) {
        reject(
            row: row, column: column, pl: "„\(cell.text)” nie jest liczbą ani znakiem braku danych",
            en: "“\(cell.text)” is neither a number nor a sign for missing data", doPl: "poprawić wartość",
            doEn: "correct the value")
    }

    /// Says once which hour a time of day was taken for, as the table itself does not.
    mutating func noteHours(row: Int, byEnd: Bool) {
        findings.append(
            .make(
                .note, place, line: row,
                pl: "godziny odczytano według \(byEnd ? "końca" : "początku") godziny",
                en: "hours were read as named by their \(byEnd ? "end" : "beginning")",
                doPl: "potwierdzić w opisie źródła", doEn: "confirm it in the description of the source"))
    }

    /// Everything, with the remarks about many rows at the end.
    func finished(layout: TableContents.Layout, description: [String: String]) -> TableContents {
        var list = findings
        if let first = firstRepaired {
            list.append(
                .make(
                    .warning, at(first.row, nil), line: first.row,
                    pl:
                        "kodów bez zera na początku: \(repairedCodes); „\(first.code)” odczytano jako \(first.digits)",
                    en:
                        "\(repairedCodes) codes without their leading zero; “\(first.code)” was read as \(first.digits)",
                    doPl: "sprawdzić przypisanie i zapisać kody jako tekst",
                    doEn: "check the assignment and store codes as text"))
        }
        if let first = firstBroken {
            list.append(
                .make(
                    .warning, at(first.row, nil), line: first.row,
                    pl: "nazw z utraconymi literami: \(brokenNames), na przykład „\(first.name)”",
                    en: "\(brokenNames) names with lost letters, for example “\(first.name)”",
                    doPl: "brać nazwy z rejestru TERYT według kodu",
                    doEn: "take names from TERYT by their code"))
        }
        if let first = readings.first, readings.allSatisfy({ $0.period == nil }) {
            list.append(
                .make(
                    .warning, at(first.row, nil), pl: "tabela nie mówi, za jaki okres są wartości",
                    en: "the table does not say for which period its values hold",
                    doPl: "podać okres przy imporcie",
                    doEn: "state the period when importing"))
        }
        if undated > 0, let first = readings.first, let period = readings.last?.period {
            list.append(
                .make(
                    .warning, at(first.row, nil),
                    pl: "tabela nie mówi, za jaki okres są wartości; przyjęto podany (\(period))",
                    en:
                        "the table does not say for which period its values hold; the stated one (\(period)) was taken",
                    doPl: "porównać kilka wartości ze źródłem, które podaje okres",
                    doEn: "compare a few values with a source that names its period"))
        }
        return TableContents(
            layout: layout, readings: readings, findings: list.all(place: place), description: description)
    }

    private func at(_ row: Int, _ column: Int?) -> String {
        guard let column else { return place }
        return "\(place), \(CellAddress(row: row, column: column))"
    }

    /// An underscore, question mark or replacement character beside a letter stands for a letter that was lost.
    static func looksBroken(_ name: String) -> Bool {
        let scalars = Array(name.unicodeScalars)
        return scalars.indices.contains { index in
            if scalars[index] == "\u{FFFD}" { return true }
            guard scalars[index] == "_" || scalars[index] == "?" else { return false }
            return index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic
        }
    }
}
