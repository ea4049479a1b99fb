public import Quantities

extension DeliveryTables {
    /// Rows of one sheet that are read; no list of a city comes near.
    public static let maximumRows = 50_000
    /// Findings kept; a file with more is wrong as a whole.
    public static let maximumFindings = 1_000

    /// Reads sheets into a record, all of them or nothing.
    ///
    /// Columns may stand in any order, optional ones may lack, and what a sheet does not say of a row that the
    /// record has stays as it was.
    /// - Parameter base: the record into which they are read.
    /// - Returns: the new record, nil where any finding is an error; and what is to be said of each row.
    /// - Complexity: O(rows + record).
    public static func read(
        _ sheets: [Sheet], into base: DeliveryRecord = .empty, _ reading: TableReading = .replacing
    ) -> (record: DeliveryRecord?, findings: [Finding]) {
        RecordTable.read(sheets, by: all, into: base, reading, check: RecordCheck.problems)
    }
}
