/// The state of an indicator or goal. It is always shown with icon, word and number, never by colour alone.
public enum ProgressState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Green: on its path or the target is met.
    case onTrack
    /// Amber: behind its path.
    case atRisk
    /// Red: far behind its path.
    case offTrack
    /// Dark red: worse than at the base.
    case deteriorating
    /// Grey: no data, too old or too thin.
    case notAssessed
}

/// Why a state was given.
public enum StateReason: String, Hashable, Sendable, Codable, CaseIterable {
    case onPath, targetMet
    /// On the path or at the target today, but the trend makes missing it likelier than meeting it.
    case unlikelyToMeet
    case behindPath, farBehindPath, movingAway
    /// There is no path ratio and no met target.
    case noData
    case dataTooOld, coverageTooLow
}
