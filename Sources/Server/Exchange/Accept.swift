import Quantities

/// What a client says it can take.
/// - Source: RFC 9110, section 12.5.
enum Accept {
    /// Whether a content coding is welcome. Without a header only the identity is.
    static func encoding(_ name: String, in header: String?) -> Bool {
        guard let header else { return false }
        var anything = false
        for part in header.split(separator: ",") {
            let (token, weight) = weighed(part)
            if token == name { return weight > 0 }
            if token == "*" { anything = weight > 0 }
        }
        return anything
    }

    /// The first of `offers` (best first) with the highest weight; nil where none is acceptable.
    static func choice<Offer>(_ offers: [(type: String, offer: Offer)], in header: String?) -> Offer? {
        guard let header, !header.allSatisfy({ $0 == " " }) else { return offers.first?.offer }
        let ranges = header.prefix(1_000).split(separator: ",").map { weighed($0) }
        var best: (weight: Double, offer: Offer)?
        for (type, offer) in offers {
            let weight = weight(of: type, in: ranges)
            if weight > 0, weight > best?.weight ?? 0 { best = (weight, offer) }
        }
        return best?.offer
    }

    /// The most specific range decides.
    private static func weight(of type: String, in ranges: [(token: String, weight: Double)]) -> Double {
        let family = type.prefix { $0 != "/" } + "/*"
        for wanted in [type, String(family), "*/*"] {
            if let range = ranges.first(where: { $0.token == wanted }) { return range.weight }
        }
        return 0
    }

    /// The language of this site that a reader likes best; Polish where none is named.
    static func language(in header: String?) -> Language {
        let wishes = (header ?? "").prefix(1_000).split(separator: ",").map { weighed($0) }
        func weight(_ language: Language) -> Double {
            wishes.filter { $0.token == language.rawValue || $0.token.hasPrefix(language.rawValue + "-") }
                .map(\.weight).max() ?? 0
        }
        return weight(.english) > weight(.polish) ? .english : .polish
    }

    /// Whether a reader takes one of this site's languages, or says nothing against them.
    static func takesALanguage(in header: String?) -> Bool {
        let wishes = (header ?? "").prefix(1_000).split(separator: ",").map { weighed($0) }
        guard wishes.contains(where: { $0.token == "*" && $0.weight == 0 }) else { return true }
        return wishes.contains { wish in
            wish.weight > 0
                && Language.allCases.contains {
                    wish.token == $0.rawValue || wish.token.hasPrefix($0.rawValue + "-")
                }
        }
    }

    private static func weighed(_ part: Substring) -> (token: String, weight: Double) {
        let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
        let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
        return (pieces.first ?? "", quality ?? 1)
    }
}
