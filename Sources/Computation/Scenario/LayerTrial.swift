public import Geometry
import Layers
import Quantities

/// A feature that a scenario adds to a layer.
public struct AddedFeature: Hashable, Sendable, Codable {
    public enum Form: Hashable, Sendable, Codable {
        /// A place of a category, where the layer has categories.
        case place(Coordinate, category: String)
        /// A round ground.
        case ground(Coordinate, hectares: Double)
        /// A path, from end to end.
        case path([Coordinate])
    }

    public var id: String
    public var form: Form

    /// Where it lies.
    public var shape: Shape {
        switch form {
        case .place(let place, _): .point(place)
        case .ground(let middle, let hectares): .circle(around: middle, squareMetres: hectares * 10_000)
        case .path(let course): .line(course)
        }
    }

    fileprivate var texts: [String: String] {
        switch form {
        case .place(_, let category): ["category": category]
        case .ground: [:]
        case .path: ["highway": "path", "kind": "path"]
        }
    }
}

/// The features that a scenario adds to the latest layer of a role: an input beside the layer, so that what was made of the
/// layer need not be made again.
public struct AddedFeatures: Value, Codable {
    public var features: [AddedFeature]
}

/// The recorded features that a scenario takes out of the latest layer of a role.
public struct RemovedFeatures: Value, Codable {
    public var ids: [String]
}

/// What a scenario changes of one layer.
struct LayerTrial {
    private var added: [AddedFeature] = []
    private var removed: [String] = []

    /// - Parameters:
    ///   - number: of the change, which names what it adds.
    ///   - layer: the recorded one.
    /// - Returns: what is wrong with the change; nil where it was taken.
    mutating func add(_ change: Scenario.Change, number: Int, over layer: Input) -> Finding? {
        let id = "\(Scenario.addedPrefix)\(number)"
        switch change {
        case .addPlace(let role, _, _) where !role.holdsPlaces,
            .addGround(let role, _, _) where !role.holdsPlaces,
            .removeFeature(let role, _) where !Scenario.changeableLayers.contains(role):
            return .unchangeable(change.key, change: number)
        case .addPlace(_, let category, let place):
            return add(AddedFeature(id: id, form: .place(place, category: category)), change, number, layer)
        case .addGround(_, let hectares, let place):
            return add(AddedFeature(id: id, form: .ground(place, hectares: hectares)), change, number, layer)
        case .addPath(let course):
            guard (2...Scenario.longestPath).contains(course.count) else {
                return .unfitting(change.key, change: number)
            }
            return add(AddedFeature(id: id, form: .path(course)), change, number, layer)
        case .removeFeature(_, let id):
            if let own = added.firstIndex(where: { $0.id == id }) {
                added.remove(at: own)
            } else if !removed.contains(id), let years = try? layer.value() as? LayerYears,
                years.years.last?.layer.row(of: id) != nil
            {
                removed.append(id)
            } else {
                return .unfitting(change.key, change: number)
            }
        case .replaceReading, .replaceTarget, .setParameter, .setStandard:
            preconditionFailure("a change of no layer met a layer")
        }
        return nil
    }

    /// A ground reaches beyond its middle, and a recorded feature may have the name that an added one gets.
    private mutating func add(
        _ feature: AddedFeature, _ change: Scenario.Change, _ number: Int, _ layer: Input
    ) -> Finding? {
        let box = feature.shape.box
        guard box.west >= -180, box.east <= 180, box.south >= -90, box.north <= 90 else {
            return .notFinite(change.key, change: number)
        }
        guard let years = try? layer.value() as? LayerYears,
            years.years.allSatisfy({ $0.layer.row(of: feature.id) == nil })
        else { return .unfitting(change.key, change: number) }
        added.append(feature)
        return nil
    }

    /// Puts what changed beside the recorded layer, and what it comes to in the place of the layer.
    func lay(over role: LayerRole, of snapshot: Snapshot, in replaced: inout [Key: Input]) {
        guard let layer = snapshot.inputs[Key(.layer, role.rawValue)], !added.isEmpty || !removed.isEmpty
        else {
            return
        }
        let more = AddedFeatures(features: added)
        let fewer = RemovedFeatures(ids: removed.sorted())
        if !added.isEmpty { replaced[Key(.added, role.rawValue)] = Input(more) }
        if !removed.isEmpty { replaced[Key(.removed, role.rawValue)] = Input(fewer) }
        let digest = Digest(
            combining: [layer.digest, Digest(of: more.canonicalBytes), Digest(of: fewer.canonicalBytes)])
        replaced[Key(.layer, role.rawValue)] = Input(digest: digest) { [added, removed] in
            guard let years = try layer.value() as? LayerYears else { return try layer.value() }
            return try years.replacingLatest {
                try $0.changing(adding: added.map { ($0.id, $0.shape, $0.texts) }, unplacing: Set(removed))
            }
        }
    }
}

extension LayerRole {
    /// Whether its features are places or grounds that people go to.
    fileprivate var holdsPlaces: Bool { self != .streets && Scenario.changeableLayers.contains(self) }
}
