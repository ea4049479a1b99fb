import Evidence
public import Quantities

extension Snapshot {
    /// The same definitions over the readings of periods that ended by `day`, judged on that day.
    ///
    /// What was learnt later of those periods counts; the snapshot decides what is known, the day what has been.
    /// - Complexity: O(inputs); readings are cut where they are loaded.
    public func judged(on day: CalendarDate) -> Snapshot {
        let mark = Digest(of: "until \(day)")
        var cut = inputs
        for (key, input) in inputs where key.kind == .readings {
            cut[key] = Input(
                digest: Digest(combining: [input.digest, mark]), revisions: input.revisions,
                entry: input.entry
            ) { try input.value().until(day) }
        }
        cut[.today] = Input(day)
        return Snapshot(inputs: cut, graph: graph)
    }
}

extension Value {
    /// A series without what lies after `day`; any other value as it is.
    fileprivate func until(_ day: CalendarDate) -> any Value {
        guard var panel = self as? Panel else { return self }
        for index in panel.rows.indices {
            panel.rows[index].points.removeAll { $0.period.lastDay > day }
        }
        return panel
    }
}
