/// What a cell meant for a value says: a number, a sign for "not published", or neither.
enum PublishedValue: Sendable, Hashable {
    case number(Double)
    /// Nothing is published; the sign is empty for an empty cell.
    case none(mark: String)
    case unreadable

    /// The signs of Statistics Poland and Eurostat in place of a number.
    private static let signs: Set<String> = [
        "-", "–", "—", ".", ":", "x", "X", "#", "..", "...", "…", "n", "n/a", "N/A", "NA", "nan", "NaN",
        "null",
        "b.d.", "bd", "brak danych", "brak", "*", "^",
    ]

    init(_ cell: Cell, decimal: DecimalMark) {
        switch cell {
        case .number(let value): self = .number(value)
        case .empty: self = .none(mark: "")
        case .error(let text): self = .none(mark: text)
        case .boolean, .date, .moment: self = .unreadable
        case .text(let text):
            if let value = NumberText.number(text, decimal: decimal) {
                self = .number(value)
                return
            }
            let trimmed = text.trimmingSpaces
            self = trimmed.isEmpty || Self.signs.contains(trimmed) ? .none(mark: trimmed) : .unreadable
        }
    }

    /// Value and mark after an attribute or remark beside the value was considered: a zero under a sign is no
    /// measurement. `1` is the Local Data Bank's attribute of an ordinary value.
    func judged(attribute: String?) -> (value: Double?, mark: String?)? {
        let sign = attribute?.trimmingSpaces
        let mark = sign.flatMap { $0.isEmpty || $0 == "1" ? nil : $0 }
        switch self {
        case .number(let value): return (value == 0 && mark != nil ? nil : value, mark)
        case .none(let own): return (nil, own.isEmpty ? mark ?? "" : own)
        case .unreadable: return nil
        }
    }
}
