public import Quantities

/// Requests to speak in the order in which the chair received them, each with what the law makes of it.
///
/// Pure counting: who the residents are is no part of it.
public struct SpeakersList: Hashable, Sendable {
    /// One request as far as it counts.
    public struct Request: Hashable, Sendable, Identifiable {
        /// Opaque.
        public var id: String
        /// The day on which the chair received it.
        public var received: CalendarDate
        /// Its place among all requests, from the register of incoming letters.
        public var order: Int
        /// Signatures of supporting residents that are valid.
        public var signatures: Int
        public var isWithdrawn: Bool

        public init(
            id: String, received: CalendarDate, order: Int, signatures: Int, isWithdrawn: Bool = false
        ) {
            self.id = id
            self.received = received
            self.order = order
            self.signatures = signatures
            self.isWithdrawn = isWithdrawn
        }
    }

    /// What became of a request.
    public enum Standing: Hashable, Sendable {
        /// May speak, as the so-many-th.
        case admitted(Int)
        /// Would be next, once somebody withdraws or the council raises the number.
        case waiting(Int)
        case late(by: Int)
        case lacksSignatures(Int)
        case withdrawn
    }

    /// In the order of receipt.
    public let entries: [(request: Request, standing: Standing)]

    public init(_ requests: [Request], for session: DebateSession) {
        let needed = SpeakingRules.signatures(residents: session.residents)
        let last = SpeakingRules.lastDay(before: session.date)
        var place = 0
        entries = requests.sorted { ($0.received, $0.order, $0.id) < ($1.received, $1.order, $1.id) }.map {
            request in
            if request.isWithdrawn { return (request, .withdrawn) }
            if request.received > last {
                return (request, .late(by: request.received.dayNumber - last.dayNumber))
            }
            if request.signatures < needed {
                return (request, .lacksSignatures(needed - request.signatures))
            }
            place += 1
            return (
                request, place <= session.speakers ? .admitted(place) : .waiting(place - session.speakers)
            )
        }
    }

    /// How many may speak.
    public var admitted: Int {
        entries.count { if case .admitted = $0.standing { true } else { false } }
    }

    public static func == (lhs: SpeakersList, rhs: SpeakersList) -> Bool {
        lhs.entries.elementsEqual(rhs.entries) { $0 == $1 }
    }

    public func hash(into hasher: inout Hasher) {
        for entry in entries {
            hasher.combine(entry.request)
            hasher.combine(entry.standing)
        }
    }
}

extension SpeakersList.Standing {
    /// In words.
    public var name: BilingualText {
        switch self {
        case .admitted(let place):
            BilingualText(pl: "zabierze głos jako \(place).", en: "speaks as number \(place)")
        case .waiting(let place): BilingualText(pl: "rezerwowy (\(place).)", en: "waits, number \(place)")
        case .late(let days): BilingualText(pl: "po terminie (dni: \(days))", en: "late (days: \(days))")
        case .lacksSignatures(let count):
            BilingualText(pl: "brakuje podpisów: \(count)", en: "signatures lacking: \(count)")
        case .withdrawn: BilingualText(pl: "wycofane", en: "withdrawn")
        }
    }
}
