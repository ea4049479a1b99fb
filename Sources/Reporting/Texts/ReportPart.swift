public import Strategy

/// A part of the report that people write: a chapter, or what is said of one goal in the chapter on the strategy.
public enum ReportPart: Hashable, Sendable, CustomStringConvertible {
    case chapter(ReportChapter)
    case goal(StrategyCode)

    /// `chapter/letter` or `goal/CODE`.
    public var description: String {
        switch self {
        case .chapter(let chapter): "chapter/\(chapter.rawValue)"
        case .goal(let code): "goal/\(code)"
        }
    }

    /// Reads its own description.
    public init?(_ text: String) {
        let words = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard words.count == 2 else { return nil }
        switch words[0] {
        case "chapter":
            guard let chapter = ReportChapter(rawValue: words[1]) else { return nil }
            self = .chapter(chapter)
        case "goal":
            guard let code = StrategyCode(words[1]) else { return nil }
            self = .goal(code)
        default: return nil
        }
    }

    /// The chapter in which it stands.
    public var chapter: ReportChapter {
        switch self {
        case .chapter(let chapter): chapter
        case .goal: .strategy
        }
    }
}

extension ReportPart: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let part = ReportPart(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a part of the report")
        }
        self = part
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
