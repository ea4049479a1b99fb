import Access
import Geometry
import Layers
import Server
import Strategy

/// Ways on foot along the layer of streets to the features of the layers of services and of stops.
///
/// The network and its hierarchy are made once for each state of these layers, by whoever asks first; the others wait for them.
actor LayerWays: WalkingWays {
    /// What one state of the layers gives.
    private struct Prepared: Sendable {
        var streets: LayerRevision
        var reached: [LayerRevision]
        var measures: PlaceMeasures
        var index: AttachmentIndex
        var table: NearestTable
        /// Where each facility comes from: the position of its layer among those of services, and its row.
        var origins: [(layer: Int, row: Int)]
    }

    /// What one state of the layers gives for one list of standards.
    private struct Judged: Sendable {
        var revisions: [LayerRevision]
        var standards: [AccessStandard]
        var places: PlaceStandards
    }

    private var last: Prepared?
    private var judged: Judged?

    func nearest(from place: Coordinate, in layers: LayerCatalogue) async -> [WalkedWay]? {
        guard let streets = layers[.streets] else { return nil }
        let services = [LayerRole.services, .stops].compactMap { layers[$0] }
        guard !services.isEmpty else { return nil }
        let prepared = prepare(streets, services, layers)
        guard let start = prepared.index.attach(place) else { return nil }
        let (table, facilities) = (prepared.table, prepared.table.facilities)
        return table.nearest(from: start).compactMap { reach -> WalkedWay? in
            guard let reach else { return nil }
            let facility = facilities[reach.facility]
            let origin = prepared.origins[reach.facility]
            let route = facility.entrances.first.flatMap { table.hierarchy.route(from: start, to: $0) }
            return WalkedWay(
                category: facility.category, layer: services[origin.layer], row: origin.row,
                metres: reach.metres, course: [place] + (route?.course ?? []))
        }.sorted { ($0.metres, $0.category) < ($1.metres, $1.category) }
    }

    func holds(_ calculation: EngineCalculation, at place: Coordinate, in layers: LayerCatalogue) async
        -> Bool?
    {
        guard let streets = layers[.streets] else { return nil }
        let services = [LayerRole.services, .stops].compactMap { layers[$0] }
        return prepare(streets, services, layers).measures.holds(calculation, at: place)
    }

    func standards(_ standards: [AccessStandard], at place: Coordinate, in layers: LayerCatalogue) async
        -> PlacedStandards?
    {
        guard let streets = layers[.streets] else { return nil }
        let places = judge(standards, streets, layers)
        let answers = places.answers(at: place).map { answer in
            PlacedStandards.Answer(
                standard: answer.standard, isMet: answer.verdict.isMet,
                ways: answer.ways.compactMap { way($0, of: answer.standard, layers) },
                excess: answer.verdict.excess.map { Double($0) / 10 }, hectares: answer.verdict.hectares)
        }
        return PlacedStandards(parcel: places.parcel(at: place), answers: answers)
    }

    private func way(
        _ way: PlaceStandards.Way, of standard: AccessStandard, _ layers: LayerCatalogue
    ) -> WalkedWay? {
        guard let layer = layers[way.role], let row = layer.row(of: way.id) else { return nil }
        return WalkedWay(
            category: standard.category, layer: layer, row: row, metres: way.metres, course: way.course)
    }

    private func judge(
        _ standards: [AccessStandard], _ streets: Layer, _ layers: LayerCatalogue
    ) -> PlaceStandards {
        let roles: [LayerRole] = [.streets, .services, .stops, .green, .parcels]
        let revisions = roles.compactMap { layers[$0]?.revision }
        if let known = judged, known.revisions == revisions, known.standards == standards {
            return known.places
        }
        let services = [LayerRole.services, .stops].compactMap { layers[$0] }
        let walking = prepare(streets, services, layers)
        let places = PlaceStandards(
            standards, in: layers, walking: (walking.index, walking.table.hierarchy))
        judged = Judged(revisions: revisions, standards: standards, places: places)
        return places
    }

    private func prepare(_ streets: Layer, _ services: [Layer], _ layers: LayerCatalogue) -> Prepared {
        let revisions = services.map(\.revision) + [layers[.green]?.revision].compactMap(\.self)
        if let known = last, known.streets == streets.revision, known.reached == revisions {
            return known
        }
        let graph = PathGraph(Network(streets: streets), for: .walk)
        let index = AttachmentIndex(graph)
        var facilities: [Facility] = []
        var origins: [(layer: Int, row: Int)] = []
        for (number, layer) in services.enumerated() {
            let kinds = layer.column("category")
            for row in 0..<layer.count {
                guard let place = layer.shapes[row]?.box.centre, let entrance = index.attach(place) else {
                    continue
                }
                // A layer without categories is one: stops are stops.
                var category = layer.id.hasSuffix("stops") ? "stop" : layer.id
                if case .text(let kind)? = kinds?[row] { category = kind }
                facilities.append(
                    Facility(id: layer.identifiers[row], category: category, entrances: [entrance]))
                origins.append((number, row))
            }
        }
        let hierarchy = Hierarchy(graph)
        let prepared = Prepared(
            streets: streets.revision, reached: revisions,
            measures: PlaceMeasures(index, hierarchy, in: layers), index: index,
            table: NearestTable(hierarchy, to: facilities), origins: origins)
        last = prepared
        return prepared
    }
}
