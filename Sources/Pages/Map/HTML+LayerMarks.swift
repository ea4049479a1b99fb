import Evidence
import Quantities

extension HTML {
    /// The layers of which something was made, each with its revision and digest, and a word where it is synthetic.
    mutating func layerMarks(_ marks: [MappedSeries.Mark]) {
        element("ul") { html in
            for mark in marks {
                html.element("li") { html in
                    html.link(.map(.layer(mark.layer)), text: mark.layer)
                    html.fixed(", ")
                    html.phrase(IndicatorMapTexts.revision)
                    html.text(" \(mark.revision), SHA-256 ")
                    html.element("code", text: mark.digest.short)
                    guard mark.isSynthetic else { return }
                    html.space()
                    html.element("span", .class("example"), phrase: MapTexts.synthetic)
                }
            }
        }
    }
}
