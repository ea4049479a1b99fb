import Quantities

/// Puts rows in the order of some columns and then of their identifiers.
struct RowSorter {
    private let layer: Layer
    private let keys: [(column: LayerColumn, isDescending: Bool)]

    init(_ order: [SortKey], in layer: Layer) throws(FilterFault) {
        var keys: [(LayerColumn, Bool)] = []
        for key in order {
            guard let column = layer.column(key.column) else {
                let known = layer.columns.prefix(50).map(\.name).joined(separator: ", ")
                throw FilterFault(
                    "sortby", pl: "Warstwa nie ma właściwości „\(key.column)”.",
                    en: "The layer has no property “\(key.column)”.",
                    doPl: "Sortuj według: \(known).", doEn: "Sort by: \(known).")
            }
            keys.append((column, key.isDescending))
        }
        self.layer = layer
        self.keys = keys
    }

    /// - Parameter rows: ascending, which is the order of identifiers.
    func sort(_ rows: inout [Int]) {
        guard !keys.isEmpty else { return }
        let sortable = rows.map { (row: $0, values: values(of: $0)) }
        rows = sortable.sorted { first, second in
            precedes(first.values, second.values) ?? (first.row < second.row)
        }.map(\.row)
    }

    /// The place of the first row that comes after the feature of a token.
    func first(after token: PageToken, in rows: [Int]) -> Int {
        guard token.values.count == keys.count else { return 0 }
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(rows[middle], token) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    func token(of row: Int) -> PageToken {
        PageToken(identifier: layer.identifiers[row], values: values(of: row))
    }

    private func isAfter(_ row: Int, _ token: PageToken) -> Bool {
        precedes(token.values, values(of: row)) ?? Layer.isOrdered(token.identifier, layer.identifiers[row])
    }

    private func values(of row: Int) -> [LayerValue?] { keys.map { $0.column[row] } }

    /// Nil where the values are equal.
    private func precedes(_ first: [LayerValue?], _ second: [LayerValue?]) -> Bool? {
        for (place, key) in keys.enumerated() {
            switch (first[place], second[place]) {
            case (nil, nil): continue
            case (nil, _): return false
            case (_, nil): return true
            case (let first?, let second?):
                if let isLess = first.precedes(second) { return isLess != key.isDescending }
            }
        }
        return nil
    }
}

extension LayerValue {
    /// Whether this value is less than another one of its kind; nil where they are equal.
    fileprivate func precedes(_ other: LayerValue) -> Bool? {
        func order<Value: Comparable>(_ first: Value, _ second: Value) -> Bool? {
            first == second ? nil : first < second
        }
        return switch (self, other) {
        case (.text(let first), .text(let second)): order(first, second)
        case (.integer(let first), .integer(let second)): order(first, second)
        case (.real(let first), .real(let second)): order(first, second)
        case (.boolean(let first), .boolean(let second)): order(first ? 1 : 0, second ? 1 : 0)
        case (.date(let first), .date(let second)): order(first, second)
        case (.timestamp(let first), .timestamp(let second)): order(first, second)
        default: nil
        }
    }
}
