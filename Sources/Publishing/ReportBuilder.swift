import Delivery
import Evidence
import Quantities
import Reporting
import Strategy

/// Makes one language of a report, chapter by chapter.
struct ReportBuilder {
    let basis: ReportBasis
    let language: Language
    let now: CityYear
    let before: CityYear

    init(_ basis: ReportBasis, _ language: Language) {
        self.basis = basis
        self.language = language
        now = basis.year
        before = basis.before
    }

    var year: Int { now.year }
    var record: CityRecord { now.record }
    var reporting: ReportingRecord { now.record.reporting }

    func document() -> ReportDocument {
        let city = record.profile?.name[language] ?? ""
        return ReportDocument(
            year: year, language: language, city: city,
            title: say(
                "Raport o stanie gminy za rok \(year)", "Report on the state of the commune in \(year)"),
            isFictional: record.profile?.isFictional ?? false,
            chapters: chapters(),
            unfinished: unfinished())
    }

    /// Each table under a name of its own: one that a text asks for stands in its own chapter too.
    private func chapters() -> [ReportDocument.Chapter] {
        var seen: [String: Int] = [:]
        func distinct(_ table: ReportTable) -> ReportTable {
            var table = table
            seen[table.id, default: 0] += 1
            if let count = seen[table.id], count > 1 { table.id += "-\(count)" }
            return table
        }
        return ReportChapter.allCases.map { chapter in
            let blocks = blocks(of: chapter).map { block -> ReportBlock in
                switch block {
                case .table(let table): return .table(distinct(table))
                case .map(var map):
                    map.table = distinct(map.table)
                    return .map(map)
                default: return block
                }
            }
            return .init(chapter, title: chapter.name[language], blocks: blocks)
        }
    }

    private func blocks(of chapter: ReportChapter) -> [ReportBlock] {
        let written = narrative(.chapter(chapter))
        switch chapter {
        case .cover: return cover() + written
        case .letter: return written + dashboard()
        case .profile: return written + profile()
        case .strategy: return written + strategyChapter()
        case .programmes: return written + programmes()
        case .resolutions: return written + resolutions()
        case .participatoryBudget: return written + participatoryBudget()
        case .finance: return written + finance()
        case .companies: return written + companies()
        case .participation: return written.isEmpty ? [missing(.participation)] : written
        case .shortfalls: return written + shortfalls()
        case .methods: return written + methods()
        }
    }

    // MARK: Words and cells

    func say(_ polish: String, _ english: String) -> String { language == .polish ? polish : english }

    /// Says that a chapter has nothing to show.
    func missing(_ chapter: ReportChapter) -> ReportBlock {
        .paragraph(
            say(
                "Na ten temat niczego jeszcze nie zapisano. Brak jest wymieniony wśród niedokończonych części.",
                "Nothing is recorded on this yet. The gap is listed among the unfinished parts."))
    }

    func cell(_ text: BilingualText) -> ReportTable.Cell { .text(text[language]) }
    func cell(_ count: Int) -> ReportTable.Cell { .number(Double(count), decimals: 0) }
    func cell(_ date: CalendarDate?) -> ReportTable.Cell { date.map { .date($0) } ?? .none }
    func cell(_ money: Money?) -> ReportTable.Cell {
        money.map { .number($0.approximateZloty, decimals: 2) } ?? .none
    }
    func cell(_ value: Double?, _ decimals: Int) -> ReportTable.Cell {
        value.map { .number($0, decimals: decimals) } ?? .none
    }
    func cell(_ state: ProgressState) -> ReportTable.Cell { .text(state.reportWord[language]) }

    func column(_ pl: String, _ en: String, _ kind: ReportTable.Kind = .text) -> ReportTable.Column {
        .init(say(pl, en), kind)
    }

    /// `1.2 Name`, as goals are named everywhere in the report.
    func named(_ code: StrategyCode, _ name: BilingualText) -> String { "\(code) \(name[language])" }
}

extension ProgressState {
    /// The state in the words of the pages.
    var reportWord: BilingualText {
        switch self {
        case .onTrack: BilingualText(pl: "na dobrej drodze", en: "on track")
        case .atRisk: BilingualText(pl: "zagrożone", en: "at risk")
        case .offTrack: BilingualText(pl: "daleko od ścieżki", en: "off track")
        case .deteriorating: BilingualText(pl: "pogarsza się", en: "getting worse")
        case .notAssessed: BilingualText(pl: "bez oceny", en: "not assessed")
        }
    }
}
