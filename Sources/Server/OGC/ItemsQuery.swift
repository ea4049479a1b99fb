import Geometry
import Layers
import Quantities

/// What a request for features asks, understood and checked.
struct ItemsQuery {
    var query: FeatureQuery
    var system = ReferenceSystem.crs84
    /// Names of the properties to write; nil for all.
    var properties: Set<String>?
    var skipsGeometry = false

    /// Features of a page where the caller does not say; more than the limit are never given.
    static let standardLimit = 100
    static let maximumLimit = 10_000
    /// Sort keys, corners and properties in one parameter: more than any layer has columns.
    static let maximumParts = LayerLimit.columns

    /// The properties that may stand in the query by their own name.
    static func queryables(of layer: Layer) -> [String] {
        layer.columns.map(\.name).filter { !parameters.contains($0) }
    }

    /// The parameters of the standard; a property of the same name is asked for by a filter.
    static let parameters = [
        "f", "bbox", "bbox-crs", "crs", "datetime", "filter", "filter-crs", "filter-lang", "limit", "page",
        "properties", "skipGeometry", "sortby",
    ]

    /// - Throws: every finding at once.
    init(_ parameters: OGCParameters, of layer: Layer) throws {
        var reading = ParameterReading(parameters: parameters, layer: layer)
        system = reading.system("crs")
        properties = reading.properties()
        skipsGeometry = reading.flag("skipGeometry")
        query = FeatureQuery(limit: reading.limit())
        query.order = reading.order()
        query.time = reading.time()
        query.after = reading.page()
        var conditions = reading.conditions()
        if let box = reading.box() {
            query.areas = box.areas
            if let shape = box.shape {
                conditions.append(.spatial(.intersects, .property("geometry"), .shape(shape)))
            }
        }
        if let filter = reading.filter() { conditions.append(filter) }
        if !conditions.isEmpty { query.filter = conditions.count == 1 ? conditions[0] : .and(conditions) }
        guard reading.findings.isEmpty else { throw Problem.input(reading.findings) }
    }
}

/// Reads one parameter after another and gathers what is wrong.
private struct ParameterReading {
    let parameters: OGCParameters
    let layer: Layer
    var findings: [Finding] = []

    mutating func system(_ name: String) -> ReferenceSystem {
        guard let uri = parameters[name] else { return .crs84 }
        guard let system = ReferenceSystem.named(uri) else {
            let list = ReferenceSystem.all.map(\.uri).joined(separator: ", ")
            wrong(name, uri, list, list)
            return .crs84
        }
        return system
    }

    mutating func flag(_ name: String) -> Bool {
        guard let value = parameters[name] else { return false }
        if value != "true", value != "false" { wrong(name, value, "true, false", "true, false") }
        return value == "true"
    }

    /// Larger numbers are taken as the largest, as the standard asks.
    mutating func limit() -> Int {
        guard let text = parameters["limit"] else { return ItemsQuery.standardLimit }
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
        let number = isNumber ? Int(text) ?? ItemsQuery.maximumLimit : 0
        guard number > 0 else {
            wrong(
                "limit", text, "liczba od 1 do \(ItemsQuery.maximumLimit)",
                "a number from 1 to \(ItemsQuery.maximumLimit)")
            return 1
        }
        return min(number, ItemsQuery.maximumLimit)
    }

    mutating func page() -> PageToken? {
        guard let text = parameters["page"] else { return nil }
        let token = PageToken(text)
        if token == nil {
            wrong("page", text, "wartość z odnośnika „next”", "the value from a link “next”")
        }
        return token
    }

    mutating func properties() -> Set<String>? {
        guard let text = parameters["properties"] else { return nil }
        let names =
            text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for name in names.prefix(ItemsQuery.maximumParts)
        where layer.column(name) == nil && name != "geometry" {
            unknown("properties", name)
        }
        return Set(names)
    }

    mutating func order() -> [SortKey] {
        guard let text = parameters["sortby"] else { return [] }
        var keys: [SortKey] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false).prefix(
            ItemsQuery.maximumParts)
        {
            let isDescending = part.hasPrefix("-")
            // A plus in a query that was not escaped arrives as a space.
            let name = String(
                isDescending || part.hasPrefix("+") || part.hasPrefix(" ") ? part.dropFirst() : part)
            if layer.column(name) == nil { unknown("sortby", name) }
            if !keys.contains(where: { $0.column == name }) {
                keys.append(SortKey(name, isDescending: isDescending))
            }
        }
        return keys
    }

    /// A moment, a day, or two of them with a slash between; `..` or nothing is an open end.
    mutating func time() -> QueryTime? {
        guard let text = parameters["datetime"] else { return nil }
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let starts = Moment(ends[0], isEnd: false)
        let stops = Moment(ends.count == 2 ? ends[1] : ends[0], isEnd: true)
        guard ends.count <= 2, let starts, let stops, ends.count == 2 || starts.value != nil,
            starts.value.map({ start in stops.value.map { start <= $0 } ?? true }) ?? true
        else {
            wrong(
                "datetime", text, "2026-05-31, 2026-05-31T10:15:00Z lub przedział jak 2026-01-01/..",
                "2026-05-31, 2026-05-31T10:15:00Z or an interval such as 2026-01-01/..")
            return nil
        }
        return QueryTime(start: starts.value, end: stops.value)
    }

    /// Properties that stand in the query by their own name must be equal to what stands there.
    mutating func conditions() -> [FilterExpression] {
        var conditions: [FilterExpression] = []
        for (name, text) in parameters.fields.pairs where !ItemsQuery.parameters.contains(name) {
            guard let column = layer.column(name) else { continue }
            guard let value = FilterExpression(text, as: column.kind) else {
                wrong(
                    name, text, "wartość rodzaju \(column.kind.rawValue)",
                    "a value of the kind \(column.kind.rawValue)")
                continue
            }
            conditions.append(.compare(.equal, .property(name), value))
        }
        return conditions
    }

    mutating func box() -> AskedBox? {
        let system = system("bbox-crs")
        guard let text = parameters["bbox"] else { return nil }
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
        do throws(AskedBox.Fault) {
            return try AskedBox(numbers, in: system)
        } catch {
            switch error {
            case .malformed:
                wrong(
                    "bbox", text,
                    "cztery liczby (lub sześć): róg dolny i górny w kolejności osi układu bbox-crs",
                    "four numbers (or six): lower and upper corner in the order of axes of bbox-crs")
            case .outside: wrong("bbox", text, "miejsca, które układ zna", "places that the system knows")
            }
            return nil
        }
    }

    mutating func filter() -> FilterExpression? {
        let system = system("filter-crs")
        let language = parameters["filter-lang"] ?? "cql2-text"
        if language != "cql2-text", language != "cql2-json" {
            wrong("filter-lang", language, "cql2-text, cql2-json", "cql2-text, cql2-json")
            return nil
        }
        guard let text = parameters["filter"] else { return nil }
        do throws(FilterFault) {
            let filter =
                language == "cql2-text"
                ? try FilterExpression.decode(text: text)
                : try FilterExpression.decode(json: Array(text.utf8))
            let inDegrees = system == .crs84 ? filter : filter.mapShapes { system.inDegrees($0) ?? $0 }
            _ = try FilterPlan(inDegrees, for: layer)
            return inDegrees
        } catch {
            findings.append(error.finding)
            return nil
        }
    }

    private mutating func unknown(_ parameter: String, _ name: String) {
        let known = layer.columns.prefix(50).map(\.name).joined(separator: ", ")
        findings.append(
            .error(
                parameter, pl: "Warstwa nie ma właściwości „\(name.prefix(100))”.",
                en: "The layer has no property “\(name.prefix(100))”.", doPl: "Dozwolone: \(known).",
                doEn: "Allowed: \(known)."))
    }

    private mutating func wrong(_ name: String, _ value: String, _ polish: String, _ english: String) {
        findings.append(
            .error(
                name, pl: "Wartość „\(value.prefix(100))” parametru „\(name)” jest niepoprawna.",
                en: "The value “\(value.prefix(100))” of the parameter “\(name)” is not valid.",
                doPl: "Dozwolone: \(polish).", doEn: "Allowed: \(english)."))
    }
}

/// One end of `datetime`.
private struct Moment {
    /// Nil for an open end.
    var value: Timestamp?

    init?(_ text: String, isEnd: Bool) {
        if text == ".." || text.isEmpty { return }
        if let date = CalendarDate(text) {
            let start = Timestamp(startOf: isEnd ? date.adding(days: 1) : date)
            value = isEnd ? Timestamp(milliseconds: start.milliseconds - 1) : start
        } else if let moment = Timestamp(text) {
            value = moment
        } else {
            return nil
        }
    }
}

extension FilterExpression {
    /// A value as it stands in a query; nil where it is not of the kind.
    init?(_ text: String, as kind: LayerValue.Kind) {
        switch kind {
        case .text: self = .text(text)
        case .integer:
            guard let number = Int(text) else { return nil }
            self = .number(Double(number))
        case .real:
            guard let number = Double(text), number.isFinite else { return nil }
            self = .number(number)
        case .boolean:
            guard text == "true" || text == "false" else { return nil }
            self = .boolean(text == "true")
        case .date:
            guard let date = CalendarDate(text) else { return nil }
            self = .date(date)
        case .timestamp:
            guard let moment = Timestamp(text) else { return nil }
            self = .timestamp(moment)
        }
    }
}
