/// How one CSV file is written.
public struct CSVDialect: Sendable, Hashable {
    /// The byte between fields: `,`, `;`, tab or `|`.
    public var delimiter: UInt8
    /// How characters are stored as bytes.
    public var encoding: TextEncoding

    public init(delimiter: UInt8 = UInt8(ascii: ","), encoding: TextEncoding = .utf8) {
        self.delimiter = delimiter
        self.encoding = encoding
    }

    /// Comma and UTF-8, as this project writes.
    public static let standard = CSVDialect()
    /// Semicolon and UTF-8, as Polish offices write.
    public static let semicolon = CSVDialect(delimiter: UInt8(ascii: ";"))
}
