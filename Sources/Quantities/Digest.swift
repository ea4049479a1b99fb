import Crypto

/// The SHA-256 digest of a value's canonical bytes: equal values have equal digests, on every machine.
///
/// - Source: FIPS 180-4.
public struct Digest: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The 32 bytes as four big-endian words.
    let words: (UInt64, UInt64, UInt64, UInt64)

    init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// The digest of `bytes`.
    /// - Complexity: O(n).
    public init(of bytes: some Sequence<UInt8>) {
        var hash = SHA256()
        if bytes.withContiguousStorageIfAvailable({ hash.update(bufferPointer: UnsafeRawBufferPointer($0)) })
            == nil
        {
            let copy = Array(bytes)
            copy.withUnsafeBytes { hash.update(bufferPointer: $0) }
        }
        words = hash.finalize().withUnsafeBytes { bytes in
            func word(_ place: Int) -> UInt64 {
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
            }
            return (word(0), word(1), word(2), word(3))
        }
    }

    /// The digest of the UTF-8 bytes of `text`.
    public init(of text: String) { self.init(of: text.utf8) }

    /// The digest of several digests in order, for instance of a definition and its inputs.
    public init(combining digests: some Sequence<Digest>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digests.underestimatedCount * 32)
        for digest in digests {
            withUnsafeBytes(of: digest.bigEndianWords) { bytes.append(contentsOf: $0) }
        }
        self.init(of: bytes)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { withUnsafeBytes(of: bigEndianWords) { Array($0) } }

    /// Reads 32 bytes back.
    /// - Returns: nil where `bytes` are not 32.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var parts: [UInt64] = [0, 0, 0, 0]
        for (index, byte) in bytes.enumerated() { parts[index / 8] = parts[index / 8] << 8 | UInt64(byte) }
        words = (parts[0], parts[1], parts[2], parts[3])
    }

    /// Reads 64 hexadecimal characters back.
    public init?(hexadecimal text: String) {
        var bytes: [UInt8] = []
        var high: UInt8?
        for character in text {
            guard character.isASCII, let nibble = character.hexDigitValue else { return nil }
            if let first = high {
                bytes.append(first << 4 | UInt8(nibble))
                high = nil
            } else {
                high = UInt8(nibble)
            }
        }
        guard high == nil else { return nil }
        self.init(bytes: bytes)
    }

    /// 64 hexadecimal characters.
    public var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(64)
        let alphabet = Array("0123456789abcdef".utf8)
        for byte in bytes {
            text.append(alphabet[Int(byte >> 4)])
            text.append(alphabet[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The first 12 characters, enough to tell two apart on a page.
    public var short: String { String(description.prefix(12)) }

    private var bigEndianWords: (UInt64, UInt64, UInt64, UInt64) {
        (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
    }

    public static func == (lhs: Digest, rhs: Digest) -> Bool { lhs.words == rhs.words }
    public static func < (lhs: Digest, rhs: Digest) -> Bool { lhs.words < rhs.words }
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Digest: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let digest = Digest(hexadecimal: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256 digest")
        }
        self = digest
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
