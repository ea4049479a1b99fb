public import Layers

extension Network {
    /// The paths of a layer of lines.
    public init(streets: Layer) {
        var lines = LineNetwork()
        for row in 0..<streets.count {
            lines.add(streets.shapes[row], way: Int64(row), tags: streets.wayTags(of: row))
        }
        self = lines.network()
    }
}

extension Layer {
    /// The columns of texts as tags; the mapping of OpenStreetMap calls `highway` the kind.
    fileprivate func wayTags(of row: Int) -> [String: String] {
        var tags: [String: String] = [:]
        for column in columns {
            guard case .text(let text)? = column[row] else { continue }
            tags[column.name == "kind" ? "highway" : column.name] = text
        }
        return tags
    }
}
