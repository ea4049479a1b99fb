import Formats
import Layers
import Quantities

/// Finds out which columns features have and of which kind each one is, from all of them: a column of numbers in which one
/// value is a text is a column of texts.
struct ColumnInference {
    private var columns: [LayerBuilder.Column]
    private var kinds: [LayerValue.Kind?]
    private var places: [String: Int]
    /// Columns whose kind the file states, as long as every value fits it.
    private let declared: Set<String>
    private let hasOnlyTexts: Bool

    /// - Parameter declared: what the file says of its columns.
    init(declared: [LayerBuilder.Column], hasOnlyTexts: Bool) {
        columns = declared
        kinds = declared.map { $0.kind }
        places = Dictionary(zip(declared.map(\.name), declared.indices)) { first, _ in first }
        self.declared = Set(declared.map(\.name))
        self.hasOnlyTexts = hasOnlyTexts
    }

    mutating func observe(_ feature: Feature) {
        for property in feature.properties {
            let place = place(of: property.key)
            guard !property.value.isNull, kinds[place] != .text else { continue }
            let kind = kinds[place]
            if let kind, LayerValue(kind, property.value) != nil, kind.holds(property.value, hasOnlyTexts) {
                continue
            }
            let found = LayerValue.Kind(of: property.value, hasOnlyTexts: hasOnlyTexts)
            kinds[place] =
                switch (kind, found) {
                case (nil, _): found
                case (.integer, .real), (.real, .integer): .real
                case (let known, _) where known == found: found
                default: .text
                }
        }
    }

    /// The columns in the order in which they came up; one without any value holds texts.
    var found: [LayerBuilder.Column] {
        zip(columns, kinds).map { column, kind in
            LayerBuilder.Column(column.name, kind ?? .text, unit: column.unit)
        }
    }

    private mutating func place(of name: String) -> Int {
        if let known = places[name] { return known }
        places[name] = columns.count
        columns.append(LayerBuilder.Column(name, .text))
        kinds.append(nil)
        return columns.count - 1
    }
}

extension LayerValue.Kind {
    /// The narrowest kind of one value.
    init(of value: JSONValue, hasOnlyTexts: Bool) {
        switch value {
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .number: self = .real
        case .string(let text):
            if hasOnlyTexts, Self.isWhole(text) {
                self = .integer
            } else if hasOnlyTexts, !Self.isCode(text), NumberText.number(text) != nil {
                self = .real
            } else if CalendarDate(text) != nil {
                self = .date
            } else {
                self = Timestamp(text) != nil ? .timestamp : .text
            }
        default: self = .text
        }
    }

    /// Whether a value that can be read as this kind also means it: a number never stands for a truth value, and a code with
    /// a leading zero is no number.
    func holds(_ value: JSONValue, _ hasOnlyTexts: Bool) -> Bool {
        guard case .string(let text) = value else { return true }
        return switch self {
        case .integer: hasOnlyTexts && Self.isWhole(text)
        case .real: hasOnlyTexts && !Self.isCode(text)
        default: true
        }
    }

    /// A whole number as programs write it, without spaces and leading zeros; codes such as 0201 are texts.
    private static func isWhole(_ text: String) -> Bool {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        return text.utf8.count - digits.count <= 1 && (1...18).contains(digits.count)
            && digits.allSatisfy { (0x30...0x39).contains($0) }
            && (digits.first != 0x30 || digits.count == 1)
    }

    private static func isCode(_ text: String) -> Bool {
        let digits = Array(text.utf8.drop { $0 == UInt8(ascii: "-") })
        return digits.count > 1 && digits[0] == 0x30 && (0x30...0x39).contains(digits[1])
    }
}

extension LayerValue {
    /// The value as a kind; nil where it is missing or means something else.
    init?(_ kind: Kind, _ value: JSONValue) {
        switch (kind, value) {
        case (_, .null): return nil
        case (.text, .string(let text)): self = .text(text)
        case (.text, _): self = .text(String(decoding: value.encoded(), as: UTF8.self))
        case (.integer, .string(let text)):
            guard let number = Int(text) else { return nil }
            self = .integer(number)
        case (.integer, _):
            guard let number = value.integer else { return nil }
            self = .integer(number)
        case (.real, .string(let text)):
            guard let number = NumberText.number(text) else { return nil }
            self = .real(number)
        case (.real, _):
            guard let number = value.double else { return nil }
            self = .real(number)
        case (.boolean, .boolean(let flag)): self = .boolean(flag)
        case (.boolean, .integer(let number)) where number == 0 || number == 1: self = .boolean(number == 1)
        case (.date, .string(let text)):
            guard let date = CalendarDate(text) else { return nil }
            self = .date(date)
        case (.timestamp, .string(let text)):
            guard let moment = Timestamp(text) else { return nil }
            self = .timestamp(moment)
        default: return nil
        }
    }
}
