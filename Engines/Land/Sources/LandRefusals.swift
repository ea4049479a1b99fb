import Computation
import Layers
import Quantities

extension Refusal {
    static func missing(_ roles: [LayerRole]) -> Refusal {
        let list = roles.map(\.rawValue).joined(separator: ", ")
        return Refusal(
            code: "layers",
            reason: BilingualText(
                pl: "Na mapie brakuje warstw: \(list).", en: "The map lacks layers: \(list)."),
            remedy: BilingualText(
                pl:
                    "Wczytaj je pod tymi nazwami (horyzont layer import FILE --as \(roles[0].rawValue)); co mają zawierać, mówi strona metody.",
                en:
                    "Import them by these names (horyzont layer import FILE --as \(roles[0].rawValue)); the method's page says what they hold."
            ))
    }

    static func neverTogether(_ layers: [LayerYears]) -> Refusal {
        let list = layers.compactMap { $0.years.last?.layer.id }.joined(separator: ", ")
        return Refusal(
            code: "layers",
            reason: BilingualText(
                pl: "W żadnym roku nie ma zarazem wszystkich warstw: \(list).",
                en: "In no year are there all of the layers: \(list)."),
            remedy: BilingualText(pl: "Wczytaj brakującą.", en: "Import the one that is missing."))
    }

    static func overlappingSurfaces(_ layer: Layer, part: String) -> Refusal {
        Refusal(
            code: "overlap",
            reason: BilingualText(
                pl:
                    "Powierzchnie warstwy „\(layer.id)” nachodzą na siebie: w „\(part)” jest ich więcej niż gruntu.",
                en: "Surfaces of the layer “\(layer.id)” overlap: “\(part)” has more of them than ground."),
            remedy: BilingualText(
                pl: "Wczytaj pokrycie, w którym każdy kawałek gruntu ma jedną powierzchnię.",
                en: "Import a coverage in which each piece of ground has one surface."))
    }
}
