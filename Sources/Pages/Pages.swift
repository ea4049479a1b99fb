/// The one switch from addresses to pages.
///
/// It answers every route whose page can be made from the context alone. Pages that need more (rows, search
/// results, forms with findings) are made by the shell with their own initialisers and `PageContext.render`.
public enum Pages {
    /// The page of `context.route` as UTF-8.
    /// - Returns: nil where there is no such goal or indicator, or where the page needs more than the
    ///   context.
    public static func render(_ context: PageContext) -> [UInt8]? {
        switch context.route {
        case .home: context.render(HomePage(context))
        case .priority(let code): PriorityPage(code, context).map { context.render($0) }
        case .goal(let code):
            GoalPage(code, context).map { context.render($0) }
                ?? StrategicGoalPage(code, context).map { context.render($0) }
        case .indicators(let filter): context.render(IndicatorListPage(filter, context))
        case .indicator(let id): IndicatorPage(id, context).map { context.render($0) }
        case .indicatorEmbed(let id): IndicatorEmbed(id, context)?.render()
        case .lines(let filter): context.render(LinesPage(filter, context))
        case .line(let code): LinePage(code, context).map { context.render($0) }
        case .areas: context.render(AreasPage(context))
        case .area(let id): AreaPage(id, context).map { context.render($0) }
        case .districts: context.render(DistrictsPage(context))
        case .district(let id): DistrictPage(id, context).map { context.render($0) }
        case .impacts: context.render(ImpactsPage(context))
        case .council: context.render(CouncilPage(context))
        case .missing: context.render(MissingPage(context))
        case .projects(let filter): context.render(ProjectsPage(filter, context))
        case .project(let id): ProjectPage(id, context).map { context.render($0) }
        case .projectYear(let id, let year): ProjectYearPage(id, year, context).map { context.render($0) }
        case .programmes: context.render(ProgrammesPage(context))
        case .programme(let id): ProgrammePage(id, context).map { context.render($0) }
        case .units: context.render(UnitsPage(context))
        case .unit(let id): UnitPage(id, context).map { context.render($0) }
        case .alignment: context.render(AlignmentPage(context))
        case .attention: context.render(AttentionPage(context))
        case .comparison(let filter): context.render(ComparisonPage(filter, context))
        case .money: context.render(MoneyPage(context))
        case .coverage: context.render(CoveragePage(context))
        case .sources: context.render(SourcesPage(context))
        case .revisions: context.render(RevisionsPage(context))
        case .revisionDifference(let from, let to):
            DifferencePage(from: from, to: to, context).map { context.render($0) }
        case .changes: context.render(ChangesPage(context))
        case .about: context.render(AboutPage())
        case .accessibility: context.render(AccessibilityPage())
        case .goalWhy, .indicatorWhy, .datasets, .datasetImport, .methods, .method, .search, .reporting,
            .debate, .explorer, .indicatorMap, .accessStandards, .standardQuestion,
            .editing, .access, .people, .update, .map, .history, .deliveryChanges:
            nil
        }
    }

    /// The page for an address that leads nowhere; the shell answers it with status 404.
    public static func notFound(_ context: PageContext) -> [UInt8] { context.render(NotFoundPage()) }
}
