import Delivery
import Foundation
public import Quantities

/// One field of a recorded item before and after an edit, in words that people know.
public struct FieldChange: Hashable, Sendable {
    /// What the forms and tables call the field.
    public var label: BilingualText
    /// Empty where there was nothing.
    public var before: BilingualText
    /// Empty where nothing is left.
    public var after: BilingualText

    public init(_ label: BilingualText, from before: BilingualText, to after: BilingualText) {
        self.label = label
        self.before = before
        self.after = after
    }

    /// The fields in which two values of a subject differ; nil stands for a subject that is not recorded.
    ///
    /// Lists of delivery are compared by the columns of their tables, everything else by the fields of its JSON.
    /// - Complexity: O(bytes of both values).
    public static func between(_ before: String?, _ after: String?, of subject: Subject) -> [FieldChange] {
        if before == after { return [] }
        if case .delivery = subject,
            let old = try? record(of: subject, before), let new = try? record(of: subject, after)
        {
            return RecordDiff(from: old.delivery, to: new.delivery).changes.flatMap { rows(of: $0) }
        }
        let old = RecordedTree(before).leaves
        let new = RecordedTree(after).leaves
        let was = Dictionary(old) { first, _ in first }
        let stays = Set(new.map(\.path))
        let present = new.filter { was[$0.path] != $0.text }.map { leaf in
            FieldChange(
                leaf.label, from: BilingualText(was[leaf.path] ?? ""), to: BilingualText(leaf.text))
        }
        let gone = old.filter { !stays.contains($0.path) && !$0.text.isEmpty }.map { leaf in
            FieldChange(leaf.label, from: BilingualText(leaf.text), to: BilingualText(""))
        }
        return present + gone
    }

    private static func record(of subject: Subject, _ value: String?) throws -> CityRecord {
        try CityRecord.folding([
            LedgerEntry(
                sequence: 1, recorded: Timestamp(milliseconds: 0), author: "", subject: subject,
                value: value, reason: "", previous: LedgerEntry.origin)
        ])
    }

    private static func rows(of change: RecordDiff.Change) -> [FieldChange] {
        guard let table = DeliveryTables.table(change.table) else { return [] }
        let isItem = table.key == ["id"] || ["updates", "reports"].contains(table.id)
        return table.columns.indices.compactMap { index in
            let column = table.columns[index]
            let before = change.before.map { column.words($0[index]) } ?? BilingualText("")
            let after = change.after.map { column.words($0[index]) } ?? BilingualText("")
            guard before != after else { return nil }
            let label =
                isItem
                ? column.title
                : BilingualText(
                    pl: "\(table.title.pl) \(change.key): \(column.title.pl)",
                    en: "\(table.title.en) \(change.key): \(column.title.en)")
            return FieldChange(label, from: before, to: after)
        }
    }
}

extension [String: String] {
    fileprivate init(_ leaves: [RecordedTree.Leaf], _ combine: (String, String) -> String) {
        self.init(leaves.map { ($0.path, $0.text) }, uniquingKeysWith: combine)
    }
}

/// A recorded value taken apart into its single texts and numbers.
private struct RecordedTree {
    struct Leaf {
        var path: String
        var label: BilingualText
        var text: String
    }

    private indirect enum Node: Decodable {
        case object([String: Node])
        case list([Node])
        case leaf(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .leaf("")
            } else if let flag = try? container.decode(Bool.self) {
                self = .leaf(flag ? "yes" : "no")
            } else if let number = try? container.decode(Double.self) {
                let text = number.description
                self = .leaf(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
            } else if let text = try? container.decode(String.self) {
                self = .leaf(text)
            } else if let nodes = try? container.decode([Node].self) {
                self = .list(nodes)
            } else {
                self = .object(try container.decode([String: Node].self))
            }
        }
    }

    private let root: Node?

    /// Text that is no JSON counts as one leaf.
    init(_ value: String?) {
        guard let value else {
            root = nil
            return
        }
        root = (try? JSONDecoder().decode(Node.self, from: Data(value.utf8))) ?? .leaf(value)
    }

    var leaves: [Leaf] {
        var leaves: [Leaf] = []
        if let root { RecordedTree.walk(root, [], &leaves) }
        return leaves
    }

    private static func walk(_ node: Node, _ path: [String], _ leaves: inout [Leaf]) {
        switch node {
        case .leaf(let text):
            leaves.append(Leaf(path: path.joined(separator: "/"), label: label(path), text: text))
        case .list(let nodes):
            for (index, node) in nodes.enumerated() { walk(node, path + [String(index + 1)], &leaves) }
        case .object(let members):
            for (key, node) in members.sorted(by: { $0.key < $1.key }) {
                walk(node, path + [key], &leaves)
            }
        }
    }

    private static func label(_ path: [String]) -> BilingualText {
        let words = path.map { names[$0] ?? BilingualText($0) }
        return BilingualText(
            pl: words.map(\.pl).joined(separator: " › "), en: words.map(\.en).joined(separator: " › "))
    }

    /// Names of fields that the forms of the site change; other fields stand under their own name.
    private static let names: [String: BilingualText] = [
        "aim": BilingualText(pl: "cel", en: "aim"),
        "baseline": BilingualText(pl: "wartość bazowa", en: "baseline"),
        "confidence": BilingualText(pl: "pewność", en: "confidence"),
        "direction": BilingualText(pl: "kierunek", en: "direction"),
        "en": BilingualText("EN"),
        "formula": BilingualText(pl: "wzór", en: "formula"),
        "frequency": BilingualText(pl: "częstość", en: "frequency"),
        "from": BilingualText(pl: "od", en: "from"),
        "goal": BilingualText(pl: "cel operacyjny", en: "goal"),
        "goals": BilingualText(pl: "cele", en: "goals"),
        "howToGet": BilingualText(pl: "jak zdobyć dane", en: "how to get the data"),
        "impacts": BilingualText(pl: "oddziaływania", en: "impacts"),
        "meaning": BilingualText(pl: "znaczenie", en: "meaning"),
        "method": BilingualText(pl: "metoda", en: "method"),
        "name": BilingualText(pl: "nazwa", en: "name"),
        "note": BilingualText(pl: "uwaga", en: "note"),
        "origin": BilingualText(pl: "skąd", en: "origin"),
        "period": BilingualText(pl: "okres", en: "period"),
        "pl": BilingualText("PL"),
        "sign": BilingualText(pl: "znak", en: "sign"),
        "source": BilingualText(pl: "źródło", en: "source"),
        "strength": BilingualText(pl: "siła", en: "strength"),
        "targets": BilingualText(pl: "wartości docelowe", en: "targets"),
        "to": BilingualText(pl: "do", en: "to"),
        "unit": BilingualText(pl: "jednostka", en: "unit"),
        "value": BilingualText(pl: "wartość", en: "value"),
        "weight": BilingualText(pl: "waga", en: "weight"),
        "why": BilingualText(pl: "uzasadnienie", en: "why"),
    ]
}
