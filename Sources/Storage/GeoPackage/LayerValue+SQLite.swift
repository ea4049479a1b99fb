import Formats
import GRDB
import Layers
import Quantities

extension LayerValue.Kind {
    /// - Source: GeoPackage 1.3, table 1.
    var geoPackageType: String {
        switch self {
        case .text: "TEXT"
        case .integer: "INTEGER"
        case .real: "DOUBLE"
        case .boolean: "BOOLEAN"
        case .date: "DATE"
        case .timestamp: "DATETIME"
        }
    }
}

extension LayerValue {
    var databaseValue: DatabaseValue {
        switch self {
        case .text(let text): text.databaseValue
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .boolean(let flag): flag.databaseValue
        case .date(let date): date.description.databaseValue
        case .timestamp(let moment): moment.description.databaseValue
        }
    }

    /// A value of a kind as the table keeps it; nil where it is missing or of another kind.
    init?(_ kind: Kind, _ value: DatabaseValue) {
        switch (kind, value.storage) {
        case (.text, .string(let text)): self = .text(text)
        case (.integer, .int64(let number)): self = .integer(Int(number))
        case (.real, .double(let number)): self = .real(number)
        case (.real, .int64(let number)): self = .real(Double(number))
        case (.boolean, .int64(let number)): self = .boolean(number != 0)
        case (.date, .string(let text)):
            guard let date = CalendarDate(text) else { return nil }
            self = .date(date)
        case (.timestamp, .string(let text)):
            guard let moment = Timestamp(text) else { return nil }
            self = .timestamp(moment)
        default: return nil
        }
    }

    /// The value as history keeps it.
    var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .integer(let number): .integer(number)
        case .real(let number): .number(number)
        case .boolean(let flag): .boolean(flag)
        case .date(let date): .string(date.description)
        case .timestamp(let moment): .string(moment.description)
        }
    }

    init?(_ kind: Kind, _ value: JSONValue?) {
        let stored: DatabaseValue =
            switch value {
            case .string(let text)?: text.databaseValue
            case .integer(let number)?: number.databaseValue
            case .number(let number)?: number.databaseValue
            case .boolean(let flag)?: flag.databaseValue
            default: .null
            }
        self.init(kind, stored)
    }
}
