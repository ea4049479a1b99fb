import Formats
import Geometry
import Layers
import Quantities
import Testing

@Suite("Queries and pages")
struct QueryTests {
    /// Points on a grid, a few of them with equal values, so that pages must part equal ones rightly.
    static func grid(_ side: Int, leavingOut: Set<Int> = []) throws -> Layer {
        var builder = LayerBuilder(
            Sample.description("grid", time: LayerTime(start: "from", end: "to")),
            columns: [
                .init("group", .integer), .init("label", .text), .init("from", .date),
                .init("to", .timestamp),
            ])
        for place in 0..<side * side where !leavingOut.contains(place) {
            builder.append(
                "f\(place)", shape: .point(Coordinate(Double(place % side), Double(place / side))),
                values: [
                    place % 7 == 0 ? nil : .integer(place % 5), .text("l\(place % 3)"),
                    place % 11 == 0 ? nil : .date(CalendarDate(dayNumber: place)),
                    place % 2 == 0 ? nil : .timestamp(Timestamp(milliseconds: Int64(place + 3) * 86_400_000)),
                ])
        }
        return try #require(builder.finish(number: 1, recorded: Sample.recorded).value)
    }

    @Test(arguments: [[], [SortKey("group")], [SortKey("label", isDescending: true), SortKey("group")]])
    func pagesTogetherAreTheWhole(_ order: [SortKey]) throws {
        let layer = try Self.grid(12)
        let filter = try FilterExpression.decode(text: "label <> 'l1'")
        let whole = try layer.page(of: FeatureQuery(filter: filter, order: order, limit: 1_000))
        #expect(whole.next == nil)
        #expect(whole.matched == 96)
        var rows: [Int] = []
        var query = FeatureQuery(filter: filter, order: order, limit: 7)
        repeat {
            let page = try layer.page(of: query)
            #expect(page.matched == 96)
            rows += page.rows
            query.after = try page.next.map { try #require(PageToken($0.text)) }
        } while query.after != nil && rows.count < 500
        #expect(rows == whole.rows)
        #expect(Set(rows).count == 96)
    }

    /// The next page begins at the right place also where the last feature of the page before is gone.
    @Test func pagesOutliveARevision() throws {
        let (before, after) = (try Self.grid(6), try Self.grid(6, leavingOut: [3, 4]))
        for order in [[], [SortKey("group", isDescending: true)]] {
            let first = try before.page(of: FeatureQuery(order: order, limit: 5))
            let second = try after.page(of: FeatureQuery(order: order, limit: 100, after: first.next))
            let seen = Set(first.rows.map { before.identifiers[$0] })
            let rest = second.rows.map { after.identifiers[$0] }
            #expect(seen.isDisjoint(with: rest))
            #expect(seen.union(rest).union(["f3", "f4"]) == Set(before.identifiers).union(["f3", "f4"]))
        }
    }

    @Test func missingValuesStandLast() throws {
        let layer = try Self.grid(4)
        for descending in [false, true] {
            let page = try layer.page(
                of: FeatureQuery(order: [SortKey("group", isDescending: descending)], limit: 100))
            let values = page.rows.map { layer.column("group")?[$0] }
            #expect(values.suffix(3).allSatisfy { $0 == nil })
            #expect(values.prefix(13).allSatisfy { $0 != nil })
            #expect(values.first == .integer(descending ? 4 : 0))
        }
        #expect(throws: FilterFault.self) {
            try layer.page(of: FeatureQuery(order: [SortKey("none")], limit: 1))
        }
    }

    @Test func boxesFindWhatLiesInThem() throws {
        let layer = try Self.grid(10)
        let box = BoundingBox(west: 2, south: 3, east: 4.5, north: 3)
        let page = try layer.page(of: FeatureQuery(areas: [box], limit: 2))
        #expect(page.matched == 3)
        #expect(page.rows.map { layer.identifiers[$0] } == ["f32", "f33"])
        let twice = try layer.page(of: FeatureQuery(areas: [box, box], limit: 9))
        #expect(twice.matched == 3)
    }

    /// A feature is found where its time meets the wanted one; a missing end is open, a missing beginning is no time.
    @Test func timesFindWhatIsThere() throws {
        let layer = try Self.grid(4)
        func found(_ start: String?, _ end: String?) throws -> [String] {
            let time = QueryTime(
                start: start.flatMap { Timestamp($0) }, end: end.flatMap { Timestamp($0) })
            let rows = try layer.rows(fulfilling: FeatureQuery(time: time, limit: 1))
            return rows.map { layer.identifiers[$0] }
        }
        // From day n on; odd ones end at midnight of day n + 3; 0 and 11 have no beginning.
        #expect(try found(nil, "1970-01-02T23:00:00Z") == ["f1"])
        #expect(try found("1970-01-05T00:00:00Z", "1970-01-05T00:00:00Z") == ["f1", "f2", "f3", "f4"])
        #expect(try found("1970-01-05T00:00:00.001Z", "1970-01-05T00:00:00.001Z") == ["f2", "f3", "f4"])
        #expect(try found("1970-03-01T00:00:00Z", nil) == ["f2", "f4", "f6", "f8", "f10", "f12", "f14"])
    }

    @Test func brokenTokensAreNone() {
        for text in ["", "!", "e30", "WzFd", "WyJhIix7IngiOjF9XQ"] {
            #expect(PageToken(text) == nil, "\(text)")
        }
    }
}
