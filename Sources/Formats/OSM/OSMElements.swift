public import Geometry

/// The three kinds of elements of OpenStreetMap; each kind numbers its own.
public enum OSMKind: String, Sendable, Hashable, CaseIterable, Codable {
    case node, way, relation
}

/// A place of OpenStreetMap.
public struct OSMNode: Sendable {
    public let id: Int64
    /// - Unit: degrees on WGS 84
    public let place: Coordinate
    public let tags: OSMTags

    public init(id: Int64, place: Coordinate, tags: OSMTags = .none) {
        self.id = id
        self.place = place
        self.tags = tags
    }
}

/// A line or ring through nodes.
public struct OSMWay: Sendable {
    public let id: Int64
    /// Numbers of its nodes in order; a ring names its first node again at its end.
    public let nodes: [Int64]
    public let tags: OSMTags

    public init(id: Int64, nodes: [Int64], tags: OSMTags = .none) {
        self.id = id
        self.nodes = nodes
        self.tags = tags
    }

    /// Whether it ends where it begins.
    public var isClosed: Bool { nodes.count > 3 && nodes.first == nodes.last }
}

/// Elements that belong together, each in a role.
public struct OSMRelation: Sendable {
    /// One element of a relation.
    public struct Member: Sendable, Hashable {
        public let kind: OSMKind
        public let id: Int64
        /// `outer`, `inner`, `stop` …; often empty.
        public let role: String

        public init(kind: OSMKind, id: Int64, role: String) {
            self.kind = kind
            self.id = id
            self.role = role
        }
    }

    public let id: Int64
    public let members: [Member]
    public let tags: OSMTags

    public init(id: Int64, members: [Member], tags: OSMTags = .none) {
        self.id = id
        self.members = members
        self.tags = tags
    }
}

/// The elements of one block of a file, some thousands.
public struct OSMBlock: Sendable {
    public var nodes: [OSMNode] = []
    public var ways: [OSMWay] = []
    public var relations: [OSMRelation] = []

    public init() {}
}
