public import Quantities

/// Why a filter cannot be understood or does not fit a layer.
public struct FilterFault: Error, Hashable, Sendable {
    /// `filter` with the place in it: a character counted from 1, a JSON path, or the part that is wrong.
    public let finding: Finding

    init(_ place: String, pl: String, en: String, doPl: String, doEn: String) {
        finding = Finding(
            .error, at: place, reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(pl: doPl, en: doEn))
    }

    static func tooDeep(_ place: String) -> FilterFault {
        FilterFault(
            place, pl: "Wyrażenie jest zagnieżdżone głębiej niż \(FilterLimit.depth) razy.",
            en: "The expression is nested deeper than \(FilterLimit.depth) levels.",
            doPl: "Uprość wyrażenie.", doEn: "Simplify the expression.")
    }

    static func tooLarge(_ place: String) -> FilterFault {
        FilterFault(
            place, pl: "Filtr jest za długi.", en: "The filter is too long.",
            doPl: "Zmieść się w \(FilterLimit.bytes) bajtach i \(FilterLimit.parts) częściach.",
            doEn: "Keep to \(FilterLimit.bytes) bytes and \(FilterLimit.parts) parts.")
    }
}
