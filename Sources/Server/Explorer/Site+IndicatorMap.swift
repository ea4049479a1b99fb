import Computation
import Evidence
import Geometry
import HTTPTypes
import Layers
import Pages
import Quantities
import Strategy

extension Site {
    /// The map of one indicator, with what somebody tries out on it.
    func indicatorMap(
        _ id: String, _ view: IndicatorMapView, _ language: Language, _ request: SiteRequest
    ) async throws -> SiteResponse {
        guard request.isReading else { throw Problem.method(allowed: [.get, .head]) }
        let standing = try await shelf.latest()
        guard let summary = standing.overview.indicator(id) else { throw Problem.notFound }
        let served = layers.now
        let catalogue = LayerCatalogue(served.layers.map(\.layer))
        var findings = view.unread.map(Finding.unreadChange)
        if view.wanted != nil {
            switch view.found(in: catalogue) {
            case .success(let found):
                return .redirect(.seeOther, to: Route.indicatorMap(id, found).path(language))
            case .failure(let missing): findings.append(missing.finding)
            }
        }
        let editor = try await editor(of: request)
        let context = self.context(standing, .indicatorMap(id, view), language, editor)
        let tag = Site.tag(standing, served.tag, request.target, language.rawValue, editor?.formToken ?? "")
        if let known = request.fields[.ifNoneMatch], Site.matches(known, tag) {
            return answer(
                request, kind: "map", .html, caching: editor == nil ? .revalidate : .personal, tag: tag
            ) { [] }
        }
        let tried = try await outcomes(of: view, for: id, standing)
        findings += tried.findings
        let sheet = explorerShelf.sheet(of: served)
        let baseline = standing.state.outcomes
        var response = answer(
            request, kind: "map", .html, caching: editor == nil ? .revalidate : .personal, tag: tag
        ) {
            let model = IndicatorMapModel(
                summary, mapped: baseline[Key(.mapped, id)]?.value(),
                after: tried.outcomes?[Key(.mapped, id)]?.value(), view, in: catalogue,
                method: desk.catalogue.analyses.first { $0.id == summary.indicator.calculation?.method },
                profile: standing.overview.profile)
            let streets = LayerRole.streets.name(among: catalogue.layers.map(\.description))
            return context.render(
                IndicatorMapPage(
                    summary, model, view, frame: sheet.frame,
                    backdrop: sheet.shown.first { $0.layer.id == streets }?.outline, findings: findings,
                    effects: tried.outcomes.map { Site.effects(of: $0, on: summary.indicator, standing) }
                        ?? []))
        }
        response.fields[.contentLanguage] = language.rawValue
        return response
    }

    /// What would become of one indicator and its goals; no outcomes where nothing is tried out or the changes are wrong.
    func outcomes(
        of view: IndicatorMapView, for indicator: String, _ standing: Standing
    ) async throws -> (outcomes: Outcomes?, findings: [Finding]) {
        guard !view.isEmpty else { return (nil, []) }
        let goals = Site.goals(of: indicator, standing).map { Key(.goal, $0.code) }
        // Where the map is no evidence, nothing above it changes.
        let isEvidence = standing.state.outcomes[Key(.computed, indicator)].map { outcome in
            if case .ready = outcome { true } else { false }
        }
        let keys =
            [Key(.mapped, indicator)]
            + (isEvidence == true ? [Key(.assessment, indicator)] + goals : [])
        do {
            let outcomes = try await desk.outcomes(
                of: view.scenario(of: indicator), over: standing.state, for: keys)
            guard let refusal = outcomes[Key(.mapped, indicator)]?.refusal else { return (outcomes, []) }
            return (
                nil,
                [Finding(.error, at: indicator, reason: refusal.reason, remedy: refusal.remedy)]
            )
        } catch let error as ScenarioError {
            return (nil, error.findings)
        }
    }

    /// The goals for which an indicator speaks, and all above them.
    private static func goals(of indicator: String, _ standing: Standing) -> [GoalSummary] {
        let served = standing.record.indicator(indicator)?.goals.map(\.goal) ?? []
        var codes: [StrategyCode] = []
        for goal in served.compactMap({ standing.overview.goal($0) }) {
            for code in [goal.code] + goal.above.reversed() where !codes.contains(code) { codes.append(code) }
        }
        return codes.compactMap { standing.overview.goal($0) }
    }

    private static func effects(
        of outcomes: Outcomes, on indicator: Indicator, _ standing: Standing
    ) -> [IndicatorMapEffect] {
        let baseline = standing.state.outcomes
        var effects: [IndicatorMapEffect] = []
        let key = Key(.assessment, indicator.id)
        if let before: IndicatorAssessment = baseline[key]?.value(),
            let after: IndicatorAssessment = outcomes[key]?.value(), before != after
        {
            effects.append(
                IndicatorMapEffect(
                    .indicator(indicator.id), indicator.name, before: (before.state, before.score),
                    after: (after.state, after.score)))
        }
        for goal in goals(of: indicator.id, standing) {
            let key = Key(.goal, goal.code)
            guard let before: GoalAssessment = baseline[key]?.value(),
                let after: GoalAssessment = outcomes[key]?.value(), before != after
            else { continue }
            effects.append(
                IndicatorMapEffect(
                    goal.route, goal.name, before: (before.state, before.score),
                    after: (after.state, after.score)))
        }
        return effects
    }
}

extension IndicatorMapView {
    /// Words that lead nowhere.
    struct NotFound: Error {
        var finding: Finding
    }

    /// The same view with what is wanted where its words lead.
    fileprivate func found(in catalogue: LayerCatalogue) -> Result<IndicatorMapView, NotFound> {
        var places: [Coordinate] = []
        for words in wanted?.places ?? [] {
            guard let place = MapView.coordinate(words) ?? IndicatorMapView.place(of: words, in: catalogue)
            else {
                return .failure(NotFound(finding: .noSuchPlace(words)))
            }
            places.append(place)
        }
        guard wanted?.kind == Wanted.closing else { return .success(finding(places)) }
        guard let streets = catalogue[.streets], let place = places.first,
            let street = streets.nearest(to: place, count: 1).first
        else { return .failure(NotFound(finding: .noStreet)) }
        return .success(adding(.removeFeature(.streets, id: streets.identifiers[street.row])))
    }

    /// Where an address or a name leads: addresses first.
    private static func place(of words: String, in catalogue: LayerCatalogue) -> Coordinate? {
        let addresses = catalogue[.addresses]
        let order = [addresses].compactMap(\.self) + catalogue.layers.filter { $0.id != addresses?.id }
        for layer in order {
            if let row = layer.rows(containing: words, limit: 1).first, let shape = layer.shapes[row] {
                return shape.box.centre
            }
        }
        return nil
    }
}

extension Finding {
    static func unreadChange(_ part: String) -> Finding {
        .error(
            "what-if", pl: "Zmiany „\(part)” nie można odczytać albo jest ich za dużo.",
            en: "The change “\(part)” cannot be read, or there are too many.",
            doPl:
                "Zapisz ją jak +services/pharmacy@18.66,50.29, +streets/path@18.66,50.29,18.67,50.3, -services/s12 albo minutes=10; najwyżej \(IndicatorMapView.mostChanges).",
            doEn:
                "Write it like +services/pharmacy@18.66,50.29, +streets/path@18.66,50.29,18.67,50.3, -services/s12 or minutes=10; at most \(IndicatorMapView.mostChanges)."
        )
    }

    fileprivate static func noSuchPlace(_ words: String) -> Finding {
        .error(
            "place", pl: "Nie ma adresu ani miejsca „\(words)”.",
            en: "There is no address or place “\(words)”.",
            doPl: "Wpisz mniej słów albo długość i szerokość, jak 18.66,50.29.",
            doEn: "Type fewer words, or longitude and latitude such as 18.66,50.29.")
    }

    fileprivate static let noStreet = Finding.error(
        "place", pl: "W pobliżu nie ma ulicy w warstwie ulic.", en: "There is no street of the layer nearby.",
        doPl: "Wskaż miejsce przy ulicy.", doEn: "Point at a place beside a street.")
}
