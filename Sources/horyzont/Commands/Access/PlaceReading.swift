import Formats
import Foundation
import Geometry
import Quantities

/// One row of a file of places.
struct PlaceRow {
    var line: Int
    var id: String
    var category: String
    var place: Coordinate
    /// The numbers of further columns, in the order asked for.
    var numbers: [Double] = []
}

/// Reads CSV files of places and keeps everything that is wrong with them, row by row.
struct PlaceReading {
    /// Whether bad rows are left out instead of stopping the command.
    let skipsBadRows: Bool
    private(set) var findings: [Finding] = []

    init(skipsBadRows: Bool) { self.skipsBadRows = skipsBadRows }

    /// - Throws: `CommandFailure` with all findings where one forbids going on.
    func refuseFaults() throws { if findings.hasErrors { throw CommandFailure(findings) } }

    /// The good rows of a file.
    ///
    /// - Parameters:
    ///   - columns: the columns it must have, of id, category, lon, lat.
    ///   - numbers: picks further columns of numbers from the header; throws what is wrong with the header.
    ///   - blanks: those of them that a row may leave empty.
    ///   - isUnique: whether an id may stand only once.
    mutating func rows(
        of file: String, _ columns: [String], isUnique: Bool = false, blanks: Set<String> = [],
        numbers: ([String]) -> [String] = { _ in [] }
    ) -> [PlaceRow] {
        let place = (file as NSString).lastPathComponent
        guard let data = FileManager.default.contents(atPath: file) else {
            findings += CommandFailure.unreadable(file).findings
            return []
        }
        let decoded = CSV.decode([UInt8](data), place: place)
        findings += decoded.findings.filter { $0.severity != .note }
        guard let rows = decoded.value?.rows, let header = rows.first else {
            findings.append(
                .error(place, 1, pl: "Plik jest pusty.", en: "The file is empty.", columns: columns))
            return []
        }
        let names = header.fields.map(Self.columnName)
        let further = numbers(names)
        let missing = (columns + further).filter { !names.contains($0) }
        guard missing.isEmpty else {
            let (list, found) = (missing.joined(separator: ", "), names.joined(separator: ", "))
            findings.append(
                .error(
                    place, header.line, pl: "Brak kolumn: \(list); są: \(found).",
                    en: "Columns are missing: \(list); found: \(found).", columns: columns))
            return []
        }
        let parser = PlaceParser(names: names, columns: columns, numbers: further, blanks: blanks)
        var seen: [String: Int] = [:]
        var good: [PlaceRow] = []
        for row in rows.dropFirst() {
            switch parser.parse(row) {
            case .failure(let fault): note(fault, place, row.line)
            case .success(let parsed):
                if isUnique, let first = seen.updateValue(row.line, forKey: parsed.id) {
                    note(.repeated(parsed.id, first), place, row.line)
                } else {
                    good.append(parsed)
                }
            }
        }
        return good
    }

    /// Keeps findings of another file that is read beside.
    mutating func note(_ further: [Finding]) { findings += further }

    private mutating func note(_ fault: PlaceFault, _ place: String, _ line: Int) {
        findings.append(
            Finding(
                skipsBadRows ? .warning : .error, at: place, line: line, reason: fault.reason,
                remedy: fault.remedy))
    }

    /// `Longitude` and `x` are lon, `Latitude` and `y` lat, whatever the case.
    static func columnName(_ text: String) -> String {
        let name = text.trimmingCharacters(in: .whitespaces).lowercased()
        switch name {
        case "longitude", "lng", "long", "x": return "lon"
        case "latitude", "y": return "lat"
        default: return name
        }
    }
}

extension Finding {
    fileprivate static func error(
        _ place: String, _ line: Int, pl: String, en: String, columns: [String]
    ) -> Finding {
        let list = columns.joined(separator: ",")
        return Finding(
            .error, at: place, line: line, reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(
                pl: "Pierwszy wiersz nazywa kolumny: \(list); współrzędne w stopniach WGS 84.",
                en: "The first row names the columns: \(list); coordinates are degrees on WGS 84."))
    }
}
