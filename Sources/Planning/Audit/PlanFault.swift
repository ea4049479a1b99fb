public import Geometry
public import Quantities

/// One thing that is wrong with a plan, or worth knowing: which rule, which object, where on the ground.
public struct PlanFault: Sendable, Hashable {
    public var rule: PlanRule
    public var severity: Finding.Severity
    public var file: String
    /// Line of the object or element, counted from 1.
    public var line: Int?
    /// Identifier of the object; empty where the fault is the file's.
    public var object: String
    /// Where on the ground, east before north.
    public var place: Coordinate?
    /// The reference system of `place`.
    public var system: CoordinateSystem?
    public var reason: BilingualText
    public var remedy: BilingualText

    /// The fault as every other finding of the house, its place in words: object, coordinates in the system's own order, file.
    public var finding: Finding {
        var words = object.isEmpty ? [] : [object]
        if let place {
            let (first, second) = system?.written(place) ?? (place.x, place.y)
            let name = system.map { "\($0) " } ?? ""
            words.append("(\(name)\(Self.text(first)) \(Self.text(second)))")
        }
        // The file comes last: the line is told behind it.
        words.append(file)
        return Finding(severity, at: words.joined(separator: " "), line: line, reason: reason, remedy: remedy)
    }

    /// To the millimetre: surveys know no more.
    private static func text(_ metres: Double) -> String {
        guard metres.isFinite, abs(metres) < 1e12 else { return "\(metres)" }
        return "\((metres * 1_000).rounded() / 1_000)"
    }
}

/// The faults of a plan in the order in which they were found, with a limit for each rule: a file that is wrong throughout says
/// so in some hundred lines, not in a hundred thousand.
struct PlanFaults: Sendable {
    static let limitOfRule = 200

    private var kept: [PlanFault] = []
    private var counts: [PlanRule: Int] = [:]

    mutating func append(_ fault: PlanFault) {
        counts[fault.rule, default: 0] += 1
        if counts[fault.rule, default: 0] <= Self.limitOfRule { kept.append(fault) }
    }

    mutating func append(
        _ rule: PlanRule, _ severity: Finding.Severity = .error, of object: PlanObject, line: Int? = nil,
        at place: Coordinate? = nil, system: CoordinateSystem? = nil, _ reason: BilingualText,
        _ remedy: BilingualText
    ) {
        append(
            PlanFault(
                rule: rule, severity: severity, file: object.origin.file, line: line ?? object.origin.line,
                object: object.label, place: place, system: system ?? object.system, reason: reason,
                remedy: remedy))
    }

    /// All of them, and for each rule above its limit one that counts the rest.
    var all: [PlanFault] {
        kept
            + PlanRule.allCases.compactMap { rule in
                let rest = (counts[rule] ?? 0) - Self.limitOfRule
                guard rest > 0, let last = kept.last(where: { $0.rule == rule }) else { return nil }
                var more = last
                (more.line, more.object, more.place) = (nil, "", nil)
                more.reason = BilingualText(
                    pl: "\(rule.title.pl): dalszych \(rest)", en: "\(rule.title.en): \(rest) more")
                more.remedy = BilingualText(
                    pl: "poprawić powyższe i sprawdzić ponownie", en: "correct those above and check again")
                return more
            }
    }
}
