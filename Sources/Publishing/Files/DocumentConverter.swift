public import Formats

/// A document for an office, as it leaves a converter.
public enum OfficeFormat: String, Hashable, Sendable, CaseIterable {
    case pdf, docx, odt
}

/// Turns a self-contained HTML file into a document for offices. The composition root says what stands behind it.
public protocol DocumentConverter: Sendable {
    /// - Returns: the document, or findings that say why there is none and what to do.
    func convert(_ html: [UInt8], to format: OfficeFormat) async -> Decoded<[UInt8]>
}
