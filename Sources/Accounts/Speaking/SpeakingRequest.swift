public import Quantities

/// A resident's request to speak in the debate on the report on the state of the commune.
///
/// It is personal data: it lives in the store of people, only its count reaches the record.
/// - Source: art. 28aa(7) and (8) of the act on municipal government.
public struct SpeakingRequest: Hashable, Sendable, Codable, Identifiable {
    /// What was done with it.
    public enum Act: Hashable, Sendable, Codable {
        /// The office counted so many valid signatures.
        case counted(Int)
        /// The office found that it cannot be taken, whatever the signatures.
        case refused
        case withdrawn
    }

    /// One step, with who took it and why.
    public struct Step: Hashable, Sendable, Codable {
        public var act: Act
        public var at: Timestamp
        /// Nil for whoever made the request.
        public var person: PersonID?
        public var reason: String

        public init(_ act: Act, at: Timestamp, by person: PersonID?, reason: String = "") {
            self.act = act
            self.at = at
            self.person = person
            self.reason = reason
        }
    }

    /// Opaque.
    public var id: String
    /// The year whose report is debated.
    public var year: Int
    /// The day on which the chair received it.
    public var received: CalendarDate
    /// When it was written down here.
    public var entered: Timestamp
    public var name: String
    /// Where the resident lives.
    public var address: String
    /// An e-mail address or a telephone number.
    public var contact: String
    /// Whether the name may stand in the list that everybody sees.
    public var isNamePublic: Bool
    /// Signatures on the list, as the resident counted them.
    public var claimed: Int
    /// Digest of the code with which the resident asks what became of it; nil where it came on paper.
    public var code: Digest?
    /// Oldest first.
    public var steps: [Step] = []

    public init(
        id: String, year: Int, received: CalendarDate, entered: Timestamp, name: String, address: String,
        contact: String, isNamePublic: Bool, claimed: Int, code: Digest?
    ) {
        self.id = id
        self.year = year
        self.received = received
        self.entered = entered
        self.name = name
        self.address = address
        self.contact = contact
        self.isNamePublic = isNamePublic
        self.claimed = claimed
        self.code = code
    }

    /// The latest count of the office; nil where it has not counted yet.
    public var counted: Int? {
        steps.reversed().lazy.compactMap { if case .counted(let count) = $0.act { count } else { nil } }.first
    }

    public var isOnPaper: Bool { code == nil }
    public var isWithdrawn: Bool { steps.last?.act == .withdrawn }
    public var isRefused: Bool { steps.last?.act == .refused }

    // MARK: What may be sent

    public static let longestText = 200
    /// More signatures than anybody collects.
    public static let mostSignatures = 10_000
    /// - Unit: requests for one debate; whoever comes later brings the request on paper.
    public static let mostOnline = 200
    /// More steps than any request takes.
    public static let mostSteps = 50

    /// What is missing or too long in what was typed.
    public var findings: [Finding] {
        var findings: [Finding] = []
        func need(_ place: String, _ text: String, _ pl: String, _ en: String) {
            if text.isEmpty {
                findings.append(
                    Finding(
                        .error, at: place,
                        reason: BilingualText(pl: "Brakuje: \(pl).", en: "Missing: \(en)."),
                        remedy: BilingualText(pl: "Uzupełnij.", en: "Fill it in.")))
            } else if text.count > SpeakingRequest.longestText {
                findings.append(
                    Finding(
                        .error, at: place,
                        reason: BilingualText(
                            pl: "To dłuższe niż \(SpeakingRequest.longestText) znaków.",
                            en: "Longer than \(SpeakingRequest.longestText) characters."),
                        remedy: BilingualText(pl: "Skróć.", en: "Shorten it.")))
            }
        }
        need("name", name, "imię i nazwisko", "first and last name")
        need("address", address, "adres zamieszkania", "address of residence")
        need("contact", contact, "adres e-mail lub telefon", "e-mail address or telephone")
        if !(0...SpeakingRequest.mostSignatures).contains(claimed) {
            findings.append(
                Finding(
                    .error, at: "claimed",
                    reason: BilingualText(
                        pl: "Liczba podpisów jest poza zakresem od 0 do \(SpeakingRequest.mostSignatures).",
                        en: "The number of signatures is not between 0 and \(SpeakingRequest.mostSignatures)."
                    ),
                    remedy: BilingualText(
                        pl: "Policz podpisy na liście.", en: "Count the signatures on the list.")))
        }
        return findings
    }
}

/// The scan of a list of signatures.
public struct SignatureList: Hashable, Sendable {
    /// Media type.
    public var type: String
    public var bytes: [UInt8]

    public init(type: String, bytes: [UInt8]) {
        self.type = type
        self.bytes = bytes
    }
}

/// Why the store did not take a request or a step.
public enum SpeakingRefusal: Error, Hashable, Sendable {
    /// As many requests came online as are taken.
    case full
    /// Somebody else did something with it meanwhile, or it is there no more.
    case stale
}
