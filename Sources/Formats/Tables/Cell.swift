public import Quantities

/// The value of one cell.
public enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    case number(Double)
    case boolean(Bool)
    case date(CalendarDate)
    /// A day with the time of day.
    /// - Unit: s.
    case moment(CalendarDate, second: Int)
    /// What a formula gave instead of a value, such as `#N/A`.
    case error(String)

    /// The value as people read it; whole numbers without a decimal point.
    public var text: String {
        switch self {
        case .empty: ""
        case .text(let text), .error(let text): text
        case .number(let value):
            value.magnitude < Cell.exactWholeNumbers && value == value.rounded()
                ? String(Int(value)) : JSONWriter.shortest(value)
        case .boolean(let flag): flag ? "true" : "false"
        case .date(let date): date.description
        case .moment(let date, let second):
            "\(date)T\(Cell.padded(second / 3600)):\(Cell.padded(second / 60 % 60)):\(Cell.padded(second % 60))"
        }
    }

    /// Below it every whole number is exact.
    private static let exactWholeNumbers = 9e15

    /// Whether nothing but space stands in it.
    public var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        default: false
        }
    }

    private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
