import Evidence
import Formats
import Foundation
import Quantities
import Strategy

/// Turns values of a published table into readings: which series, which place, which source.
///
/// A value whose series the city does not know yet gets a series of its own, named after the dataset and the
/// table's headings, so that nothing is dropped and a formula can use it later.
struct TableMapping {
    private let request: ReadingRequest
    private let record: CityRecord
    private let sourceID: String
    private let today: CalendarDate
    /// Codes of the city folder's places.
    private let areas: Set<String>
    private let known: Set<String>
    /// Series by what they are called at this source, and the length of their periods.
    private let referred: [String: String]
    private var fresh: [String: Variable] = [:]
    private var order: [String] = []
    private var seen: Set<String> = []
    private var notPublished = 0
    private var leftOut = 0
    private var newStations: [String] = []
    private var errors: [Finding] = []
    /// What was said already, so that a wrong row is named once and not for each of its columns.
    private var reported: Set<String> = []

    init(_ request: ReadingRequest, record: CityRecord, today: CalendarDate) {
        self.request = request
        self.record = record
        self.today = today
        sourceID = request.source ?? request.dataset
        areas = Set(record.profile?.areas.map(\.code.description) ?? [])
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
                "The table does not say for which period the value holds.",
                "Podaj okres przy wczytaniu (--period ROK).",
                "State the period when importing (--period YEAR).")
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
        guard let area = area(of: value) else { return nil }
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
            reference: "\(request.file), \(value.row):\(value.column)",
            note: value.mark ?? "", line: value.row)
    }

    /// What must be recorded before the readings: new variables, and the source where nobody described it.
    func definitions() throws -> [LedgerDraft] {
        var drafts = try order.compactMap { fresh[$0] }.map { variable in
            LedgerDraft(
                author: request.author, subject: .variable(variable.id),
                value: try Canonical.encode(variable),
                reason: "came with \(request.dataset)")
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
                    author: request.author, subject: .source(sourceID), value: try Canonical.encode(source),
                    reason: "came with \(request.dataset)"))
        }
        return drafts
    }

    var findings: [Finding] {
        var findings = Array(errors.prefix(ReadingIntake.maximumFindings))
        if notPublished > 0 {
            findings.append(
                Finding(
                    .note, at: request.file,
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
                    .note, at: request.file,
                    reason: BilingualText(
                        pl: "\(leftOut) wartości po \(until) pominięto",
                        en: "\(leftOut) values after \(until) were left out"),
                    remedy: BilingualText(pl: "tak zażądano", en: "as was asked")))
        }
        if !newStations.isEmpty {
            let list = newStations.prefix(8).joined(separator: ", ")
            findings.append(
                Finding(
                    .note, at: request.file,
                    reason: BilingualText(
                        pl: "nowe stacje (\(newStations.count)): \(list)",
                        en: "new stations (\(newStations.count)): \(list)"),
                    remedy: BilingualText(
                        pl: "dodaj je do listy areas w city.yaml, żeby miały nazwę",
                        en: "add them to the list areas in city.yaml, so that they have a name")))
        }
        if !order.isEmpty {
            let list = order.prefix(8).joined(separator: ", ")
            findings.append(
                Finding(
                    .note, at: request.file,
                    reason: BilingualText(
                        pl: "nowe szeregi (\(order.count)): \(list)",
                        en: "new series (\(order.count)): \(list)"),
                    remedy: BilingualText(
                        pl: "użyj ich w formule albo przypisz plik przez --series",
                        en: "use them in a formula, or assign the file with --series")))
        }
        return findings
    }

    /// The place of a value; nil, with a finding, where the code is of nothing that is known.
    private mutating func area(of value: TableReading) -> AreaCode? {
        let code = value.unitCode
        guard !code.isEmpty else {
            if request.area == nil {
                report(
                    value.row, "Wiersz nie wskazuje miejsca.", "The row does not name a place.",
                    "Dodaj kolumnę z kodem TERYT albo podaj miejsce przy wczytaniu (--area KOD).",
                    "Add a column with the TERYT code, or state the place when importing (--area CODE).")
            }
            return request.area
        }
        let station = "station:\(code)"
        if areas.contains(station) { return AreaCode(station) }
        if areas.contains(code) { return AreaCode(code) }
        if !value.isStation, let territory = value.territory { return AreaCode(territory) }
        // Numbers are codes of something; only a heading or letters say that it is a station.
        if value.isStation || code.contains(where: \.isLetter) {
            if reported.insert(station).inserted { newStations.append(station) }
            return AreaCode(station)
        }
        if reported.insert(code).inserted {
            report(
                value.row, "Nieznany kod miejsca „\(code)”.", "Unknown place “\(code)”.",
                "Popraw kod TERYT albo dodaj miejsce do listy areas w city.yaml.",
                "Correct the TERYT code, or add the place to the list areas in city.yaml.")
        }
        return nil
    }

    private mutating func series(of value: TableReading) -> String {
        let words = value.dimensions.sorted { $0.key < $1.key }.map(\.value)
        if let named = referred["\(words.joined(separator: " "))|\(value.period?.kind.rawValue ?? 0)"] {
            return named
        }
        let id = Self.identifier([request.dataset] + words)
        if !known.contains(id), fresh[id] == nil {
            let name = ([request.dataset] + words).joined(separator: ": ")
            fresh[id] = Variable(
                id: id, name: BilingualText(name), unit: value.unitLabel.flatMap(Self.unit) ?? .one,
                source: sourceID,
                reference: request.file,
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
        guard reported.insert("\(row)|\(en)").inserted else { return }
        errors.append(
            Finding(
                .error, at: request.file, line: row == 0 ? nil : row,
                reason: BilingualText(pl: pl, en: en), remedy: BilingualText(pl: doPl, en: doEn)))
    }
}
