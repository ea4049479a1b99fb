public import Accounts
import Computation
public import Evidence
import HTTPTypes
import Intake
public import Logging
import Pages
public import Quantities

/// The whole site as a function from request to response, free of any transport.
///
/// Every page, download and form is answered here; `HoryzontServer` only carries bytes.
public struct Site: Sendable {
    let desk: Desk
    let archive: any CityArchive
    /// Who works here, with their roles, sessions and drafts.
    let people: any PeopleArchive
    let settings: SiteSettings
    let clock: @Sendable () -> Timestamp
    let logger: Logger
    let shelf: StandingShelf
    let assets: AssetShelf
    let compressed = CompressedBodies()
    let metrics = Metrics()
    let finder: Finder
    /// The layers of the map that are served now.
    public let layers = LayerShelf()
    let tiles = TileShelf()
    let explorerShelf = ExplorerShelf()
    let placesShelf = PlacesShelf()
    let reports: ReportShelf
    let reportWriter: ReportWriter
    let rebuilds: RebuildShelf
    /// Requests with the same update link come through one by one.
    let updateTurns = Turns()
    let downloads = DownloadShelf()
    /// Large pictures of the map are drawn one by one.
    let pictureTurns = Turns()
    let methods: MethodShelf
    let journeys = Journeys()
    /// Gives 32 bytes that nobody can guess.
    let secret: @Sendable () -> [UInt8]
    let sessions: Sessions
    let waitingImports: WaitingImports<ReadingRequest>
    let waitingWorkbooks: WaitingImports<String>
    let passwords = PasswordRoom()

    /// - Parameters:
    ///   - clock: gives the present moment.
    ///   - secret: gives 32 bytes that nobody can guess.
    public init(
        desk: Desk, archive: any CityArchive, people: any PeopleArchive, settings: SiteSettings,
        logger: Logger,
        clock: @escaping @Sendable () -> Timestamp,
        secret: @escaping @Sendable () -> [UInt8] = Site.randomSecret
    ) {
        self.desk = desk
        self.archive = archive
        self.people = people
        self.settings = settings
        self.clock = clock
        self.logger = logger
        shelf = StandingShelf(desk: desk, archive: archive, program: settings.programVersion)
        assets = AssetShelf(map: settings.mapLibrary)
        finder = Finder(archive: archive)
        reports = ReportShelf(desk: desk, layers: layers)
        reportWriter = ReportWriter(converter: settings.converter.map { ConversionQueue($0) })
        rebuilds = RebuildShelf(desk: desk, archive: archive)
        methods = MethodShelf(analyses: desk.catalogue.analyses, articles: settings.methodArticles)
        sessions = Sessions(clock: clock, secret: secret)
        self.secret = secret
        waitingImports = WaitingImports(clock: clock, secret: secret)
        waitingWorkbooks = WaitingImports(clock: clock, secret: secret)
    }

    /// 256 bits from the system's own generator.
    public static let randomSecret: @Sendable () -> [UInt8] = {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).flatMap { _ in withUnsafeBytes(of: generator.next() as UInt64) { Array($0) } }
    }

    /// Answers a request whose body was not read because it is too large.
    func refuse(_ request: SiteRequest, _ problem: Problem) async -> SiteResponse {
        var response = await answer(to: problem, request)
        SecurityFields.add(to: &response, isEncrypted: request.isEncrypted)
        // What was not read would be taken for the next request.
        response.fields[.connection] = "close"
        metrics.count(kind: response.kind, status: response.status.code, taken: .zero)
        return response
    }

    /// Answers one request. It never throws: what goes wrong becomes an answer that says so.
    public func respond(to request: SiteRequest) async -> SiteResponse {
        let start = ContinuousClock.now
        var response: SiteResponse
        do {
            response = try await dispatch(request)
        } catch {
            response = await answer(to: error, request)
        }
        finish(&response, to: request, since: start)
        return response
    }

    /// What every answer gets, and what is counted of it.
    func finish(_ response: inout SiteResponse, to request: SiteRequest, since start: ContinuousClock.Instant)
    {
        SecurityFields.add(to: &response, isEncrypted: request.isEncrypted)
        let taken = start.duration(to: .now)
        metrics.count(kind: response.kind, status: response.status.code, taken: taken)
        logger.debug(
            "request",
            metadata: [
                "method": "\(request.method)", "path": "\(request.loggedPath)",
                "status": "\(response.status.code)",
                "kind": "\(response.kind)", "taken": "\(taken)",
            ])
    }

    /// Bytes of body that this request may bring; the transport refuses more before reading it.
    func bodyLimit(of request: SiteRequest) -> Int {
        if request.isReading || request.method == .options { return 0 }
        if request.path == "/api/v1/readings", hasToken(request) { return SiteLimit.upload }
        if request.path.hasPrefix("/api/") { return SiteLimit.scenario }
        guard let limit = uploadLimit(of: request), takesOpenUpload(request) || isSignedIn(request) else {
            return SiteLimit.form
        }
        return limit
    }

    /// Whether somebody who has not signed in may send a file: only a resident who asks to speak.
    private func takesOpenUpload(_ request: SiteRequest) -> Bool {
        if case .debate(.ask) = Route.parse(path: request.path)?.route { true } else { false }
    }

    private func dispatch(_ request: SiteRequest) async throws -> SiteResponse {
        let map = mapPath(of: request)
        let service = MapService(rawValue: request.path)
        let limits =
            map == nil && service == nil ? (path: SiteLimit.path, query: SiteLimit.query) : SiteLimit.map
        guard request.path.utf8.count <= limits.path, request.query.utf8.count <= limits.query else {
            throw Problem.tooLong
        }
        let limit = bodyLimit(of: request)
        guard request.body.count <= max(limit, 0) || request.isReading else { throw Problem.tooLarge(limit) }
        if let asset = assets[request.path] {
            guard request.isReading else { throw Problem.method(allowed: [.get, .head]) }
            return assets.response(asset, to: request)
        }
        if let map { return try await ogc(request, path: map.path, spoken: map.language) }
        if let service { return try await answer(service, request) }
        if let service = Service(rawValue: request.path) { return try await answer(service, request) }
        if let digest = Attachment.digest(in: request.path) { return try await attachment(digest, request) }
        if let step = ProviderStep(path: request.path) { return try await signIn(step, request) }
        if request.path == "/api" || request.path.hasPrefix("/api/") { return try await interface(request) }
        return try await page(request)
    }

    /// Programs get a problem document, people a page.
    private func answer(to error: any Error, _ request: SiteRequest) async -> SiteResponse {
        let problem = problem(of: error, request)
        let wantsPage =
            !request.path.hasPrefix("/api") && Service(rawValue: request.path) == nil
            && MapService(rawValue: request.path) == nil
            && !isMapProgram(request) && problem.status != .methodNotAllowed
        if wantsPage, let page = try? await notice(of: problem, request) { return page }
        var response = problem.response()
        if request.path.hasPrefix("/api") || mapPath(of: request) != nil { Site.allowOtherSites(&response) }
        return response
    }

    private func problem(of error: any Error, _ request: SiteRequest) -> Problem {
        switch error {
        case let problem as Problem: return problem
        default:
            logger.error("failed", metadata: ["path": "\(request.loggedPath)", "error": "\(error)"])
            return .broken
        }
    }
}
