/// Writes CSV after RFC 4180 with LF line ends.
public struct CSVWriter: Sendable {
    /// What has been written so far, as UTF-8.
    public private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let neutralisesFormulas: Bool

    /// - Parameter neutralisesFormulas: puts an apostrophe before texts that a spreadsheet would run as a formula
    ///   (beginning with `=`, `+`, `-`, `@`, tab or CR, unless they are numbers). For exports that people open in
    ///   a spreadsheet; `withoutGuard` gives the texts back.
    public init(delimiter: UInt8 = UInt8(ascii: ","), neutralisesFormulas: Bool = false) {
        self.delimiter = delimiter
        self.neutralisesFormulas = neutralisesFormulas
    }

    /// Adds one record. A record without fields is written as nothing.
    public mutating func append(_ fields: some Sequence<String>) {
        var isFirst = true
        let begin = bytes.count
        for field in fields {
            if !isFirst { bytes.append(delimiter) }
            isFirst = false
            append(field: field)
        }
        guard !isFirst else { return }
        // A record of one empty field would look like a blank line.
        if bytes.count == begin { bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")] }
        bytes.append(0x0A)
    }

    /// What has been written, handed over so that a stream can go on with an empty buffer.
    public mutating func take() -> [UInt8] {
        let done = bytes
        bytes = []
        return done
    }

    private mutating func append(field: String) {
        var copy = field
        copy.withUTF8 { text in
            let guarded = neutralisesFormulas && Self.looksLikeFormula(text)
            let quoted =
                text.contains {
                    $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
                }
                || (bytes.isEmpty && (text.first == 0xEF || text.starts(with: Array("sep=".utf8))))
            if quoted { bytes.append(UInt8(ascii: "\"")) }
            if guarded { bytes.append(UInt8(ascii: "'")) }
            for byte in text {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            if quoted { bytes.append(UInt8(ascii: "\"")) }
        }
    }

    /// Takes away the apostrophe that `neutralisesFormulas` put before a text; other texts stay as they are.
    public static func withoutGuard(_ text: String) -> String {
        guard text.utf8.first == 0x27, let next = text.utf8.first(where: { $0 != 0x27 }),
            Array("=+-@\t\r".utf8).contains(next)
        else { return text }
        return String(text.dropFirst())
    }

    /// - Source: OWASP, CSV Injection.
    private static func looksLikeFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // Apostrophes before it are passed over: a text that begins with one gets another, so that taking one
        // away gives every text back.
        let rest = UnsafeBufferPointer(rebasing: text[(text.firstIndex { $0 != 0x27 } ?? text.count)...])
        guard let first = rest.first, Array("=+-@\t\r".utf8).contains(first) else { return false }
        return rest.count < text.count || NumberText.number(utf8: rest) == nil
    }
}

extension CSV {
    /// The rows as CSV bytes in UTF-8, in the delimiter of the dialect.
    public func encoded(neutralisingFormulas: Bool = false) -> [UInt8] {
        var writer = CSVWriter(delimiter: dialect.delimiter, neutralisesFormulas: neutralisingFormulas)
        for row in rows { writer.append(row.fields) }
        return writer.bytes
    }
}
