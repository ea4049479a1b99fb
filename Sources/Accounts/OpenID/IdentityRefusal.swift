public import Quantities

/// Why what a provider sent opens no session. The log names the case; whoever signs in reads one sentence.
public enum IdentityRefusal: String, Error, Sendable, CaseIterable {
    case malformed, wrongAlgorithm, wrongSignature, wrongIssuer, wrongAudience, wrongTime, wrongNonce
    case noAddress, unverifiedAddress, foreignDomain
    /// The provider itself did not let the person in, or the person turned back.
    case declined
    /// The provider does not answer, or not as the standard asks.
    case unreachable

    /// The reason in words.
    public var reason: BilingualText {
        switch self {
        case .declined:
            BilingualText(
                pl: "Dostawca logowania nie potwierdził, kim jesteś.",
                en: "The sign-in provider did not confirm who you are.")
        case .unreachable:
            BilingualText(
                pl: "Dostawca logowania nie odpowiada. Spróbuj później albo zaloguj się hasłem.",
                en: "The sign-in provider does not answer. Try later or sign in with your password.")
        case .noAddress, .unverifiedAddress:
            BilingualText(
                pl: "Dostawca logowania nie potwierdził Twojego adresu e-mail.",
                en: "The sign-in provider did not vouch for your e-mail address.")
        case .foreignDomain:
            BilingualText(
                pl: "Ten dostawca logowania nie poświadcza adresów z Twojej domeny.",
                en: "This sign-in provider does not vouch for addresses of your domain.")
        case .malformed, .wrongAlgorithm, .wrongSignature, .wrongIssuer, .wrongAudience, .wrongTime,
            .wrongNonce:
            BilingualText(
                pl: "Odpowiedź dostawcy logowania jest nieprawidłowa. Zacznij logowanie od nowa.",
                en: "The sign-in provider's answer is not valid. Begin to sign in again.")
        }
    }
}
