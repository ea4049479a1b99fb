import Accounts
import Delivery
import Evidence
import Pages
import Quantities
import Synchronization

/// A state of the city with what pages need of it, made once for each state.
struct Standing: Sendable {
    let state: CityState
    let overview: CityOverview
    /// The digest of the last ledger entry.
    let head: Digest?
    /// Begins the text of which every ETag is the digest.
    let tagSeed: String

    /// Which unit stands below which.
    let units: Subordination

    var record: CityRecord { state.record }

    /// Entries that the overview carries.
    static let recentEntries = 30

    /// - Parameter previous: an earlier one; what it shows of the same evidence is not made again.
    init(
        _ state: CityState, archive: any CityArchive, program: String, after previous: Standing? = nil
    ) throws {
        self.state = state
        let recent = try archive.recentEntries(limit: Standing.recentEntries, before: nil).filter {
            $0.sequence <= state.record.sequence
        }
        if let previous, previous.state.evidence == state.evidence {
            overview = previous.overview.with(state.record, recent: recent)
        } else {
            overview = CityOverview(
                record: state.record, outcomes: state.outcomes, today: state.today,
                datasets: state.revisions.values.sorted { $0.number < $1.number }, recent: recent)
        }
        head = recent.first?.digest
        units = Subordination(
            parents: Dictionary(
                state.record.delivery.units.map { ($0.id, $0.parent) },
                uniquingKeysWith: { first, _ in first }))
        let assets = Assets.stylesheetVersion + Assets.scriptVersion
        tagSeed = "\(state.version) \(program) \(assets) "
    }
}

/// Keeps the latest standing and a few past ones, so that they are made once.
///
/// An actor, so that requests which need a new one at the same time wait for one instead of making several.
actor StandingShelf {

    /// Past days kept; each holds the outcomes of a whole city.
    static let maximumPast = 8

    private let desk: Desk
    private let archive: any CityArchive
    private let program: String
    private let kept = Mutex<Standing?>(nil)
    private var past: [(key: String, standing: Standing)] = []

    init(desk: Desk, archive: any CityArchive, program: String) {
        self.desk = desk
        self.archive = archive
        self.program = program
    }

    /// The city as it is known now.
    nonisolated func latest() async throws -> Standing {
        let state = try await desk.state()
        if let standing = kept.withLock({ $0 }), standing.state.version == state.version { return standing }
        return try await make()
    }

    private func make() async throws -> Standing {
        let state = try await desk.state()
        let known = kept.withLock { $0 }
        if let known, known.state.version == state.version { return known }
        let standing = try Standing(state, archive: archive, program: program, after: known)
        kept.withLock { $0 = standing }
        return standing
    }

    /// The city as it was known at `moment`.
    func standing(asOf moment: Timestamp) async throws -> Standing {
        let now = try await latest()
        let key = "\(moment) \(now.record.sequence) \(now.state.revisions.count) \(now.state.evidence)"
        if let found = past.first(where: { $0.key == key }) { return found.standing }
        let standing = try Standing(
            await desk.state(asOf: moment), archive: archive, program: program)
        past.append((key, standing))
        if past.count > StandingShelf.maximumPast { past.removeFirst() }
        return standing
    }
}
