import Evidence
import Quantities

/// The city beside its peers: one dot a row, best first where a direction says what is best.
struct PeersPlot {
    let comparison: PeerComparison
    let city: CityOverview
    let decimals: Int
    let unit: String
    let name: String

    private static let width = 400.0
    private static let left = 124.0
    private static let right = 330.0
    private static let row = 30.0

    func write(_ html: inout HTML) {
        let places = comparison.places.sorted { $0.value > $1.value }
        guard let first = places.first else { return }
        let scale = Scale(
            of: places.map(\.value) + [first.value], from: Self.left, to: Self.right, isRounded: false)
        let height = Self.row * Double(places.count) + 8
        let (title, description) = (html.freshID(), html.freshID())
        let language = html.language
        html.element(
            "svg", .class("dots"), .text("viewBox", "0 0 400 \(Int(height))"), .fixed("role", "img"),
            .text("aria-labelledby", "\(title) \(description)")
        ) { html in
            html.element("title", .id(title), text: name)
            html.element("desc", .id(description), text: words(places, language))
            for (index, place) in places.enumerated() {
                let y = Self.row * (Double(index) + 0.5) + 4
                let isOwn = place.area == city.profile.area
                html.shape(
                    "line", .class("rule"), .at("x1", Self.left), .at("x2", Self.right), .at("y1", y),
                    .at("y2", y))
                html.element(
                    "text", .fixed("class", isOwn ? "own-name" : ""), .at("x", Self.left - 14),
                    .at("y", y + 4.5),
                    .fixed("text-anchor", "end"), text: city.profile.name(of: place.area))
                html.shape(
                    "circle", .fixed("class", isOwn ? "own" : "other"), .at("cx", scale(place.value)),
                    .at("cy", y),
                    .fixed("r", isOwn ? "7" : "5"))
                html.element(
                    "text", .fixed("class", isOwn ? "own-name" : ""), .at("x", Self.right + 14),
                    .at("y", y + 4.5)
                ) { $0.number(place.value, decimals: decimals) }
            }
        }
    }

    private func words(_ places: [PeerComparison.Place], _ language: Language) -> String {
        places.map { place in
            let value = NumberFormat.text(place.value, decimals: decimals, language)
            return "\(city.profile.name(of: place.area)): \(value)"
        }.joined(separator: "; ") + " (\(unit), \(CalendarWords.period(comparison.period, language)))"
    }
}
