/// What changed from one revision of a layer to another.
public struct LayerDifference: Hashable, Sendable {
    /// One feature that both revisions have and that differs.
    public struct Change: Hashable, Sendable {
        public var identifier: String
        /// Whether it lies elsewhere.
        public var isMoved: Bool
        /// Names of the columns that say something else of it, in the order of the later revision.
        public var columns: [String]

        public init(identifier: String, isMoved: Bool, columns: [String]) {
            self.identifier = identifier
            self.isMoved = isMoved
            self.columns = columns
        }
    }

    /// Identifiers of new features, in order.
    public var added: [String] = []
    /// Identifiers of features that are no longer there, in order.
    public var removed: [String] = []
    /// Features that differ, in the order of their identifiers. A new or dropped column alone changes no feature.
    public var changed: [Change] = []
    /// Names of new columns.
    public var newColumns: [String] = []
    /// Names of columns that are no longer there, or that are of another kind or unit now.
    public var droppedColumns: [String] = []
    /// Whether title, source, licence or anything else in the description differs.
    public var isDescribedAnew = false

    /// Whether the revisions say the same.
    public var isEmpty: Bool { self == LayerDifference() }
}

extension Layer {
    /// What changed since an earlier revision of the layer; everything is new where there is none.
    /// - Complexity: O(features × columns) of both.
    public func difference(from earlier: Layer?) -> LayerDifference {
        var difference = LayerDifference()
        guard let earlier else {
            difference.added = identifiers
            difference.newColumns = columns.map(\.name)
            difference.isDescribedAnew = true
            return difference
        }
        difference.isDescribedAnew = description != earlier.description
        let shared = columns.indices.compactMap { place -> (Int, LayerColumn)? in
            guard let old = earlier.column(columns[place].name), old.kind == columns[place].kind,
                old.unit == columns[place].unit
            else { return nil }
            return (place, old)
        }
        let sharedNames = Set(shared.map { $0.1.name })
        difference.newColumns = columns.map(\.name).filter { !sharedNames.contains($0) }
        difference.droppedColumns = earlier.columns.map(\.name).filter { !sharedNames.contains($0) }
        var (new, old) = (0, 0)
        while new < count || old < earlier.count {
            if old == earlier.count
                || new < count && Layer.isOrdered(identifiers[new], earlier.identifiers[old])
            {
                difference.added.append(identifiers[new])
                new += 1
            } else if new == count || identifiers[new] != earlier.identifiers[old] {
                difference.removed.append(earlier.identifiers[old])
                old += 1
            } else {
                let isMoved = shapes[new] != earlier.shapes[old]
                let differing = shared.filter { columns[$0.0][new] != $0.1[old] }.map { $0.1.name }
                if isMoved || !differing.isEmpty {
                    difference.changed.append(
                        .init(identifier: identifiers[new], isMoved: isMoved, columns: differing))
                }
                new += 1
                old += 1
            }
        }
        return difference
    }
}
