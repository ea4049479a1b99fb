import Evidence
import Quantities
import Strategy

extension TimeSeriesChart {
    /// Writes the picture.
    func write(_ size: Size, into html: inout HTML) {
        let (width, height): (Double, Double) =
            switch size {
            case .wide: (900, 400)
            case .narrow: (360, 300)
            case .card: (400, 230)
            }
        let frame = Frame(chart: self, width: width, height: height)
        let (title, description) = (html.freshID(), html.freshID())
        html.element(
            "svg", .fixed("class", size == .wide ? "chart" : "chart small"),
            .text("viewBox", "0 0 \(Int(width)) \(Int(height))"), .fixed("role", "img"),
            .text("aria-labelledby", "\(title) \(description)")
        ) { html in
            html.element("title", .id(title), text: name)
            html.element("desc", .id(description), text: words)
            frame.axes(&html)
            wish(frame, &html)
            band(frame, &html)
            for peer in peers {
                html.shape(
                    "path", .class("peer"),
                    .text("d", frame.path(peer.points.map { ($0.period.time, $0.value) })))
            }
            path(frame, &html)
            breaks(frame, &html)
            series(frame, &html)
            labels(frame, &html)
        }
    }

    private func wish(_ frame: Frame, _ html: inout HTML) {
        guard let wished else { return }
        let (top, bottom) = (frame.y(wished.upperBound), frame.y(wished.lowerBound))
        html.shape(
            "rect", .class("wish"), .at("x", frame.x.start), .at("width", frame.x.end - frame.x.start),
            .at("y", top),
            .at("height", max(0, bottom - top)))
    }

    /// A fan from the latest point to the prediction interval at the target's period.
    private func band(_ frame: Frame, _ html: inout HTML) {
        guard let trend, let target, let last = points.last, let lower = trend.lower,
            let upper = trend.upper,
            target.period.time > last.period.time
        else { return }
        let start = (frame.x(last.period.time), frame.y(last.value))
        let end = frame.x(target.period.time)
        html.element(
            "path", .class("band"),
            .text("d", Frame.polygon([start, (end, frame.y(lower)), (end, frame.y(upper))]))
        ) { _ in }
        if let forecast = trend.forecast {
            html.shape(
                "path", .class("forecast"),
                .text("d", frame.path([(last.period.time, last.value), (target.period.time, forecast)])))
        }
    }

    private func path(_ frame: Frame, _ html: inout HTML) {
        guard let target else { return }
        if let baseline {
            html.shape(
                "path", .class("path"),
                .text("d", frame.path(TrajectoryCurve.points(aim, from: baseline, to: target))))
        }
        let (x, y) = (frame.x(target.period.time), frame.y(target.value))
        html.shape("circle", .class("target"), .at("cx", x), .at("cy", y), .fixed("r", "7"))
        html.shape("circle", .class("target-core"), .at("cx", x), .at("cy", y), .fixed("r", "2.6"))
    }

    private func breaks(_ frame: Frame, _ html: inout HTML) {
        for (before, point) in zip(points, points.dropFirst()) where point.breakReason != nil {
            let x = frame.x((before.period.time + point.period.time) / 2)
            html.shape(
                "line", .class("break"), .at("x1", x), .at("x2", x), .at("y1", frame.top),
                .at("y2", frame.bottom))
            html.element(
                "text", .class("break-word"), .at("x", x + 5), .at("y", frame.top + 11),
                phrase: ChartTexts.breakWord)
        }
    }

    private func series(_ frame: Frame, _ html: inout HTML) {
        var stretch: [(Double, Double)] = []
        func close(_ html: inout HTML) {
            if stretch.count > 1 { html.shape("path", .class("series"), .text("d", frame.path(stretch))) }
            stretch = []
        }
        for point in points {
            if point.breakReason != nil { close(&html) }
            stretch.append((point.period.time, point.value))
        }
        close(&html)
        for point in points {
            html.element(
                "circle", .fixed("class", point.status == .final ? "point" : "point hollow"),
                .at("cx", frame.x(point.period.time)), .at("cy", frame.y(point.value)), .fixed("r", "4")
            ) { html in
                html.element("title") { html in
                    html.period(point.period)
                    html.fixed(": ")
                    html.number(point.value, decimals: decimals)
                    html.fixed("\u{A0}")
                    html.text(unit)
                    if point.status != .final {
                        html.fixed(", ")
                        html.phrase(point.status.words)
                    }
                }
            }
        }
    }

    private func labels(_ frame: Frame, _ html: inout HTML) {
        if let last = points.last {
            let (x, y) = (frame.x(last.period.time), frame.y(last.value))
            let isBelow = points.count > 1 && points[points.count - 2].value > last.value
            html.element(
                "text", .class("strong"), .at("x", min(x, frame.x.end - 4)),
                .at("y", isBelow ? y + 21 : y - 11),
                .fixed("text-anchor", "middle")
            ) { $0.number(last.value, decimals: decimals) }
        }
        if let target {
            let (x, y) = (frame.x(target.period.time), frame.y(target.value))
            html.element(
                "text", .class("strong"), .at("x", x - 12), .at("y", y < frame.top + 24 ? y + 20 : y - 10),
                .fixed("text-anchor", "end")
            ) { html in
                html.phrase(ChartTexts.targetWord)
                html.space()
                html.number(target.value, decimals: decimals)
            }
        }
    }
}

extension TimeSeriesChart {
    /// The scales and edges of one drawing.
    struct Frame {
        let x: Scale
        let y: Scale
        let top = 14.0
        let bottom: Double
        let decimals: Int
        let language: Language

        init(chart: TimeSeriesChart, width: Double, height: Double) {
            bottom = height - 30
            language = chart.language
            var values = chart.points.map(\.value) + chart.peers.flatMap { $0.points.map(\.value) }
            if let target = chart.target { values.append(target.value) }
            if let baseline = chart.baseline { values.append(baseline.value) }
            if let lower = chart.trend?.lower, let upper = chart.trend?.upper, chart.target != nil {
                values += [lower, upper]
            }
            if let wished = chart.wished { values += [wished.lowerBound, wished.upperBound] }
            let scale = Scale(of: values, from: height - 30, to: 14, ticks: height < 350 ? 4 : 5)
            y = scale
            decimals = min(scale.decimals, max(chart.decimals, scale.decimals))
            let widest =
                scale.ticks.map { NumberFormat.text($0, decimals: scale.decimals, chart.language).count }
                .max() ?? 1
            var times =
                chart.points.map(\.period.time) + chart.peers.flatMap { $0.points.map(\.period.time) }
            if let target = chart.target { times.append(target.period.time) }
            x = Scale(
                of: times, from: Double(widest) * 7.2 + 16, to: width - 18, ticks: width < 500 ? 4 : 9,
                isRounded: false)
        }

        func axes(_ html: inout HTML) {
            for tick in y.ticks {
                html.shape(
                    "line", .class("grid"), .at("x1", x.start), .at("x2", x.end), .at("y1", y(tick)),
                    .at("y2", y(tick)))
                html.element(
                    "text", .at("x", x.start - 8), .at("y", y(tick) + 4), .fixed("text-anchor", "end")
                ) { $0.number(tick, decimals: decimals) }
            }
            for tick in x.ticks where tick == tick.rounded() {
                html.element(
                    "text", .at("x", x(tick)), .at("y", bottom + 20), .fixed("text-anchor", "middle"),
                    text: String(Int(tick)))
            }
            html.shape(
                "line", .class("axis"), .at("x1", x.start), .at("x2", x.end), .at("y1", bottom),
                .at("y2", bottom))
        }

        /// `M x y L x y …`
        func path(_ points: [(Double, Double)]) -> String {
            Frame.line(points.map { (x($0.0), y($0.1)) })
        }

        static func polygon(_ points: [(Double, Double)]) -> String { line(points) + "Z" }

        private static func line(_ points: [(Double, Double)]) -> String {
            var bytes = ByteBuffer(capacity: points.count * 16)
            for (index, point) in points.enumerated() {
                bytes.append(index == 0 ? UInt8(ascii: "M") : UInt8(ascii: "L"))
                NumberFormat.append(coordinate: point.0, to: &bytes)
                bytes.append(UInt8(ascii: " "))
                NumberFormat.append(coordinate: point.1, to: &bytes)
            }
            return bytes.text
        }
    }
}
