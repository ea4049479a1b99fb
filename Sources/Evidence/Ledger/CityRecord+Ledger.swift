import Foundation
public import Strategy

extension CityRecord {
    /// The record after all `entries`, in order.
    /// - Throws: `DecodingError` where a value does not fit its subject (a newer program wrote it).
    public static func folding(_ entries: some Sequence<LedgerEntry>) throws -> CityRecord {
        var record = CityRecord()
        for entry in entries { try record.apply(entry) }
        return record
    }

    /// Applies one entry.
    public mutating func apply(_ entry: LedgerEntry) throws {
        let value = entry.value
        switch entry.subject {
        case .profile: profile = try value.map { try Canonical.decode($0) }
        case .impacts: impacts = try value.map { try Canonical.decode($0) } ?? ImpactMatrix()
        case .strategy(let label):
            revisions.removeAll { $0.label == label }
            if let value { revisions.append(try Canonical.decode(value)) }
        case .indicator(let id): replace(try value.map { try Canonical.decode($0) }, in: \.indicators, id: id)
        case .variable(let id): replace(try value.map { try Canonical.decode($0) }, in: \.variables, id: id)
        case .source(let id): replace(try value.map { try Canonical.decode($0) }, in: \.sources, id: id)
        }
        sequence = entry.sequence
    }

    private mutating func replace<Element: Identified>(
        _ element: Element?, in list: WritableKeyPath<CityRecord, [Element]>, id: String
    ) {
        let index = self[keyPath: list].firstIndex { $0.id == id }
        switch (index, element) {
        case (let index?, let element?): self[keyPath: list][index] = element
        case (let index?, nil): self[keyPath: list].remove(at: index)
        case (nil, let element?): self[keyPath: list].append(element)
        case (nil, nil): break
        }
    }
}

private protocol Identified { var id: String { get } }
extension Indicator: Identified {}
extension Variable: Identified {}
extension DataSource: Identified {}

/// The one JSON form of a recorded value: sorted keys, no escaped slashes, so that equal values give equal text.
public enum Canonical {
    public static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    public static func decode<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
