import Synchronization

/// Where a fetch stands, told to whoever draws the progress bar.
final class BDLSteps: Sendable {
    private struct State {
        var done = 0
        var series = ""
        var requests = 0
    }

    private let state = Mutex(State())
    private let total: Int
    private let report: @Sendable (BDLProgress) -> Void

    init(total: Int, report: @escaping @Sendable (BDLProgress) -> Void) {
        self.total = total
        self.report = report
    }

    var requests: Int { state.withLock { $0.requests } }
    func countRequest() { state.withLock { $0.requests += 1 } }

    func begin(_ series: String) {
        let done = state.withLock {
            $0.series = series
            return $0.done
        }
        report(BDLProgress(done: done, total: total, series: series))
    }

    func finish() { state.withLock { $0.done += 1 } }

    func end() { report(BDLProgress(done: total, total: total, series: "")) }

    func wait(_ milliseconds: Int64) {
        let now = state.withLock { $0 }
        report(
            BDLProgress(
                done: now.done, total: total, series: now.series,
                waitSeconds: Int((milliseconds + 999) / 1_000)))
    }
}
