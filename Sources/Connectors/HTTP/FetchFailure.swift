public import Quantities

/// Why no answer came.
public enum FetchFailure: Error, Hashable, Sendable {
    /// No way to the server: no network, unknown name, connection refused.
    case offline(String)
    case timedOut(url: String)
    /// The body is larger than the limit asked for.
    case tooLarge(bytes: Int)
    /// Neither https nor http to the same machine.
    case notAllowed(url: String)
    case tooManyRedirects(url: String)
    /// The connection broke in the middle of an answer.
    case broken(String)
    /// The source's limit is used up, and waiting would take longer than the caller's patience.
    case limitReached(until: Timestamp)

    /// Whether asking again soon may help.
    var isPassing: Bool {
        switch self {
        case .timedOut, .broken: true
        case .offline, .tooLarge, .notAllowed, .tooManyRedirects, .limitReached: false
        }
    }

    /// The failure in words, for what was asked at `place`.
    public func finding(at place: String) -> Finding {
        let (reason, remedy) = words
        return Finding(.error, at: place, reason: reason, remedy: remedy)
    }

    private var words: (reason: BilingualText, remedy: BilingualText) {
        switch self {
        case .offline(let detail):
            (
                BilingualText(
                    pl: "Brak połączenia z serwerem (\(detail)); nic nie zmieniono.",
                    en: "The server cannot be reached (\(detail)); nothing was changed."),
                BilingualText(
                    pl: "Sprawdź połączenie z Internetem i ponów.",
                    en: "Check the Internet connection and repeat.")
            )
        case .timedOut:
            (
                BilingualText(
                    pl: "Serwer nie odpowiedział na czas.", en: "The server did not answer in time."),
                BilingualText(pl: "Ponów później.", en: "Repeat later.")
            )
        case .tooLarge(let bytes):
            (
                BilingualText(
                    pl: "Odpowiedź ma ponad \(bytes) bajtów.",
                    en: "The answer has more than \(bytes) bytes."),
                BilingualText(
                    pl: "To nie jest oczekiwana odpowiedź; sprawdź adres.",
                    en: "This is not the answer expected; check the address.")
            )
        case .notAllowed(let url):
            (
                BilingualText(
                    pl: "Adres „\(url)” nie jest dozwolony.", en: "The address “\(url)” is not allowed."),
                BilingualText(
                    pl: "Dozwolone: https, a http tylko do tego samego komputera.",
                    en: "Allowed: https, and http only to the same machine.")
            )
        case .tooManyRedirects(let url):
            (
                BilingualText(
                    pl: "Zbyt wiele przekierowań z „\(url)”.", en: "Too many redirections from “\(url)”."),
                BilingualText(pl: "Sprawdź adres źródła.", en: "Check the source's address.")
            )
        case .broken(let detail):
            (
                BilingualText(
                    pl: "Połączenie zerwane w trakcie odpowiedzi (\(detail)).",
                    en: "The connection broke during the answer (\(detail))."),
                BilingualText(pl: "Ponów później.", en: "Repeat later.")
            )
        case .limitReached(let until):
            (
                BilingualText(
                    pl: "Limit zapytań źródła jest wyczerpany do \(until).",
                    en: "The source's limit of requests is used up until \(until)."),
                BilingualText(
                    pl: "Ponów po tej chwili; klucz dostępu podnosi limity (docs/connectors.md).",
                    en: "Repeat after that moment; a key raises the limits (docs/connectors.md).")
            )
        }
    }
}
