import Evidence
import Formats
import Foundation
import Intake
import Quantities
import Server
import Storage

extension Wiring {
    /// What an import of readings did.
    struct ImportResult {
        var rows = 0
        var accepted = 0
        /// Rows in force that a complete file does not name.
        var removed = 0
        var findings: [Finding] = []
        /// Nil where nothing was recorded: findings, a dry run, or the same file as last time.
        var revision: DatasetRevision?
        var isUnchanged = false
    }

    /// Whether rows in force may go because a complete file does not name them.
    enum LeavingOut { case allowed, refused }

    /// - Unit: bytes read at a time.
    private static let chunk = 1 << 20
    /// Beyond this many bytes duplicates are left to the store's own key.
    private static let duplicateCheckBytes = 50_000_000

    /// Imports a CSV file in the house's own format as a stream, or any other file of figures from memory.
    func importFile(
        _ path: String, _ request: ReadingRequest, draft: DatasetDraft, leavingOut: LeavingOut, isDryRun: Bool
    ) throws -> ImportResult {
        let record = try CityRecord.folding(store.entries(upTo: nil))
        if try Wiring.houseDialect(path) != nil {
            return try isDryRun
                ? previewReadings(path: path, record, draft: draft, leavingOut: leavingOut)
                : importReadings(
                    path: path, record, draft: draft, leavingOut: leavingOut, showsProgress: true)
        }
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        let file = try ReadingFile(bytes, request, record: record, today: Wiring.clock().date)
        var leftOut = try leftOutCells(draft)
        for reading in file.readings { leftOut?.meet(reading) }
        var result = ImportResult(
            rows: file.rows, accepted: file.readings.count, removed: leftOut?.count ?? 0,
            findings: file.findings)
        if leavingOut == .refused, !result.findings.hasErrors,
            let finding = leftOut?.finding(file: request.file, dataset: draft.dataset)
        {
            result.findings.append(finding)
        }
        guard !result.findings.hasErrors, !isDryRun else { return result }
        result.revision = try store.importReadings(draft, at: Wiring.clock()) { give in
            for reading in file.readings { try give(reading) }
        }
        if !file.definitions.isEmpty, result.revision != nil {
            _ = try store.append(file.definitions, at: Wiring.clock())
        }
        result.isUnchanged = result.revision == nil
        return result
    }

    /// Reads a file in the house's own CSV format as a stream and records it whole, or not at all.
    func importReadings(
        path: String, _ record: CityRecord, draft: DatasetDraft, leavingOut: LeavingOut = .allowed,
        showsProgress: Bool
    ) throws -> ImportResult {
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        let cells = try leftOutCells(draft)
        var result = ImportResult()
        do {
            result.revision = try store.importReadings(draft, at: Wiring.clock()) { give in
                var leftOut = cells
                let intake = try Wiring.judge(path, record, size: size, showsProgress: showsProgress) {
                    leftOut?.meet($0)
                    try give($0)
                }
                result.take(intake, leftOut, draft, leavingOut)
                guard !result.findings.hasErrors else { throw RejectedImport() }
            }
            result.isUnchanged = result.revision == nil
        } catch is RejectedImport {
            result.revision = nil
        }
        return result
    }

    /// Judges a file without recording anything.
    private func previewReadings(
        path: String, _ record: CityRecord, draft: DatasetDraft, leavingOut: LeavingOut
    ) throws -> ImportResult {
        var leftOut = try leftOutCells(draft)
        let intake = try Wiring.judge(path, record, size: 0, showsProgress: false) { leftOut?.meet($0) }
        var result = ImportResult()
        result.take(intake, leftOut, draft, leavingOut)
        return result
    }

    private func leftOutCells(_ draft: DatasetDraft) throws -> LeftOutCells? {
        draft.mode == .complete ? try LeftOutCells(of: draft.dataset, archive: store) : nil
    }

    /// The dialect of a file whose first line names the columns of the house's own format.
    private static func houseDialect(_ path: String) throws -> CSVDialect? {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        return HouseFormat.dialect(of: [UInt8](try handle.read(upToCount: HouseFormat.headBytes) ?? Data()))
    }

    private static func judge(
        _ path: String, _ record: CityRecord, size: Int, showsProgress: Bool,
        _ give: (IndicatorReading) throws -> Void
    ) throws -> ReadingIntake {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        let name = (path as NSString).lastPathComponent
        // A file of the city folder whose header is wrong is rejected by its header.
        let dialect = try houseDialect(path) ?? .standard
        var intake = ReadingIntake(
            record: record, today: Wiring.clock().date, file: name,
            takesDecimalComma: dialect.leavesCommaToNumbers,
            detectsDuplicates: size <= Wiring.duplicateCheckBytes)
        var reader = CSVReader(dialect: dialect, place: name)
        var isFirst = true
        var failure: (any Error)?
        func take(_ row: CSVRow) {
            guard failure == nil else { return }
            if isFirst {
                isFirst = false
                _ = intake.judge(header: row.texts, line: row.line)
                return
            }
            guard let reading = intake.judge(fields: row.texts, line: row.line), !intake.hasErrors else {
                return
            }
            do { try give(reading) } catch { failure = error }
        }
        var bar = ProgressBar(name)
        var done = 0
        while let data = try handle.read(upToCount: chunk), !data.isEmpty {
            reader.feed([UInt8](data), row: take)
            done += data.count
            if showsProgress, size > 0 { bar.show(Double(done) / Double(size)) }
            if failure != nil || intake.isHopeless { break }
        }
        reader.finish(row: take)
        bar.finish()
        if let failure { throw failure }
        let errors = reader.findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw CommandFailure(errors) }
        return intake
    }
}

extension Wiring.ImportResult {
    fileprivate mutating func take(
        _ intake: ReadingIntake, _ leftOut: LeftOutCells?, _ draft: DatasetDraft,
        _ leavingOut: Wiring.LeavingOut
    ) {
        rows = intake.rows
        accepted = intake.accepted
        findings = intake.allFindings
        removed = leftOut?.count ?? 0
        // A file with errors leaves out what its wrong rows were meant to say.
        if leavingOut == .refused, !findings.hasErrors,
            let finding = leftOut?.finding(file: draft.origin, dataset: draft.dataset)
        {
            findings.append(finding)
        }
    }
}

/// Thrown inside the transaction, so that nothing is recorded.
private struct RejectedImport: Error {}

extension ReadingIntake {
    /// More findings than anybody will read: the file is wrong as a whole.
    fileprivate var isHopeless: Bool { uncounted > 100_000 }
}
