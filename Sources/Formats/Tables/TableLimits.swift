/// What a workbook may at most contain.
public struct TableLimits: Sendable, Hashable {
    /// Rows of a sheet, as spreadsheets know them.
    public var rows = 1_048_576
    /// Columns of a sheet, as spreadsheets know them.
    public var columns = 16_384
    /// Cells with a value of all sheets together.
    public var cells = 20_000_000
    /// Sheets of a workbook.
    public var sheets = 256
    /// Merged blocks of a sheet.
    public var merges = 50_000
    /// Cells of one merged block; larger ones are page furniture and are not spread.
    public var mergedCells = 100_000
    /// Limits of the archive that a workbook is.
    public var zip = ZipLimits()

    public init() {}

    func admits(_ merge: MergedRange) -> Bool {
        (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) <= mergedCells
            && merge.right <= columns
    }
}
