import Accounts
import Foundation
import Pages
import Quantities
import Reporting
import TestCity

/// One address of each kind, so that what must hold for all of them is asked of all of them.
enum EveryAddress {
    static let routes: [Route] =
        plain + editing.map { .editing($0) } + access.map { .access($0) }
        + people.map { .people($0) } + reports.map { .reporting($0) } + debates.map { .debate($0) }

    private static let goal = TestCity.code("COH.1.1")
    private static let year = TestCity.today.year - 1

    private static let plain: [Route] = [
        .home, .priority(TestCity.code("PH")), .goal(goal), .goalWhy(goal), .indicators(IndicatorFilter()),
        .indicator("green-area"), .indicatorWhy("green-area"), .indicatorEmbed("green-area"),
        .lines(LineFilter()), .line(goal), .areas, .area("x"), .districts, .district("1"), .impacts, .missing,
        .council,
        .projects(ProjectFilter()), .project("trees"), .update(code: String(repeating: "A", count: 43)),
        .projectYear("trees", year), .programmes, .programme("air"), .units, .unit("green"), .alignment,
        .attention, .comparison(ProjectFilter()), .deliveryChanges(ChangeFilter()), .money, .coverage,
        .sources, .datasets, .datasetImport, .revisions, .revisionDifference(from: "a", to: "b"), .methods,
        .method("path-and-delay"), .search("a"), .changes, .history("project/trees"), .map(MapAddress()),
        .explorer(MapView()), .indicatorMap("green-area", IndicatorMapView()),
        .accessStandards("13f-school"), .standardQuestion(StandardQuestion("13f-school", metres: "900")),
        .about, .accessibility,
    ]
    private static let editing: [Route.Editing] =
        [
            .overview, .signIn, .signOut, .reading(indicator: "green-area"), .target(indicator: "green-area"),
            .indicator("green-area"), .weights(goal: goal), .impacts, .project("trees"),
            .workbook(unit: "green"),
        ] + forms.map { .report($0) } + work.map { .work($0) }
    private static let forms: [Route.ReportForm] = [
        .text(year, .chapter(.letter)), .sign(year, .letter), .freeze(year), .dates(year), .requirement(nil),
        .announcement(year, nil),
    ]
    private static let work: [Route.Work] = [
        .drafts, .draft("0123456789abcdef0123456789abcdef"), .draftForm("0123456789abcdef0123456789abcdef"),
        .approvals(DraftFilter()), .items("milestones"), .newItem("milestones"),
        .item(table: "milestones", key: "trees-planted"), .undo(1), .audit(AuditFilter()),
        .auditFile(AuditFilter(), .csv),
    ]
    private static let access: [Route.Access] = [
        .account, .code, .invitation(code: ""), .forgotten, .reset(code: ""), .settings, .secondFactor,
        .tokens, .ownData, .sessions, .password,
    ]
    private static let people: [Route.People] = [
        .list, .invite, .denied, .person(.tokenHolder), .role(.tokenHolder), .endRole(.tokenHolder),
        .inviteAgain(.tokenHolder), .close(.tokenHolder), .erase(.tokenHolder),
    ]
    private static let reports: [Route.Reporting] = [
        .all, .draft(year), .frozen(year, "0123456789ab"), .rebuild(year, "0123456789ab"),
        .file(year, nil, .json), .comparison(year, with: year - 1), .year(year), .dataCall(year, nil),
    ]

    private static let debates: [Route.Debate] = [
        .session(year), .ask(year), .receipt, .requests(year), .paper(year), .request(year, "none"),
        .signatures(year, "none"),
    ]

    /// The kinds of a route as the code writes them: `Route.editing`, `Editing.work`, `Work.undo`.
    static func kinds(of route: Route) -> [String] {
        var kinds: [String] = []
        var value: Any = route
        while true {
            let inside = Mirror(reflecting: value).children.first
            let name = inside?.label ?? "\(value)"
            kinds.append("\(type(of: value)).\(name)")
            guard let next = inside?.value, nested.contains("\(type(of: next))") else { return kinds }
            value = next
        }
    }

    private static let nested: Set = [
        "Editing", "Work", "Access", "People", "Reporting", "ReportForm", "Debate",
    ]

    /// The kinds that the files of the routes declare: `case` lines directly inside one of these enums.
    static func declared() throws -> Set<String> {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent("Sources/Pages/Routes")
        var kinds: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            var (name, indent) = ("", 0)
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let depth = line.prefix { $0 == " " }.count
                if let found = line.firstMatch(of: /^ *public enum (\w+)/) {
                    (name, indent) = (String(found.1), depth)
                }
                guard nested.contains(name) || name == "Route", depth == indent + 4,
                    let found = line.firstMatch(of: /^ *case (\w.*)$/)
                else { continue }
                // Several cases may stand in one line; what stands in brackets is not their name.
                for word in String(found.1).replacing(/\([^)]*\)/, with: "").split(separator: ",") {
                    kinds.insert("\(name).\(word.filter { $0 != " " })")
                }
            }
        }
        return kinds
    }
}
