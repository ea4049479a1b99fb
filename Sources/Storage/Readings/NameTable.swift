import GRDB

/// The small numbers under which series, places and sources stand in the readings table.
struct NameTable {
    enum Kind: String { case series, area, source }

    let kind: Kind
    private var numbers: [String: Int64] = [:]
    private var lastName: String?
    private var lastNumber: Int64 = 0

    init(_ kind: Kind) { self.kind = kind }

    /// The number of `name`, given to it now where it has none.
    mutating func number(of name: String, _ db: Database) throws -> Int64 {
        if name == lastName { return lastNumber }
        let number = try numbers[name] ?? register(name, db)
        (lastName, lastNumber) = (name, number)
        return number
    }

    private mutating func register(_ name: String, _ db: Database) throws -> Int64 {
        guard !name.utf8.contains(0) else {
            throw DatabaseError(resultCode: .SQLITE_MISMATCH, message: "a name contains the character NUL")
        }
        try db.execute(sql: "INSERT OR IGNORE INTO \(kind.rawValue) (code) VALUES (?)", arguments: [name])
        let number = try NameTable.number(of: name, kind, db) ?? db.lastInsertedRowID
        numbers[name] = number
        return number
    }

    /// The number of `name`; nil where no reading ever named it.
    static func number(of name: String, _ kind: Kind, _ db: Database) throws -> Int64? {
        let sql = "SELECT id FROM \(kind.rawValue) WHERE code = ?"
        return try Int64.fetchOne(try db.cachedStatement(sql: sql), arguments: [name])
    }

    /// The name behind a number; the foreign keys see to it that there is one.
    static func name(of number: Int64, _ kind: Kind, _ db: Database) throws -> String {
        let sql = "SELECT code FROM \(kind.rawValue) WHERE id = ?"
        return try String.fetchOne(try db.cachedStatement(sql: sql), arguments: [number]) ?? "?\(number)"
    }
}
