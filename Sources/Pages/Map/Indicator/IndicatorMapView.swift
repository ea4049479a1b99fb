public import Computation
public import Geometry
import Layers
import Quantities

/// What the map of an indicator tries out: places and paths that are added, features that are taken away, numbers of the
/// calculation that are set otherwise.
public struct IndicatorMapView: Hashable, Sendable {
    /// Something that is to be tried out where some words lead, an address or a name.
    public struct Wanted: Hashable, Sendable {
        /// As `IndicatorMapView` writes it: `services/pharmacy`, `streets/path`; or `streets/close`.
        public var kind: String
        public var words: String
        /// The other end of a path.
        public var end: String?

        /// The nearest street is to be closed.
        public static let closing = "streets/close"
        public static let path = "streets/path"

        /// Where each of its words leads, in their order.
        public var places: [String] { kind == Wanted.path ? [words, end ?? ""] : [words] }
    }

    /// More than these are not tried out at once.
    public static let mostChanges = Scenario.maximumLayerChanges
    /// - Unit: characters of all changes together.
    public static let longest = 1_500

    /// Only changes of layers.
    public var changes: [Scenario.Change]
    /// Numbers of the indicator's calculation, by the name of the parameter.
    public var numbers: [String: Double]
    /// What the address says and no change can be read from.
    public var unread: [String]
    public var wanted: Wanted?

    public init(changes: [Scenario.Change] = [], numbers: [String: Double] = [:]) {
        self.changes = changes
        self.numbers = numbers
        unread = []
    }

    /// - Parameter text: changes parted by semicolons: `+services/pharmacy@18.66,50.29` adds a place, `+green/2@18.66,50.29`
    ///   two hectares of ground, `+streets/path@18.66,50.29,18.67,50.3` a path, `-services/s12` takes a feature away,
    ///   `minutes=10` asks with another number.
    public init(text: String) {
        self.init()
        var parts = text.split(separator: ";")
        // What was cut off on the way is no place any more.
        if text.count >= IndicatorMapView.longest, let last = parts.popLast() { unread.append(String(last)) }
        for part in parts { read(String(part)) }
    }

    init(_ fields: Fields) {
        self.init(text: fields[.whatIf] ?? "")
        guard let kind = fields[.kind] else { return }
        if let number = fields[.number] {
            read("\(kind)=\(number.replacing(",", with: "."))")
        } else if let place = fields[.place] {
            if changes.count == IndicatorMapView.mostChanges {
                unread.append("+\(kind)@\(place)")
            } else {
                let wanted = Wanted(kind: kind, words: place, end: fields[.to])
                let text = wanted.places.joined(separator: ",")
                if kind != Wanted.closing, let change = IndicatorMapView.change("+\(kind)@\(text)") {
                    changes.append(change)
                } else {
                    self.wanted = wanted
                }
            }
        }
    }

    private mutating func read(_ part: String) {
        let halves = part.split(separator: "=", maxSplits: 1).map(String.init)
        if halves.count == 2, halves[0].allSatisfy({ $0.isLetter || $0 == "-" }),
            halves[0].first?.isLetter ?? false,
            let number = Double(halves[1]), number.isFinite, numbers.count < IndicatorMapView.mostChanges
        {
            numbers[halves[0]] = number
        } else if let change = IndicatorMapView.change(part), changes.count < IndicatorMapView.mostChanges {
            changes.append(change)
        } else {
            unread.append(part)
        }
    }

    /// Whether nothing is tried out.
    public var isEmpty: Bool { changes.isEmpty && numbers.isEmpty }

    /// As the address says it; empty where nothing is tried out.
    public var text: String {
        (changes.compactMap(IndicatorMapView.text)
            + numbers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
            .joined(separator: ";")
    }

    /// The same as changes of a scenario about one indicator.
    public func scenario(of indicator: String) -> Scenario {
        Scenario(
            changes
                + numbers.sorted { $0.key < $1.key }.map {
                    .setParameter(indicator: indicator, name: $0.key, value: $0.value)
                })
    }

    /// The same view with what is wanted at places that were found.
    public func finding(_ places: [Coordinate]) -> IndicatorMapView {
        var view = self
        view.wanted = nil
        guard let wanted else { return view }
        let text = places.map(IndicatorMapView.text).joined(separator: ",")
        if let change = IndicatorMapView.change("+\(wanted.kind)@\(text)") { view.changes.append(change) }
        return view
    }

    /// The same view with a change in the place of what is wanted.
    public func adding(_ change: Scenario.Change) -> IndicatorMapView {
        var view = self
        view.wanted = nil
        view.changes.append(change)
        return view
    }

    func without(_ number: Int) -> IndicatorMapView {
        var view = self
        view.changes.remove(at: number)
        return view
    }

    func without(number name: String) -> IndicatorMapView {
        var view = self
        view.numbers[name] = nil
        return view
    }

    private static func change(_ part: String) -> Scenario.Change? {
        guard let sign = part.first, let slash = part.firstIndex(of: "/"),
            let role = LayerRole(rawValue: String(part[part.index(after: part.startIndex)..<slash])),
            Scenario.changeableLayers.contains(role)
        else { return nil }
        let rest = String(part[part.index(after: slash)...])
        guard !rest.isEmpty else { return nil }
        if sign == "-" { return .removeFeature(role, id: plain(rest)) }
        guard sign == "+", let at = rest.lastIndex(of: "@") else { return nil }
        let kind = String(rest[..<at])
        let words = String(rest[rest.index(after: at)...])
        if role == .streets { return kind == "path" ? course(words).map { .addPath($0) } : nil }
        guard let place = MapView.coordinate(words) else { return nil }
        guard role == .green else {
            return kind.isEmpty ? nil : .addPlace(role, category: plain(kind), at: place)
        }
        return Double(kind).flatMap {
            $0 > 0 && $0 <= Scenario.largestGround ? .addGround(role, hectares: $0, at: place) : nil
        }
    }

    /// Longitudes and latitudes of two places or more.
    private static func course(_ text: String) -> [Coordinate]? {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
        let places = stride(from: 0, to: numbers.count, by: 2).map { start in
            MapView.coordinate(numbers[start..<min(start + 2, numbers.count)].joined(separator: ","))
        }
        let course = places.compactMap(\.self)
        return course.count == places.count && (2...Scenario.longestPath).contains(course.count)
            ? course : nil
    }

    private static func text(_ change: Scenario.Change) -> String? {
        switch change {
        case .addPlace(let role, let category, let place): "+\(role)/\(safe(category))@\(text(place))"
        case .addGround(let role, let hectares, let place): "+\(role)/\(hectares)@\(text(place))"
        case .removeFeature(let role, let id): "-\(role)/\(safe(id))"
        case .addPath(let course): "+\(Wanted.path)@" + course.map(text).joined(separator: ",")
        case .replaceReading, .replaceTarget, .setParameter, .setStandard: nil
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
