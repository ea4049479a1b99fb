import Accounts

extension HTML {
    /// A QR code as a drawing, dark on light whatever the colours of the page: readers expect it so.
    mutating func picture(of code: QRCode, _ label: Phrase) {
        let (margin, whole) = (QRCode.margin, code.side + 2 * QRCode.margin)
        let dark = (0..<code.side).flatMap { row in
            code.darkRuns(in: row).map {
                "M\($0.lowerBound + margin) \(row + margin)h\($0.count)v1h-\($0.count)z"
            }
        }
        element(
            "svg", .class("qr"), .text("viewBox", "0 0 \(whole) \(whole)"), .fixed("role", "img"),
            .text("aria-label", label.text(language)), .fixed("shape-rendering", "crispEdges")
        ) { html in
            html.shape("path", .fixed("fill", "#fff"), .text("d", "M0 0h\(whole)v\(whole)H0z"))
            html.shape("path", .fixed("fill", "#000"), .text("d", dark.joined()))
        }
    }
}
