public import Quantities

/// What the law says of residents who want to speak in the debate.
/// - Source: art. 28aa(6) to (8) of the act on municipal government.
public enum SpeakingRules {
    /// Residents who may speak, unless the council raises the number.
    public static let statutorySpeakers = 15
    /// Above this many residents a request needs more signatures.
    public static let largeCommune = 20_000
    public static let signaturesInLargeCommune = 50
    public static let signaturesInSmallCommune = 20

    /// Signatures that a request needs.
    public static func signatures(residents: Int) -> Int {
        residents > largeCommune ? signaturesInLargeCommune : signaturesInSmallCommune
    }

    /// The last day on which a request may come.
    public static func lastDay(before session: CalendarDate) -> CalendarDate { session.adding(days: -1) }
}
