import Computation
import Geometry
import Layers
import Quantities

/// What a scenario changes of the layers that ways depend on, closed streets apart: those are another network.
struct Trial: Sendable {
    /// What it adds, once it stands beside the paths of a network.
    struct Laid: Sendable {
        var facilities: [(role: LayerRole, facility: Facility)] = []
        var paths: [AddedPath] = []
        /// Also those of features that no path comes near.
        var categories: Set<String> = []
    }

    private static let extended = LayerRole.reached + [.streets]
    private static let reduced = LayerRole.reached
    /// Where it stands in the graph; in the city as it is there is none of them.
    static let reads =
        extended.map { Calculation.Read(Key(.added, $0.rawValue), optional: true) }
        + reduced.map { Calculation.Read(Key(.removed, $0.rawValue), optional: true) }

    private(set) var added: [(role: LayerRole, feature: AddedFeature)] = []
    private(set) var removed: [LayerRole: Set<String>] = [:]
    /// Equal for equal trials.
    let digest: Digest

    /// - Parameter first: the position of its reads among the inputs.
    init(_ inputs: Calculation.Inputs, from first: Int) {
        digest = Digest(combining: Self.reads.indices.map { inputs.outcome(first + $0).digest })
        for (number, role) in Self.extended.enumerated() {
            let more: AddedFeatures? = inputs.optional(first + number)
            added += (more?.features ?? []).map { (role, $0) }
        }
        for (number, role) in Self.reduced.enumerated() {
            let fewer: RemovedFeatures? = inputs.optional(first + Self.extended.count + number)
            removed[role] = fewer.map { Set($0.ids) }
        }
    }

    var isEmpty: Bool { added.isEmpty && removed.isEmpty }

    /// - Throws: where a path meets no other path.
    func laid(on index: AttachmentIndex) throws(Refusal) -> Laid {
        var laid = Laid()
        for (role, feature) in added {
            var category = role.category
            switch feature.form {
            case .path(let course):
                guard let path = index.path(along: course) else { throw .noJoin }
                laid.paths.append(path)
                continue
            case .place(_, let own): if role == .services { category = own }
            case .ground: break
            }
            laid.categories.insert(category)
            if let facility = Facility(feature.id, category, feature.shape, as: role, in: index) {
                laid.facilities.append((role, facility))
            }
        }
        return laid
    }
}

extension Refusal {
    fileprivate static let noJoin = Refusal(
        code: "no-join",
        reason: BilingualText(
            pl: "Koniec drogi leży dalej niż 100 m od innych dróg.",
            en: "An end of the path lies more than 100 m from all other paths."),
        remedy: BilingualText(
            pl: "Przesuń koniec bliżej ulicy albo ścieżki.", en: "Move the end nearer to a street or path."))
}
