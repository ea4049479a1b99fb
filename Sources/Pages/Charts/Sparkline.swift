import Evidence
import Quantities

extension HTML {
    /// The course of a series as a small line; the number beside it says the rest.
    mutating func sparkline(_ points: [Panel.Point]) {
        guard points.count > 1 else { return }
        let x = Scale(of: points.map(\.period.time), from: 2, to: 114, isRounded: false)
        let y = Scale(of: points.map(\.value), from: 28, to: 4, isRounded: false)
        fixed("<svg class=\"spark\" viewBox=\"0 0 120 32\" aria-hidden=\"true\"><path d=\"")
        for (index, point) in points.enumerated() {
            fixed(index == 0 || point.breakReason != nil ? "M" : "L")
            coordinate(x(point.period.time))
            space()
            coordinate(y(point.value))
        }
        fixed("\"/>")
        if let last = points.last {
            shape("circle", .at("cx", x(last.period.time)), .at("cy", y(last.value)), .fixed("r", "3"))
        }
        fixed("</svg>")
    }
}
