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

    init(_ state: CityState, archive: any CityArchive, program: String) throws {
        self.state = state
        let recent = try archive.recentEntries(limit: Standing.recentEntries, before: nil).filter {
            $0.sequence <= state.record.sequence
        }
        overview = CityOverview(
            record: state.record, outcomes: state.outcomes, today: state.today,
            datasets: state.revisions.values.sorted { $0.number < $1.number }, recent: recent)
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
final class StandingShelf: Sendable {
    private struct Kept {
        var latest: Standing?
        var past: [(key: String, standing: Standing)] = []
    }

    /// Past days kept; each holds the outcomes of a whole city.
    static let maximumPast = 8

    private let desk: Desk
    private let archive: any CityArchive
    private let program: String
    private let kept = Mutex(Kept())

    init(desk: Desk, archive: any CityArchive, program: String) {
        self.desk = desk
        self.archive = archive
        self.program = program
    }

    /// The city as it is known now.
    func latest() async throws -> Standing {
        let state = try await desk.state()
        if let standing = kept.withLock({ $0.latest }), standing.state.version == state.version {
            return standing
        }
        let standing = try Standing(state, archive: archive, program: program)
        kept.withLock { $0.latest = standing }
        return standing
    }

    /// The city as it was known at `moment`.
    func standing(asOf moment: Timestamp) async throws -> Standing {
        let now = try await latest()
        let key = "\(moment) \(now.record.sequence) \(now.state.revisions.count)"
        if let found = kept.withLock({ $0.past.first { $0.key == key } }) { return found.standing }
        let standing = try Standing(
            await desk.state(asOf: moment), archive: archive, program: program)
        kept.withLock {
            $0.past.append((key, standing))
            if $0.past.count > StandingShelf.maximumPast { $0.past.removeFirst() }
        }
        return standing
    }
}
