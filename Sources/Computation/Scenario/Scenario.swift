public import Evidence
public import Geometry
public import Layers
public import Quantities
public import Strategy

/// Ordered changes of recorded inputs: a what-if. It never touches the record.
public struct Scenario: Hashable, Sendable, Codable {
    /// One replaced input.
    public enum Change: Hashable, Sendable, Codable {
        /// As if the reading of this period had been `value`, in the unit of the series.
        case replaceReading(series: String, area: AreaCode, period: Period, value: Double)
        /// As if the target for this period were `value`, in the unit of the indicator.
        case replaceTarget(indicator: String, period: Period, value: Double)
        /// As if the latest layer of this role had one place more, of a category where its features have one.
        case addPlace(LayerRole, category: String, at: Coordinate)
        /// As if the latest layer of this role had a round ground of this size more.
        case addGround(LayerRole, hectares: Double, at: Coordinate)
        /// As if the latest layer of streets had one path more, from end to end.
        case addPath([Coordinate])
        /// As if the feature of this identifier were nowhere in the latest layer of this role; nobody passes along a street then.
        case removeFeature(LayerRole, id: String)
        /// As if an engine were asked for the indicator with this number: another standard, another pace.
        case setParameter(indicator: String, name: String, value: Double)
        /// As if a standard of access had this limit, in its own unit, or asked for this size; nil leaves what it has.
        case setStandard(String, limit: AccessStandard.Limit?, hectares: Double?)
    }

    /// More changes than this are no question a person asks; it also bounds the work.
    public static let maximumChanges = 1_000

    /// Layers to whose features people go, and the paths there; the others are no question of a scenario.
    public static let changeableLayers: [LayerRole] = [.services, .stops, .green, .streets]
    /// Beyond it a plan is a layer of its own.
    public static let maximumLayerChanges = 20
    /// How many places one path has at most.
    public static let longestPath = 100
    /// - Unit: hectares.
    public static let largestGround = 1_000.0

    /// Begins the identifiers of what a scenario adds to layers.
    public static let addedPrefix = "what-if-"

    public var changes: [Change]

    public init(_ changes: [Change] = []) { self.changes = changes }
}

/// A snapshot with some inputs replaced. Only `Scenario.applied(to:)` makes one, and it cannot write to its base.
public struct Overlay: Sendable {
    public let base: Snapshot
    let replaced: [Key: Input]
}

extension Scenario {
    /// Checks every change, then applies all of them to a copy.
    /// - Throws: all findings at once; nothing is applied then.
    public func applied(to snapshot: Snapshot) throws(ScenarioError) -> Overlay {
        var findings: [Finding] = []
        var values: [Key: any Value] = [:]
        var trials: [LayerRole: LayerTrial] = [:]
        let layerChanges = changes.count { $0.role != nil }
        if layerChanges > Scenario.maximumLayerChanges {
            throw ScenarioError(findings: [.tooManyLayerChanges(layerChanges)])
        }
        if changes.count > Scenario.maximumChanges { findings.append(.tooManyChanges(changes.count)) }
        for (number, change) in changes.prefix(Scenario.maximumChanges).enumerated() {
            let key = change.key
            guard let input = snapshot.inputs[key] else {
                findings.append(.unknownInput(key, change: number + 1))
                continue
            }
            guard change.isFinite else {
                findings.append(.notFinite(key, change: number + 1))
                continue
            }
            if let role = change.role {
                var trial = trials[role] ?? LayerTrial()
                if let finding = trial.add(change, number: number + 1, over: input) {
                    findings.append(finding)
                }
                trials[role] = trial
                continue
            }
            let value = values[key] ?? (try? input.value())
            if case .setStandard(_, let limit, let hectares) = change, let standard = value as? AccessStandard
            {
                let asked = standard.asking(limit, hectares: hectares, at: key.description, line: number + 1)
                values[key] = asked.standard
                findings += asked.findings
                continue
            }
            guard let changed = value.flatMap({ change.applied(to: $0) }) else {
                findings.append(.unknownInput(key, change: number + 1))
                continue
            }
            values[key] = changed
        }
        guard findings.isEmpty else { throw ScenarioError(findings: findings) }
        var replaced = values.mapValues { Input($0) }
        for (role, trial) in trials { trial.lay(over: role, of: snapshot, in: &replaced) }
        return Overlay(base: snapshot, replaced: replaced)
    }
}

/// Why a scenario is refused as a whole.
public struct ScenarioError: Error, Sendable {
    public var findings: [Finding]
}

extension Scenario.Change {
    var key: Key {
        switch self {
        case .replaceReading(let series, _, _, _): Key(.readings, series)
        case .replaceTarget(let indicator, _, _): Key(.aim, indicator)
        case .setParameter(let indicator, _, _): Key(.question, indicator)
        case .setStandard(let standard, _, _): Key(.promise, standard)
        case .addPlace(let role, _, _), .addGround(let role, _, _), .removeFeature(let role, _):
            Key(.layer, role.rawValue)
        case .addPath: Key(.layer, LayerRole.streets.rawValue)
        }
    }

    /// The layer that is changed; nil where none is.
    var role: LayerRole? {
        switch self {
        case .replaceReading, .replaceTarget, .setParameter, .setStandard: nil
        case .addPlace(let role, _, _), .addGround(let role, _, _), .removeFeature(let role, _): role
        case .addPath: .streets
        }
    }

    var isFinite: Bool {
        switch self {
        case .replaceReading(_, _, _, let value), .replaceTarget(_, _, let value),
            .setParameter(_, _, let value):
            value.isFinite
        case .addPlace(_, _, let place): place.isOnEarth
        case .addGround(_, let hectares, let place):
            place.isOnEarth && hectares > 0 && hectares <= Scenario.largestGround
        case .addPath(let course): course.allSatisfy(\.isOnEarth)
        case .removeFeature: true
        // Its own check says what is wrong.
        case .setStandard: true
        }
    }

    /// What becomes of an input that is no layer; nil where it is none of the kind.
    fileprivate func applied(to value: any Value) -> (any Value)? {
        switch (self, value) {
        case (.replaceReading(_, let area, let period, let number), let panel as Panel):
            return panel.replacing(area, period, by: number)
        case (.replaceTarget(_, let period, let number), var aim as Aim):
            aim.targets.removeAll { $0.period == period }
            aim.targets.append(Target(period: period, value: number, origin: .example))
            aim.targets.sort { $0.period < $1.period }
            return aim
        case (.setParameter(_, let name, let number), var question as EngineCalculation):
            question.parameters[name] = number
            return question
        default: return nil
        }
    }
}

extension Coordinate {
    fileprivate var isOnEarth: Bool { isFinite && abs(x) <= 180 && abs(y) <= 90 }
}

extension Panel {
    /// The same panel with one cell set, marked as estimated.
    func replacing(_ area: AreaCode, _ period: Period, by value: Double) -> Panel {
        var copy = self
        var points = self[area]
        let old = points.first { $0.period == period }
        points.removeAll { $0.period == period }
        points.append(Point(period: period, value: value, status: .estimated, breakReason: old?.breakReason))
        points.sort { $0.period < $1.period }
        copy.rows.removeAll { $0.area == area }
        copy.rows.append(Row(area: area, points: points))
        copy.rows.sort { $0.area < $1.area }
        return copy
    }
}

extension Finding {
    fileprivate static func tooManyChanges(_ count: Int) -> Finding {
        let limit = Scenario.maximumChanges
        return Finding(
            .error, at: "scenario",
            reason: BilingualText(
                pl: "Scenariusz ma \(count) zmian, dozwolone jest \(limit).",
                en: "The scenario has \(count) changes; \(limit) are allowed."),
            remedy: BilingualText(pl: "Podziel go na mniejsze.", en: "Split it into smaller ones."))
    }

    fileprivate static func tooManyLayerChanges(_ count: Int) -> Finding {
        let limit = Scenario.maximumLayerChanges
        return Finding(
            .error, at: "scenario",
            reason: BilingualText(
                pl: "Scenariusz ma \(count) zmian warstw, dozwolone jest \(limit).",
                en: "The scenario has \(count) changes of layers; \(limit) are allowed."),
            remedy: BilingualText(pl: "Podziel go na mniejsze.", en: "Split it into smaller ones."))
    }

    static func unchangeable(_ key: Key, change: Int) -> Finding {
        let list = Scenario.changeableLayers.map(\.rawValue).joined(separator: ", ")
        return Finding(
            .error, at: key.description, line: change,
            reason: BilingualText(
                pl: "Zmiana \(change) dotyczy warstwy „\(key.name)”, której scenariusz nie zmienia.",
                en: "Change \(change) is about the layer “\(key.name)”, which a scenario does not change."),
            remedy: BilingualText(pl: "Zmieniać można: \(list).", en: "These may change: \(list)."))
    }

    fileprivate static func unknownInput(_ key: Key, change: Int) -> Finding {
        Finding(
            .error, at: key.description, line: change,
            reason: BilingualText(
                pl: "Zmiana \(change) dotyczy zapisu, którego nie ma: „\(key)”.",
                en: "Change \(change) is about a record that does not exist: “\(key)”."),
            remedy: BilingualText(
                pl: "Sprawdź identyfikator wskaźnika, szeregu lub standardu.",
                en: "Check the identifier of the indicator, series or standard."))
    }

    static func unfitting(_ key: Key, change: Int) -> Finding {
        Finding(
            .error, at: key.description, line: change,
            reason: BilingualText(
                pl:
                    "Zmiana \(change) nie pasuje do warstwy „\(key.name)”: nie ma takiego obiektu albo nie jest to droga.",
                en: "Change \(change) does not fit the layer “\(key.name)”: no such feature, or no path."),
            remedy: BilingualText(
                pl: "Sprawdź identyfikator obiektu; droga ma od 2 do \(Scenario.longestPath) miejsc.",
                en: "Check the feature's identifier; a path has from 2 to \(Scenario.longestPath) places."))
    }

    static func notFinite(_ key: Key, change: Int) -> Finding {
        Finding(
            .error, at: key.description, line: change,
            reason: BilingualText(
                pl: "Zmiana \(change) nie podaje liczby albo wychodzi poza Ziemię.",
                en: "Change \(change) does not give a number, or leaves the Earth."),
            remedy: BilingualText(
                pl: "Podaj liczbę; długość od −180 do 180, szerokość od −90 do 90.",
                en: "Give a number; longitudes from −180 to 180, latitudes from −90 to 90."))
    }
}
