import Layers
import Quantities

extension LayerDescription {
    private static let synthetic = BilingualText(pl: "dane syntetyczne", en: "synthetic data")

    /// The title, with a word where the layer is made up: programs show it wherever they list layers.
    func serviceTitle(_ language: Language) -> String {
        title[language] + (isSynthetic ? " (\(Self.synthetic[language]))" : "")
    }

    /// Whose data it is, under which terms, and whether it is real.
    func origin(_ language: Language) -> String {
        ([source.attribution[language], source.licence[language]]
            + (isSynthetic ? [Self.synthetic[language]] : [])).filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
