import Accounts
import Logging
import Quantities
import ServiceLifecycle

/// Erases what was kept long enough, once a day, as long as the server runs.
struct Retention: ServiceLifecycle.Service {
    /// A server that is restarted every night still does it.
    static let pause: Duration = .seconds(24 * 3_600)

    let site: Site
    let logger: Logger

    func run() async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                prune()
                // Woken only when the server stops.
                do { try await Task.sleep(for: Retention.pause) } catch { return }
            }
        }
    }

    /// One round; a store that fails today is asked again tomorrow.
    func prune() {
        do {
            let counts = try site.people.prune(RetentionRule.standard, at: site.clock())
            let erased = counts.filter { $0.value > 0 }.map { "\($0.key.rawValue): \($0.value)" }.sorted()
            logger.info("retention", metadata: ["erased": "\(erased)"])
        } catch { logger.error("failed", metadata: ["path": "retention", "error": "\(error)"]) }
    }
}
