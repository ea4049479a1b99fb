public import Quantities

/// A frozen report: what it stood on, so that it can be made again to the byte, and the digests of its contents.
public struct Publication: Hashable, Sendable, Codable, Identifiable {
    public var year: Int
    public var day: CalendarDate
    /// The last entry of the ledger that it knows.
    public var sequence: Int
    /// Readings recorded later are not in it.
    public var moment: Timestamp
    /// The label of the revision of the strategy.
    public var strategy: String
    /// The last revision of every dataset that it knows.
    public var datasets: [String: Int]
    /// The revision of every layer that its maps were drawn from.
    public var layers: [String: Int]
    /// Of all definitions of indicators and variables.
    public var definitions: Digest
    /// Programs that made it, with their versions.
    public var programs: [String: String]
    /// Of the canonical text in Polish and in English.
    public var polish: Digest
    public var english: Digest

    /// Names the publication in its address and in citations.
    public var digest: Digest { Digest(combining: [polish, english]) }

    public var id: String { "\(year)/\(digest.short)" }

    public init(
        year: Int, day: CalendarDate, sequence: Int, moment: Timestamp, strategy: String,
        datasets: [String: Int], layers: [String: Int] = [:], definitions: Digest, programs: [String: String],
        polish: Digest,
        english: Digest
    ) {
        self.year = year
        self.day = day
        self.sequence = sequence
        self.moment = moment
        self.strategy = strategy
        self.datasets = datasets
        self.layers = layers
        self.definitions = definitions
        self.programs = programs
        self.polish = polish
        self.english = english
    }

    /// The digest of its contents in `language`.
    public func digest(in language: Language) -> Digest { language == .polish ? polish : english }
}

extension Publication {
    /// Reports that were frozen before they could hold maps name no layers.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            year: try fields.decode(Int.self, forKey: .year),
            day: try fields.decode(CalendarDate.self, forKey: .day),
            sequence: try fields.decode(Int.self, forKey: .sequence),
            moment: try fields.decode(Timestamp.self, forKey: .moment),
            strategy: try fields.decode(String.self, forKey: .strategy),
            datasets: try fields.decode([String: Int].self, forKey: .datasets),
            layers: try fields.decodeIfPresent([String: Int].self, forKey: .layers) ?? [:],
            definitions: try fields.decode(Digest.self, forKey: .definitions),
            programs: try fields.decode([String: String].self, forKey: .programs),
            polish: try fields.decode(Digest.self, forKey: .polish),
            english: try fields.decode(Digest.self, forKey: .english))
    }
}
