import Geometry
import Quantities

/// What is wrong with a layer, as far as it is worth listing.
struct LayerFindings: Sendable {
    /// More say nothing new: a file that is wrong in one row is mostly wrong in all of them.
    static let limit = 1_000

    private var kept: [Finding] = []
    private var more = 0

    /// The findings kept, and one that tells how many more there were.
    var all: [Finding] {
        guard more > 0 else { return kept }
        return kept + [
            Self.error(
                "…", pl: "Dalszych uwag: \(more).", en: "\(more) further findings.",
                doPl: "Popraw powyższe i wczytaj warstwę ponownie.",
                doEn: "Correct those above and read the layer again.")
        ]
    }

    mutating func misfit(_ identifier: String, column: LayerBuilder.Column) {
        add(
            "\(identifier), \(column.name)", pl: "Wartość nie jest rodzaju „\(column.kind.rawValue)”.",
            en: "The value is not of the kind “\(column.kind.rawValue)”.",
            doPl: "Popraw wartość albo rodzaj kolumny.",
            doEn: "Correct the value or the kind of the column.")
    }

    mutating func check(_ description: LayerDescription, _ columns: [LayerColumn]) {
        if !Self.isName(description.name) {
            add(
                description.name, pl: "To nie jest nazwa warstwy.", en: "This is no name of a layer.",
                doPl: "Użyj do \(LayerLimit.name) małych liter a–z, cyfr, „-” i „_”, najpierw litery.",
                doEn:
                    "Use at most \(LayerLimit.name) lower-case letters a–z, digits, “-” and “_”, a letter first."
            )
        }
        if columns.count > LayerLimit.columns {
            add(
                description.name, pl: "Warstwa ma \(columns.count) kolumn.",
                en: "The layer has \(columns.count) columns.",
                doPl: "Zostaw najwyżej \(LayerLimit.columns).", doEn: "Keep at most \(LayerLimit.columns).")
        }
        var seen: Set<String> = []
        for column in columns {
            if column.name.isEmpty || column.name.utf8.count > LayerLimit.name {
                add(
                    column.name, pl: "Kolumna nie ma nazwy albo jest ona za długa.",
                    en: "The column has no name or too long a one.",
                    doPl: "Nadaj nazwę do \(LayerLimit.name) bajtów.",
                    doEn: "Give a name of at most \(LayerLimit.name) bytes.")
            }
            if !seen.insert(column.name).inserted {
                add(
                    column.name, pl: "Dwie kolumny mają tę samą nazwę.",
                    en: "Two columns have the same name.",
                    doPl: "Zmień nazwę jednej z nich.", doEn: "Rename one of them.")
            }
        }
        checkTime(description, columns)
    }

    private mutating func checkTime(_ description: LayerDescription, _ columns: [LayerColumn]) {
        guard let time = description.time else { return }
        for name in [time.start, time.end].compactMap({ $0 })
        where !columns.contains(where: { $0.name == name && ($0.kind == .date || $0.kind == .timestamp) }) {
            add(
                name, pl: "Nie ma takiej kolumny dat lub chwil.",
                en: "There is no such column of dates or moments.",
                doPl: "Popraw kolumny czasu warstwy.", doEn: "Correct the columns of time of the layer.")
        }
    }

    mutating func checkLengths(_ columns: [LayerColumn], features: Int, shapes: Int) {
        if features > LayerLimit.features {
            add(
                "…", pl: "Warstwa ma \(features) obiektów.", en: "The layer has \(features) features.",
                doPl: "Podziel ją na warstwy do \(LayerLimit.features) obiektów.",
                doEn: "Divide it into layers of at most \(LayerLimit.features) features.")
        }
        let lengths = [("…", shapes)] + columns.map { ($0.name, $0.cells.count) }
        for (name, length) in lengths where length != features {
            add(
                name, pl: "Wartości jest \(length), a obiektów \(features).",
                en: "There are \(length) values and \(features) features.",
                doPl: "Podaj jedną wartość na obiekt.", doEn: "Give one value for each feature.")
        }
    }

    /// - Parameter identifiers: in order.
    mutating func check(identifiers: [String]) {
        for (row, identifier) in identifiers.enumerated() {
            if identifier.isEmpty || identifier.utf8.count > LayerLimit.identifier
                || identifier.utf8.contains(where: { $0 < 0x20 })
            {
                add(
                    String(identifier.prefix(40)),
                    pl: "Identyfikator jest pusty, za długi albo zawiera znaki sterujące.",
                    en: "The identifier is empty, too long or has control characters.",
                    doPl: "Nadaj identyfikator do \(LayerLimit.identifier) bajtów.",
                    doEn: "Give an identifier of at most \(LayerLimit.identifier) bytes.")
            }
            if row > 0, identifiers[row - 1] == identifier {
                add(
                    identifier, pl: "Dwa obiekty mają ten sam identyfikator.",
                    en: "Two features have the same identifier.",
                    doPl: "Nadaj każdemu własny.", doEn: "Give each one its own.")
            }
        }
    }

    mutating func check(shapes: [Shape?], of identifiers: [String]) {
        let earth = BoundingBox(west: -180, south: -90, east: 180, north: 90)
        for (shape, identifier) in zip(shapes, identifiers) {
            var isOnEarth = true
            shape?.visitPlaces { place in
                if !earth.contains(place) { isOnEarth = false }
            }
            guard !isOnEarth else { continue }
            add(
                identifier, pl: "Obiekt leży poza granicami długości i szerokości geograficznej.",
                en: "The feature lies beyond the bounds of longitude and latitude.",
                doPl: "Sprawdź układ współrzędnych i kolejność osi pliku.",
                doEn: "Check the file's coordinate system and order of axes.")
        }
    }

    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (0x61...0x7A).contains(first), name.utf8.count <= LayerLimit.name
        else { return false }
        return name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
        }
    }

    private mutating func add(_ place: String, pl: String, en: String, doPl: String, doEn: String) {
        guard kept.count < Self.limit else {
            more += 1
            return
        }
        kept.append(Self.error(place, pl: pl, en: en, doPl: doPl, doEn: doEn))
    }

    private static func error(_ place: String, pl: String, en: String, doPl: String, doEn: String) -> Finding
    {
        Finding(
            .error, at: place, reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(pl: doPl, en: doEn))
    }
}
