public import Formats
public import Layers
public import Quantities

/// Which elements of OpenStreetMap become which layers, by their tags.
public struct OSMMapping: Sendable, Hashable {
    /// What an element can look like in a layer.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// A node.
        case point
        /// A way.
        case line
        /// A closed way or a multipolygon.
        case area
    }

    /// One layer.
    public struct Rule: Sendable, Hashable {
        public var name: String
        public var title: BilingualText
        public var summary = BilingualText("")
        public var forms: Set<Form>
        /// Whether lines and areas are shown by one place inside them.
        public var isReduced = false
        /// What an element must be, by any of these; each one may give it a category.
        public var choices: [Choice]
        public var columns: [Column]

        /// What the columns of the layer hold: the category, where there is one, before the others.
        public var columnDefinitions: [LayerBuilder.Column] {
            (hasCategories ? [LayerBuilder.Column("category", .text)] : [])
                + columns.map { LayerBuilder.Column($0.name, $0.kind, unit: $0.unit) }
        }

        var hasCategories: Bool { choices.contains { $0.category != nil } }
    }

    /// Conditions that must all hold, and the category of what fulfils them.
    public struct Choice: Sendable, Hashable {
        public var category: String?
        public var conditions: [Condition]

        func holds(_ tags: OSMTags) -> Bool { conditions.allSatisfy { $0.holds(tags) } }
    }

    /// What one tag must be.
    public struct Condition: Sendable, Hashable {
        public enum Wish: Sendable, Hashable {
            /// Any value.
            case present
            case among([String])
            /// Some other value than these.
            case presentButNot([String])
            /// Another value than these, or none.
            case not([String])
        }

        public var key: String
        public var wish: Wish

        func holds(_ tags: OSMTags) -> Bool {
            let value = tags[key]
            return switch wish {
            case .present: value != nil
            case .among(let values): value.map(values.contains) ?? false
            case .presentButNot(let values): value.map { !values.contains($0) } ?? false
            case .not(let values): value.map { !values.contains($0) } ?? true
            }
        }
    }

    /// One column and the tag whose value it holds.
    public struct Column: Sendable, Hashable {
        public var name: String
        public var tag: String
        public var kind = LayerValue.Kind.text
        public var unit: UnitOfMeasure?
    }

    public var layers: [Rule]

    /// The mapping as it comes along with the program.
    public static func standard() -> Decoded<OSMMapping> {
        decode(Array(standardText.utf8), file: "osm-layers.yaml")
    }
}
