public import Formats
import Quantities
public import Strategy

extension JSONValue {
    /// Something that the strategy lacks.
    public init(_ item: AuditItem) {
        self = JSONValue.make {
            JSONValue.Member("id", .string(item.id))
            JSONValue.Member("kind", .string(item.kind.rawValue))
            JSONValue.Member("severity", .string(item.severity.rawValue))
            JSONValue.Member("subject", .string(item.subject))
            JSONValue.Member("reason", JSONValue(item.reason))
            JSONValue.Member("remedy", JSONValue(item.remedy))
            JSONValue.Member("presence", JSONValue(item.presence?.rawValue))
            JSONValue.Member("evidence", .array(item.evidence.map { .string($0) }))
        }
    }

    /// Two revisions compared, with what became of the city's links.
    public init(_ diff: StrategyDiff, _ links: CarryOver) {
        self = JSONValue.make {
            JSONValue.Member("unchanged", .integer(diff.unchanged.count))
            JSONValue.Member("entries", .array(diff.entries.filter { !$0.isUnchanged }.map { JSONValue($0) }))
            JSONValue.Member("links", .array(links.links.map { JSONValue($0) }))
            JSONValue.Member("lost", .integer(links.lost.count))
        }
    }

    private init(_ entry: StrategyDiff.Entry) {
        let words = entry.words.map { run in
            JSONValue.make {
                JSONValue.Member("kind", .string(run.kind.rawValue))
                JSONValue.Member("text", .string(run.text))
            }
        }
        self = JSONValue.make {
            JSONValue.Member("level", .string(entry.level.rawValue))
            JSONValue.Member("changes", .array(entry.changes.map(\.rawValue).sorted().map { .string($0) }))
            JSONValue.Member("oldCode", JSONValue(entry.oldCode?.description))
            JSONValue.Member("newCode", JSONValue(entry.newCode?.description))
            JSONValue.Member("oldParent", JSONValue(entry.oldParent?.description))
            JSONValue.Member("newParent", JSONValue(entry.newParent?.description))
            JSONValue.Member("oldText", .string(entry.oldText))
            JSONValue.Member("newText", .string(entry.newText))
            JSONValue.Member("words", .array(words))
        }
    }

    /// One link, before and now.
    public init(_ link: CarryOver.Link) {
        self = JSONValue.make {
            JSONValue.Member("holder", .string(link.holder))
            JSONValue.Member("kind", .string(link.kind.rawValue))
            JSONValue.Member("oldCode", .string(link.oldCode.description))
            JSONValue.Member("newCode", JSONValue(link.newCode?.description))
            JSONValue.Member("target", JSONValue(link.target))
            JSONValue.Member("fate", .string(link.fate.rawValue))
        }
    }
}
