import Evidence
import Quantities
import Strategy
import Synchronization

/// A city kept in memory: what the server needs of an archive, without a disk.
final class MemoryArchive: CityArchive {
    private struct Contents {
        var entries: [LedgerEntry] = []
        var revisions: [DatasetRevision] = []
        var rows: [Int: [IndicatorReading]] = [:]
        var documents: [SearchDocument] = []
        var settings: [String: String] = [:]
        var files: [Digest: RecordedFile] = [:]
    }

    private struct Cell: Hashable {
        var series: String
        var area: AreaCode
        var period: Period
    }

    private let contents = Mutex(Contents())

    func entries(upTo moment: Timestamp?) throws -> [LedgerEntry] {
        contents.withLock { $0.entries.filter { entry in moment.map { entry.recorded <= $0 } ?? true } }
    }

    func recentEntries(limit: Int, before: Int?) throws -> [LedgerEntry] {
        contents.withLock { contents in
            Array(contents.entries.reversed().filter { $0.sequence < before ?? Int.max }.prefix(limit))
        }
    }

    func entries(about subject: Subject) throws -> [LedgerEntry] {
        contents.withLock { $0.entries.filter { $0.subject == subject } }
    }

    func keep(_ file: RecordedFile, at moment: Timestamp) throws {
        contents.withLock { if $0.files[file.digest] == nil { $0.files[file.digest] = file } }
    }

    func file(_ digest: Digest) throws -> RecordedFile? { contents.withLock { $0.files[digest] } }

    func append(_ drafts: [LedgerDraft], at moment: Timestamp) throws -> [LedgerEntry] {
        try contents.withLock { contents in
            var entries = contents.entries
            for draft in drafts {
                let last = entries.last { $0.subject == draft.subject }
                if let expected = draft.expected, let last, last.sequence != expected {
                    throw StaleEdit(draft: draft, current: last)
                }
                entries.append(
                    LedgerEntry(
                        sequence: entries.count + 1, recorded: moment, author: draft.author,
                        subject: draft.subject,
                        value: draft.value, reason: draft.reason,
                        previous: entries.last?.digest ?? LedgerEntry.origin))
            }
            let added = Array(entries.dropFirst(contents.entries.count))
            contents.entries = entries
            return added
        }
    }

    func importReadings(
        _ draft: DatasetDraft, at moment: Timestamp,
        produce: ((IndicatorReading) throws -> Void) throws -> Void
    ) throws -> DatasetRevision? {
        var rows: [IndicatorReading] = []
        try produce { rows.append($0) }
        let read = rows
        return contents.withLock { contents in
            let last = contents.revisions.last { $0.dataset == draft.dataset && $0.mode == .complete }
            if draft.mode == .complete, last?.digest == draft.digest { return nil }
            let revision = DatasetRevision(
                number: contents.revisions.count + 1, dataset: draft.dataset, mode: draft.mode,
                recorded: moment,
                author: draft.author, reason: draft.reason, origin: draft.origin, digest: draft.digest,
                rows: read.count)
            contents.revisions.append(revision)
            contents.rows[revision.number] = read
            return revision
        }
    }

    /// The rows in force, each with its revision: later revisions win cell by cell.
    private static func inForce(_ contents: Contents, asOf: Timestamp?) -> [RecordedReading] {
        var cells: [Cell: RecordedReading] = [:]
        for revision in contents.revisions where asOf.map({ revision.recorded <= $0 }) ?? true {
            if revision.mode == .complete {
                cells = cells.filter { $0.value.revision.dataset != revision.dataset }
            }
            for row in contents.rows[revision.number] ?? [] {
                cells[Cell(series: row.series, area: row.area, period: row.period)] = RecordedReading(
                    reading: row, revision: revision)
            }
        }
        return cells.values.sorted {
            ($0.reading.series, $0.reading.area, $0.reading.period)
                < ($1.reading.series, $1.reading.area, $1.reading.period)
        }
    }

    func panels(
        asOf moment: Timestamp?, unit: @escaping @Sendable (String) -> UnitOfMeasure?
    ) throws -> [RecordedPanel] {
        let rows = contents.withLock { MemoryArchive.inForce($0, asOf: moment) }
        return Dictionary(grouping: rows, by: \.reading.series).sorted { $0.key < $1.key }.compactMap {
            series, rows in
            guard let unit = unit(series) else { return nil }
            let places = Dictionary(grouping: rows.map(\.reading), by: \.area).sorted { $0.key < $1.key }
            let panel = Panel(
                unit: unit,
                rows: places.map { area, readings in
                    Panel.Row(
                        area: area,
                        points: readings.filter { $0.status != .withdrawn }.map {
                            Panel.Point(
                                period: $0.period, value: $0.value, status: $0.status,
                                breakReason: $0.breakReason.isEmpty ? nil : $0.breakReason)
                        })
                })
            let text = rows.map { "\($0.reading)" }.joined(separator: "\n")
            return RecordedPanel(
                series: series, digest: Digest(of: text), revisions: Set(rows.map(\.revision.number)).sorted()
            ) { panel }
        }
    }

    func readings(_ query: ReadingQuery) throws -> [RecordedReading] {
        let rows = contents.withLock { MemoryArchive.inForce($0, asOf: query.asOf) }
        return Array(
            rows.filter { row in
                (query.series.map { row.reading.series == $0 } ?? true)
                    && (query.area.map { row.reading.area == $0 } ?? true)
                    && (query.period.map { row.reading.period == $0 } ?? true)
            }.dropFirst(query.offset).prefix(query.limit))
    }

    func export(dataset: String, _ body: (IndicatorReading) throws -> Void) throws {
        for row in contents.withLock({ MemoryArchive.inForce($0, asOf: nil) })
        where row.revision.dataset == dataset {
            try body(row.reading)
        }
    }

    func datasets() throws -> [DatasetSummary] {
        contents.withLock { contents in
            let rows = MemoryArchive.inForce(contents, asOf: nil)
            return Set(contents.revisions.map(\.dataset)).sorted().compactMap { name in
                guard let current = contents.revisions.last(where: { $0.dataset == name }) else { return nil }
                let own = rows.filter { $0.revision.dataset == name }.map(\.reading)
                return DatasetSummary(
                    current: current, revisions: contents.revisions.count { $0.dataset == name },
                    rows: own.count,
                    series: Set(own.map(\.series)).sorted(), first: own.map(\.period).min(),
                    last: own.map(\.period).max(), sources: Set(own.map(\.source)).sorted())
            }
        }
    }

    func revisions(of dataset: String?) throws -> [DatasetRevision] {
        contents.withLock {
            $0.revisions.filter { revision in dataset.map { revision.dataset == $0 } ?? true }
        }
    }

    func storedOutcome(for question: Digest) -> [UInt8]? { nil }
    func keep(outcomes: [(question: Digest, bytes: [UInt8])]) throws {}

    func rebuildSearch(_ documents: [SearchDocument]) throws {
        contents.withLock { $0.documents = documents }
    }

    func search(_ text: String, language: Language, limit: Int) throws -> [SearchHit] {
        contents.withLock { contents in
            contents.documents.filter {
                $0.language == language && ($0.title + $0.body).lowercased().contains(text.lowercased())
            }.prefix(limit).map {
                SearchHit(document: $0, excerpt: [SearchHit.Run(text: $0.title, isMatch: true)])
            }
        }
    }

    func setting(_ name: String) throws -> String? { contents.withLock { $0.settings[name] } }
    func setSetting(_ name: String, to value: String?) throws {
        contents.withLock { $0.settings[name] = value }
    }

    func verify() throws -> VerifyReport {
        contents.withLock {
            VerifyReport(
                entries: $0.entries.count, revisions: $0.revisions.count,
                readings: $0.rows.values.reduce(0) { $0 + $1.count },
                head: $0.entries.last?.digest ?? LedgerEntry.origin, findings: [])
        }
    }
}
