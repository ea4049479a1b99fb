/// The sign between whole units and tenths.
public enum DecimalMark: String, Sendable, Hashable, CaseIterable, Codable {
    case point, comma
    /// Whichever the number itself shows: the last of two different signs, or the only one.
    case either
}
