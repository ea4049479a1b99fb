import Foundation
public import Quantities

/// The time and the way to wait for it: parameters of everything that keeps limits or tries again.
public struct FetchClock: Sendable {
    public var now: @Sendable () -> Timestamp
    /// Waits for so many milliseconds; throws where the task is cancelled.
    public var sleep: @Sendable (_ milliseconds: Int64) async throws -> Void

    public init(
        now: @escaping @Sendable () -> Timestamp,
        sleep: @escaping @Sendable (_ milliseconds: Int64) async throws -> Void
    ) {
        self.now = now
        self.sleep = sleep
    }

    /// The machine's own clock. Only the composition root asks for it.
    public static let live = FetchClock(
        now: { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) },
        sleep: { try await Task.sleep(for: .milliseconds($0)) })
}
