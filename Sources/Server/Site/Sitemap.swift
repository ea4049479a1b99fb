import Delivery
import Evidence
import Formats
import Pages
import Quantities
import Strategy

/// The addresses of all public pages in both languages.
/// - Source: sitemaps.org protocol 0.9, with hreflang alternates.
struct Sitemap {
    let bytes: [UInt8]

    init(_ city: CityOverview, origin: String) {
        var routes: [Route] = [
            .home, .indicators(IndicatorFilter()), .lines(LineFilter()), .impacts, .missing,
            .projects(ProjectFilter()), .programmes, .units, .areas, .districts, .alignment, .attention,
            .comparison(ProjectFilter()), .deliveryChanges(ChangeFilter()), .money, .coverage, .council,
            .sources,
            .datasets,
            .revisions, .methods, .changes, .explorer(MapView()), .accessStandards(nil),
            .map(MapAddress()), .about, .accessibility,
        ]
        routes += city.goals.map(\.route)
        routes += city.strategy.linesOfAction.map { .line($0.code) }
        routes += city.strategy.interventionAreas.map { .area($0.id) }
        routes += city.record.delivery.programmes.map { .programme($0.id) }
        routes += city.record.delivery.projects.map { .project($0.id) }
        routes += city.record.delivery.units.map { .unit($0.id) }
        routes += city.indicators.map { .indicator($0.indicator.id) }
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

            """
        for route in routes {
            for language in Language.allCases {
                text += "<url><loc>\(XMLText.escaped(origin + route.path(language)))</loc>"
                for other in Language.allCases {
                    text += "<xhtml:link rel=\"alternate\" hreflang=\"\(other.rawValue)\" "
                    text += "href=\"\(XMLText.escaped(origin + route.path(other)))\"/>"
                }
                text += "</url>\n"
            }
        }
        bytes = Array((text + "</urlset>\n").utf8)
    }
}
