public import Computation
public import Evidence
public import Formats
import Pages
import Quantities
public import Strategy

extension JSONValue {
    /// An indicator's definition.
    public init(_ indicator: Indicator) {
        self = JSONValue.make {
            JSONValue.Member("id", .string(indicator.id))
            JSONValue.Member("name", JSONValue(indicator.name))
            JSONValue.Member("meaning", JSONValue(indicator.meaning))
            JSONValue.Member("kind", .string(indicator.kind.rawValue))
            JSONValue.Member("unit", .string(indicator.unit.code))
            JSONValue.Member(
                "unitName",
                JSONValue.make {
                    JSONValue.Member("pl", .string(indicator.unitText(.polish)))
                    JSONValue.Member("en", .string(indicator.unitText(.english)))
                })
            JSONValue.Member("decimals", .integer(indicator.decimals))
            JSONValue.Member("direction", .string(indicator.direction.rawValue))
            JSONValue.Member("range", .array(indicator.range.map { .number($0) }))
            JSONValue.Member("goalposts", .array(indicator.goalposts.map { .number($0) }))
            JSONValue.Member(
                "goals",
                .array(
                    indicator.goals.map { element in
                        JSONValue.make {
                            JSONValue.Member("goal", .string(element.goal.description))
                            JSONValue.Member("weight", .number(element.weight))
                        }
                    }))
            JSONValue.Member("lines", .array(indicator.lines.map { .string($0.description) }))
            JSONValue.Member("source", .string(indicator.source))
            JSONValue.Member("reference", .string(indicator.reference))
            JSONValue.Member("owner", JSONValue(indicator.owner))
            JSONValue.Member("frequency", .string(indicator.frequency.rawValue))
            JSONValue.Member("publicationLagDays", .integer(indicator.publicationLagDays))
            JSONValue.Member(
                "targets", .array(indicator.aim.targets.map { JSONValue($0, unit: indicator.unit) }))
            JSONValue.Member("trajectory", .string(indicator.aim.trajectory.rawValue))
            JSONValue.Member("method", .string(indicator.method.rawValue))
            JSONValue.Member("validity", JSONValue(indicator.validity))
            JSONValue.Member("howToGet", JSONValue(indicator.howToGet))
            JSONValue.Member("formula", indicator.formula.isEmpty ? .null : .string(indicator.formula))
            JSONValue.Member("calculation", JSONValue(indicator.calculation?.method))
        }
    }

    /// A source with its licence.
    public init(_ source: DataSource) {
        self = JSONValue.make {
            JSONValue.Member("id", .string(source.id))
            JSONValue.Member("name", JSONValue(source.name))
            JSONValue.Member("publisher", JSONValue(source.publisher))
            JSONValue.Member("url", .string(source.url))
            JSONValue.Member("retrieved", JSONValue(source.retrieved?.description))
            JSONValue.Member("connector", source.connector.isEmpty ? .null : .string(source.connector))
            JSONValue.Member(
                "licence",
                JSONValue.make {
                    JSONValue.Member("name", JSONValue(source.licence.name))
                    JSONValue.Member("url", .string(source.licence.url))
                    JSONValue.Member("attribution", JSONValue(source.licence.attribution))
                })
            JSONValue.Member("notes", JSONValue(source.notes))
        }
    }

    /// A recorded row with the revision it came in.
    public init(_ recorded: RecordedReading) {
        let reading = recorded.reading
        self = JSONValue.make {
            JSONValue.Member("series", .string(reading.series))
            JSONValue.Member("area", .string(reading.area.description))
            JSONValue.Member("period", .string(reading.period.description))
            JSONValue.Member("value", .number(reading.value))
            JSONValue.Member("status", .string(reading.status.rawValue))
            JSONValue.Member("break", reading.breakReason.isEmpty ? .null : .string(reading.breakReason))
            JSONValue.Member("source", .string(reading.source))
            JSONValue.Member("reference", .string(reading.reference))
            JSONValue.Member("note", .string(reading.note))
            JSONValue.Member("line", .integer(reading.line))
            JSONValue.Member("dataset", .string(recorded.revision.dataset))
            JSONValue.Member("revision", .integer(recorded.revision.number))
            JSONValue.Member("recorded", .string(recorded.revision.recorded.description))
        }
    }

    /// A dataset revision.
    public init(_ revision: DatasetRevision) {
        self = JSONValue.make {
            JSONValue.Member("number", .integer(revision.number))
            JSONValue.Member("dataset", .string(revision.dataset))
            JSONValue.Member("mode", .string(revision.mode.rawValue))
            JSONValue.Member("recorded", .string(revision.recorded.description))
            JSONValue.Member("author", .string(Authors().words(revision.author).en))
            JSONValue.Member("reason", .string(revision.reason))
            JSONValue.Member("origin", .string(revision.origin))
            JSONValue.Member("digest", .string(revision.digest.description))
            JSONValue.Member("rows", .integer(revision.rows))
        }
    }

    /// A dataset at a glance.
    public init(_ dataset: DatasetSummary) {
        self = JSONValue.make {
            JSONValue.Member("dataset", .string(dataset.current.dataset))
            JSONValue.Member("rows", .integer(dataset.rows))
            JSONValue.Member("revisions", .integer(dataset.revisions))
            JSONValue.Member("first", JSONValue(dataset.first?.description))
            JSONValue.Member("last", JSONValue(dataset.last?.description))
            JSONValue.Member("series", .array(dataset.series.map { .string($0) }))
            JSONValue.Member("sources", .array(dataset.sources.map { .string($0) }))
            JSONValue.Member("current", JSONValue(dataset.current))
        }
    }

    /// A ledger entry without its value.
    public init(_ entry: LedgerEntry) {
        self = JSONValue.make {
            JSONValue.Member("sequence", .integer(entry.sequence))
            JSONValue.Member("recorded", .string(entry.recorded.description))
            JSONValue.Member("author", .string(Authors().words(entry.author).en))
            JSONValue.Member("subject", .string(entry.subject.description))
            JSONValue.Member("retired", .boolean(entry.value == nil))
            JSONValue.Member("reason", .string(entry.reason))
            JSONValue.Member("digest", .string(entry.digest.description))
            JSONValue.Member("previous", .string(entry.previous.description))
        }
    }

    /// The chain from a number down to recorded inputs.
    public init(_ explanation: Explanation) {
        self = JSONValue.make {
            JSONValue.Member("key", .string(explanation.key.description))
            JSONValue.Member("steps", .array(explanation.steps.map { JSONValue($0) }))
        }
    }

    private init(_ step: Explanation.Step) {
        var state = "ready"
        var refusal = JSONValue.null
        switch step.outcome {
        case .ready: break
        case .refused(let why, _):
            state = "refused"
            refusal = JSONValue(why.reason)
        case .blocked(let keys, _):
            state = "blocked"
            refusal = .array(keys.map { .string($0.description) })
        }
        self = JSONValue.make {
            JSONValue.Member("key", .string(step.key.description))
            JSONValue.Member("depth", .integer(step.depth))
            JSONValue.Member("state", .string(state))
            JSONValue.Member("refusal", refusal)
            JSONValue.Member("digest", .string(step.outcome.digest.description))
            JSONValue.Member("method", JSONValue(step.method))
            JSONValue.Member("formula", step.summary.map { JSONValue($0) } ?? .null)
            JSONValue.Member("definition", JSONValue(step.definition?.description))
            JSONValue.Member("reads", .array(step.reads.map { .string($0.description) }))
            JSONValue.Member("revisions", .array(step.revisions.map { .integer($0) }))
            JSONValue.Member("ledgerEntry", JSONValue(step.entry))
        }
    }
}
