import Quantities

extension Route {
    /// Pages of one debate on the report, by the year of the report, and of residents' requests to speak in it.
    public enum Debate: Hashable, Sendable {
        case session(Int)
        /// Where a resident asks to speak.
        case ask(Int)
        /// Where a resident sees what became of a request.
        case receipt
        /// All requests, for the office.
        case requests(Int)
        /// Where the office enters a request that came on paper.
        case paper(Int)
        case request(Int, String)
        /// The scan of a request's signatures.
        case signatures(Int, String)
    }

    static func parseDebate(_ rest: [String], _ language: Language) -> Debate? {
        guard let first = rest.first else { return nil }
        switch RouteWord.named(first, language) {
        case .speakingRequest: return rest.count == 1 ? .receipt : nil
        case .debate: break
        default: return nil
        }
        guard rest.count >= 2, let year = Route.year(rest[1]) else { return nil }
        if rest.count == 2 { return .session(year) }
        let word = RouteWord.named(rest[2], language)
        switch (word, rest.count) {
        case (.speakingRequest, 3): return .ask(year)
        case (.speakingRequests, 3): return .requests(year)
        case (.speakingRequests, 4):
            return RouteWord.named(rest[3], language) == .newItem ? .paper(year) : .request(year, rest[3])
        case (.speakingRequests, 5):
            return RouteWord.named(rest[4], language) == .signatures ? .signatures(year, rest[3]) : nil
        default: return nil
        }
    }
}
