import Computation
import Evidence
import Quantities

/// Differences along each place's series that stop at breaks.
struct PanelChange {
    enum Span {
        /// So many periods back.
        case periods(Int)
        /// Back to the first reading on the base in force.
        case sinceBreak
    }

    var span: Span

    /// - Parameter change: earlier value, later value, years between them.
    func panel(
        of input: Panel, unit: UnitOfMeasure,
        _ change: (Double, Double, Double) throws(Cells.Fault) -> Double
    ) throws(Refusal) -> Panel {
        var rows: [Panel.Row] = []
        var gaps: [Panel.Gap] = []
        for row in input.rows {
            let readings = row.points.filter { $0.status != .withdrawn && $0.value.isFinite }
                .sorted { $0.period < $1.period }
            var points: [Panel.Point] = []
            var isAfterBreak: String?
            for position in readings.indices {
                if let reason = readings[position].breakReason { isAfterBreak = reason }
                do throws(Cells.Fault) {
                    guard let base = try base(of: position, in: readings) else { continue }
                    let now = readings[position]
                    let years = now.period.time - base.period.time
                    points.append(
                        Panel.Point(
                            period: now.period, value: try change(base.value, now.value, years),
                            status: Cells.leastCertain([base, now]), breakReason: isAfterBreak))
                    isAfterBreak = nil
                } catch {
                    gaps.append(
                        Panel.Gap(area: row.area, period: readings[position].period, reason: error.text))
                }
            }
            if !points.isEmpty { rows.append(Panel.Row(area: row.area, points: points)) }
        }
        return try Cells.answer(unit: unit, rows: rows, gaps: gaps)
    }

    /// The reading to compare with; nil where there is none to speak of (the start of the series).
    private func base(of position: Int, in readings: [Panel.Point]) throws(Cells.Fault) -> Panel.Point? {
        switch span {
        case .sinceBreak:
            let start = readings[...position].lastIndex { $0.breakReason != nil } ?? 0
            if start < position { return readings[start] }
            guard let reason = readings[position].breakReason, position > 0 else { return nil }
            throw PanelChange.across(reason)
        case .periods(let count):
            let now = readings[position].period
            guard readings[0].period.index <= now.index - count else { return nil }
            let earlier = readings[..<position].lastIndex {
                $0.period.kind == now.kind && $0.period.index == now.index - count
            }
            if let crossed = readings[...position].last(where: {
                $0.breakReason != nil && $0.period.index > now.index - count
            }) {
                throw PanelChange.across(crossed.breakReason ?? "")
            }
            guard let earlier else {
                let wanted = Period(kind: now.kind, index: now.index - count)
                throw Cells.Fault(pl: "brak odczytu z okresu \(wanted)", en: "no reading of \(wanted)")
            }
            return readings[earlier]
        }
    }

    /// Break reasons carry both languages, parted by a bar.
    private static func across(_ reason: String) -> Cells.Fault {
        let sides = reason.split(separator: " | ", maxSplits: 1).map(String.init)
        let pl = sides.first ?? ""
        let en = sides.count > 1 ? sides[1] : pl
        return Cells.Fault(
            pl: "zmiana przechodziłaby przez przerwę w szeregu (\(pl)); wartości obu stron nie porównuje się",
            en: "the change would cross a break of the series (\(en)); the two sides are not compared")
    }
}
