public import Quantities

/// A table of the report.
public struct ReportTable: Hashable, Sendable, Codable {
    /// What a column holds, so that each view writes it in its own way.
    public enum Kind: String, Hashable, Sendable, Codable {
        case text, number, money, percent, date
    }

    /// One column.
    public struct Column: Hashable, Sendable, Codable {
        public var title: String
        public var kind: Kind

        public init(_ title: String, _ kind: Kind = .text) {
            self.title = title
            self.kind = kind
        }
    }

    /// One cell: words, a number (in złoty for money, of 100 for percent), a date, or nothing.
    public enum Cell: Hashable, Sendable {
        case text(String)
        case number(Double, decimals: Int)
        case date(CalendarDate)
        case none
    }

    /// Unique in the report; names its sheet or file in exports.
    public var id: String
    public var caption: String
    public var columns: [Column]
    public var rows: [[Cell]]
    /// Row that sums up the others, where there is one.
    public var total: [Cell]?

    public init(id: String, caption: String, columns: [Column], rows: [[Cell]], total: [Cell]? = nil) {
        self.id = id
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.total = total
    }
}

extension ReportTable.Cell: Codable {
    private enum Key: String, CodingKey { case text, number, decimals, date }

    public init(from decoder: any Decoder) throws {
        let cell = try decoder.container(keyedBy: Key.self)
        if let number = try cell.decodeIfPresent(Double.self, forKey: .number) {
            self = .number(number, decimals: try cell.decode(Int.self, forKey: .decimals))
        } else if let date = try cell.decodeIfPresent(CalendarDate.self, forKey: .date) {
            self = .date(date)
        } else {
            self = try cell.decodeIfPresent(String.self, forKey: .text).map { .text($0) } ?? .none
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var cell = encoder.container(keyedBy: Key.self)
        switch self {
        case .text(let text): try cell.encode(text, forKey: .text)
        case .number(let number, let decimals):
            try cell.encode(number, forKey: .number)
            try cell.encode(decimals, forKey: .decimals)
        case .date(let date): try cell.encode(date, forKey: .date)
        case .none: break
        }
    }
}
