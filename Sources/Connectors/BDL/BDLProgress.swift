/// How far a fetch has come, for a progress bar.
public struct BDLProgress: Sendable, Hashable {
    public var done: Int
    public var total: Int
    /// The series being fetched; empty between them.
    public var series: String
    /// Where the source's limits make us wait.
    /// - Unit: s.
    public var waitSeconds: Int?

    public init(done: Int, total: Int, series: String, waitSeconds: Int? = nil) {
        self.done = done
        self.total = total
        self.series = series
        self.waitSeconds = waitSeconds
    }
}
