import Evidence
import Publishing
import Quantities
import Reporting
import Synchronization

/// Makes frozen reports again, one at a time, and keeps what came of it: whoever asks within the hour is answered at
/// once, so that nobody can keep the city busy by asking.
final class RebuildShelf: Sendable {
    /// Two decades of reports, each corrected once.
    static let maximumChecks = 40
    /// Long enough that asking costs nothing, short enough that a damage shows the same day.
    /// - Unit: milliseconds
    static let age: Int64 = 3_600_000

    private let desk: Desk
    private let archive: any CityArchive
    private let turns = Turns()
    private let kept = Mutex<[Digest: RebuildCheck]>([:])

    init(desk: Desk, archive: any CityArchive) {
        self.desk = desk
        self.archive = archive
    }

    func check(_ publication: Publication, at moment: Timestamp) async throws -> RebuildCheck {
        if let found = recent(publication, at: moment) { return found }
        return try await turns.take("rebuild") {
            if let found = self.recent(publication, at: moment) { return found }
            let check = try await self.rebuilt(publication, at: moment)
            self.kept.withLock { kept in
                kept = kept.filter { $0.value.isRecent(at: moment) }
                if kept.count >= Self.maximumChecks { kept = [:] }
                kept[publication.digest] = check
            }
            return check
        }
    }

    private func recent(_ publication: Publication, at moment: Timestamp) -> RebuildCheck? {
        kept.withLock { $0[publication.digest] }.flatMap { check in
            check.publication == publication && check.isRecent(at: moment) ? check : nil
        }
    }

    private func rebuilt(_ publication: Publication, at moment: Timestamp) async throws -> RebuildCheck {
        let frozen = try await desk.rebuild(publication)
        let kept = try Language.allCases.compactMap { language -> ReportDocument? in
            guard let file = try archive.file(publication.digest(in: language)) else { return nil }
            return try Canonical.decode(String(decoding: file.bytes, as: UTF8.self))
        }
        return try RebuildCheck(
            of: publication, again: frozen.publication, kept: kept,
            rebuilt: try frozen.texts.map { try Canonical.decode($0) }, at: moment)
    }
}

extension RebuildCheck {
    fileprivate func isRecent(at now: Timestamp) -> Bool {
        now.milliseconds - moment.milliseconds < RebuildShelf.age
    }
}
