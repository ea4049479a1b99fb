import Computation
import Evidence
import Geometry
import HTTPTypes
import Layers
import Pages
import Quantities
import Strategy

extension Site {
    /// More than anybody reads; whoever looks for more types another word.
    static let placesFound = 40
    static let placesFoundInLayer = 8

    /// The map for people.
    func explorer(
        _ view: MapView, _ language: Language, _ request: SiteRequest
    ) async throws -> SiteResponse {
        guard request.isReading else { throw Problem.method(allowed: [.get, .head]) }
        let standing = try await shelf.latest()
        let editor = try await editor(of: request)
        let layers = layers.now
        let context = self.context(standing, .explorer(view), language, editor)
        let catalogue = LayerCatalogue(layers.layers.map(\.layer))
        let tag = Site.tag(
            standing, layers.tag, request.target, language.rawValue, editor?.formToken ?? "")
        let isKnown = request.fields[.ifNoneMatch].map { Site.matches($0, tag) } ?? false
        var walks: [WalkedWay]?
        var standards: [ExplorerModel.Standard] = []
        var placed: PlacedStandards?
        if let place = view.place, let walking = settings.walking, !isKnown {
            placed = await walking.standards(
                standing.record.accessStandards, at: place, in: catalogue)
            walks = await walking.nearest(from: place, in: catalogue)
            for summary in standing.overview.indicators {
                guard let calculation = summary.indicator.calculation,
                    standing.state.outcomes[Key(.mapped, summary.indicator.id)] != nil,
                    let holds = await walking.holds(calculation, at: place, in: catalogue)
                else { continue }
                standards.append(ExplorerModel.Standard(summary.indicator, isMet: holds))
            }
        }
        var response = answer(
            request, kind: "map", .html, caching: editor == nil ? .revalidate : .personal,
            tag: tag
        ) {
            let sheet = explorerShelf.sheet(of: layers)
            let shown = sheet.shown.map(\.layer).filter { view.layers?.contains($0.id) ?? true }
            let model = ExplorerModel(
                frame: sheet.frame, layers: sheet.shown,
                found: view.words.isEmpty ? [] : Site.find(view.words, in: sheet.shown.map(\.layer)),
                near: view.place.map { Site.near($0, shown) } ?? [],
                walks: walks?.map {
                    ExplorerModel.Walk(
                        $0.category, to: ExplorerModel.Found($0.layer, row: $0.row, distance: $0.metres),
                        course: $0.course)
                }, standards: standards, promises: placed.map(ExplorerModel.Promises.init),
                library: settings.mapLibrary?.library)
            return context.render(ExplorerPage(model, view))
        }
        response.fields[.contentLanguage] = language.rawValue
        response.usesWorkers = settings.mapLibrary != nil
        return response
    }

}

extension ExplorerModel.Promises {
    fileprivate init(_ placed: PlacedStandards) {
        self.init(
            parcel: placed.parcel.map { ExplorerModel.Found($0.layer, row: $0.row) },
            answers: placed.answers.map { answer in
                Answer(
                    answer.standard, isMet: answer.isMet,
                    ways: answer.ways.map { way in
                        ExplorerModel.Walk(
                            way.category,
                            to: ExplorerModel.Found(way.layer, row: way.row, distance: way.metres),
                            course: way.course)
                    }, excess: answer.excess, hectares: answer.hectares)
            })
    }
}

extension Site {
    private static func near(_ place: Coordinate, _ layers: [Layer]) -> [ExplorerModel.Found] {
        layers.compactMap { layer in
            layer.nearest(to: place, count: 1).first.map {
                ExplorerModel.Found(layer, row: $0.row, distance: $0.distance)
            }
        }
    }

    private static func find(_ words: String, in layers: [Layer]) -> [ExplorerModel.Found] {
        var found: [ExplorerModel.Found] = []
        for layer in layers {
            // Ten thousand addresses leave room for the one park of the name.
            let room = min(placesFound - found.count, placesFoundInLayer)
            for row in layer.rows(containing: words, limit: room) {
                found.append(ExplorerModel.Found(layer, row: row))
            }
        }
        return found
    }
}
