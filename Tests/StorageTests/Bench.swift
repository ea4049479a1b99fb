import Evidence
import Foundation
import GRDB
import Quantities
import Testing

@testable import Storage

/// A folder of its own for one test; all are removed when the tests end.
struct Bench {
    let folder: String

    /// Not removed with the bench: a store outlives it.
    private static let root: String = {
        let path = NSTemporaryDirectory() + "horyzont-storage-\(getpid())"
        atexit {
            try? FileManager.default.removeItem(
                atPath: NSTemporaryDirectory() + "horyzont-storage-\(getpid())")
        }
        return path
    }()

    init() throws {
        folder = Bench.root + "/" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    var path: String { folder + "/city.sqlite" }

    func store(_ limits: StoreLimits = StoreLimits()) throws -> CityStore {
        try CityStore.open(at: path, readOnly: false, limits: limits)
    }

    /// Changes the file behind the store's back.
    func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
}

func moment(_ milliseconds: Int64) -> Timestamp { Timestamp(milliseconds: milliseconds) }

func edit(_ subject: Subject, _ value: String? = "{}", expected: Int? = nil, reason: String = "")
    -> LedgerDraft
{
    LedgerDraft(author: "test", subject: subject, value: value, reason: reason, expected: expected)
}

func reading(
    _ series: String, _ area: AreaCode, _ period: String, _ value: Double,
    _ status: IndicatorReading.Status = .final, breakReason: String = "", note: String = "", line: Int = 0
) throws -> IndicatorReading {
    IndicatorReading(
        series: series, area: area, period: try #require(Period(period)), value: value, status: status,
        breakReason: breakReason, source: "example", reference: "table 1", note: note, line: line)
}

extension CityStore {
    /// Imports `readings` under a digest of dataset, time and number, which differ wherever a test needs it.
    @discardableResult
    func take(
        _ dataset: String, mode: DatasetRevision.Mode = .complete, at time: Int64 = 1,
        digest: Quantities.Digest? = nil, _ readings: [IndicatorReading]
    ) throws -> DatasetRevision? {
        let draft = DatasetDraft(
            dataset: dataset, mode: mode, author: "test", reason: "because", origin: "file.csv",
            digest: digest ?? Quantities.Digest(of: "\(dataset) \(time) \(readings.count)"))
        return try importReadings(draft, at: moment(time)) { take in
            for reading in readings { try take(reading) }
        }
    }

    /// `area period value` of a series in force.
    func cells(_ series: String, asOf: Timestamp? = nil) throws -> [String] {
        try readings(ReadingQuery(series: series, asOf: asOf)).map {
            "\($0.reading.area) \($0.reading.period) \($0.reading.value)"
        }
    }

    func allPanels(asOf: Timestamp? = nil) throws -> [RecordedPanel] { try panels(asOf: asOf) { _ in .one } }
}
