import Geometry
public import Quantities

extension Layer {
    /// One page of the features that fulfil a query, and how many do.
    ///
    /// - Throws: what in the filter or the order does not fit the layer.
    /// - Complexity: O(log n + found) where only a place is asked for, O(n) for other conditions, and O(found log found)
    ///   where features are sorted.
    public func page(of query: FeatureQuery) throws(FilterFault) -> FeaturePage {
        let sorter = try RowSorter(query.order, in: self)
        if query.areas == nil, query.filter == nil, query.time == nil, query.order.isEmpty {
            let start = query.after.map { firstRow(after: $0.identifier) } ?? 0
            let first = start + min(query.offset, count - start)
            let rows = Array(first..<min(first + query.limit, count))
            return FeaturePage(rows: rows, matched: count, next: rows.last.flatMap { next($0, sorter) })
        }
        var matched = try rows(fulfilling: query)
        let total = matched.count
        sorter.sort(&matched)
        let start = query.after.map { token in sorter.first(after: token, in: matched) } ?? 0
        let first = start + min(query.offset, total - start)
        let rows = Array(matched[first..<min(first + query.limit, total)])
        let isLast = first + rows.count >= total
        return FeaturePage(
            rows: rows, matched: total,
            next: isLast ? nil : rows.last.map { sorter.token(of: $0) })
    }

    /// All rows that fulfil a query, in the order of their identifiers.
    public func rows(fulfilling query: FeatureQuery) throws(FilterFault) -> [Int] {
        let plan: FilterPlan? =
            if let filter = query.filter { try FilterPlan(filter, for: self) } else { nil }
        let time = query.time.flatMap { TimeTest($0, in: self) }
        // Asked first: a look at either copies it, for every row of a box.
        let asksOnlyPlace = time == nil && plan == nil
        func holds(_ row: Int) -> Bool {
            asksOnlyPlace || (time?.holds(row) ?? true && plan?.holds(row) ?? true)
        }
        guard let areas = query.areas else {
            guard let box = plan?.box else { return (0..<count).filter(holds) }
            return box.isEmpty ? [] : tree.items(meeting: box).filter(holds)
        }
        var found: [Int] = []
        for (place, area) in areas.enumerated() {
            let others = areas[..<place]
            tree.visitBoxes(area) { row, box in
                // Most boxes lie wholly in the area: their shapes need not be fetched.
                guard area.holds(box) || shapes[row]?.meets(area) ?? false, holds(row),
                    place == 0 || !others.contains(where: { shapes[row]?.meets($0) ?? false })
                else { return }
                found.append(row)
            }
        }
        return found.sorted()
    }

    private func firstRow(after identifier: String) -> Int {
        let row = firstRow(notBefore: identifier)
        return row < count && identifiers[row] == identifier ? row + 1 : row
    }

    private func next(_ last: Int, _ sorter: RowSorter) -> PageToken? {
        last + 1 < count ? sorter.token(of: last) : nil
    }
}

/// Whether a feature is there at some moment of a time.
private struct TimeTest {
    private let time: QueryTime
    private let start: LayerColumn
    private let end: LayerColumn?

    /// - Returns: nil where the layer does not know when its features are there: then all of them are.
    init?(_ time: QueryTime, in layer: Layer) {
        guard let known = layer.description.time, let start = layer.column(known.start) else { return nil }
        self.time = time
        self.start = start
        end = known.end.flatMap { layer.column($0) }
    }

    /// A feature whose beginning is missing is there at no moment; one whose end is missing does not end.
    func holds(_ row: Int) -> Bool {
        guard let begins = start[row] else { return false }
        let ends = end == nil ? begins : end?[row]
        if let last = time.end, let first = begins.span?.lowerBound, first > last.milliseconds {
            return false
        }
        if let first = time.start, let last = ends?.span?.upperBound, last < first.milliseconds {
            return false
        }
        return true
    }
}

extension LayerValue {
    /// The first and the last millisecond of a date or a moment.
    fileprivate var span: ClosedRange<Int64>? {
        switch self {
        case .date(let date):
            let start = Int64(date.dayNumber) * TimeSpan.day
            return start...(start + TimeSpan.day - 1)
        case .timestamp(let moment): return moment.milliseconds...moment.milliseconds
        default: return nil
        }
    }
}

extension Layer {
    /// When the first feature begins and the last one ends; nil where the layer does not know, a nil end is open.
    /// - Complexity: O(n).
    public var times: (first: Timestamp?, last: Timestamp?)? {
        guard let time = description.time, let start = column(time.start) else { return nil }
        let end = time.end.flatMap { column($0) } ?? start
        let starts = (0..<count).compactMap { start[$0]?.span?.lowerBound }
        let known = (0..<count).filter { start[$0] != nil }
        let ends = known.compactMap { end[$0]?.span?.upperBound }
        guard let first = starts.min() else { return nil }
        return (
            Timestamp(milliseconds: first),
            ends.count == known.count ? ends.max().map { Timestamp(milliseconds: $0) } : nil
        )
    }
}
