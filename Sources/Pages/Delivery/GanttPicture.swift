import Delivery
import Quantities

/// Projects over time: what was planned first, what is expected now, and the milestones on the way.
struct GanttPicture {
    let rows: [GanttRow]
    let today: CalendarDate

    /// More rows than this and nobody reads the picture.
    static let mostRows = 40

    private static let width = 1_100.0
    private static let left = 330.0
    private static let rowHeight = 26.0
    private static let top = 34.0

    private var scale: (first: CalendarDate, last: CalendarDate)? {
        let days = rows.flatMap { row in
            [row.baseline.start, row.baseline.end, row.forecast.start, row.forecast.end].compactMap(\.self)
                + row.marks.map(\.date)
        }
        guard let first = days.min(), let last = days.max() else { return nil }
        // Whole years, so that the grid begins and ends at one.
        return (
            CalendarDate(year: first.year, month: 1, day: 1) ?? first,
            CalendarDate(year: last.year, month: 12, day: 31) ?? last
        )
    }

    func write(_ html: inout HTML) {
        guard let scale else { return }
        let height = Self.top + Double(rows.count) * Self.rowHeight + 10
        let days = Double(max(1, scale.last.dayNumber - scale.first.dayNumber))
        func x(_ day: CalendarDate) -> Double {
            Self.left + Double(day.dayNumber - scale.first.dayNumber) / days * (Self.width - Self.left - 12)
        }
        let id = html.freshID()
        html.element(
            "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
            .text("aria-labelledby", id)
        ) { html in
            html.element(
                "svg", .class("gantt"), .text("viewBox", "0 0 \(Int(Self.width)) \(Int(height))"),
                .fixed("role", "group"), .text("aria-labelledby", id)
            ) { html in
                html.element("title", .id(id), phrase: DeliveryTexts.schedule)
                years(scale.first.year...scale.last.year, height, x, &html)
                for (place, row) in rows.enumerated() {
                    write(row, Self.top + (Double(place) + 0.5) * Self.rowHeight, x, &html)
                }
                now(height, x, &html)
            }
        }
    }

    private func years(
        _ years: ClosedRange<Int>, _ height: Double, _ x: (CalendarDate) -> Double, _ html: inout HTML
    ) {
        // At most a dozen numbers fit.
        let step = max(1, (years.count + 11) / 12)
        for year in years {
            guard let day = CalendarDate(year: year, month: 1, day: 1) else { continue }
            html.shape(
                "line", .class("grid"), .at("x1", x(day)), .at("x2", x(day)), .at("y1", Self.top - 8),
                .at("y2", height - 6))
            guard (year - years.lowerBound) % step == 0 else { continue }
            html.element("text", .at("x", x(day) + 3), .at("y", Self.top - 12), text: String(year))
        }
    }

    private func now(_ height: Double, _ x: (CalendarDate) -> Double, _ html: inout HTML) {
        let place = x(today)
        guard place >= Self.left, place <= Self.width else { return }
        html.shape(
            "line", .class("now"), .at("x1", place), .at("x2", place), .at("y1", Self.top - 8),
            .at("y2", height - 6))
        html.element(
            "text", .class("now-word"), .at("x", place), .at("y", 12.0), .fixed("text-anchor", "middle"),
            phrase: DeliveryTexts.today)
    }

    private func write(
        _ row: GanttRow, _ y: Double, _ x: (CalendarDate) -> Double, _ html: inout HTML
    ) {
        html.element("a", .href(.project(row.id), html.language)) { html in
            html.element("title", words: row.name)
            html.element(
                "text", .class("name"), .at("x", Self.left - 10), .at("y", y + 4),
                .fixed("text-anchor", "end"),
                text: Self.cut(row.name[html.language]))
        }
        if let start = row.baseline.start, let end = row.baseline.end, start <= end {
            html.shape(
                "line", .class("first"), .at("x1", x(start)), .at("x2", x(end)), .at("y1", y + 8),
                .at("y2", y + 8))
        }
        if let start = row.forecast.start, let end = row.forecast.end, start <= end {
            let width = max(3, x(end) - x(start))
            html.shape(
                "rect", .class("bar"), .at("x", x(start)), .at("y", y - 6), .at("width", width),
                .fixed("height", "10"))
            if let progress = row.progress {
                html.shape(
                    "rect", .class("done"), .at("x", x(start)), .at("y", y - 6),
                    .at("width", width * min(max(progress, 0), 100) / 100), .fixed("height", "10"))
            }
        }
        for mark in row.marks {
            let place = x(mark.date)
            html.element(
                "path", .fixed("class", mark.isDone ? "mark" : mark.isLate ? "mark late" : "mark open"),
                .text(
                    "d",
                    "M\(Self.short(place)) \(Self.short(y - 7))l6 6-6 6-6-6z")
            ) { html in
                html.element(
                    "title",
                    text: "\(mark.name[html.language]): \(CalendarWords.date(mark.date, html.language))")
            }
        }
    }

    private static func short(_ value: Double) -> String {
        var bytes = ByteBuffer(capacity: 12)
        NumberFormat.append(coordinate: value, to: &bytes)
        return bytes.text
    }

    private static func cut(_ name: String) -> String {
        name.count > 46 ? name.prefix(44) + "…" : name
    }
}
