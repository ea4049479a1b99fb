public import Computation
public import Geometry
import Layers
import Quantities

/// What the map of an indicator tries out: places that are added and features that are taken away.
public struct IndicatorMapView: Hashable, Sendable {
    /// A place that is to be added where some words lead, an address or a name.
    public struct Wanted: Hashable, Sendable {
        /// As `IndicatorMapView` writes it: `services/pharmacy`.
        public var kind: String
        public var words: String
    }

    /// More than these are not tried out at once.
    public static let mostChanges = Scenario.maximumLayerChanges
    /// - Unit: characters of all changes together.
    public static let longest = 1_500

    /// Only changes of layers.
    public var changes: [Scenario.Change]
    /// What the address says and no change can be read from.
    public var unread: [String]
    public var wanted: Wanted?

    public init(changes: [Scenario.Change] = []) {
        self.changes = changes
        unread = []
    }

    /// - Parameter text: changes parted by semicolons: `+services/pharmacy@18.66,50.29` adds a place, `+green/2@18.66,50.29`
    ///   two hectares of ground, `-services/s12` takes a feature away.
    public init(text: String) {
        self.init()
        var parts = text.split(separator: ";")
        // What was cut off on the way is no place any more.
        if text.count >= IndicatorMapView.longest, let last = parts.popLast() { unread.append(String(last)) }
        for part in parts {
            if let change = IndicatorMapView.change(String(part)),
                changes.count < IndicatorMapView.mostChanges
            {
                changes.append(change)
            } else {
                unread.append(String(part))
            }
        }
    }

    init(_ fields: Fields) {
        self.init(text: fields[.whatIf] ?? "")
        guard let kind = fields[.kind], let place = fields[.place] else { return }
        if changes.count == IndicatorMapView.mostChanges {
            unread.append("+\(kind)@\(place)")
        } else if let change = IndicatorMapView.change("+\(kind)@\(place)") {
            changes.append(change)
        } else {
            wanted = Wanted(kind: kind, words: place)
        }
    }

    /// As the address says it; empty where nothing is tried out.
    public var text: String { changes.compactMap(IndicatorMapView.text).joined(separator: ";") }

    /// The same view with the wanted place at a place that was found.
    public func finding(_ place: Coordinate) -> IndicatorMapView {
        var view = self
        view.wanted = nil
        guard let wanted else { return view }
        if let change = IndicatorMapView.change("+\(wanted.kind)@\(IndicatorMapView.text(place))") {
            view.changes.append(change)
        }
        return view
    }

    func adding(_ change: Scenario.Change) -> IndicatorMapView {
        IndicatorMapView(changes: changes + [change])
    }

    func without(_ number: Int) -> IndicatorMapView {
        var changes = changes
        changes.remove(at: number)
        return IndicatorMapView(changes: changes)
    }

    private static func change(_ part: String) -> Scenario.Change? {
        guard let sign = part.first, let slash = part.firstIndex(of: "/"),
            let role = LayerRole(rawValue: String(part[part.index(after: part.startIndex)..<slash])),
            Scenario.changeableLayers.contains(role)
        else { return nil }
        let rest = String(part[part.index(after: slash)...])
        guard !rest.isEmpty else { return nil }
        if sign == "-" { return .removeFeature(role, id: plain(rest)) }
        guard sign == "+", let at = rest.lastIndex(of: "@"),
            let place = MapView.coordinate(String(rest[rest.index(after: at)...]))
        else { return nil }
        let kind = String(rest[..<at])
        guard role == .green else {
            return kind.isEmpty ? nil : .addPlace(role, category: plain(kind), at: place)
        }
        return Double(kind).flatMap {
            $0 > 0 && $0 <= Scenario.largestGround ? .addGround(role, hectares: $0, at: place) : nil
        }
    }

    private static func text(_ change: Scenario.Change) -> String? {
        switch change {
        case .addPlace(let role, let category, let place): "+\(role)/\(safe(category))@\(text(place))"
        case .addGround(let role, let hectares, let place): "+\(role)/\(hectares)@\(text(place))"
        case .removeFeature(let role, let id): "-\(role)/\(safe(id))"
        case .replaceReading, .replaceTarget: nil
        }
    }

    static func text(_ place: Coordinate) -> String {
        "\(MapView.rounded(place.x)),\(MapView.rounded(place.y))"
    }

    /// Signs that part changes are written otherwise within names.
    private static let signs = [("%", "%25"), (";", "%3B"), ("@", "%40")]

    private static func safe(_ name: String) -> String {
        signs.reduce(name) { $0.replacing($1.0, with: $1.1) }
    }

    private static func plain(_ name: String) -> String {
        signs.reversed().reduce(name) { $0.replacing($1.1, with: $1.0) }
    }
}
