import Quantities

/// A piece of a page written beforehand in one language: a picture that depends on nothing but the state of
/// the city.
///
/// It comes from an `HTML` writer, so it is escaped like the rest of the page.
struct Drawing: Sendable {
    fileprivate let bytes: [UInt8]

    /// - Parameter ids: begins the identifiers inside, so that no two pieces of a page share one.
    init(_ language: Language, ids: String, write: (inout HTML) -> Void) {
        var html = HTML(language, capacity: 8_192, ids: ids)
        write(&html)
        bytes = html.bytes
    }
}

extension HTML {
    /// Puts in what was drawn beforehand.
    mutating func drawing(_ drawing: Drawing) {
        appending { buffer in drawing.bytes.withUnsafeBufferPointer { buffer.append($0) } }
    }
}
