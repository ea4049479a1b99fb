import Accounts
import Quantities
import Synchronization

/// Browsers that are on their way to a provider and back: kept in memory, each to be finished once.
final class Journeys: Sendable {
    /// More people than a city office has begin to sign in within ten minutes only in an attack; the oldest give way.
    static let most = 2_000

    private let kept = Mutex<[(state: Digest, journey: SignInJourney)]>([])

    func keep(_ journey: SignInJourney, at moment: Timestamp) {
        kept.withLock { kept in
            kept.removeAll { $0.journey.expires <= moment }
            if kept.count >= Journeys.most { kept.removeFirst() }
            kept.append((journey.state.digest, journey))
        }
    }

    /// Ends a journey; nil where there is none, it took too long or it was finished before.
    func take(state: String, at moment: Timestamp) -> SignInJourney? {
        let digest = Secret(presented: state).digest
        return kept.withLock { kept in
            guard let place = kept.firstIndex(where: { $0.state == digest }) else { return nil }
            let journey = kept.remove(at: place).journey
            return journey.expires > moment ? journey : nil
        }
    }
}
