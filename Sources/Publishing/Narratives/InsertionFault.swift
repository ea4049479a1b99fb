public import Evidence
public import Quantities

/// Something in a text of the report that names evidence which is not there.
public struct InsertionFault: Hashable, Sendable {
    /// What stands between the braces.
    public var words: String
    public var reason: BilingualText

    /// Every fault of a text, each once.
    /// - Complexity: O(length).
    public static func all(in text: String, _ record: CityRecord) -> [InsertionFault] {
        var faults: [InsertionFault] = []
        for case .braces(let words, let stands) in NarrativeText(text).lines.joined() {
            guard let fault = InsertionFault(words, stands: stands, record), !faults.contains(fault) else {
                continue
            }
            faults.append(fault)
        }
        return faults
    }

    /// Nil where the record has what is asked for.
    init?(_ words: String, stands: Bool, _ record: CityRecord) {
        self.words = words
        guard let insertion = Insertion(words) else {
            reason = BilingualText(
                pl: "napisz {{liczba …}}, {{wykres …}}, {{tabela …}} albo {{mapa …}} z jednym słowem",
                en: "write {{number …}}, {{chart …}}, {{table …}} or {{map …}} with one word")
            return
        }
        if insertion.kind != .number, !stands {
            reason = BilingualText(
                pl: "wykres, tabela i mapa stoją w osobnym wierszu",
                en: "a chart, a table or a map stands on a line of its own")
            return
        }
        switch insertion.kind {
        case .map:
            guard ReportBuilder.DistrictMap(rawValue: insertion.subject) == nil else { return nil }
            let names = ReportBuilder.DistrictMap.allCases.map(\.rawValue).joined(separator: ", ")
            reason = BilingualText(pl: "mapy to: \(names)", en: "maps are: \(names)")
        case .number, .chart, .table:
            let isFigure = insertion.kind == .number && ReportBuilder.keyFigures.contains(insertion.subject)
            guard record.indicator(insertion.subject) == nil, !isFigure else { return nil }
            reason = BilingualText(
                pl: "nie ma wskaźnika „\(insertion.subject)”",
                en: "there is no indicator “\(insertion.subject)”")
        }
    }
}
