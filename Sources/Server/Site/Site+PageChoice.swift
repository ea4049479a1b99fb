import Computation
import Evidence
import Layers
import Pages
import Publishing
import Quantities

extension Site {
    /// The bytes of a page; nil where the city has nothing of that name.
    ///
    /// Most pages are made from the context alone; these need rows, search results or articles beside it.
    func render(_ context: PageContext, _ standing: Standing, _ editor: Editor?) throws -> [UInt8]? {
        switch context.route {
        case .goalWhy(let code): try why(.goal(code), context, standing)
        case .indicatorWhy(let id): try why(.indicator(id), context, standing)
        case .deliveryChanges(let filter):
            context.render(
                DeliveryChangesPage(filter, try deliveryChanges(filter.from, filter.to, standing), context))
        case .datasets: context.render(DatasetsPage(standing.state.datasets, context))
        case .history(let subject): try history(subject, standing, editor).map { context.render($0) }
        case .methods: context.render(MethodsPage(methods))
        case .method(let id): MethodPage(id, methods).flatMap { context.render($0) }
        case .accessStandards(let id):
            StandardsPage(id, districts: districts, context).map { context.render($0) }
        case .search(let words):
            context.render(
                SearchPage(
                    words,
                    hits: try finder.search(
                        words, context.language, limit: Finder.maximumHits, in: standing,
                        methods: settings.methodArticles),
                    limit: Finder.maximumHits, context))
        default: Pages.render(context)
        }
    }

    /// The sheet of the layer of the city's parts; nil where there is none.
    var districts: DistrictSheet? {
        LayerCatalogue(layers.now.layers.map(\.layer))[.areas].flatMap { DistrictSheet($0) }
    }

    /// What changed in delivery from the end of one day to the end of another; the usual span where they are not given.
    func deliveryChanges(
        _ from: CalendarDate?, _ to: CalendarDate?, _ standing: Standing
    ) throws -> DeliveryChanges {
        let today = standing.overview.today
        let from = from ?? (to ?? today).adding(days: -DeliveryChangesPage.usualDays)
        return try DeliveryChanges(
            in: archive.entries(upTo: standing.state.asOf), after: Timestamp(startOf: from),
            upTo: Timestamp(milliseconds: Timestamp(startOf: (to ?? today).adding(days: 1)).milliseconds - 1),
            index: standing.overview.delivery)
    }

    private func why(_ subject: WhyPage.Subject, _ context: PageContext, _ standing: Standing) throws
        -> [UInt8]?
    {
        let state = standing.state
        let explanation = Explanation(of: subject.key, outcomes: state.outcomes, snapshot: state.snapshot)
        var readings: [IndicatorReading] = []
        for step in explanation?.steps ?? [] where step.key.kind == .readings {
            let query = ReadingQuery(
                series: step.key.name, area: context.profile.area, limit: WhyPage.rowLimit - readings.count)
            readings += try archive.readings(query).map(\.reading)
            if readings.count >= WhyPage.rowLimit { break }
        }
        return WhyPage(subject, explanation: explanation, readings: readings, context).map {
            context.render($0)
        }
    }
}
