/// Hands one letter to whoever carries it. It never throws: what went wrong is an outcome.
public typealias SendLetter = @Sendable (Letter) async -> LetterOutcome

/// What became of one attempt to send a letter.
public enum LetterOutcome: Hashable, Sendable {
    /// A mail server took it over.
    case delivered
    /// It was not taken; `isPermanent` where trying again is of no use.
    case refused(String, isPermanent: Bool)
}
