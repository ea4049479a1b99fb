import Publishing
import Quantities
import Synchronization

/// Keeps the reports made of the latest state, so that each is made once for a state of the city.
final class ReportShelf: Sendable {
    private struct Kept {
        var version: Digest
        var year: Int
        var report: Report
    }

    /// A report of a large city is some megabytes; readers look at one year and the one before.
    static let maximumReports = 4

    private let desk: Desk
    /// A new revision of the layer of districts changes the maps.
    private let layers: LayerShelf
    private let kept = Mutex<[Kept]>([])

    init(desk: Desk, layers: LayerShelf) {
        self.desk = desk
        self.layers = layers
    }

    /// The report on a year as the city is known now.
    func report(on year: Int, _ standing: Standing) async throws -> Report {
        let version = Digest(of: standing.tagSeed + layers.now.tag)
        if let found = kept.withLock({ $0.first { $0.year == year && $0.version == version } }) {
            return found.report
        }
        let report = try await desk.report(on: year)
        kept.withLock { kept in
            kept.removeAll { $0.version != version }
            if kept.count >= Self.maximumReports { kept.removeFirst() }
            kept.append(Kept(version: version, year: year, report: report))
        }
        return report
    }
}
