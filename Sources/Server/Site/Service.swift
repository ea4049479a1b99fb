import Accounts
import Evidence
import HTTPTypes
import Pages
import Quantities

/// Addresses for programs that stand outside the interface under `/api`.
enum Service: String {
    case live = "/health/live"
    case health = "/health"
    case ready = "/health/ready"
    case metrics = "/metrics"
    case robots = "/robots.txt"
    case sitemap = "/sitemap.xml"
    case catalogue = "/catalog"
    case polishFeed = "/zmiany.atom"
    case englishFeed = "/en/changes.atom"
}

extension Site {
    func answer(_ service: Service, _ request: SiteRequest) async throws -> SiteResponse {
        guard request.isReading else { throw Problem.method(allowed: [.get, .head]) }
        guard request.query.isEmpty else {
            throw Problem.input([.unknownParameter(String(request.query.prefix { $0 != "=" }), known: [])])
        }
        switch service {
        case .live: return plain("ok\n", kind: "health")
        case .health, .ready: return try await health()
        case .metrics: return try await metricsPage()
        case .robots:
            let map =
                settings.origin.isEmpty ? "" : "Sitemap: \(settings.origin)\(Service.sitemap.rawValue)\n"
            return plain(
                "User-agent: *\nDisallow: /redakcja\nDisallow: /en/edit\nDisallow: /aktualizacja\nDisallow: /en/update\nDisallow: /oidc\nDisallow: /konto\nDisallow: /en/account\n"
                    + "Disallow: /ludzie\nDisallow: /en/people\nDisallow: /raport/*/*/odtworzenie\nDisallow: /en/report/*/*/rebuild\n"
                    + map, kind: "asset")
        case .sitemap:
            let standing = try await shelf.latest()
            return answer(
                request, kind: "sitemap", .xml, caching: .revalidate, tag: Site.tag(standing, "sitemap")
            ) { Sitemap(standing.overview, origin: settings.origin).bytes }
        case .catalogue: return try await catalogue(request)
        case .polishFeed: return try await feed(request, .polish)
        case .englishFeed: return try await feed(request, .english)
        }
    }

    private func plain(_ text: String, kind: String) -> SiteResponse {
        var response = SiteResponse(.ok, .text, Array(text.utf8), kind: kind)
        response.fields[.cacheControl] = Caching.never.rawValue
        return response
    }

    private func metricsPage() async throws -> SiteResponse {
        let standing = try await shelf.latest()
        let unsent = try people.unsentLetters()
        let gauges = Metrics.Gauges(
            ledgerSequence: standing.record.sequence, deskRuns: await desk.runs, memo: await desk.memoCount,
            computed: await desk.computed, sessions: sessions.count, compressedBytes: compressed.bytes,
            lettersWaiting: unsent.count { !$0.isGivenUp }, lettersGivenUp: unsent.count(where: \.isGivenUp))
        var response = SiteResponse(.ok, .metrics, Array(metrics.text(gauges).utf8), kind: "metrics")
        response.fields[.cacheControl] = Caching.never.rawValue
        return response
    }
}
