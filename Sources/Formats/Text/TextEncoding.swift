/// An encoding that text files of Polish offices come in.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable, Codable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1250 = "windows-1250"
    case iso8859Part2 = "ISO-8859-2"
    case macRoman = "macintosh"

    /// The byte order mark that announces the encoding; empty where there is none.
    public var byteOrderMark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .windows1250, .iso8859Part2, .macRoman: []
        }
    }

    /// The characters of the bytes 0x80 to 0xFF; nil for the Unicode encodings.
    var upperHalf: [UInt16]? {
        switch self {
        case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
        case .windows1250: SingleByteTables.windows1250
        case .iso8859Part2: SingleByteTables.iso8859Part2
        case .macRoman: SingleByteTables.macRoman
        }
    }

    /// The text of `bytes`, without a byte order mark; what the encoding does not know becomes U+FFFD.
    /// - Complexity: O(n).
    public func text(of bytes: [UInt8]) -> String {
        var transcoder = Transcoder(from: self)
        var out = transcoder.utf8(from: bytes)
        out += transcoder.finish()
        return String(decoding: out, as: UTF8.self)
    }
}
