import Geometry
import Layers
import Quantities

/// The map as a picture that needs no script: it is read, printed and found by programs that read pages aloud.
struct MapPicture {
    let frame: MapFrame
    /// Each layer with the number of its colour.
    let layers: [(colour: Int, shown: ExplorerModel.Shown)]
    let marked: Coordinate?
    /// Ways from the marked place.
    let ways: [[Coordinate]]

    func write(_ html: inout HTML) {
        html.element(
            "svg", .class("map-picture"), .fixed("role", "img"),
            .text("aria-label", ExplorerTexts.picture.text(html.language)),
            .text("viewBox", "0 0 \(Int(frame.width)) \(Int(frame.height))")
        ) { html in
            // Areas lie under lines, lines under dots, whatever layer they are of.
            for (colour, shown) in layers where !shown.isOutlined {
                html.path(shown.outline.areas, "area", colour)
            }
            for (colour, shown) in layers where shown.isOutlined {
                html.path(shown.outline.areas, "border", colour)
            }
            for (colour, shown) in layers { html.path(shown.outline.lines, "line", colour) }
            for (colour, shown) in layers { html.path(shown.outline.dots, "dot", colour) }
            for way in ways {
                let places = way.map { place in
                    let (x, y) = frame.place(place)
                    return "\(Int(x.rounded())) \(Int(y.rounded()))"
                }
                html.shape("path", .class("way"), .text("d", "M" + places.joined(separator: "L")))
            }
            if let marked {
                let (x, y) = frame.place(marked)
                html.shape("circle", .class("marked"), .at("cx", x), .at("cy", y), .fixed("r", "16"))
            }
        }
    }

    static func className(_ colour: Int) -> String { "map-\(colour)" }
}

extension HTML {
    fileprivate mutating func path(_ data: [UInt8], _ kind: String, _ colour: Int) {
        guard !data.isEmpty else { return }
        shape(
            "path", .text("class", "\(kind) \(MapPicture.className(colour))"),
            .text("d", String(decoding: data, as: UTF8.self)))
    }
}
