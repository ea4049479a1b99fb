public import Quantities
public import Strategy

/// Every address of a page: the one place that parses and prints them, in both languages.
///
/// Polish addresses begin at `/`, English ones at `/en`.
public enum Route: Hashable, Sendable {
    case home
    case priority(StrategyCode)
    /// A strategic or operational goal.
    case goal(StrategyCode)
    /// Why the goal's score is what it is.
    case goalWhy(StrategyCode)
    case indicators(IndicatorFilter)
    case indicator(String)
    case indicatorWhy(String)
    /// The chart alone, to stand in another site.
    case indicatorEmbed(String)
    case lines(LineFilter)
    /// One line of action with what serves it.
    case line(StrategyCode)
    /// Areas of strategic intervention.
    case areas
    case area(String)
    /// Parts of the city with what happens in each.
    case districts
    case district(String)
    case impacts
    case missing
    /// The council's resolutions, debates and participatory budget.
    case council
    case debate(Debate)
    case projects(ProjectFilter)
    case project(String)
    /// The form of one project, opened once by the code of a reminder, without signing in.
    case update(code: String)
    /// Plan and report of a project for one year.
    case projectYear(String, Int)
    case programmes
    case programme(String)
    case units
    case unit(String)
    /// How companies and units with programmes of their own fit the strategy.
    case alignment
    /// What is red and what waits for a decision.
    case attention
    /// Plan, forecast and fact of projects.
    case comparison(ProjectFilter)
    /// What changed in delivery between two days.
    case deliveryChanges(ChangeFilter)
    case money
    case coverage
    case sources
    case datasets
    case datasetImport
    case revisions
    case revisionDifference(from: String, to: String)
    case methods
    /// A method page; its id may hold a slash, such as `environment/annual-mean`.
    case method(String)
    case search(String)
    case changes
    /// Every entry about one subject of the ledger, such as `project/p-1`.
    case history(String)
    /// The map with its layers, for people.
    case explorer(MapView)
    /// An indicator by parts of the city, and what if.
    case indicatorMap(String, IndicatorMapView)
    /// Who has what the standards of access promise; the standard that is shown in full, nil for the first.
    case accessStandards(String?)
    /// What one of them would come to with another limit or size.
    case standardQuestion(StandardQuestion)
    /// Layers of the map, their features and the documents about them.
    case map(MapAddress)
    case about
    case accessibility
    case reporting(Reporting)
    case editing(Editing)
    case access(Access)
    case people(People)

    /// Pages for whoever may edit.
    public enum Editing: Hashable, Sendable {
        case overview
        case signIn
        case signOut
        /// A form for a new reading of an indicator.
        case reading(indicator: String)
        case target(indicator: String)
        case indicator(String)
        /// Weights of the indicators of a goal.
        case weights(goal: StrategyCode)
        case impacts
        /// How a project stands: status, milestones, what was done and spent.
        case project(String)
        /// A form of the yearly report.
        case report(ReportForm)
        /// A filled workbook of a unit.
        case workbook(unit: String)
        case work(Work)
    }

    /// What editors do beside single forms: lists of the record, drafts, approval, undoing, audit.
    public enum Work: Hashable, Sendable {
        /// The editor's own drafts.
        case drafts
        case draft(String)
        /// The form of a draft, as it was left.
        case draftForm(String)
        /// Drafts that wait for an approval.
        case approvals(DraftFilter)
        /// A list of delivery, such as `milestones`, with a form for each row.
        case items(String)
        case newItem(String)
        case item(table: String, key: String)
        /// Puts back what a subject said before an entry.
        case undo(Int)
        case audit(AuditFilter)
        case auditFile(AuditFilter, AuditFormat)
    }

    /// Page for a priority where `code` is one, else for a goal.
    public static func part(_ code: StrategyCode, isPriority: Bool) -> Route {
        isPriority ? .priority(code) : .goal(code)
    }

    /// The address, from the root of the site.
    public func path(_ language: Language) -> String {
        var bytes = ByteBuffer(capacity: 96)
        write(into: &bytes, language, ampersand: "&")
        return bytes.text
    }
}
