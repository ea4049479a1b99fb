public import Quantities

/// One thing known of every feature of a layer, or not known of some.
public struct LayerColumn: Sendable, Hashable {
    /// The name in files, filters and answers.
    public let name: String
    /// The unit of its numbers, where it is known.
    public let unit: UnitOfMeasure?
    public let cells: LayerCells

    public init(name: String, unit: UnitOfMeasure? = nil, cells: LayerCells) {
        self.name = name
        self.unit = unit
        self.cells = cells
    }

    /// What kind of values it has.
    public var kind: LayerValue.Kind { cells.kind }

    /// The value of one feature, or nil where it is missing.
    public subscript(row: Int) -> LayerValue? { cells[row] }
}

/// The values of a column, one for each feature, nil where one is missing.
public enum LayerCells: Sendable, Hashable {
    case text(CodedTexts)
    case integer([Int?])
    case real([Double?])
    case boolean([Bool?])
    case date([CalendarDate?])
    case timestamp([Timestamp?])

    /// How many features it speaks of.
    public var count: Int {
        switch self {
        case .text(let texts): texts.codes.count
        case .integer(let values): values.count
        case .real(let values): values.count
        case .boolean(let values): values.count
        case .date(let values): values.count
        case .timestamp(let values): values.count
        }
    }

    public var kind: LayerValue.Kind {
        switch self {
        case .text: .text
        case .integer: .integer
        case .real: .real
        case .boolean: .boolean
        case .date: .date
        case .timestamp: .timestamp
        }
    }

    /// The value of one feature, or nil where it is missing.
    public subscript(row: Int) -> LayerValue? {
        switch self {
        case .text(let texts): texts[row].map { .text($0) }
        case .integer(let values): values[row].map { .integer($0) }
        case .real(let values): values[row].map { .real($0) }
        case .boolean(let values): values[row].map { .boolean($0) }
        case .date(let values): values[row].map { .date($0) }
        case .timestamp(let values): values[row].map { .timestamp($0) }
        }
    }

    /// The same values in another order.
    func inOrder(_ order: [Int]) -> LayerCells {
        switch self {
        case .text(let texts):
            .text(CodedTexts(dictionary: texts.dictionary, codes: order.map { texts.codes[$0] }))
        case .integer(let values): .integer(order.map { values[$0] })
        case .real(let values): .real(order.map { values[$0] })
        case .boolean(let values): .boolean(order.map { values[$0] })
        case .date(let values): .date(order.map { values[$0] })
        case .timestamp(let values): .timestamp(order.map { values[$0] })
        }
    }
}

/// Texts of which many are alike: each is kept once and named by its number.
public struct CodedTexts: Sendable, Hashable {
    /// The different texts, in the order of their first use.
    public private(set) var dictionary: [String]
    /// The number of each feature's text in the dictionary; -1 where it is missing.
    public private(set) var codes: [Int32]

    init(dictionary: [String], codes: [Int32]) {
        self.dictionary = dictionary
        self.codes = codes
    }

    public init(_ texts: some Sequence<String?>) {
        var known: [String: Int32] = [:]
        self.init(dictionary: [], codes: [])
        for text in texts { append(text, known: &known) }
    }

    /// - Parameter known: the numbers of the texts so far; the caller keeps it while it appends.
    mutating func append(_ text: String?, known: inout [String: Int32]) {
        guard let text else { return codes.append(-1) }
        let next = Int32(dictionary.count)
        let code = known[text] ?? next
        if code == next {
            known[text] = next
            dictionary.append(text)
        }
        codes.append(code)
    }

    /// The text of one feature, or nil where it is missing.
    public subscript(row: Int) -> String? { codes[row] < 0 ? nil : dictionary[Int(codes[row])] }
}

/// One value of one feature.
public enum LayerValue: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case real(Double)
    case boolean(Bool)
    case date(CalendarDate)
    case timestamp(Timestamp)

    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case text, integer, real, boolean, date, timestamp
    }

    public var kind: Kind {
        switch self {
        case .text: .text
        case .integer: .integer
        case .real: .real
        case .boolean: .boolean
        case .date: .date
        case .timestamp: .timestamp
        }
    }
}
