import Delivery
import Quantities

/// Plan, forecast and fact of money side by side: one row a goal or unit.
struct ComparisonPicture {
    /// One row with its name.
    struct Row {
        var name: String
        var sum: ComparisonSum
    }

    let rows: [Row]

    private static let width = 1_100.0
    private static let left = 330.0
    private static let rowHeight = 34.0

    func write(_ html: inout HTML) {
        let widest = rows.flatMap { [$0.sum.budget, $0.sum.estimate, $0.sum.spent] }.max() ?? .zero
        guard widest > .zero else { return }
        func length(_ money: Money) -> Double {
            Double(money.grosze) / Double(widest.grosze) * (Self.width - Self.left - 130)
        }
        let id = html.freshID()
        let height = Double(rows.count) * Self.rowHeight + 8
        html.element(
            "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
            .text("aria-labelledby", id)
        ) { html in
            html.element(
                "svg", .class("gantt compare"), .text("viewBox", "0 0 \(Int(Self.width)) \(Int(height))"),
                .fixed("role", "img"), .text("aria-labelledby", id)
            ) { html in
                html.element("title", .id(id), phrase: ComparisonTexts.picture)
                for (place, row) in rows.enumerated() {
                    write(row, Double(place) * Self.rowHeight + 4, length, &html)
                }
            }
        }
    }

    private func write(_ row: Row, _ y: Double, _ length: (Money) -> Double, _ html: inout HTML) {
        html.element(
            "text", .class("name"), .at("x", Self.left - 10), .at("y", y + 18), .fixed("text-anchor", "end"),
            text: row.name.count > 46 ? row.name.prefix(44) + "…" : row.name)
        html.shape(
            "rect", .class("bar"), .at("x", Self.left), .at("y", y + 2), .at("width", length(row.sum.budget)),
            .fixed("height", "22"))
        html.shape(
            "rect", .class("done"), .at("x", Self.left), .at("y", y + 9), .at("width", length(row.sum.spent)),
            .fixed("height", "8"))
        let place = Self.left + length(row.sum.estimate)
        html.shape(
            "line", .fixed("class", row.sum.estimate > row.sum.budget ? "forecast over" : "forecast"),
            .at("x1", place), .at("x2", place), .at("y1", y), .at("y2", y + 26))
        html.element(
            "text", .at("x", max(place, Self.left + length(row.sum.budget)) + 8), .at("y", y + 18),
            text: MoneyFormat.millions(row.sum.estimate, html.language))
    }
}
