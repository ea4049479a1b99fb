import Evidence
import Formats
import HTTPTypes
import NIOCore
import Pages
import Publishing
import Quantities
import Reporting

extension Site {
    /// Years that have a report: strategies run for two decades, and nobody reports on the future.
    static let reportedYears = 20

    /// Pages and files of the year and its report.
    func reporting(
        _ reporting: Route.Reporting, _ language: Language, _ request: SiteRequest
    ) async throws -> SiteResponse {
        guard request.isReading else { throw Problem.method(allowed: [.get, .head]) }
        let standing = try await shelf.latest()
        let editor = try await editor(of: request)
        let context = self.context(standing, .reporting(reporting), language, editor)
        if let year = reporting.reportedYear { try check(year, standing) }
        if case .file(let year, let digest, let file) = reporting {
            return try await reportFile(file, of: year, digest, request, context, standing)
        }
        // What a rebuild gives may change while the city stays as it is: that is what it is there to show.
        let rebuilt = try await rebuildCheck(reporting, standing)
        let page: [UInt8]
        if let rebuilt {
            page = context.render(RebuildPage(rebuilt, program: settings.programVersion))
        } else {
            page = try await reportPage(reporting, context, standing)
        }
        var response = answer(
            request, kind: "report", .html, caching: editor == nil ? .revalidate : .personal,
            tag: Site.tag(
                standing, layers.now.tag, request.target, editor?.formToken ?? "",
                "\(rebuilt?.moment.milliseconds ?? 0)")
        ) { page }
        response.fields[.contentLanguage] = language.rawValue
        return response
    }

    private func check(_ year: Int, _ standing: Standing) throws {
        let today = standing.overview.today.year
        guard (today - Site.reportedYears...today).contains(year) else { throw Problem.notFound }
    }

    private func reportPage(
        _ reporting: Route.Reporting, _ context: PageContext, _ standing: Standing
    ) async throws -> [UInt8] {
        switch reporting {
        case .all, .file, .rebuild: return context.render(ReportsPage(context))
        case .draft(let year):
            let report = try await reports.report(on: year, standing)
            return context.render(ReportPage(report[context.language], nil, context))
        case .frozen(let year, let digest):
            let (document, publication) = try frozen(year, digest, context.language, standing)
            return context.render(ReportPage(document, publication, context))
        case .comparison(let year, let earlier):
            try check(earlier, standing)
            return context.render(try await comparison(of: year, with: earlier, context.language, standing))
        case .year(let year):
            return context.render(YearPage(try await dataCall(for: year, standing), context))
        case .dataCall(let year, let unit):
            let call = try await dataCall(for: year, standing)
            guard let page = DataCallPage(call, unit: unit, context) else { throw Problem.notFound }
            return context.render(page)
        }
    }

    /// What is owed for a year's report, as the city is known now.
    func dataCall(for year: Int, _ standing: Standing) async throws -> DataCall {
        DataCall(for: try await desk.cityYear(year, in: standing.state))
    }

    private func comparison(
        of year: Int, with earlier: Int, _ language: Language, _ standing: Standing
    ) async throws -> ReportComparisonPage {
        let now = try await document(of: year, language, standing)
        let then = try await document(of: earlier, language, standing)
        let promises = Promise.all(
            in: try await desk.cityYear(year, in: standing.state), announcedIn: earlier)
        return ReportComparisonPage(
            year, with: earlier, ReportComparison(from: then, to: now), promises: promises,
            isFrozen: standing.record.reporting.publication(of: earlier) != nil)
    }

    /// The published report of a year, or its draft where nothing has been published.
    private func document(
        of year: Int, _ language: Language, _ standing: Standing
    ) async throws -> ReportDocument {
        guard let publication = standing.record.reporting.publication(of: year) else {
            return try await reports.report(on: year, standing)[language]
        }
        return try frozen(year, publication.digest.short, language, standing).document
    }

    /// A frozen report as it was kept, with the publication that names it.
    private func frozen(
        _ year: Int, _ digest: String, _ language: Language, _ standing: Standing
    ) throws -> (document: ReportDocument, publication: Publication) {
        let publication = try publication(year, digest, standing)
        guard let file = try archive.file(publication.digest(in: language)) else { throw Problem.notFound }
        return (try Canonical.decode(String(decoding: file.bytes, as: UTF8.self)), publication)
    }

    private func rebuildCheck(
        _ reporting: Route.Reporting, _ standing: Standing
    ) async throws -> RebuildCheck? {
        guard case .rebuild(let year, let digest) = reporting else { return nil }
        return try await rebuilds.check(publication(year, digest, standing), at: clock())
    }

    private func publication(_ year: Int, _ digest: String, _ standing: Standing) throws -> Publication {
        let published = standing.record.reporting.publications
        guard let publication = published.last(where: { $0.year == year && $0.digest.short == digest }) else {
            throw Problem.notFound
        }
        return publication
    }

    // MARK: Files

    private func reportFile(
        _ file: ReportFile, of year: Int, _ digest: String?, _ request: SiteRequest, _ context: PageContext,
        _ standing: Standing
    ) async throws -> SiteResponse {
        let language = context.language
        let document: ReportDocument
        var publication: Publication?
        if let digest {
            (document, publication) = try frozen(year, digest, language, standing)
        } else {
            document = try await reports.report(on: year, standing)[language]
        }
        let address =
            settings.origin
            + Route.reporting(publication.map { .frozen(year, $0.digest.short) } ?? .draft(year)).path(
                language)
        let written = try await reportWriter.file(
            file, of: document, publication, address: address, moment: publication?.moment ?? clock())
        guard let bytes = written.value else { throw Problem.notConverted(written.findings) }
        var response = SiteResponse(kind: "report")
        response.body = .init(bytes: bytes)
        response.fields[.contentType] = file.mediaType
        response.fields[.contentDisposition] =
            "attachment; filename=\"\(file.name(of: document, publication))\""
        response.fields[.cacheControl] =
            (publication == nil ? Caching.never : Caching.forever).rawValue
        response.fields[.contentLanguage] = language.rawValue
        return response
    }
}

extension Problem {
    /// A report could not be turned into the kind of file that was asked for; the report itself is there.
    fileprivate static func notConverted(_ findings: [Finding]) -> Problem {
        var problem = Problem(
            .serviceUnavailable, pl: "Raportu nie udało się zapisać w tej postaci.",
            en: "The report could not be written in this form.", findings: findings)
        problem.fields[.retryAfter] = "60"
        return problem
    }
}

extension Route.Reporting {
    /// The year that the page is about.
    fileprivate var reportedYear: Int? {
        switch self {
        case .all: nil
        case .draft(let year), .frozen(let year, _), .rebuild(let year, _), .file(let year, _, _),
            .comparison(let year, _), .year(let year), .dataCall(let year, _):
            year
        }
    }
}
