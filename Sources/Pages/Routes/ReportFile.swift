public import Quantities

/// A report as a file.
public enum ReportFile: String, Hashable, Sendable, CaseIterable {
    /// One file that needs nothing else; it prints, and office programs read it.
    case html
    /// Tagged, with an outline; for printing and for the archive.
    case pdf
    /// That the office can go on editing.
    case docx, odt
    /// Every table of the report.
    case xlsx
    /// The same tables as CSV files with a README of their columns.
    case zip
    /// The canonical text over which the digest is taken.
    case json

    public var name: BilingualText {
        switch self {
        case .html: BilingualText(pl: "HTML w jednym pliku", en: "HTML in one file")
        case .pdf: BilingualText("PDF")
        case .docx: BilingualText(pl: "Word (DOCX)", en: "Word (DOCX)")
        case .odt: BilingualText(pl: "OpenDocument (ODT)", en: "OpenDocument (ODT)")
        case .xlsx: BilingualText(pl: "tabele (XLSX)", en: "tables (XLSX)")
        case .zip: BilingualText(pl: "tabele (CSV w ZIP)", en: "tables (CSV in ZIP)")
        case .json: BilingualText(pl: "tekst kanoniczny (JSON)", en: "canonical text (JSON)")
        }
    }

    public var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .zip: "application/zip"
        case .json: "application/json"
        }
    }
}
