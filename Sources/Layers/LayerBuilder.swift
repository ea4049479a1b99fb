public import Formats
public import Geometry
public import Quantities

/// Gathers the features of a layer one after another and judges the whole at the end.
///
/// Importers and stores fill it row by row; whoever has whole columns calls `Layer.make`.
public struct LayerBuilder: Sendable {
    /// What one column holds.
    public struct Column: Sendable, Hashable {
        public var name: String
        public var kind: LayerValue.Kind
        public var unit: UnitOfMeasure?

        public init(_ name: String, _ kind: LayerValue.Kind, unit: UnitOfMeasure? = nil) {
            self.name = name
            self.kind = kind
            self.unit = unit
        }
    }

    private let description: LayerDescription
    private let columns: [Column]
    private var cells: [LayerCells]
    private var dictionaries: [[String: Int32]]
    private var identifiers: [String] = []
    private var shapes: [Shape?] = []
    private var findings = LayerFindings()

    public init(_ description: LayerDescription, columns: [Column]) {
        self.description = description
        self.columns = columns
        cells = columns.map { LayerCells(empty: $0.kind) }
        dictionaries = columns.map { _ in [:] }
    }

    /// Features so far.
    public var count: Int { identifiers.count }

    /// Takes one feature.
    /// - Parameters:
    ///   - shape: in degrees of longitude and latitude; nil where the feature lies nowhere.
    ///   - values: one for each column, of its kind (a whole number also fits a column of reals); nil where missing.
    ///     A value that does not fit is left out and found at the end.
    public mutating func append(_ identifier: String, shape: Shape?, values: [LayerValue?]) {
        precondition(values.count == columns.count, "a feature brings one value for each column")
        identifiers.append(identifier)
        shapes.append(shape)
        for place in columns.indices {
            let fits = cells[place].append(values[place], known: &dictionaries[place])
            if !fits { findings.misfit(identifier, column: columns[place]) }
        }
    }

    /// The layer, or every reason why it is none.
    public func finish(number: Int, recorded: Timestamp) -> Decoded<Layer> {
        let filled = zip(columns, cells).map { LayerColumn(name: $0.name, unit: $0.unit, cells: $1) }
        return Layer.make(
            description, columns: filled, identifiers: identifiers, shapes: shapes, number: number,
            recorded: recorded, findings: findings)
    }
}

extension LayerCells {
    init(empty kind: LayerValue.Kind) {
        switch kind {
        case .text: self = .text(CodedTexts(dictionary: [], codes: []))
        case .integer: self = .integer([])
        case .real: self = .real([])
        case .boolean: self = .boolean([])
        case .date: self = .date([])
        case .timestamp: self = .timestamp([])
        }
    }

    /// Adds a value, or a missing one where it does not fit.
    /// - Returns: whether it fits.
    mutating func append(_ value: LayerValue?, known: inout [String: Int32]) -> Bool {
        switch self {
        case .text(var texts):
            self = .boolean([])
            let text: String? = if case .text(let text) = value { text } else { nil }
            texts.append(text, known: &known)
            self = .text(texts)
            return value == nil || text != nil
        case .integer(var values):
            self = .boolean([])
            let number: Int? = if case .integer(let number) = value { number } else { nil }
            return keep(number, of: value, in: &values, LayerCells.integer)
        case .real(var values):
            self = .boolean([])
            return keep(value?.finite, of: value, in: &values, LayerCells.real)
        case .boolean(var values):
            self = .boolean([])
            let flag: Bool? = if case .boolean(let flag) = value { flag } else { nil }
            return keep(flag, of: value, in: &values, LayerCells.boolean)
        case .date(var values):
            self = .boolean([])
            let date: CalendarDate? = if case .date(let date) = value { date } else { nil }
            return keep(date, of: value, in: &values, LayerCells.date)
        case .timestamp(var values):
            self = .boolean([])
            let moment: Timestamp? = if case .timestamp(let moment) = value { moment } else { nil }
            return keep(moment, of: value, in: &values, LayerCells.timestamp)
        }
    }

    /// `self` was emptied before, so that the array has one owner and grows in place.
    private mutating func keep<Value>(
        _ fitting: Value?, of value: LayerValue?, in values: inout [Value?],
        _ wrap: ([Value?]) -> LayerCells
    ) -> Bool {
        values.append(fitting)
        self = wrap(values)
        return value == nil || fitting != nil
    }
}

extension LayerValue {
    /// The number of a column of reals; nil for other values and for numbers that are none.
    fileprivate var finite: Double? {
        switch self {
        case .real(let number): number.isFinite ? number : nil
        case .integer(let number): Double(number)
        default: nil
        }
    }
}
