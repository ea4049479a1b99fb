import Formats

/// What the columns of a table of lines say in the vocabulary of OpenStreetMap.
///
/// A column is a tag of its name; `kind` stands for `highway`, as in layers of the map, and `other_tags` holds further ones, as GDAL
/// writes them. A table that does not say what its lines are is one of streets.
struct LineTags {
    /// Columns by which a table tells what its lines are.
    private static let telling: Set = [
        "highway", "kind", "other_tags", "man_made", "railway", "public_transport",
    ]
    /// Whether lines without any of these are streets.
    let takesAllForStreets: Bool

    init(columns: [String]) {
        takesAllForStreets = Self.telling.isDisjoint(with: columns.map { $0.lowercased() })
    }

    /// Whether a table tells which of its lines are streets and paths.
    static func tells(_ columns: [String]) -> Bool {
        !Set(["highway", "kind"]).isDisjoint(with: columns.map { $0.lowercased() })
    }

    func tags(of feature: Feature) -> [String: String] {
        var tags: [String: String] = [:]
        for property in feature.properties {
            let name = property.key.lowercased()
            guard let text = Self.text(property.value), !text.isEmpty else { continue }
            switch name {
            case "kind": tags["highway"] = tags["highway"] ?? text
            case "other_tags": tags.merge(Self.store(text)) { own, _ in own }
            default: tags[name] = text
            }
        }
        if takesAllForStreets { tags["highway"] = "residential" }
        return tags
    }

    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .boolean(let isSo): isSo ? "yes" : "no"
        default: nil
        }
    }

    /// `"foot"=>"yes","oneway"=>"no"`: quoted pairs in which a backslash stands before a quote or another backslash.
    static func store(_ text: String) -> [String: String] {
        var words: [String] = []
        var word: String?
        var isEscaped = false
        for character in text {
            guard let open = word else {
                if character == "\"" { word = "" }
                continue
            }
            if isEscaped {
                word = open + String(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                words.append(open)
                word = nil
            } else {
                word = open + String(character)
            }
        }
        var tags: [String: String] = [:]
        for pair in stride(from: 0, to: words.count - 1, by: 2) { tags[words[pair]] = words[pair + 1] }
        return tags
    }
}
