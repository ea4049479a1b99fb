import Evidence

extension IndicatorReading.Status {
    /// The number kept in the file. Never reused for another meaning.
    var code: Int64 {
        switch self {
        case .final: 0
        case .provisional: 1
        case .estimated: 2
        case .withdrawn: 3
        }
    }

    init?(code: Int64) {
        switch code {
        case 0: self = .final
        case 1: self = .provisional
        case 2: self = .estimated
        case 3: self = .withdrawn
        default: return nil
        }
    }
}
