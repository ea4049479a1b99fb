public import Formats
import Foundation
import Quantities

/// The plain text of a document, and how it was had.
///
/// Text and Markdown are read directly; PDF, DOCX, ODT, RTF and DOC through the system's own converters. What
/// a file is, its first bytes say, not its name.
public struct DocumentText: Sendable, Hashable {
    public enum Converter: String, Sendable, Hashable, CaseIterable {
        /// Read directly.
        case none
        case pdftotext, libreoffice
    }

    public var text: String
    public var converter: Converter
    /// The encoding of a file that was read directly.
    public var encoding: TextEncoding

    /// Reads the document at `path`.
    /// - Returns: the text, or findings that say why there is none: no such file, unknown kind, converter not
    ///   installed (with the package's name), converter failed, no text inside.
    public static func read(
        path: String, limits: DocumentLimits = DocumentLimits(),
        searchPath: [String] = DocumentText.standardSearchPath
    ) -> Decoded<DocumentText> {
        let file = URL(fileURLWithPath: path).absoluteURL
        let name = file.lastPathComponent
        let size = (try? FileManager.default.attributesOfItem(atPath: file.path))?[.size] as? Int
        guard let size, size <= limits.fileBytes else {
            return refuse(size == nil ? .unreadable(name) : .tooLarge(name, limits.fileBytes))
        }
        guard let bytes = FileManager.default.contents(atPath: file.path).map([UInt8].init) else {
            return refuse(.unreadable(name))
        }
        let kind = DocumentKind(bytes)
        let conversion = DocumentConversion(file: file, limits: limits, searchPath: searchPath)
        switch kind {
        case .text:
            let encoding = TextEncoding.detected(in: bytes)
            return judged(encoding.text(of: bytes), .none, encoding, name, kind)
        case .pdf:
            return conversion.fromPDF().flatMap { judged($0, .pdftotext, .utf8, name, kind) }
        case .docx, .odt, .rtf, .doc:
            return conversion.throughLibreOffice(kind).flatMap { judged($0, .libreoffice, .utf8, name, kind) }
        case .unknown(let what): return refuse(.unknownKind(name, what))
        }
    }

    /// Where Debian and macOS keep programs.
    public static let standardSearchPath = ["/usr/local/bin", "/usr/bin", "/bin", "/opt/homebrew/bin"]

    private static func judged(
        _ text: String, _ converter: Converter, _ encoding: TextEncoding, _ name: String, _ kind: DocumentKind
    ) -> Decoded<DocumentText> {
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
            return refuse(kind == .pdf ? .scan(name) : .empty(name))
        }
        return Decoded(DocumentText(text: text, converter: converter, encoding: encoding))
    }

    private static func refuse(_ finding: Finding) -> Decoded<DocumentText> {
        Decoded(nil, findings: [finding])
    }
}

extension Decoded {
    fileprivate func flatMap<Other: Sendable>(_ change: (Value) -> Decoded<Other>) -> Decoded<Other> {
        guard let value else { return Decoded<Other>(nil, findings: findings) }
        let next = change(value)
        return Decoded<Other>(next.value, findings: findings + next.findings)
    }
}
