import Geometry
import Quantities

/// Reads a table (CSV of any common dialect) whose rows lie somewhere.
public enum FeatureTable {
    /// Reads row by row; every column that says no place is a property, its text as it stands.
    ///
    /// A row whose place is damaged is handed over without shape, and a finding says what is wrong with it. A row without any
    /// place is a feature without shape.
    /// - Parameters:
    ///   - columns: which columns say the place; nil lets the heading say it.
    ///   - body: takes each row as a feature.
    /// - Returns: which columns said the place, or an error where none did.
    /// - Complexity: O(n).
    public static func read(
        _ bytes: [UInt8], columns: CoordinateColumns? = nil, place: String = "CSV",
        feature body: (Feature) -> Void
    ) -> Decoded<CoordinateColumns> {
        var rows = FeatureRows(columns: columns, place: place)
        var reader = CSVReader(place: place)
        reader.feed(bytes) { rows.read($0, body) }
        reader.finish { rows.read($0, body) }
        let findings = reader.findings + rows.findings.all(place: place)
        guard rows.heading != nil else {
            return Decoded(nil, findings: findings + [FeatureRows.empty(place)])
        }
        return Decoded(rows.columns, findings: findings)
    }

    /// The first row of a table; nil where there is none.
    public static func heading(of bytes: [UInt8]) -> [String]? {
        var first: [String]?
        var reader = CSVReader()
        reader.feed(Array(bytes.prefix(CSVReader.sampleBytes))) { row in first = first ?? row.texts }
        reader.finish { row in first = first ?? row.texts }
        return first
    }
}

/// Turns rows into features once the heading has been read.
private struct FeatureRows {
    private(set) var columns: CoordinateColumns?
    private(set) var heading: [String]?
    private(set) var findings = FindingList()
    private let place: String
    /// Places of the columns that say where a row lies.
    private var places: [Int] = []
    private var isStopped = false

    init(columns: CoordinateColumns?, place: String) {
        self.columns = columns
        self.place = place
    }

    mutating func read(_ row: CSVRow, _ body: (Feature) -> Void) {
        guard !isStopped else { return }
        guard let heading else { return begin(row.texts) }
        var feature = Feature(shape: nil)
        for (index, name) in heading.enumerated() where !places.contains(index) {
            let text = row.text(index)
            feature.properties.append(.init(name, text.isEmpty ? .null : .string(text)))
        }
        do throws(ShapeDamage) {
            feature.shape = try shape(of: row)
        } catch {
            findings.append(error.finding(at: place, line: row.line))
        }
        body(feature)
    }

    private mutating func begin(_ heading: [String]) {
        self.heading = heading
        for name in Set(heading) where heading.count(where: { $0 == name }) > 1 {
            findings.append(
                .make(
                    .error, place, line: 1, pl: "dwie kolumny mają nazwę „\(name)”",
                    en: "two columns have the name “\(name)”", doPl: "zmienić nazwę jednej z nich",
                    doEn: "rename one of them"))
        }
        columns = columns ?? CoordinateColumns(heading: heading)
        let found = columns?.names.map { heading.firstIndex(of: $0) } ?? []
        guard !found.isEmpty, !found.contains(nil) else {
            isStopped = true
            columns = nil
            findings.append(
                .make(
                    .error, place, line: 1, pl: "żadne kolumny nie mówią, gdzie leżą wiersze",
                    en: "no columns say where the rows lie",
                    doPl: "nazwać je lon i lat, easting i northing (lub x i y) albo wkt",
                    doEn: "name them lon and lat, easting and northing (or x and y) or wkt"))
            return
        }
        places = found.compactMap(\.self)
    }

    private func shape(of row: CSVRow) throws(ShapeDamage) -> Shape? {
        guard places.contains(where: { !row.text($0).isEmpty }) else { return nil }
        if places.count == 1 { return try WKT.decode(row.text(places[0])) }
        var numbers: [Double] = []
        for index in places {
            guard let number = row.number(index) else {
                throw ShapeDamage(
                    pl: "współrzędna „\(row.text(index))” nie jest liczbą",
                    en: "the coordinate “\(row.text(index))” is no number",
                    doPl: "wpisać liczbę albo opróżnić obie kolumny",
                    doEn: "write a number or leave both columns empty")
            }
            numbers.append(number)
        }
        return .point(Coordinate(numbers[0], numbers[1]))
    }

    static func empty(_ place: String) -> Finding {
        .make(
            .error, place, pl: "tabela jest pusta", en: "the table is empty", doPl: "podać inny plik",
            doEn: "give another file")
    }
}
