public import Quantities

/// A letter on its way out. It survives restarts and failures of the mail server, and is tried again later and later.
public struct Letter: Hashable, Sendable, Codable {
    /// - Unit: milliseconds. Longer than any conversation with a mail server.
    public static let lease: Int64 = 10 * 60_000
    /// - Unit: milliseconds
    /// - Source: RFC 5321, section 4.5.4.1: retry after at least half an hour, give up after four or five days. The
    ///   first retries come sooner, for a server that is only being restarted.
    static let firstPause: Int64 = 60_000
    static let longestPause: Int64 = 6 * 3_600_000
    static let patience: Int64 = 5 * 86_400_000

    /// Opaque; the letter's Message-ID is made of it, so that a copy sent twice by mischance is recognised as one.
    public let id: String
    public let address: EmailAddress
    /// Nil where it goes to nobody with an account.
    public let person: PersonID?
    public let subject: String
    /// Emptied once sent.
    public private(set) var body: String
    /// What it says, so that it is not said again.
    public let keys: [String]
    public let posted: Timestamp
    public internal(set) var attempts = 0
    /// When it is due; nil once sent or given up.
    public internal(set) var nextTry: Timestamp?
    public private(set) var sent: Timestamp?
    /// What the mail server answered last.
    public private(set) var failure: String?

    public init(
        id: String, to address: EmailAddress, person: PersonID?, subject: String, body: String,
        keys: [String] = [], posted: Timestamp
    ) {
        self.id = id
        self.address = address
        self.person = person
        // A line break would begin another header.
        self.subject = subject.split(whereSeparator: \.isNewline).joined(separator: " ")
        self.body = body
        self.keys = keys
        self.posted = posted
        nextTry = posted
    }

    /// The letter while somebody tries to send it.
    public func lent(at moment: Timestamp) -> Letter {
        var letter = self
        letter.attempts += 1
        letter.nextTry = Timestamp(milliseconds: moment.milliseconds + Letter.lease)
        return letter
    }

    /// The letter once the mail server took it: only what is needed to know that it went is left.
    public func sent(at moment: Timestamp) -> Letter {
        var letter = self
        letter.sent = moment
        letter.nextTry = nil
        letter.failure = nil
        letter.body = ""
        return letter
    }

    /// The letter after a failure: due later, or given up where the server will never take it or patience has run out.
    public func failed(_ reason: String, isPermanent: Bool, at moment: Timestamp) -> Letter {
        var letter = self
        letter.failure = reason
        let age = moment.milliseconds - posted.milliseconds
        if isPermanent || age >= Letter.patience {
            letter.nextTry = nil
        } else {
            let doublings = Int64(max(0, min(attempts - 1, 20)))
            let pause = min(Letter.firstPause << doublings, Letter.longestPause)
            letter.nextTry = Timestamp(milliseconds: moment.milliseconds + pause)
        }
        return letter
    }

    /// Whether nobody will try any more.
    public var isGivenUp: Bool { nextTry == nil && sent == nil }
}
