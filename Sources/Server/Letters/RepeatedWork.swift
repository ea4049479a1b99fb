import Logging
import ServiceLifecycle

/// Work that comes again and again while the server runs. It survives its own failures and ends when asked to.
struct RepeatedWork: ServiceLifecycle.Service {
    /// What the log calls it.
    let name: String
    /// - Unit: seconds between the end of one turn and the beginning of the next.
    let pause: Int64
    let logger: Logger
    /// One turn; it asks now and then whether to stop.
    let turn: @Sendable (_ shouldStop: @escaping @Sendable () -> Bool) async throws -> Void

    func run() async throws {
        while !RepeatedWork.isEnding {
            do {
                try await turn { RepeatedWork.isEnding }
            } catch {
                logger.error("work failed", metadata: ["work": "\(name)", "error": "\(error)"])
            }
            // Whatever ends the wait early, the loop's condition says whether to go on.
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(pause)) }
        }
    }

    private static var isEnding: Bool { Task.isCancelled || Task.isShuttingDownGracefully }
}
