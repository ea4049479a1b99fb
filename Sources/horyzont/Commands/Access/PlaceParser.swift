import Formats
import Geometry
import Quantities

/// What is wrong with a row of a file of places.
struct PlaceFault: Error {
    var reason: BilingualText
    var remedy: BilingualText
}

/// Turns rows of CSV into places.
struct PlaceParser {
    let names: [String]
    let columns: [String]
    let numbers: [String]
    /// Those of the numbers that a row may leave empty; it is 0 then.
    let blanks: Set<String>

    func parse(_ row: CSV.Row) -> Result<PlaceRow, PlaceFault> {
        var faults: [PlaceFault] = []
        let id = text("id", row, &faults)
        let category = text("category", row, &faults)
        let longitude = number("lon", row, within: 180, &faults)
        let latitude = number("lat", row, within: 90, &faults)
        let further = numbers.map { name in
            blanks.contains(name) && field(name, row) ?? "" == ""
                ? 0 : number(name, row, within: nil, &faults) ?? 0
        }
        guard faults.isEmpty, let longitude, let latitude else { return .failure(.all(faults)) }
        return .success(
            PlaceRow(
                line: row.line, id: id, category: category, place: Coordinate(longitude, latitude),
                numbers: further))
    }

    private func field(_ column: String, _ row: CSV.Row) -> String? {
        guard let index = names.firstIndex(of: column), row.fields.indices.contains(index) else { return nil }
        let text = row.fields[index].filter { $0 != "\u{FEFF}" }
        return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    private func text(_ column: String, _ row: CSV.Row, _ faults: inout [PlaceFault]) -> String {
        guard columns.contains(column) else { return "" }
        let text = field(column, row) ?? ""
        if text.isEmpty { faults.append(.empty(column)) }
        return text
    }

    private func number(
        _ column: String, _ row: CSV.Row, within limit: Double?, _ faults: inout [PlaceFault]
    ) -> Double? {
        let text = field(column, row) ?? ""
        guard !text.isEmpty else {
            faults.append(.empty(column))
            return nil
        }
        var copy = text
        let value = copy.withUTF8 { NumberText.number(utf8: $0) }
        guard let value, value.isFinite else {
            faults.append(.noNumber(column, text))
            return nil
        }
        if let limit, abs(value) > limit {
            faults.append(.outside(column, text, limit))
            return nil
        }
        return value
    }
}

extension PlaceFault {
    fileprivate static func empty(_ column: String) -> PlaceFault {
        PlaceFault(
            reason: BilingualText(pl: "kolumna \(column) jest pusta", en: "column \(column) is empty"),
            remedy: BilingualText(pl: "uzupełnić albo usunąć wiersz", en: "fill it in or take the row out"))
    }

    fileprivate static func noNumber(_ column: String, _ text: String) -> PlaceFault {
        PlaceFault(
            reason: BilingualText(
                pl: "\(column): „\(text.prefix(40))” nie jest liczbą",
                en: "\(column): “\(text.prefix(40))” is no number"),
            remedy: BilingualText(
                pl: "podać liczbę, np. 18.6766", en: "give a number, such as 18.6766"))
    }

    fileprivate static func outside(_ column: String, _ text: String, _ limit: Double) -> PlaceFault {
        let most = Int(limit)
        return PlaceFault(
            reason: BilingualText(
                pl: "\(column): \(text) leży poza zakresem od −\(most) do \(most)",
                en: "\(column): \(text) is outside −\(most) to \(most)"),
            remedy: BilingualText(
                pl: "podać stopnie WGS 84, lon na wschód, lat na północ; metry najpierw przeliczyć",
                en: "give degrees on WGS 84, lon east, lat north; metres have to be converted first"))
    }

    static func repeated(_ id: String, _ line: Int) -> PlaceFault {
        PlaceFault(
            reason: BilingualText(
                pl: "„\(id)” stoi już w wierszu \(line)", en: "“\(id)” stands already in line \(line)"),
            remedy: BilingualText(pl: "nadać inny identyfikator", en: "give it another id"))
    }

    fileprivate static func all(_ faults: [PlaceFault]) -> PlaceFault {
        let remedies = faults.map(\.remedy).reduce(into: [BilingualText]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        return PlaceFault(
            reason: BilingualText(
                pl: faults.map(\.reason.pl).joined(separator: "; "),
                en: faults.map(\.reason.en).joined(separator: "; ")),
            remedy: BilingualText(
                pl: remedies.map(\.pl).joined(separator: "; "),
                en: remedies.map(\.en).joined(separator: "; ")))
    }
}
