public import Computation
public import Evidence
public import Formats
import Quantities
public import Strategy

extension JSONValue {
    /// An indicator's definition.
    public init(_ indicator: Indicator) {
        self = .make([
            "id": .string(indicator.id), "name": JSONValue(indicator.name), "meaning": JSONValue(indicator.meaning),
            "kind": .string(indicator.kind.rawValue), "unit": .string(indicator.unit.code),
            "unitName": .make([
                "pl": .string(indicator.unitText(.polish)), "en": .string(indicator.unitText(.english)),
            ]),
            "decimals": .integer(indicator.decimals), "direction": .string(indicator.direction.rawValue),
            "range": .array(indicator.range.map { .number($0) }),
            "goalposts": .array(indicator.goalposts.map { .number($0) }),
            "goals": .array(
                indicator.goals.map {
                    .make(["goal": .string($0.goal.description), "weight": .number($0.weight)])
                }),
            "lines": .array(indicator.lines.map { .string($0.description) }),
            "source": .string(indicator.source), "reference": .string(indicator.reference),
            "owner": JSONValue(indicator.owner), "frequency": .string(indicator.frequency.rawValue),
            "publicationLagDays": .integer(indicator.publicationLagDays),
            "targets": .array(indicator.aim.targets.map { JSONValue($0, unit: indicator.unit) }),
            "trajectory": .string(indicator.aim.trajectory.rawValue),
            "method": .string(indicator.method.rawValue), "validity": JSONValue(indicator.validity),
            "howToGet": JSONValue(indicator.howToGet),
            "formula": indicator.formula.isEmpty ? .null : .string(indicator.formula),
            "calculation": JSONValue(indicator.calculation?.method),
        ])
    }

    /// A source with its licence.
    public init(_ source: DataSource) {
        self = .make([
            "id": .string(source.id), "name": JSONValue(source.name), "publisher": JSONValue(source.publisher),
            "url": .string(source.url), "retrieved": JSONValue(source.retrieved?.description),
            "connector": source.connector.isEmpty ? .null : .string(source.connector),
            "licence": .make([
                "name": JSONValue(source.licence.name), "url": .string(source.licence.url),
                "attribution": JSONValue(source.licence.attribution),
            ]),
            "notes": JSONValue(source.notes),
        ])
    }

    /// A recorded row with the revision it came in.
    public init(_ recorded: RecordedReading) {
        let reading = recorded.reading
        self = .make([
            "series": .string(reading.series), "area": .string(reading.area.description),
            "period": .string(reading.period.description), "value": .number(reading.value),
            "status": .string(reading.status.rawValue),
            "break": reading.breakReason.isEmpty ? .null : .string(reading.breakReason),
            "source": .string(reading.source), "reference": .string(reading.reference),
            "note": .string(reading.note), "line": .integer(reading.line),
            "dataset": .string(recorded.revision.dataset), "revision": .integer(recorded.revision.number),
            "recorded": .string(recorded.revision.recorded.description),
        ])
    }

    /// A dataset revision.
    public init(_ revision: DatasetRevision) {
        self = .make([
            "number": .integer(revision.number), "dataset": .string(revision.dataset),
            "mode": .string(revision.mode.rawValue), "recorded": .string(revision.recorded.description),
            "author": .string(revision.author), "reason": .string(revision.reason),
            "origin": .string(revision.origin), "digest": .string(revision.digest.description),
            "rows": .integer(revision.rows),
        ])
    }

    /// A dataset at a glance.
    public init(_ dataset: DatasetSummary) {
        self = .make([
            "dataset": .string(dataset.current.dataset), "rows": .integer(dataset.rows),
            "revisions": .integer(dataset.revisions), "first": JSONValue(dataset.first?.description),
            "last": JSONValue(dataset.last?.description),
            "series": .array(dataset.series.map { .string($0) }),
            "sources": .array(dataset.sources.map { .string($0) }), "current": JSONValue(dataset.current),
        ])
    }

    /// A ledger entry without its value.
    public init(_ entry: LedgerEntry) {
        self = .make([
            "sequence": .integer(entry.sequence), "recorded": .string(entry.recorded.description),
            "author": .string(entry.author), "subject": .string(entry.subject.description),
            "retired": .boolean(entry.value == nil), "reason": .string(entry.reason),
            "digest": .string(entry.digest.description), "previous": .string(entry.previous.description),
        ])
    }

    /// The chain from a number down to recorded inputs.
    public init(_ explanation: Explanation) {
        self = .make([
            "key": .string(explanation.key.description),
            "steps": .array(explanation.steps.map { JSONValue($0) }),
        ])
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
        self = .make([
            "key": .string(step.key.description), "depth": .integer(step.depth), "state": .string(state),
            "refusal": refusal, "digest": .string(step.outcome.digest.description),
            "method": JSONValue(step.method), "formula": step.summary.map { JSONValue($0) } ?? .null,
            "definition": JSONValue(step.definition?.description),
            "reads": .array(step.reads.map { .string($0.description) }),
            "revisions": .array(step.revisions.map { .integer($0) }), "ledgerEntry": JSONValue(step.entry),
        ])
    }
}
