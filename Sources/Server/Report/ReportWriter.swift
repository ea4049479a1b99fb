public import Formats
public import Pages
public import Publishing
public import Quantities
public import Reporting

/// Writes a report as a file of any kind.
public struct ReportWriter: Sendable {
    private let converter: (any DocumentConverter)?

    /// - Parameter converter: nil where only what the program writes by itself can be had.
    public init(converter: (any DocumentConverter)?) { self.converter = converter }

    /// - Parameters:
    ///   - publication: nil for a draft, which the file says.
    ///   - address: where the report stands, for the citation.
    ///   - moment: stands among the properties of a workbook.
    /// - Returns: the file, or findings that say why there is none.
    public func file(
        _ file: ReportFile, of document: ReportDocument, _ publication: Publication?, address: String,
        moment: Timestamp
    ) async throws -> Decoded<[UInt8]> {
        let sheet = ReportSheet(document, publication, address: address)
        switch file {
        case .html: return Decoded(sheet.printed())
        case .pdf: return await convert(sheet.printed(), to: .pdf)
        case .docx: return await convert(sheet.plain(), to: .docx)
        case .odt: return await convert(sheet.plain(), to: .odt)
        case .xlsx: return Workbook(document, standing: sheet.standing).encoded(created: moment)
        case .zip: return Decoded(document.tableArchive(standing: sheet.standing))
        case .json: return Decoded(Array(try document.canonical().utf8))
        }
    }

    private func convert(_ html: [UInt8], to format: OfficeFormat) async -> Decoded<[UInt8]> {
        guard let converter else { return Decoded(nil, findings: [.noConverter(format)]) }
        return await converter.convert(html, to: format)
    }
}

extension Finding {
    fileprivate static func noConverter(_ format: OfficeFormat) -> Finding {
        error(
            format.rawValue, pl: "Ten serwer nie tworzy dokumentów biurowych.",
            en: "This server makes no office documents.", doPl: "Pobierz HTML w jednym pliku.",
            doEn: "Take the HTML in one file.")
    }
}

extension ReportFile {
    /// `raport-2025-pl-0123456789ab.pdf`; a draft has no digest in its name.
    public func name(of document: ReportDocument, _ publication: Publication?) -> String {
        let digest = publication.map { "-\($0.digest.short)" } ?? ""
        return "raport-\(document.year)-\(document.language.rawValue)\(digest).\(rawValue)"
    }
}
