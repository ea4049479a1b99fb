import Computation
import Evidence
import Foundation
import Pages
import Quantities
import Strategy
import TestCity
import Testing

/// The made-up town as pages, for tests and for looking at.
enum Sample {
    static let city = CityOverview(
        record: TestCity.record, outcomes: TestCity.outcomes, today: TestCity.today,
        datasets: TestCity.datasets)

    static func context(_ route: Route, _ language: Language, city: CityOverview = Sample.city) -> PageContext
    {
        PageContext(city: city, language: language, route: route, origin: "https://horyzont.example")
    }

    static func page(_ route: Route, _ language: Language, city: CityOverview = Sample.city) -> String? {
        let context = context(route, language, city: city)
        return (Pages.render(context) ?? why(context)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Why-pages need the snapshot and the rows beside the context.
    private static func why(_ context: PageContext) -> [UInt8]? {
        let subject: WhyPage.Subject
        switch context.route {
        case .goalWhy(let code): subject = .goal(code)
        case .indicatorWhy(let id): subject = .indicator(id)
        default: return ReferencePages.page(context)
        }
        let explanation = Explanation(
            of: subject.key, outcomes: context.city.outcomes, snapshot: TestCity.snapshot)
        let readings = context.city.record.indicators.prefix(1).map { indicator in
            IndicatorReading(
                series: indicator.id, area: context.profile.area, period: .year(2025), value: 13,
                source: "office",
                reference: "modelowo.csv", note: "wpisane ręcznie | typed by hand", line: 7)
        }
        return WhyPage(subject, explanation: explanation, readings: readings, context).map {
            context.render($0)
        }
    }

    /// Every route whose page exists for the made-up town.
    static var routes: [Route] {
        let record = TestCity.record
        var routes: [Route] = [
            .home, .indicators(IndicatorFilter()), .indicators(IndicatorFilter(state: .notAssessed)),
            .lines(LineFilter()), .lines(LineFilter(topic: "nature", words: "drzew")), .impacts,
        ]
        routes += [
            .projects(ProjectFilter()), .projects(ProjectFilter(isLate: true)), .project("trees"),
            .programmes,
            .units, .unit("green"), .money, .coverage, .programme("air"), .projectYear("trees", 2026),
            .line(TestCity.code("COH.1.1.1")), .areas, .districts, .alignment, .attention,
            .comparison(ProjectFilter()),
        ]
        routes += city.goals.map(\.route)
        routes += city.goals.filter { $0.level != .priority }.map { .goalWhy($0.code) }
        for indicator in record.indicators {
            routes += [.indicator(indicator.id), .indicatorWhy(indicator.id), .indicatorEmbed(indicator.id)]
        }
        return routes + ReferencePages.routes
    }
}

/// Writes every page of the made-up town into the folder named by HORYZONT_PREVIEW, to be looked at in a
/// browser.
@Suite struct Preview {
    static let folder = ProcessInfo.processInfo.environment["HORYZONT_PREVIEW"]

    @Test(.enabled(if: Preview.folder != nil)) func writePages() throws {
        let root = URL(fileURLWithPath: try #require(Preview.folder))
        for language in Language.allCases {
            for route in Sample.routes {
                guard let page = Sample.page(route, language) else { continue }
                let path = route.path(language).split(separator: "?")[0]
                guard !route.path(language).contains("?") else { continue }
                try Preview.write(Array(page.utf8), to: root.appendingPathComponent(path + "/index.html"))
            }
        }
        for route in [Route.home, .goal(TestCity.code("CO1.1.1")), .indicators(IndicatorFilter())] {
            guard let page = Sample.page(route, .polish, city: LargeCity.overview) else { continue }
            try Preview.write(
                Array(page.utf8),
                to: root.appendingPathComponent("large" + route.path(.polish) + "/index.html"))
        }
        try Preview.write(Assets.stylesheet, to: root.appendingPathComponent(Resource.stylesheet.path))
        try Preview.write(Assets.script, to: root.appendingPathComponent(Resource.script.path))
    }

    private static func write(_ bytes: [UInt8], to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }
}

/// Measurements beside the preview, one a line.
enum Measured {
    static func note(_ line: String, in folder: String) {
        let file = URL(fileURLWithPath: folder).appendingPathComponent("measured.txt")
        let before = (try? Data(contentsOf: file)) ?? Data()
        try? (before + Data((line + "\n").utf8)).write(to: file)
    }
}
