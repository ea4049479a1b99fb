public import Quantities

/// A report as a file.
public enum ReportFile: String, Hashable, Sendable, CaseIterable {
    case pdf, docx, odt, html, xlsx
    /// A zip archive of CSV tables with a page that explains their columns.
    case zip
    /// The canonical text over which the digest is taken.
    case json

    public var name: BilingualText {
        switch self {
        case .pdf: BilingualText("PDF")
        case .docx: BilingualText("Word (DOCX)")
        case .odt: BilingualText("LibreOffice (ODT)")
        case .html: BilingualText(pl: "HTML w jednym pliku", en: "HTML in one file")
        case .xlsx: BilingualText(pl: "tabele (XLSX)", en: "tables (XLSX)")
        case .zip: BilingualText(pl: "tabele (CSV w ZIP)", en: "tables (CSV in ZIP)")
        case .json: BilingualText(pl: "tekst kanoniczny (JSON)", en: "canonical text (JSON)")
        }
    }

    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .html: "text/html; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .zip: "application/zip"
        case .json: "application/json"
        }
    }
}
