import Evidence
import Formats
import Foundation
import Quantities
import Server
import Storage
import Strategy

/// A file to be imported, and what the file itself may not say.
struct TableImport {
    var path: String
    var series: String?
    var source: String?
    var period: Period?
    var area: AreaCode?
    /// Values after this period are left out: projections are no readings.
    var until: Period?

    init(
        path: String, series: String? = nil, source: String? = nil, period: Period? = nil,
        area: AreaCode? = nil
    ) {
        self.path = path
        self.series = series
        self.source = source
        self.period = period
        self.area = area
    }
}

extension Wiring {
    /// Imports a file in the house's own format as a stream, or any recognised table of statistics.
    func importFile(_ request: TableImport, draft: DatasetDraft, isDryRun: Bool) throws -> ImportResult {
        if try Wiring.isHouseFormat(request.path) {
            return try isDryRun
                ? previewReadings(path: request.path)
                : importReadings(path: request.path, draft: draft, showsProgress: true)
        }
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: request.path)))
        let contents = TableFile.read(
            bytes, name: (request.path as NSString).lastPathComponent, options: request.options)
        let record = try CityRecord.folding(store.entries(upTo: nil))
        var mapping = TableMapping(request: request, dataset: draft.dataset, record: record)
        let readings = contents.readings.compactMap { mapping.reading(of: $0) }
        var result = ImportResult(rows: contents.readings.count, accepted: readings.count)
        result.findings = contents.findings + mapping.allFindings
        guard !result.findings.hasErrors, !isDryRun, !readings.isEmpty else { return result }
        let drafts = try mapping.definitions()
        result.revision = try store.importReadings(draft, at: Wiring.clock()) { give in
            for reading in readings { try give(reading) }
        }
        if !drafts.isEmpty, result.revision != nil { _ = try store.append(drafts, at: Wiring.clock()) }
        result.isUnchanged = result.revision == nil
        return result
    }

    /// Whether the first line names the columns of the house's own format.
    private static func isHouseFormat(_ path: String) throws -> Bool {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        let head = [UInt8](try handle.read(upToCount: 400) ?? Data())
        let dialect = try houseDialect(path)
        let first = CSV.decode(head, dialect: dialect, place: path).value?.rows.first?.fields ?? []
        return first.map { $0.lowercased() } == ReadingIntake.columns
    }
}

extension TableImport {
    fileprivate var options: TableOptions {
        var options = TableOptions()
        options.period = period
        return options
    }
}

/// Turns values of a published table into readings: which series, which place, which source.
///
/// A value whose series the city does not know yet gets a series of its own, named after the dataset and the
/// table's headings, so that nothing is dropped and a formula can use it later.
private struct TableMapping {
    let request: TableImport
    let dataset: String
    let record: CityRecord
    let sourceID: String
    private let known: Set<String>
    /// Series by what they are called at this source, and the length of their periods.
    private let referred: [String: String]
    private var fresh: [String: Variable] = [:]
    private var order: [String] = []
    private var seen: Set<String> = []
    private var notPublished = 0
    private var leftOut = 0
    private let today = Wiring.clock().date
    private var errors: [Finding] = []

    init(request: TableImport, dataset: String, record: CityRecord) {
        self.request = request
        self.dataset = dataset
        self.record = record
        sourceID = request.source ?? dataset
        known = Set(record.indicators.map(\.id) + record.variables.map(\.id))
        let source = sourceID
        let series =
            record.variables.filter { $0.source == source }.map { ($0.reference, $0.frequency, $0.id) }
            + record.indicators.filter { $0.source == source }.map { ($0.reference, $0.frequency, $0.id) }
        referred = Dictionary(
            series.compactMap { reference, frequency, id in
                frequency.periods.map { ("\(reference)|\($0.rawValue)", id) }
            }, uniquingKeysWith: { first, _ in first })
        if let series = request.series, !known.contains(series) {
            report(
                0, "Nie ma szeregu „\(series)”.", "There is no series “\(series)”.",
                "Podaj identyfikator wskaźnika lub zmiennej.",
                "Give the identifier of an indicator or variable.")
        }
    }

    mutating func reading(of value: TableReading) -> IndicatorReading? {
        guard let number = value.value else {
            notPublished += 1
            return nil
        }
        guard let period = value.period else {
            report(
                value.row, "Tabela nie mówi, jakiego okresu dotyczy wartość.",
                "The table does not say for which period the value holds.", "Podaj --period ROK.",
                "Give --period YEAR.")
            return nil
        }
        if let until = request.until, period.firstDay > until.lastDay {
            leftOut += 1
            return nil
        }
        guard period.firstDay <= today else {
            report(
                value.row, "Okres \(period) jeszcze się nie zaczął: prognoza nie jest odczytem.",
                "The period \(period) has not begun: a projection is no reading.",
                "Podaj --until OKRES, żeby ją pominąć.", "Give --until PERIOD to leave it out.")
            return nil
        }
        guard let area = area(of: value) else {
            report(
                value.row, "Wiersz nie wskazuje miejsca.", "The row does not name a place.",
                "Dodaj kolumnę z kodem TERYT albo podaj --area KOD.",
                "Add a column with the TERYT code, or give --area CODE.")
            return nil
        }
        let series = request.series ?? series(of: value)
        guard seen.insert("\(series)|\(area)|\(period)").inserted else {
            report(
                value.row,
                "Druga wartość tego samego szeregu, miejsca i okresu (\(series), \(area), \(period)).",
                "A second value of the same series, place and period (\(series), \(area), \(period)).",
                "Zostaw jedną.", "Keep one.")
            return nil
        }
        return IndicatorReading(
            series: series, area: area, period: period, value: number, source: sourceID,
            reference: "\((request.path as NSString).lastPathComponent), \(value.row):\(value.column)",
            note: value.mark ?? "", line: value.row)
    }

    /// What must be recorded before the readings: new variables, and the source where nobody described it.
    func definitions() throws -> [LedgerDraft] {
        var drafts = try order.compactMap { fresh[$0] }.map { variable in
            LedgerDraft(
                author: "command-line", subject: .variable(variable.id),
                value: try Canonical.encode(variable),
                reason: "came with \(dataset)")
        }
        if record.source(sourceID) == nil {
            let unstated = BilingualText(pl: "licencja nieopisana", en: "licence not described")
            let source = DataSource(
                id: sourceID, name: BilingualText(sourceID),
                publisher: BilingualText(pl: "nieopisany", en: "not described"),
                url: "", licence: .init(name: unstated, url: "", attribution: unstated),
                notes: BilingualText(
                    pl: "Źródło powstało przy imporcie pliku; opisz je w folderze sources.",
                    en: "The source came with an imported file; describe it in the folder sources."))
            drafts.append(
                LedgerDraft(
                    author: "command-line", subject: .source(sourceID), value: try Canonical.encode(source),
                    reason: "came with \(dataset)"))
        }
        return drafts
    }

    var allFindings: [Finding] {
        var findings = Array(errors.prefix(ReadingIntake.maximumFindings))
        if notPublished > 0 {
            findings.append(
                Finding(
                    .note, at: request.path,
                    reason: BilingualText(
                        pl: "\(notPublished) komórek bez opublikowanej wartości",
                        en: "\(notPublished) cells without a published value"),
                    remedy: BilingualText(
                        pl: "nie są zerami; nie zapisano ich", en: "they are no zeros; they are not recorded")
                ))
        }
        if leftOut > 0, let until = request.until {
            findings.append(
                Finding(
                    .note, at: request.path,
                    reason: BilingualText(
                        pl: "\(leftOut) wartości po \(until) pominięto",
                        en: "\(leftOut) values after \(until) were left out"),
                    remedy: BilingualText(pl: "tak zażądano", en: "as was asked")))
        }
        if !order.isEmpty {
            let list = order.prefix(8).joined(separator: ", ")
            findings.append(
                Finding(
                    .note, at: request.path,
                    reason: BilingualText(
                        pl: "nowe szeregi (\(order.count)): \(list)",
                        en: "new series (\(order.count)): \(list)"),
                    remedy: BilingualText(
                        pl: "użyj ich w formule albo przypisz plik przez --series",
                        en: "use them in a formula, or assign the file with --series")))
        }
        return findings
    }

    private func area(of value: TableReading) -> AreaCode? {
        if let code = value.territory {
            switch code.level {
            case .country: return "00"
            case .voivodeship: return AreaCode(String(code.digits.prefix(2)))
            case .powiat: return AreaCode(String(code.digits.prefix(4)))
            case .gmina: return AreaCode(code.digits)
            }
        }
        guard !value.unitCode.isEmpty else { return request.area }
        let station = AreaCode("station:\(value.unitCode)")
        return record.profile?.areas.contains { $0.code.description == value.unitCode } == true
            ? AreaCode(value.unitCode) : station
    }

    private mutating func series(of value: TableReading) -> String {
        let words = value.dimensions.sorted { $0.key < $1.key }.map(\.value)
        if let named = referred["\(words.joined(separator: " "))|\(value.period?.kind.rawValue ?? 0)"] {
            return named
        }
        let id = Self.identifier([dataset] + words)
        if !known.contains(id), fresh[id] == nil {
            let name = ([dataset] + words).joined(separator: ": ")
            fresh[id] = Variable(
                id: id, name: BilingualText(name), unit: value.unitLabel.flatMap(Self.unit) ?? .one,
                source: sourceID,
                reference: (request.path as NSString).lastPathComponent,
                frequency: Self.frequency(value.period))
            order.append(id)
        }
        return id
    }

    private static func frequency(_ period: Period?) -> Indicator.Frequency {
        switch period?.kind {
        case .hour: .hour
        case .day: .day
        case .month: .month
        case .quarter: .quarter
        case .half: .half
        case .year, nil: .year
        }
    }

    /// The unit behind the words that Polish tables print.
    private static func unit(_ label: String) -> UnitOfMeasure? {
        let words: [String: String] = [
            "osoba": "{person}", "zł": "[PLN]", "ha": "har", "km2": "km2", "km²": "km2", "szt.": "{piece}",
            "µg/m3": "ug/m3", "-": "1",
        ]
        return UnitOfMeasure(words[label.lowercased()] ?? label)
    }

    /// Kebab-case ASCII: what formulas can name.
    private static func identifier(_ words: [String]) -> String {
        var text = ""
        for scalar in words.joined(separator: "-").decomposedStringWithCanonicalMapping.lowercased()
            .unicodeScalars
        {
            switch scalar {
            case "a"..."z", "0"..."9": text.unicodeScalars.append(scalar)
            case "ł": text += "l"
            case _ where scalar.properties.generalCategory == .nonspacingMark: continue
            default: if !text.isEmpty, !text.hasSuffix("-") { text += "-" }
            }
        }
        while text.hasSuffix("-") { text.removeLast() }
        guard let first = text.first, first.isLetter else { return "series-" + text }
        // Long names stay different from each other where they are cut.
        return text.utf8.count <= 120 ? text : "\(text.prefix(100))-\(Digest(of: text).short)"
    }

    private mutating func report(_ row: Int, _ pl: String, _ en: String, _ doPl: String, _ doEn: String) {
        errors.append(
            Finding(
                .error, at: (request.path as NSString).lastPathComponent, line: row == 0 ? nil : row,
                reason: BilingualText(pl: pl, en: en), remedy: BilingualText(pl: doPl, en: doEn)))
    }
}
