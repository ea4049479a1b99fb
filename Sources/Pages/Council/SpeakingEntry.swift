public import Accounts
public import Reporting

/// A request to speak with what the law makes of it.
public struct SpeakingEntry: Sendable, Identifiable {
    public let request: SpeakingRequest
    /// Nil where the office refused it.
    public let standing: SpeakersList.Standing?

    public var id: String { request.id }

    /// Requests in the order of receipt, those refused at the end. Where the office has not counted the signatures
    /// yet, the number that the resident gave counts.
    public static func all(_ requests: [SpeakingRequest], for session: DebateSession) -> [SpeakingEntry] {
        let numbered = requests.enumerated().filter { !$0.element.isRefused }
        let list = SpeakersList(
            numbered.map { order, request in
                SpeakersList.Request(
                    id: request.id, received: request.received, order: order,
                    signatures: request.counted ?? request.claimed, isWithdrawn: request.isWithdrawn)
            }, for: session)
        let found = Dictionary(requests.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return list.entries.compactMap { entry in
            found[entry.request.id].map { SpeakingEntry(request: $0, standing: entry.standing) }
        } + requests.filter(\.isRefused).map { SpeakingEntry(request: $0, standing: nil) }
    }

    /// Whether the standing rests on the resident's own count.
    public var isProvisional: Bool {
        guard request.counted == nil else { return false }
        return switch standing {
        case .admitted, .waiting, .lacksSignatures: true
        default: false
        }
    }
}

extension HTML {
    /// The standing in words.
    mutating func standing(_ entry: SpeakingEntry) {
        guard let standing = entry.standing else { return phrase(SpeakingTexts.refused) }
        words(standing.name)
        guard entry.isProvisional else { return }
        fixed(" (")
        phrase(SpeakingTexts.provisional)
        fixed(")")
    }
}
