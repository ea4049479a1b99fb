public import Quantities

/// How long one kind of data about people is kept, and why.
public struct RetentionRule: Hashable, Sendable {
    /// What is kept.
    public enum Kept: String, Sendable, Codable, CaseIterable {
        case unusedInvitations, closedAccounts, endedSessions, oneTimeCodes, endedTokens, guesses
        case sentLetters, saidReminders, deniedAttempts, speakingRequests
    }

    public var kept: Kept
    public var days: Int
    public var reason: BilingualText

    public init(_ kept: Kept, days: Int, reason: BilingualText) {
        self.kept = kept
        self.days = days
        self.reason = reason
    }

    /// What was last touched before this moment goes.
    public func limit(at moment: Timestamp) -> Timestamp {
        Timestamp(milliseconds: moment.milliseconds - Int64(days) * 86_400_000)
    }

    /// The rules of the house; one for each kind.
    public static let standard: [RetentionRule] = [
        RetentionRule(
            .unusedInvitations, days: 60,
            reason: BilingualText(
                pl: "zaproszenie, z którego nikt nie skorzystał", en: "an invitation that nobody used")),
        RetentionRule(
            .closedAccounts, days: 365,
            reason: BilingualText(
                pl: "pytania o zmiany z ostatniego roku sprawozdawczego",
                en: "questions about the changes of the last reporting year")),
        RetentionRule(
            .endedSessions, days: 30,
            reason: BilingualText(
                pl: "rozpoznanie cudzego logowania", en: "recognising somebody else's sign-in")),
        RetentionRule(
            .oneTimeCodes, days: 30,
            reason: BilingualText(
                pl: "wyjaśnienie, dlaczego kod nie działa", en: "explaining why a code does not work")),
        RetentionRule(
            .endedTokens, days: 90,
            reason: BilingualText(
                pl: "ustalenie, co używało klucza", en: "finding out what used the token")),
        RetentionRule(
            .guesses, days: 1,
            reason: BilingualText(
                pl: "spowalnianie zgadywania haseł", en: "slowing down the guessing of passwords")),
        RetentionRule(
            .sentLetters, days: 90,
            reason: BilingualText(
                pl: "wykazanie, że przypomnienie wysłano", en: "showing that a reminder was sent")),
        RetentionRule(
            .saidReminders, days: 400,
            reason: BilingualText(
                pl: "nic nie jest wysyłane dwa razy w rocznym cyklu",
                en: "nothing is sent twice in the yearly cycle")),
        RetentionRule(
            .deniedAttempts, days: 730,
            reason: BilingualText(
                pl: "audyt bieżącego i poprzedniego roku", en: "the audit of this year and the last")),
        RetentionRule(
            .speakingRequests, days: 180,
            reason: BilingualText(
                pl: "skargi na przebieg debaty nad raportem", en: "complaints about the debate on the report")
        ),
    ]
}
