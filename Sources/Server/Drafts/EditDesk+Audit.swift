import Accounts
import Evidence
import HTTPTypes
import Pages
import Quantities

extension EditDesk {
    func audit(_ filter: AuditFilter) throws -> SiteResponse {
        let (trail, authors) = try trail(filter)
        let size = AuditPage.rowsPerPage
        let rows = Array(trail.rows.dropFirst((filter.page - 1) * size).prefix(size))
        let known = Set(try site.archive.entries(upTo: nil).map(\.author))
        return page(
            AuditPage(
                filter, rows: rows, count: trail.rows.count,
                authors: known.sorted().map { ($0, authors.words($0)) }))
    }

    func auditFile(_ filter: AuditFilter, _ format: AuditFormat) throws -> SiteResponse {
        let (trail, _) = try trail(filter)
        var response = SiteResponse(
            .ok, format == .csv ? .csv : .json, format == .csv ? trail.csv : trail.json, kind: "editing")
        response.fields[.cacheControl] = Caching.never.rawValue
        response.fields[.contentDisposition] = "attachment; filename=\"audit.\(format.rawValue)\""
        return response
    }

    private func trail(_ filter: AuditFilter) throws -> (AuditTrail, Authors) {
        try site.require(
            .readAudit, in: nil, of: editor,
            subject: Route.editing(.work(.audit(AuditFilter()))).path(.english))
        let authors = try site.authors(for: editor)
        let trail = AuditTrail(
            filter, entries: try site.archive.entries(upTo: nil),
            revisions: try site.archive.revisions(of: nil),
            denied: try site.people.deniedAttempts(limit: AuditTrail.mostDenied), authors: authors)
        return (trail, authors)
    }
}
