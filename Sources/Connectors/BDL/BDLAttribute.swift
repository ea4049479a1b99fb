import Quantities

/// What the attribute of a value in the Local Data Bank says about it.
///
/// - Source: the bank's dictionary of attributes (`/attributes`; bdl.stat.gov.pl/bdl/metadane/atrybut).
enum BDLAttribute: Sendable, Hashable {
    /// A value as it stands.
    case value
    /// Preliminary estimates (s).
    case preliminary
    /// The aggregate may be incomplete (k).
    case incomplete
    /// Low precision (v).
    case imprecise
    /// A value after a change of method (M): the series breaks where a run of these begins.
    case changedMethod
    /// After a change of method, and the aggregate may be incomplete (K).
    case changedMethodIncomplete
    /// A zero that is a value: it follows from a balance (z).
    case significantZero
    /// The same after a change of method (Z).
    case significantZeroChangedMethod
    /// No magnitude, not published, secret, not yet there, below the smallest printed value: no value.
    case none
    /// For the powiat and the city with a powiat's rights together (p): no value of one of them.
    case joint

    /// - Returns: nil for a number that is not in the dictionary.
    init?(_ id: Int) {
        switch id {
        case 0, 4, 7, 14, 15, 17, 50, 91: self = .none
        case 1: self = .value
        case 3: self = .incomplete
        case 9: self = .preliminary
        case 11: self = .changedMethod
        case 13: self = .changedMethodIncomplete
        case 20, 21: self = .imprecise
        case 94: self = .significantZero
        case 97: self = .joint
        case 98: self = .significantZeroChangedMethod
        default: return nil
        }
    }

    /// Whether a value with this attribute stands on a new method.
    var isAfterChange: Bool {
        switch self {
        case .changedMethod, .changedMethodIncomplete, .significantZeroChangedMethod: true
        default: false
        }
    }

    /// Whether the office itself says that the value may change or is rough.
    var isProvisional: Bool {
        switch self {
        case .preliminary, .incomplete, .changedMethodIncomplete, .imprecise: true
        default: false
        }
    }

    /// What to add to a reading's note; empty for a plain value.
    var note: String {
        switch self {
        case .preliminary: "szacunki wstępne | preliminary estimates"
        case .incomplete, .changedMethodIncomplete:
            "agregat może być niekompletny | the aggregate may be incomplete"
        case .imprecise: "dane o niskiej precyzji | low precision"
        default: ""
        }
    }
}
