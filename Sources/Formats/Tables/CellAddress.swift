/// A cell of a sheet; row and column are counted from 1.
public struct CellAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Counted from 1.
    public var row: Int
    /// Counted from 1.
    public var column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B12`; dollar signs are passed over.
    public init?(_ text: some StringProtocol) {
        var (row, column) = (0, 0)
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A:
                guard row == 0 else { return nil }
                column = column * 26 + Int(byte & 0xDF) - 0x40
            case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
            default: return nil
            }
            guard row <= 10_000_000, column <= 1_000_000 else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// `B12`
    public var description: String { CellAddress.letters(column) + String(row) }

    /// The letters of a column: 1 is `A`, 27 is `AA`.
    public static func letters(_ column: Int) -> String {
        var (rest, text) = (column, "")
        while rest > 0 {
            let letter = Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))
            text = String(Character(letter)) + text
            rest = (rest - 1) / 26
        }
        return text
    }

    public static func < (lhs: CellAddress, rhs: CellAddress) -> Bool {
        (lhs.row, lhs.column) < (rhs.row, rhs.column)
    }
}

/// A block of cells shown as one; rows and columns are counted from 1 and include the last.
public struct MergedRange: Sendable, Hashable {
    /// The first row.
    public var top: Int
    /// The first column.
    public var left: Int
    /// The last row.
    public var bottom: Int
    /// The last column.
    public var right: Int

    public init(top: Int, left: Int, bottom: Int, right: Int) {
        self.top = top
        self.left = left
        self.bottom = bottom
        self.right = right
    }

    /// Reads `A1:C3`; nil where it is no block.
    public init?(_ text: String) {
        let ends = text.split(separator: ":").compactMap { CellAddress($0) }
        guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else {
            return nil
        }
        self.init(top: ends[0].row, left: ends[0].column, bottom: ends[1].row, right: ends[1].column)
    }
}
