import Quantities

extension FilterCompiler {
    func temporal(
        _ relation: FilterExpression.TemporalRelation, _ left: FilterExpression, _ right: FilterExpression
    ) throws(FilterFault) -> RowTest {
        let (first, second) = (try span(left), try span(right))
        let areDays = first.isDays && second.isDays
        return { row in
            first.at(row).flatMap { a in
                second.at(row).map { b in
                    areDays
                        ? relation.holds(a, b)
                        : relation.holds(
                            first.isDays ? a.inMilliseconds : a, second.isDays ? b.inMilliseconds : b)
                }
            }
        }
    }

    /// A date or a moment is an interval that begins and ends with itself.
    private func span(
        _ part: FilterExpression
    ) throws(FilterFault) -> (isDays: Bool, at: (Int) -> TimeSpan?) {
        let term = try term(part)
        switch term {
        case .span(let isDays, let span): return (isDays, span)
        case .instant(let isDate, let instant):
            return (isDate, { row in instant(row).map { TimeSpan(start: $0, end: $0) } })
        default:
            throw wrong(
                term, part, BilingualText(pl: "data, chwila lub przedział", en: "date, moment or interval"))
        }
    }

    func interval(
        _ start: FilterExpression, _ end: FilterExpression, _ whole: FilterExpression
    ) throws(FilterFault) -> FilterTerm {
        let (first, last) = (try bound(start, ifOpen: .min), try bound(end, ifOpen: .max))
        let isDays = (first.isDate ?? last.isDate ?? true) && (last.isDate ?? first.isDate ?? true)
        // Where a date meets a moment it is its first or last millisecond.
        let firstIsDay = first.isDate == true && !isDays
        let lastIsDay = last.isDate == true && !isDays
        return .span(isDays: isDays) { row in
            first.at(row).flatMap { from in
                last.at(row).map { to in
                    TimeSpan(
                        start: firstIsDay ? from * TimeSpan.day : from,
                        end: lastIsDay ? (to + 1) * TimeSpan.day - 1 : to)
                }
            }
        }
    }

    private func bound(
        _ part: FilterExpression, ifOpen: Int64
    ) throws(FilterFault) -> (isDate: Bool?, at: (Int) -> Int64?) {
        if part == .open { return (nil, { _ in ifOpen }) }
        let term = try term(part)
        guard case .instant(let isDate, let instant) = term else {
            throw wrong(term, part, BilingualText(pl: "data lub chwila", en: "date or moment"))
        }
        return (isDate, instant)
    }
}

extension FilterExpression.TemporalRelation {
    /// - Source: J. F. Allen, "Maintaining knowledge about temporal intervals", CACM 26(11), 1983, as CQL2 names them.
    func holds(_ a: TimeSpan, _ b: TimeSpan) -> Bool {
        switch self {
        case .after: a.start > b.end
        case .before: a.end < b.start
        case .contains: a.start < b.start && a.end > b.end
        case .disjoint: a.end < b.start || a.start > b.end
        case .during: a.start > b.start && a.end < b.end
        case .equals: a.start == b.start && a.end == b.end
        case .finishedBy: a.start < b.start && a.end == b.end
        case .finishes: a.start > b.start && a.end == b.end
        case .intersects: a.start <= b.end && b.start <= a.end
        case .meets: a.end == b.start
        case .metBy: a.start == b.end
        case .overlappedBy: a.start > b.start && a.start < b.end && a.end > b.end
        case .overlaps: a.start < b.start && a.end > b.start && a.end < b.end
        case .startedBy: a.start == b.start && a.end > b.end
        case .starts: a.start == b.start && a.end < b.end
        }
    }
}
