package import Quantities
package import Strategy

/// A value that a cell can hold; reading what it prints gives it back.
package protocol CellValue: Sendable {
    /// Reads the text of a cell; an empty cell is nothing where the type allows that, else nil.
    init?(cell: String)
    var cell: String { get }
}

extension String: CellValue {
    package init?(cell: String) { self = cell }
    package var cell: String { self }
}

extension Int: CellValue {
    package init?(cell: String) { self.init(cell) }
    package var cell: String { description }
}

extension Double: CellValue {
    /// Takes a decimal comma as well.
    package init?(cell: String) {
        guard let number = Double(String(cell.map { $0 == "," ? "." : $0 })), number.isFinite else {
            return nil
        }
        self = number
    }

    /// Whole numbers without a fraction.
    package var cell: String {
        description.hasSuffix(".0") ? String(description.dropLast(2)) : description
    }
}

extension Bool: CellValue {
    package init?(cell: String) {
        switch cell {
        case "yes": self = true
        case "no", "": self = false
        default: return nil
        }
    }
    package var cell: String { self ? "yes" : "no" }
}

extension CalendarDate: CellValue {
    package init?(cell: String) { self.init(cell) }
    package var cell: String { description }
}

extension Money: CellValue {
    package init?(cell: String) { self.init(cell) }
    package var cell: String { description }
}

extension Share: CellValue {
    package init?(cell: String) { self.init(percent: cell) }
    package var cell: String { description }
}

extension StrategyCode: CellValue {
    package init?(cell: String) { self.init(cell) }
    package var cell: String { description }
}

extension Optional: CellValue where Wrapped: CellValue {
    package init?(cell: String) {
        if cell.isEmpty {
            self = .none
        } else if let value = Wrapped(cell: cell) {
            self = value
        } else {
            return nil
        }
    }
    package var cell: String { self?.cell ?? "" }
}

extension Array: CellValue where Element: CellValue {
    package init?(cell: String) {
        let parts = [String].parts(of: cell)
        let values = parts.compactMap(Element.init(cell:))
        guard values.count == parts.count else { return nil }
        self = values
    }
    package var cell: String { map(\.cell).joined(separator: ";") }
}

extension [String] {
    /// The parts of a cell that holds a list, without the white space around them.
    static func parts(of cell: String) -> [String] {
        cell.split(separator: ";", omittingEmptySubsequences: true).map { String($0).trimmed }
            .filter { !$0.isEmpty }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        // Most cells begin and end with a plain character; that is seen without walking through them.
        if let first = utf8.first, let last = utf8.last, (33...126).contains(first), (33...126).contains(last)
        {
            return self
        }
        let head = drop(while: \.isWhitespace)
        let tail = head.reversed().drop(while: \.isWhitespace)
        return String(tail.reversed())
    }
}
