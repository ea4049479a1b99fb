import Formats
import Layers
import Testing

extension CQL2AbstractTests {
    /// Asks, counts what was asked, and keeps it for the tests that combine predicates.
    final class Questions {
        let layer: Layer
        private(set) var asked: [String] = []

        init(_ layer: Layer) { self.layer = layer }

        /// - Throws: where the filter is refused; records an issue where its two encodings differ.
        @discardableResult
        func rows(_ text: String) throws -> Set<Int> {
            let filter = try FilterExpression.decode(text: text)
            let found = try layer.rows(fulfilling: FeatureQuery(filter: filter, limit: 1))
            let json = try FilterExpression.decode(json: filter.json.encoded())
            #expect(try layer.rows(fulfilling: FeatureQuery(filter: json, limit: 1)) == found, "\(text)")
            asked.append(text)
            return Set(found)
        }

        func areDisjoint(_ first: String, _ second: String) throws {
            #expect(try rows(first).isDisjoint(with: try rows(second)), "\(first) / \(second)")
        }

        func areEqual(_ first: String, _ second: String) throws {
            #expect(try rows(first) == (try rows(second)), "\(first) / \(second)")
        }

        func isRefused(_ text: String) throws {
            #expect(throws: FilterFault.self, "\(text)") { try self.rows(text) }
            asked.append(text)
        }

        func columns(_ kinds: LayerValue.Kind...) -> [String] {
            layer.columns.filter { kinds.contains($0.kind) }.map { "\"\($0.name)\"" }
        }
    }
}
