public import Evidence
import Formats
public import Quantities
import Strategy

/// Judges rows of readings one by one against what the city knows: series, sources, areas, dates, numbers.
///
/// Every rejection names place, reason and remedy. A file is imported only where no row was rejected.
public struct ReadingIntake: Sendable {
    /// The columns of the house's own format, in order.
    public static let columns = [
        "series", "area", "period", "value", "status", "break", "source", "reference", "note",
    ]
    /// Findings kept; the rest is counted. A file with more is wrong as a whole.
    public static let maximumFindings = 1_000

    private let units: [String: UnitOfMeasure]
    /// How long the periods of each series are, where that is settled.
    private let kinds: [String: Period.Kind]
    private let sources: Set<String>
    /// Codes of places that were found to be known, so that each is looked at once.
    private var areas: Set<String>
    private let knowsAreas: Bool
    private let takesDecimalComma: Bool
    /// The decimal mark of the first number that had one; a file has one.
    private var decimalMark: Character?
    private var newAreas: [String] = []
    private let today: CalendarDate
    private let file: String
    private var seen: Set<Cell> = []
    private let detectsDuplicates: Bool

    public private(set) var findings: [Finding] = []
    /// Errors beyond `maximumFindings`.
    public private(set) var uncounted = 0
    public private(set) var rows = 0
    public private(set) var accepted = 0

    private struct Cell: Hashable {
        var series: String
        var area: String
        var period: Period
    }

    /// - Parameters:
    ///   - file: how findings call the place.
    ///   - takesDecimalComma: whether `7 512,34` is a number, as in files whose fields no comma divides.
    ///   - detectsDuplicates: remembers every cell (about 100 bytes each); off for files of millions of rows,
    ///     where the store's own key refuses a second value.
    public init(
        record: CityRecord, today: CalendarDate, file: String, takesDecimalComma: Bool = false,
        detectsDuplicates: Bool = true
    ) {
        var units: [String: UnitOfMeasure] = [:]
        var kinds: [String: Period.Kind] = [:]
        for indicator in record.indicators {
            units[indicator.id] = indicator.unit
            kinds[indicator.id] = indicator.frequency.periods
        }
        for variable in record.variables {
            units[variable.id] = variable.unit
            kinds[variable.id] = variable.frequency.periods
        }
        self.units = units
        self.kinds = kinds
        sources = Set(record.sources.map(\.id))
        areas = Set(record.profile?.areas.map(\.code.description) ?? [])
        knowsAreas = !areas.isEmpty
        self.takesDecimalComma = takesDecimalComma
        self.today = today
        self.file = file
        self.detectsDuplicates = detectsDuplicates
    }

    public var hasErrors: Bool { uncounted > 0 || findings.hasErrors }

    /// The findings kept, one that counts the rest, and remarks on the file as a whole.
    public var allFindings: [Finding] {
        var all = findings
        if uncounted > 0 {
            all.append(
                Finding(
                    .error, at: file,
                    reason: BilingualText(pl: "I \(uncounted) dalszych.", en: "And \(uncounted) more."),
                    remedy: BilingualText(
                        pl: "Popraw powyższe i spróbuj ponownie.", en: "Mend the above and try again.")))
        }
        if !newAreas.isEmpty { all.append(.newAreas(newAreas, at: file)) }
        return all
    }

    /// Whether `header` names the columns of the house's format.
    public mutating func judge(header: [String], line: Int) -> Bool {
        guard HouseFormat.isHeader(header) else {
            reject(
                line, "nagłówek",
                BilingualText(
                    pl: "Nagłówek pliku jest inny niż oczekiwany: \(header.joined(separator: ", ")).",
                    en: "The header differs from the expected one: \(header.joined(separator: ", "))."),
                BilingualText(
                    pl: "Kolumny w kolejności: \(ReadingIntake.columns.joined(separator: ", ")).",
                    en: "Columns in order: \(ReadingIntake.columns.joined(separator: ", "))."))
            return false
        }
        return true
    }

    /// The reading that a row states; nil where it is rejected, with findings added.
    public mutating func judge(fields: [String], line: Int) -> IndicatorReading? {
        rows += 1
        guard fields.count == ReadingIntake.columns.count else {
            let expected = ReadingIntake.columns.count
            reject(
                line, "",
                BilingualText(
                    pl: "Wiersz ma \(fields.count) pól zamiast \(expected).",
                    en: "The row has \(fields.count) fields instead of \(expected)."),
                BilingualText(
                    pl: "Pola z przecinkiem lub cudzysłowem ujmij w cudzysłów.",
                    en: "Put fields that hold a comma or a quote in quotes."))
            return nil
        }
        let before = findings.count + uncounted
        checkNames(fields, line)
        let period = readPeriod(fields[2], of: fields[0], line)
        let status = readStatus(fields[4], line)
        let value = readValue(fields[3], status, line)
        guard let period, let status, let value, findings.count + uncounted == before else { return nil }
        let cell = Cell(series: fields[0], area: fields[1], period: period)
        if detectsDuplicates, !seen.insert(cell).inserted {
            reject(
                line, fields[0],
                BilingualText(
                    pl: "Drugi odczyt tego samego szeregu, miejsca i okresu (\(fields[1]), \(period)).",
                    en: "A second reading of the same series, place and period (\(fields[1]), \(period))."),
                BilingualText(pl: "Zostaw jeden.", en: "Keep one."))
            return nil
        }
        accepted += 1
        return IndicatorReading(
            series: fields[0], area: AreaCode(fields[1]), period: period, value: value, status: status,
            breakReason: CSVWriter.withoutGuard(fields[5]), source: fields[6],
            reference: CSVWriter.withoutGuard(fields[7]), note: CSVWriter.withoutGuard(fields[8]), line: line)
    }

    private mutating func checkNames(_ fields: [String], _ line: Int) {
        if units[fields[0]] == nil {
            reject(
                line, "series",
                BilingualText(
                    pl: "Nie ma szeregu „\(fields[0])”.", en: "There is no series “\(fields[0])”."),
                BilingualText(
                    pl: "Dodaj wskaźnik lub zmienną w folderze miasta albo popraw identyfikator.",
                    en: "Add the indicator or variable to the city folder, or correct the identifier."))
        }
        if !knows(area: fields[1]) {
            reject(
                line, "area",
                BilingualText(
                    pl: "Nieznany kod miejsca „\(fields[1])”.", en: "Unknown place “\(fields[1])”."),
                BilingualText(
                    pl:
                        "Użyj kodu TERYT (00, 24, 2466, 2466011; zera na początku są częścią kodu) albo kodu z listy areas w city.yaml.",
                    en:
                        "Use a TERYT code (00, 24, 2466, 2466011; leading zeros are part of it) or a code of the list areas in city.yaml."
                ))
        }
        if !sources.contains(fields[6]) {
            reject(
                line, "source",
                BilingualText(pl: "Nieznane źródło „\(fields[6])”.", en: "Unknown source “\(fields[6])”."),
                BilingualText(
                    pl: "Opisz źródło i licencję w folderze sources.",
                    en: "Describe the source and its licence in the folder sources."))
        }
    }

    /// Places of the city folder, every place of the register of territory, and what is called a station.
    private mutating func knows(area text: String) -> Bool {
        if !knowsAreas || areas.contains(text) { return true }
        let isStation = text.hasPrefix("station:") && text.utf8.count > 8
        guard isStation || TerritoryCode(text).map({ AreaCode($0).description == text }) == true else {
            return false
        }
        areas.insert(text)
        newAreas.append(text)
        return true
    }

    private mutating func readPeriod(_ text: String, of series: String, _ line: Int) -> Period? {
        guard let period = Period(text) else {
            reject(
                line, "period",
                BilingualText(pl: "„\(text)” nie jest okresem.", en: "“\(text)” is not a period."),
                BilingualText(
                    pl: "Dozwolone: 2024, 2024-H1, 2024-Q2, 2024-05, 2024-05-03, 2024-05-03T14.",
                    en: "Allowed: 2024, 2024-H1, 2024-Q2, 2024-05, 2024-05-03, 2024-05-03T14."))
            return nil
        }
        if let kind = kinds[series], kind != period.kind {
            reject(
                line, "period",
                BilingualText(
                    pl: "Szereg „\(series)” ma okresy innej długości (\(kind.words.pl)) niż \(period).",
                    en:
                        "The series “\(series)” has periods of another length (\(kind.words.en)) than \(period)."
                ),
                BilingualText(
                    pl: "Podaj okres tej długości albo użyj osobnego szeregu.",
                    en: "Give a period of that length, or use a series of its own."))
            return nil
        }
        if period.firstDay > today {
            reject(
                line, "period",
                BilingualText(
                    pl: "Okres \(period) jeszcze się nie zaczął.", en: "The period \(period) has not begun."),
                BilingualText(
                    pl: "Prognozy wpisuj jako wartości docelowe, nie jako odczyty.",
                    en: "Enter forecasts as targets, not as readings."))
            return nil
        }
        return period
    }

    private mutating func readStatus(_ text: String, _ line: Int) -> IndicatorReading.Status? {
        if let status = IndicatorReading.Status(rawValue: text) { return status }
        let allowed = IndicatorReading.Status.allCases.map(\.rawValue).joined(separator: ", ")
        reject(
            line, "status",
            BilingualText(pl: "Nieznany status „\(text)”.", en: "Unknown status “\(text)”."),
            BilingualText(pl: "Dozwolone: \(allowed).", en: "Allowed: \(allowed)."))
        return nil
    }

    private mutating func readValue(
        _ text: String, _ status: IndicatorReading.Status?, _ line: Int
    ) -> Double? {
        if status == .withdrawn, text.isEmpty { return 0 }
        guard let value = number(text), value.isFinite else {
            let remedy =
                takesDecimalComma
                ? BilingualText(
                    pl: "Podaj liczbę bez jednostki, w całym pliku z tym samym znakiem dziesiętnym.",
                    en: "Give a number without a unit, with one decimal mark throughout the file.")
                : BilingualText(
                    pl:
                        "Podaj liczbę z kropką dziesiętną, bez odstępów i bez jednostki; brak danych to brak wiersza.",
                    en: "Give a number with a decimal point, no spaces, no unit; no data means no row.")
            reject(
                line, "value",
                BilingualText(pl: "„\(text)” nie jest liczbą.", en: "“\(text)” is not a number."), remedy)
            return nil
        }
        return value
    }

    /// A number as the file writes it. Two marks in one number or in one file could mean thousands: nothing is
    /// guessed.
    private mutating func number(_ text: String) -> Double? {
        guard takesDecimalComma else { return Double(text) }
        let marks = Set(text.filter { $0 == "," || $0 == "." })
        guard let mark = marks.first else { return NumberText.number(text) }
        guard marks.count == 1, decimalMark == nil || decimalMark == mark,
            let value = NumberText.number(text, decimal: mark == "," ? .comma : .point)
        else { return nil }
        decimalMark = mark
        return value
    }

    private mutating func reject(
        _ line: Int, _ field: String, _ reason: BilingualText, _ remedy: BilingualText
    ) {
        guard findings.count < ReadingIntake.maximumFindings else {
            uncounted += 1
            return
        }
        let place = field.isEmpty ? file : "\(file): \(field)"
        findings.append(Finding(.error, at: place, line: line, reason: reason, remedy: remedy))
    }
}

extension AreaCode {
    /// The place as this program writes it: `00`, two, four or seven digits.
    init(_ territory: TerritoryCode) {
        switch territory.level {
        case .country: self = "00"
        case .voivodeship: self = AreaCode(String(territory.digits.prefix(2)))
        case .powiat: self = AreaCode(String(territory.digits.prefix(4)))
        case .gmina: self = AreaCode(territory.digits)
        }
    }
}

extension Finding {
    /// Places that are right and that the city folder does not name; a wrong code may be among them.
    static func newAreas(_ codes: [String], at file: String) -> Finding {
        let list = codes.prefix(8).joined(separator: ", ")
        return Finding(
            .note, at: file,
            reason: BilingualText(
                pl: "miejsca spoza city.yaml (\(codes.count)): \(list)",
                en: "places that city.yaml does not name (\(codes.count)): \(list)"),
            remedy: BilingualText(pl: "sprawdź kody", en: "check the codes"))
    }
}
