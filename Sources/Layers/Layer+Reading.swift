public import Geometry

extension Layer {
    /// What its features are made of.
    /// - Complexity: O(n); ends with the first feature after which none is missing.
    public var kinds: ShapeKinds {
        var kinds: ShapeKinds = []
        for case let shape? in shapes {
            kinds.formUnion(shape.kinds)
            if kinds == .all { break }
        }
        return kinds
    }

    /// What a feature is called: its name, else its street with the number, else its identifier.
    public func name(of row: Int) -> String {
        func text(_ names: [String]) -> String? {
            for column in columns where names.contains(column.name) {
                switch column[row] {
                case .text(let text) where !text.isEmpty: return text
                case .integer(let number): return String(number)
                default: continue
                }
            }
            return nil
        }
        if let name = text(["name", "nazwa", "title"]) { return name }
        if let street = text(["street", "ulica", "place"]) {
            return [street, text(["number", "housenumber", "numer"])].compactMap(\.self).joined(
                separator: " ")
        }
        return identifiers[row]
    }

    /// The text of a column; nil where there is none.
    public func text(_ column: String, _ row: Int) -> String? {
        if case .text(let text)? = self.column(column)?[row] { text } else { nil }
    }

    /// The first area that holds a place.
    /// - Complexity: O(log n + places of the areas whose boxes hold the place).
    public func row(holding place: Coordinate) -> Int? {
        tree.items(meeting: BoundingBox(place)).first { shapes[$0]?.holds(place) ?? false }
    }

    /// All areas that hold a place, ascending: areas may overlap.
    /// - Complexity: as `row(holding:)`.
    public func rows(holding place: Coordinate) -> [Int] {
        tree.items(meeting: BoundingBox(place)).filter { shapes[$0]?.holds(place) ?? false }
    }

    /// Which thing of the record a feature is, by its identifier there; several features may be one thing.
    public func recordID(of row: Int, as role: LayerRole) -> String {
        let stated = role.recordColumn.flatMap { text($0, row) } ?? ""
        return stated.isEmpty ? identifiers[row] : stated
    }
}

extension LayerValue {
    /// A count; a real number is rounded.
    public var wholeNumber: Int? {
        switch self {
        case .integer(let number): number
        case .real(let number): Int(exactly: number.rounded())
        default: nil
        }
    }

    /// A finite number, also where it is written as a text: columns of OpenStreetMap hold texts.
    public var number: Double? {
        let number: Double? =
            switch self {
            case .integer(let number): Double(number)
            case .real(let number): number
            case .text(let text): Double(text)
            default: nil
            }
        return number.flatMap { $0.isFinite ? $0 : nil }
    }
}
