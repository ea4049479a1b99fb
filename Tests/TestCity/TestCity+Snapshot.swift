public import Computation
public import Evidence
import Quantities
import Strategy

extension TestCity {
    /// Imports that brought the readings.
    public static var datasets: [DatasetRevision] {
        [
            DatasetRevision(
                number: 1, dataset: "modelowo-readings", mode: .complete,
                recorded: Timestamp(startOf: day(2026, 1, 15)), author: "city-folder",
                reason: "first import", origin: "readings/modelowo.csv", digest: Digest(of: "modelowo.csv"),
                rows: 71)
        ]
    }

    /// A graph whose calculations hand out the answers worked out by hand.
    ///
    /// The priority `P1` is left out, so that pages meet a key that nobody calculates; `peers/enterprises`
    /// refuses;
    /// `peers/trips-without-car` is blocked.
    public static var catalogue: Catalogue {
        Catalogue([
            Analysis(
                id: "test/by-hand", title: BilingualText(pl: "Liczone ręcznie", en: "Worked out by hand"),
                page: "by-hand"
            ) { _ in answers }
        ])
    }

    /// The recorded town as inputs, with the graph of answers over them.
    public static var snapshot: Snapshot {
        let inputs = panels.mapValues { Input($0) }
        do throws(GraphError) {
            return try Snapshot(of: record, panels: inputs, today: today, catalogue: catalogue)
        } catch {
            preconditionFailure("the town's calculations form no graph: \(error.findings)")
        }
    }

    /// All outcomes of the town.
    public static var outcomes: Outcomes {
        let snapshot = snapshot
        var memo = Memo()
        var log = RunLog()
        return reckon(snapshot.graph.calculations.map(\.key), in: snapshot, memo: &memo, log: &log)
    }

    private static var answers: [Calculation] {
        let series = indicators.map { indicator in
            calculation(Key(.series, indicator.id), reads: [Key(.readings, indicator.id)], "series/1") {
                inputs in
                inputs(0, as: Panel.self)
            }
        }
        let assessed = assessments.map { answer in
            calculation(
                Key(.assessment, answer.indicator), optional: [Key(.series, answer.indicator)],
                reads: [Key(.aim, answer.indicator), .today], "path-ratio/1"
            ) { _ in answer }
        }
        let compared = peerComparisons.map { answer in
            calculation(Key(.peers, answer.indicator), reads: [Key(.series, answer.indicator)], "peers/1") {
                _ in answer
            }
        }
        let goals = goalAssessments.map { answer in
            let strategic = answer.parts.contains { $0.id.first == "C" || $0.id.first == "P" }
            return calculation(
                Key(.goal, answer.goal),
                optional: answer.parts.map { Key(strategic ? .goal : .assessment, $0.id) }, reads: [],
                "weighted-mean/1"
            ) { _ in answer }
        }
        return series + assessed + compared + goals + [refused, blocked]
    }

    private static var refused: Calculation {
        Calculation(
            Key(.peers, "enterprises"), reads: [], definition: Digest(of: "peers/enterprises"),
            method: "peers/1",
            summary: BilingualText(pl: "Porównanie z sąsiadami", en: "Comparison with neighbours")
        ) { (_: Calculation.Inputs) throws(Refusal) -> PeerComparison in
            throw Refusal(
                code: "no-common-period",
                reason: BilingualText(
                    pl: "Sąsiedzi nie mają wspólnego okresu.", en: "The neighbours share no period."),
                remedy: BilingualText(pl: "Pobierz nowsze dane.", en: "Fetch newer data."))
        }
    }

    private static var blocked: Calculation {
        calculation(
            Key(.peers, "trips-without-car"), reads: [Key(.series, "trips-without-car")], "peers/1"
        ) { (_: Calculation.Inputs) in Double(0) }
    }

    private static func calculation<Output: Value>(
        _ key: Key, optional: [Key] = [], reads: [Key], _ method: String,
        _ compute: @escaping @Sendable (Calculation.Inputs) -> Output
    ) -> Calculation {
        Calculation(
            key,
            reads: reads.map { Calculation.Read($0) } + optional.map { Calculation.Read($0, optional: true) },
            definition: Digest(of: "\(key) \(method)"), method: method,
            summary: BilingualText(pl: "Wynik policzony ręcznie", en: "A result worked out by hand")
        ) { (inputs: Calculation.Inputs) throws(Refusal) -> Output in compute(inputs) }
    }
}
