import Delivery
import Foundation
import Reporting
import Strategy

extension CityRecord {
    /// The record after all `entries`, in order.
    ///
    /// Of each subject only the last entry is decoded.
    /// - Throws: `DecodingError` where a value does not fit its subject (a newer program wrote it).
    /// - Complexity: O(entries + bytes of the values in force).
    public static func folding(_ entries: some Sequence<LedgerEntry>) throws -> CityRecord {
        var record = CityRecord()
        var last: [Subject: (place: Int, entry: LedgerEntry)] = [:]
        for entry in entries {
            record.sequence = entry.sequence
            if entry.value == nil {
                last[entry.subject] = nil
            } else {
                last[entry.subject] = (last[entry.subject]?.place ?? entry.sequence, entry)
            }
        }
        // Where a subject was first recorded is its place; a revision of the strategy moves to the end.
        let standing = last.values.map { known -> (place: Int, entry: LedgerEntry) in
            if case .strategy = known.entry.subject { return (known.entry.sequence, known.entry) }
            return known
        }.sorted { $0.place < $1.place }
        for (_, entry) in standing { try record.update(entry.subject, entry.value, isNew: true) }
        return record
    }

    /// Brings the record up to the entries that follow it: the same as folding the whole ledger again.
    ///
    /// Where one does not fit its subject the record stays as it was.
    /// - Throws: `DecodingError`, as `folding`.
    /// - Complexity: O(entries × items of the lists they touch).
    public mutating func apply(_ entries: some Collection<LedgerEntry>) throws {
        var next = self
        if self == CityRecord() {
            next = try CityRecord.folding(entries)
        } else {
            for entry in entries {
                try next.update(entry.subject, entry.value, isNew: false)
                next.sequence = entry.sequence
            }
        }
        self = next
    }

    /// - Parameter isNew: whether it is known that the record does not hold the subject yet.
    private mutating func update(_ subject: Subject, _ value: String?, isNew: Bool) throws {
        switch subject {
        case .profile: profile = try value.map { try Canonical.decode($0) }
        case .impacts: impacts = try value.map { try Canonical.decode($0) } ?? ImpactMatrix()
        case .strategy(let label):
            revisions.removeAll { $0.label == label }
            if let value { revisions.append(try Canonical.decode(value)) }
        case .indicator(let id): try update(\.indicators, id, value, isNew)
        case .variable(let id): try update(\.variables, id, value, isNew)
        case .standard(let id): try update(\.standards, id, value, isNew)
        case .source(let id): try update(\.sources, id, value, isNew)
        case .delivery(let list, let id): try update(list, id, value, isNew)
        case .reporting(let list, let id): try update(list, id, value, isNew)
        }
    }

    private mutating func update(_ list: DeliveryList, _ id: String, _ value: String?, _ isNew: Bool) throws {
        switch list {
        case .unit: try update(\.delivery.units, id, value, isNew)
        case .programme: try update(\.delivery.programmes, id, value, isNew)
        case .project: try update(\.delivery.projects, id, value, isNew)
        case .milestone: try update(\.delivery.milestones, id, value, isNew)
        case .task: try update(\.delivery.workItems, id, value, isNew)
        case .risk: try update(\.delivery.risks, id, value, isNew)
        case .decision: try update(\.delivery.decisions, id, value, isNew)
        case .document: try update(\.delivery.documents, id, value, isNew)
        case .undertaking: try update(\.delivery.undertakings, id, value, isNew)
        case .budgetLine: try update(\.delivery.budget, id, value, isNew)
        case .publishedTotal: try update(\.delivery.publishedTotals, id, value, isNew)
        case .report: try update(\.delivery.reports, id, value, isNew)
        case .update: try update(\.delivery.updates, id, value, isNew)
        }
    }

    private mutating func update(_ list: ReportingList, _ id: String, _ value: String?, _ isNew: Bool) throws
    {
        switch list {
        case .year: try update(\.reporting.years, id, value, isNew)
        case .text: try update(\.reporting.texts, id, value, isNew)
        case .signOff: try update(\.reporting.signOffs, id, value, isNew)
        case .requirement: try update(\.reporting.requirements, id, value, isNew)
        case .announcement: try update(\.reporting.announcements, id, value, isNew)
        case .publication: try update(\.reporting.publications, id, value, isNew)
        case .resolution: try update(\.reporting.resolutions, id, value, isNew)
        case .debate: try update(\.reporting.debates, id, value, isNew)
        case .participatory: try update(\.reporting.participatory, id, value, isNew)
        }
    }

    private mutating func update<Element: Identifiable & Decodable>(
        _ list: WritableKeyPath<CityRecord, [Element]>, _ id: String, _ value: String?, _ isNew: Bool
    ) throws where Element.ID == String {
        let element: Element? = try value.map { try Canonical.decode($0) }
        let index = isNew ? nil : self[keyPath: list].firstIndex { $0.id == id }
        switch (index, element) {
        case (let index?, let element?): self[keyPath: list][index] = element
        case (let index?, nil): self[keyPath: list].remove(at: index)
        case (nil, let element?): self[keyPath: list].append(element)
        case (nil, nil): break
        }
    }
}

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
