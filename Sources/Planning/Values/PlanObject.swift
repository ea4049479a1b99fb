public import Geometry
public import Quantities

/// What every object of a plan says of itself.
public struct PlanObject: Sendable, Hashable {
    /// The identifier by which the object is known outside (`idIIP`).
    public struct Identifier: Sendable, Hashable, CustomStringConvertible {
        /// For instance `PL.ZIPPZP.1234/121201-POG`.
        public var namespace: String
        /// Unique within the namespace, for instance `1POG-1SJ`.
        public var local: String
        public var version: String?

        public init(namespace: String, local: String, version: String? = nil) {
            self.namespace = namespace
            self.local = local
            self.version = version
        }

        /// Namespace and local identifier: the same in all versions of an object.
        public var stable: String { "\(namespace)/\(local)" }

        public var description: String { version.map { "\(stable)/\($0)" } ?? stable }
    }

    /// Where it was read.
    public struct Origin: Sendable, Hashable {
        public var file: String
        /// Counted from 1.
        public var line: Int
        /// The `gml:id`, unique within the file; empty for none.
        public var id: String

        public init(file: String, line: Int, id: String = "") {
            self.file = file
            self.line = line
            self.id = id
        }
    }

    public var identifier: Identifier?
    public var origin: Origin
    /// When this version entered the record.
    public var recordedFrom: Timestamp?
    /// When it left the record; nil while it is the current one.
    public var recordedUntil: Timestamp?
    public var inForceFrom: CalendarDate?
    public var inForceUntil: CalendarDate?
    public var status: PlanStatus?
    /// East before north; nil where it could not be read.
    public var shape: Shape?
    /// The reference system of the shape.
    public var system: CoordinateSystem?

    /// Whether this version is the one that counts now: it has not been replaced or withdrawn.
    public var isCurrent: Bool { recordedUntil == nil && status != .obsolete }

    /// What a person may call it.
    public var label: String { identifier?.description ?? (origin.id.isEmpty ? "?" : origin.id) }
}
