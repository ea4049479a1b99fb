import Quantities

/// What is wrong within a record, whatever the strategy says.
enum RecordCheck {
    /// - Parameter alsoKnown: identifiers by table that count as known although the record lacks them, so that a
    ///   row that was refused is not reported a second time by all that point to it.
    static func problems(in record: DeliveryRecord, alsoKnown: [String: Set<String>] = [:]) -> [RowProblem] {
        CellCheck.problems(in: record, by: DeliveryTables.all, alsoKnown: alsoKnown)
            + UnitCheck.problems(in: record)
            + ProgrammeCheck.problems(in: record) + ProjectCheck.problems(in: record)
            + UndertakingCheck.problems(in: record) + BudgetCheck.problems(in: record)
            + PublishedTotalCheck.problems(in: record)
    }
}
