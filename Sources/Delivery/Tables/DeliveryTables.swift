/// A list of units, programmes, projects, milestones or money.
public typealias DeliveryTable = RecordTable<DeliveryRecord>

/// All tables of the record, and the way to and from files.
public enum DeliveryTables {
    /// In an order in which every table stands after those it points to.
    public static let all: [DeliveryTable] =
        organisationTables + programmeTables + projectTables + workTables + moneyTables + reportTables

    /// The table of that name.
    public static func table(_ id: String) -> DeliveryTable? { all.first { $0.id == id } }

    /// Every list of a record as a sheet, also the empty ones.
    public static func sheets(of record: DeliveryRecord) -> [Sheet] {
        all.map { Sheet(table: $0.id, header: $0.columns.map(\.key), rows: $0.rows(record)) }
    }
}
