import Evidence
import Geometry
import Layers

/// Finds where services of several kinds lie close together.
struct CentreSearch {
    private struct Service {
        var row: Int
        var place: Coordinate
        /// Its position among the kinds.
        var kind: Int
    }

    private struct Gathering: Comparable {
        var kinds: Int
        var services: Int

        static func < (lhs: Gathering, rhs: Gathering) -> Bool {
            (lhs.kinds, lhs.services) < (rhs.kinds, rhs.services)
        }
    }

    private let layer: Layer
    private let kinds: [String]
    /// - Unit: metres, as the crow flies
    private let radius: Double
    private let least: Int
    private let services: [Service]
    private let near: NearPlaces

    /// - Parameters:
    ///   - kinds: of service, by the column `category`; others do not count.
    ///   - least: how many kinds make a centre.
    init(_ layer: Layer, kinds: [String], radius: Double, least: Int) {
        self.layer = layer
        self.kinds = kinds
        self.radius = radius
        self.least = least
        services = layer.identifiers.indices.compactMap { row in
            guard let kind = layer.text("category", row).flatMap(kinds.firstIndex),
                let place = layer.shapes[row]?.box.centre
            else { return nil }
            return Service(row: row, place: place, kind: kind)
        }
        near = NearPlaces(services.map(\.place))
    }

    /// Kinds of which there is no service at all.
    var missingKinds: [String] {
        let known = Set(services.map(\.kind))
        return kinds.indices.filter { !known.contains($0) }.map { kinds[$0] }
    }

    /// Centres found from the services alone. The service around which most kinds lie is the middle of the first centre, and the
    /// services around it are taken; then again among those that are left, as long as enough kinds come together. Of equals the
    /// one with more services comes first, then the first in the order of identifiers.
    /// - Complexity: O(n · d) for n services with d others within the radius, and O(n) for each centre.
    func clusters() -> [LocalCentre] {
        let around = services.map { near.within(radius, of: $0.place) }
        var isFree = services.map { _ in true }
        var counts = services.indices.map { count(around, of: $0, isFree) }
        var found: [LocalCentre] = []
        while let best = counts.indices.max(by: { (counts[$0], -$0) < (counts[$1], -$1) }),
            counts[best].kinds >= least
        {
            let members = around[best].filter { isFree[$0] }
            let service = services[best]
            found.append(centre(layer.identifiers[service.row], "", service.place, members))
            for member in members { isFree[member] = false }
            for other in Set(members.flatMap { around[$0] }) {
                counts[other] = count(around, of: other, isFree)
            }
        }
        return sorted(found)
    }

    /// The centres that a layer draws, with what lies within or around each.
    func centres(drawn centres: Layer) -> [LocalCentre] {
        sorted(
            centres.identifiers.indices.compactMap { row in
                guard let shape = centres.shapes[row] else { return nil }
                let middle = shape.placeForWords() ?? shape.box.centre
                let inside = services.indices.filter { shape.holds(services[$0].place) }
                let members = Set(inside).union(near.within(radius, of: middle)).sorted()
                return centre(centres.identifiers[row], centres.name(of: row), middle, members)
            })
    }

    /// What a service would gather as the middle of a centre; nothing where it belongs to one already.
    private func count(_ around: [[Int]], of service: Int, _ isFree: [Bool]) -> Gathering {
        guard isFree[service] else { return Gathering(kinds: 0, services: 0) }
        let free = around[service].filter { isFree[$0] }
        return Gathering(kinds: Set(free.map { services[$0].kind }).count, services: free.count)
    }

    private func centre(_ id: String, _ name: String, _ place: Coordinate, _ members: [Int]) -> LocalCentre {
        let held = Set(members.map { services[$0].kind })
        return LocalCentre(
            id: id, name: name, longitude: place.x, latitude: place.y,
            level: held.count == kinds.count ? .complete : held.count >= least ? .partial : .lacking,
            kinds: held.sorted().map { kinds[$0] }, services: members.count, residents: 0)
    }

    private func sorted(_ centres: [LocalCentre]) -> [LocalCentre] {
        centres.enumerated().sorted {
            ($1.element.kinds.count, $1.element.services, $0.offset)
                < ($0.element.kinds.count, $0.element.services, $1.offset)
        }.map(\.element)
    }
}
