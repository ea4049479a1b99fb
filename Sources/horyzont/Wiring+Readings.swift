import Evidence
import Formats
import Foundation
import Quantities
import Server
import Storage

extension Wiring {
    /// What an import of readings did.
    struct ImportResult {
        var rows = 0
        var accepted = 0
        var findings: [Finding] = []
        /// Nil where nothing was recorded: findings, a dry run, or the same file as last time.
        var revision: DatasetRevision?
        var isUnchanged = false
    }

    /// - Unit: bytes read at a time.
    private static let chunk = 1 << 20
    /// Beyond this many bytes duplicates are left to the store's own key.
    private static let duplicateCheckBytes = 50_000_000

    /// Reads a file in the house's own CSV format as a stream and records it whole, or not at all.
    func importReadings(path: String, draft: DatasetDraft, showsProgress: Bool) throws -> ImportResult {
        let record = try CityRecord.folding(store.entries(upTo: nil))
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        let today = Wiring.clock().date
        var result = ImportResult()
        do {
            result.revision = try store.importReadings(draft, at: Wiring.clock()) { give in
                var intake = ReadingIntake(
                    record: record, today: today, file: (path as NSString).lastPathComponent,
                    detectsDuplicates: size <= Wiring.duplicateCheckBytes)
                try Wiring.stream(path: path, size: size, intake: &intake, showsProgress: showsProgress, give)
                guard !intake.hasErrors else { throw RejectedImport(intake: intake) }
                result.rows = intake.rows
                result.accepted = intake.accepted
                result.findings = intake.findings
            }
            result.isUnchanged = result.revision == nil
        } catch let rejected as RejectedImport {
            result.rows = rejected.intake.rows
            result.accepted = rejected.intake.accepted
            result.findings = rejected.intake.allFindings
        }
        return result
    }

    /// Judges a file without recording anything.
    func previewReadings(path: String) throws -> ImportResult {
        let record = try CityRecord.folding(store.entries(upTo: nil))
        var intake = ReadingIntake(
            record: record, today: Wiring.clock().date, file: (path as NSString).lastPathComponent)
        try Wiring.stream(path: path, size: 0, intake: &intake, showsProgress: false) { _ in }
        return ImportResult(rows: intake.rows, accepted: intake.accepted, findings: intake.allFindings)
    }

    /// The dialect of a file whose first line names the columns of the house's own format; the standard one where
    /// it does not, so that the header itself is rejected.
    static func houseDialect(_ path: String) throws -> CSVDialect {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        let head = [UInt8](try handle.read(upToCount: 1 << 16) ?? Data())
        let encoding = TextEncoding.detected(in: head)
        for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
            let dialect = CSVDialect(delimiter: delimiter, encoding: encoding)
            let first = CSV.decode(head, dialect: dialect, place: path).value?.rows.first?.fields ?? []
            if first.map({ $0.lowercased() }) == ReadingIntake.columns { return dialect }
        }
        return .standard
    }

    private static func stream(
        path: String, size: Int, intake: inout ReadingIntake, showsProgress: Bool,
        _ give: (IndicatorReading) throws -> Void
    ) throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        let dialect = try houseDialect(path)
        var reader = CSVReader(dialect: dialect, place: (path as NSString).lastPathComponent)
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
        var bar = ProgressBar((path as NSString).lastPathComponent)
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
    }
}

/// Thrown inside the transaction, so that nothing is recorded.
private struct RejectedImport: Error {
    var intake: ReadingIntake
}

extension ReadingIntake {
    /// More findings than anybody will read: the file is wrong as a whole.
    var isHopeless: Bool { uncounted > 100_000 }

    /// The findings kept, and one that counts the rest.
    var allFindings: [Finding] {
        guard uncounted > 0 else { return findings }
        return findings + [
            Finding(
                .error, at: "",
                reason: BilingualText(pl: "i \(uncounted) dalszych", en: "and \(uncounted) more"),
                remedy: BilingualText(
                    pl: "popraw powyższe i spróbuj ponownie", en: "mend the above and try again"))
        ]
    }
}
