public import Accounts
public import Logging
public import Quantities

/// Sends the letters that wait, one after another. What it could not send waits in the store of people, so that it
/// survives a restart.
///
/// A letter is lent before it is sent, so that no two programs send it at once; where the program dies between the mail
/// server's yes and its own note, the letter goes out once more under the same Message-ID.
public struct Outbox: Sendable {
    /// What one round did.
    public struct Round: Hashable, Sendable {
        public var sent = 0
        public var postponed = 0
        public var givenUp = 0
    }

    /// - Unit: seconds between two looks at the outbox.
    static let pause: Int64 = 10
    /// Letters of one round; the next round goes on.
    static let longestRound = 500
    /// Failures in a row after which a round ends: the server is down, and the others fare no better.
    static let patience = 3

    private let people: any PeopleArchive
    private let send: SendLetter
    private let clock: @Sendable () -> Timestamp
    private let logger: Logger

    public init(
        people: any PeopleArchive, send: @escaping SendLetter, clock: @escaping @Sendable () -> Timestamp,
        logger: Logger
    ) {
        self.people = people
        self.send = send
        self.clock = clock
        self.logger = logger
    }

    /// Sends what is due, until nothing is, the server seems down, or `shouldStop` says so.
    public func round(shouldStop: @Sendable () -> Bool = { false }) async throws -> Round {
        var round = Round()
        var failures = 0
        for _ in 0..<Outbox.longestRound where failures < Outbox.patience && !shouldStop() {
            guard let letter = try people.takeLetters(limit: 1, at: clock()).first else { break }
            switch await send(letter) {
            case .delivered:
                try people.note(letter.sent(at: clock()))
                round.sent += 1
                failures = 0
            case .refused(let reason, let isPermanent):
                let failed = letter.failed(reason, isPermanent: isPermanent, at: clock())
                try people.note(failed)
                if failed.isGivenUp { round.givenUp += 1 } else { round.postponed += 1 }
                failures = isPermanent ? 0 : failures + 1
            }
        }
        if round.postponed + round.givenUp > 0 {
            // Neither an address nor a server's words, which may repeat it, belong in a log.
            logger.warning(
                "letters not sent",
                metadata: ["postponed": "\(round.postponed)", "given up": "\(round.givenUp)"])
        }
        return round
    }
}
