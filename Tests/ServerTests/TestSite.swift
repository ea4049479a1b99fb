import Accounts
import Computation
import Evidence
import Formats
import Foundation
import HTTPTypes
import HummingbirdCore
import Layers
import Logging
import NIOCore
import Publishing
import Quantities
import Storage
import Strategy
import Synchronization
import TestCity
import Testing

@testable import Server

/// The made-up town served from memory, with a clock that the test moves.
struct TestSite: Sendable {
    let site: Site
    let desk: Desk
    let archive: MemoryArchive
    let people: any PeopleArchive
    let clock: TestClock
    let scratch: ScratchFolder

    /// Where the town's layers would be kept; there are none until a test records some.
    var layersPath: String { scratch.path + "/layers.gpkg" }

    static let token = "modelowo-token"
    static let host = "modelowo.example"

    /// A clock that stands still until told otherwise.
    final class TestClock: Sendable {
        private let moment: Mutex<Timestamp>

        init(_ start: Timestamp) { moment = Mutex(start) }

        var now: Timestamp { moment.withLock { $0 } }
        func advance(seconds: Int64) {
            moment.withLock { $0 = Timestamp(milliseconds: $0.milliseconds + seconds * 1_000) }
        }
    }

    /// - Parameter edit: changes the record before it is written down.
    init(
        identitySources: [any IdentitySource] = [], converter: (any DocumentConverter)? = nil,
        mapLibrary: MapLibraryFile? = nil, walking: (any WalkingWays)? = nil,
        packing: (any LayerPacking)? = nil,
        catalogue: Catalogue = TestCity.catalogue,
        edit: (inout CityRecord) -> Void = { _ in }
    ) async throws {
        let archive = MemoryArchive()
        var record = TestCity.record
        edit(&record)
        let earlier = Timestamp(startOf: TestCity.day(2026, 1, 15))
        _ = try archive.append(try TestSite.drafts(record), at: earlier)
        _ = try archive.importReadings(
            DatasetDraft(
                dataset: "modelowo", mode: .complete, author: "city-folder", reason: "first import",
                origin: "modelowo.csv", digest: Digest(of: "modelowo.csv")), at: earlier
        ) { give in
            for (series, panel) in TestCity.panels.sorted(by: { $0.key < $1.key }) {
                for row in panel.rows {
                    for point in row.points {
                        try give(
                            IndicatorReading(
                                series: series, area: row.area, period: point.period, value: point.value,
                                status: point.status, breakReason: point.breakReason ?? "", source: "office"))
                    }
                }
            }
        }
        let clock = TestClock(
            Timestamp(milliseconds: Timestamp(startOf: TestCity.today).milliseconds + 36_000_000))
        self.archive = archive
        scratch = try ScratchFolder()
        people = try PeopleStore.open(at: scratch.path + "/people.sqlite")
        self.clock = clock
        let layersPath = scratch.path + "/layers.gpkg"
        let desk = Desk(
            archive: archive, catalogue: catalogue,
            layers: {
                FileManager.default.fileExists(atPath: layersPath)
                    ? try LayerStore.open(at: layersPath, readOnly: true) : nil
            }, clock: { clock.now })
        self.desk = desk
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let counter = Mutex(UInt8(0))
        site = Site(
            desk: desk, archive: archive, people: people,
            settings: SiteSettings(
                origin: "https://modelowo.example", administratorToken: Digest(of: TestSite.token),
                methodArticles: ["path-and-delay": "# Droga i opóźnienie\n\nOpis metody."],
                identitySources: identitySources, converter: converter, mapLibrary: mapLibrary,
                walking: walking, packing: packing),
            logger: logger, clock: { clock.now },
            secret: {
                counter.withLock {
                    $0 += 1
                    return [UInt8](repeating: $0, count: 32)
                }
            })
    }

    private static func drafts(_ record: CityRecord) throws -> [LedgerDraft] {
        func draft(_ subject: Subject, _ value: some Encodable) throws -> LedgerDraft {
            LedgerDraft(
                author: "city-folder", subject: subject, value: try Canonical.encode(value),
                reason: "first import")
        }
        var drafts: [LedgerDraft] = []
        if let profile = record.profile { drafts.append(try draft(.profile, profile)) }
        drafts += try record.revisions.map { try draft(.strategy(label: $0.label), $0) }
        drafts += try record.sources.map { try draft(.source($0.id), $0) }
        drafts += try record.variables.map { try draft(.variable($0.id), $0) }
        drafts += try record.indicators.map { try draft(.indicator($0.id), $0) }
        drafts.append(try draft(.impacts, record.impacts))
        drafts += try record.delivery.statements().map { subject, value in
            LedgerDraft(author: "city-folder", subject: subject, value: value, reason: "first import")
        }
        return drafts
    }

    /// What the form of a reading carries: the number of the last revision.
    func lastRevision() throws -> String { String(try archive.revisions(of: nil).last?.number ?? 0) }

    // MARK: Asking

    func get(_ target: String, _ fields: HTTPFields = HTTPFields()) async -> SiteResponse {
        await site.respond(to: SiteRequest(.get, target, fields: fields))
    }

    /// Sends a form as the browser of a signed-in editor does.
    func post(
        _ target: String, _ values: [(String, String)], session: Editor?,
        fields extra: HTTPFields = HTTPFields(), client: String = ""
    ) async -> SiteResponse {
        var fields = extra
        if fields[.contentType] == nil { fields[.contentType] = "application/x-www-form-urlencoded" }
        if fields[.origin] == nil { fields[.origin] = "https://\(TestSite.host)" }
        if let session { fields[.cookie] = session.cookie }
        var list = values.map { (name: $0.0, value: $0.1) }
        if let session, !list.contains(where: { $0.name == "token" }) {
            list.append(("token", session.formToken))
        }
        var request = SiteRequest(.post, target, fields: fields, body: Array(FieldList(list).encoded.utf8))
        request.host = TestSite.host
        request.client = client
        return await site.respond(to: request)
    }

    /// Somebody who has signed in.
    struct Editor: Sendable {
        var cookie: String
        var formToken: String
    }

    func signIn() async throws -> Editor {
        let response = await post(
            "/en/edit/sign-in", [("administrator-token", TestSite.token)], session: nil)
        let cookie = String(try #require(response.fields[.setCookie]).prefix { $0 != ";" })
        let request = SiteRequest(.get, "/", fields: [.cookie: cookie])
        let session = try #require(site.sessions.session(of: request))
        return Editor(cookie: cookie, formToken: session.formToken)
    }
}

extension SiteResponse {
    /// The body as text, unpacked where it is compressed.
    var text: String {
        let bytes = Array(body.readableBytesView)
        guard fields[.contentEncoding] == "gzip" else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: Gzip.decompress(bytes).value ?? [], as: UTF8.self)
    }

    /// The body as JSON.
    var json: JSONValue { JSONValue.decode(Array(text.utf8)).value ?? .null }
}
