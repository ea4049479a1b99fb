public import Quantities

/// A report as a file.
public enum ReportFile: String, Hashable, Sendable, CaseIterable {
    /// One file that needs nothing else; it prints, and office programs read it.
    case html
    /// The canonical text over which the digest is taken.
    case json

    public var name: BilingualText {
        switch self {
        case .html: BilingualText(pl: "HTML w jednym pliku", en: "HTML in one file")
        case .json: BilingualText(pl: "tekst kanoniczny (JSON)", en: "canonical text (JSON)")
        }
    }

    public var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .json: "application/json"
        }
    }
}
