import Geometry
import Layers
import Quantities

/// A small map: borders of the districts, and on them the places that a page speaks of. What it shows also stands in the page's
/// words or table.
struct PlacesPicture {
    /// One place, filled or as a dot.
    struct Mark {
        let shape: Shape
        /// What it is, in full.
        let name: String
        /// What stands on it: a number of the table, a count; empty for nothing.
        var label = ""
        /// From 0 to 1.
        var strength = 0.4
    }

    let places: CityPlaces
    let marks: [Mark]
    /// What is marked, for those who cannot see it and below the map for all.
    let words: String
    /// The layers of the marks; that of the districts is told anyway.
    let layers: [Layer]

    /// Nothing is written where there is no place to show.
    func write(_ html: inout HTML) {
        guard let frame = places.frame, !marks.isEmpty else { return }
        html.element("figure", .class("places")) { html in
            html.element(
                "svg", .class("places-map"), .fixed("role", "img"),
                .text("aria-label", words + ": " + marks.map(\.name).joined(separator: ", ")),
                .text("viewBox", "0 0 \(Int(frame.width)) \(Int(frame.height))")
            ) { html in
                for district in places.allDistricts {
                    guard let shape = district.shape else { continue }
                    html.shape(
                        "path", .class("border"),
                        .text("d", String(decoding: LayerOutline(shape, in: frame).areas, as: UTF8.self)))
                }
                for mark in marks { self.shape(of: mark, frame, &html) }
                for mark in marks where !mark.label.isEmpty { label(of: mark, frame, &html) }
            }
            html.element("figcaption", .class("small")) { html in
                html.text(words)
                html.fixed(". ")
                html.phrase(PlaceTexts.borders)
                var told: Set<String> = []
                for layer in layers + [places.districts].compactMap(\.self)
                where told.insert(layer.id).inserted {
                    html.fixed(" · ")
                    html.source(of: layer)
                }
            }
        }
    }

    private func shape(of mark: Mark, _ frame: MapFrame, _ html: inout HTML) {
        let outline = LayerOutline(mark.shape, in: frame)
        let strength = String((mark.strength * 100).rounded() / 100)
        if !outline.areas.isEmpty {
            html.element(
                "path", .class("place"), .text("d", String(decoding: outline.areas, as: UTF8.self)),
                .text("fill-opacity", strength)
            ) { $0.element("title", text: mark.name) }
        }
        let strokes = outline.lines + outline.dots
        guard !strokes.isEmpty else { return }
        html.element("path", .class("spot"), .text("d", String(decoding: strokes, as: UTF8.self))) {
            $0.element("title", text: mark.name)
        }
    }

    private func label(of mark: Mark, _ frame: MapFrame, _ html: inout HTML) {
        let (x, y) = frame.place(mark.shape.placeForWords() ?? mark.shape.box.centre)
        // Words stand on an area, and above a dot.
        html.element(
            "text", .at("x", x), .at("y", mark.shape.areas.isEmpty ? y - 9 : y + 6),
            .fixed("text-anchor", "middle"), text: mark.label)
    }
}

extension HTML {
    /// Whose a layer is, under which terms, and whether it was made up; in one line.
    mutating func source(of layer: Layer) {
        let description = layer.description
        link(.map(.layer(layer.id)), words: description.title)
        synthetic(description)
        fixed(" (")
        words(description.source.attribution)
        fixed(", ")
        if description.source.licenceURL.isEmpty {
            words(description.source.licence)
        } else {
            externalLink(description.source.licenceURL, text: description.source.licence[language])
        }
        fixed(")")
    }
}

enum PlaceTexts {
    static let borders = Phrase(pl: "Linie: granice dzielnic", en: "Lines: borders of districts")
    static let onMap = Phrase(pl: "Na mapie", en: "On the map")
    static let whereItIs = Phrase(pl: "Gdzie to jest", en: "Where it is")
    static let areasMarked = Phrase(
        pl: "Zaznaczone z numerami tabeli: obszary interwencji",
        en: "Marked with the numbers of the table: areas of intervention")
    static let areaMarked = Phrase(
        pl: "Zaznaczony obszar interwencji", en: "The area of intervention is marked")
    static let projectMarked = Phrase(
        pl: "Zaznaczone miejsca projektu", en: "The places of the project are marked")
    static let projectDistricts = Phrase(
        pl: "Zaznaczone dzielnice projektu", en: "The districts of the project are marked")
    static let projectAreas = Phrase(
        pl: "Zaznaczone obszary interwencji, w których jest projekt",
        en: "The areas of intervention in which the project lies are marked")
    static let goalProjects = Phrase(
        pl: "Dzielnice z liczbą projektów, które służą celowi",
        en: "Districts with the number of projects that serve the goal")
    static let goalSpots = Phrase(
        pl: "Kolorowe miejsca: same projekty", en: "Coloured places: the projects themselves")
    static let projectPlaces = Phrase(pl: "Gdzie są projekty", en: "Where the projects are")
    static let noPlace = Phrase(pl: "bez znanego miejsca", en: "without a known place")
    static let district = Phrase(pl: "Dzielnica", en: "District")
    static let unknownAreas = BilingualText(
        pl: "Nie wiadomo, gdzie leżą te obszary: mapa nie ma ich warstwy.",
        en: "Where these areas lie is not known: the map has no layer of them.")
    static let importAreas = BilingualText(
        pl:
            "Wczytaj ją: horyzont layer import PLIK --as osi --id KOLUMNA, z identyfikatorami jak w strategii.",
        en:
            "Import it: horyzont layer import FILE --as osi --id COLUMN, with the identifiers of the strategy."
    )
    static let unknownArea = BilingualText(
        pl: "Nie wiadomo, gdzie leży ten obszar: warstwa go nie zawiera.",
        en: "Where this area lies is not known: no layer holds it.")
    static let noBorder = BilingualText(
        pl: "Nie wiadomo, jakie granice ma ten obszar: warstwa ich nie zawiera.",
        en: "The borders of this area are not known: no layer holds them.")
    static let noBorders = BilingualText(
        pl: "Nie wiadomo, jakie granice mają te obszary: warstwa zawiera najwyżej punkty albo linie.",
        en: "The borders of these areas are not known: the layer holds at most points or lines.")
}
