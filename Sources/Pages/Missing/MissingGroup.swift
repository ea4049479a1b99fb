import Strategy

/// The headings under which pages show what is missing.
enum MissingGroup: String, CaseIterable, Sendable {
    case goals, data, aims, definitions, horizontal, lines

    /// The kinds of audit item it gathers; `data` is told from the series themselves.
    var kinds: [AuditItem.Kind] {
        switch self {
        case .goals: [.goalWithoutIndicators, .goalWithoutReadings, .goalWithoutGoals, .goalWithoutLines]
        case .data: []
        case .aims:
            [.indicatorWithoutBaseline, .indicatorWithoutTarget, .onlyExampleTargets, .targetBeyondHorizon]
        case .definitions:
            [
                .indicatorOrphan, .indicatorWithoutSource, .indicatorWithoutOwner, .indicatorWithoutUnit,
                .indicatorWithoutDirection, .unknownCode, .weightNotPositive, .duplicateCode,
            ]
        case .horizontal: [.horizontalGoalOutOfReach]
        case .lines: [.lineUnserved]
        }
    }
}
