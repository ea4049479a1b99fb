import Formats

/// What a file is, by its first bytes.
enum DocumentKind: Sendable, Hashable {
    case text, pdf, docx, odt, rtf, doc
    /// Something else, with a word for it where one is known.
    case unknown(String)

    /// How far into a file the mark of a PDF may stand.
    private static let pdfMarkWithin = 1_024

    init(_ bytes: [UInt8]) {
        let head = bytes.prefix(DocumentKind.pdfMarkWithin)
        if bytes.isEmpty {
            self = .text
        } else if String(decoding: head, as: UTF8.self).contains("%PDF-") {
            self = .pdf
        } else if bytes.starts(with: Array("{\\rtf".utf8)) {
            self = .rtf
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .doc
        } else if ZipArchive.recognises(bytes) {
            self = DocumentKind.packed(bytes)
        } else {
            self = DocumentKind.plain(bytes, head)
        }
    }

    /// The ending that LibreOffice expects.
    var ending: String {
        switch self {
        case .text, .unknown: "txt"
        case .pdf: "pdf"
        case .docx: "docx"
        case .odt: "odt"
        case .rtf: "rtf"
        case .doc: "doc"
        }
    }

    private static func packed(_ bytes: [UInt8]) -> DocumentKind {
        guard let archive = ZipArchive.open(bytes).value else { return .unknown("ZIP") }
        if archive.entry("word/document.xml") != nil { return .docx }
        if let entry = archive.entry("mimetype"), let type = archive.contents(of: entry).value {
            let text = String(decoding: type, as: UTF8.self)
            if text.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
        }
        if archive.entry("xl/workbook.xml") != nil { return .unknown("XLSX") }
        return .unknown("ZIP")
    }

    private static func plain(_ bytes: [UInt8], _ head: ArraySlice<UInt8>) -> DocumentKind {
        let start = String(decoding: head, as: UTF8.self).lowercased()
        if start.contains("<!doctype html") || start.contains("<html") { return .unknown("HTML") }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .unknown("JPEG") }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return .unknown("PNG") }
        switch TextEncoding.detected(in: bytes) {
        case .utf16LittleEndian, .utf16BigEndian: return .text
        case .utf8, .windows1250, .iso8859Part2, .macRoman:
            return bytes.contains(0) ? .unknown("") : .text
        }
    }
}
