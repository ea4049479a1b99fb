public import Quantities

/// A one-time code that a person can read aloud, copy from paper and type: `K7QX-2MZP-AB3C-D4EF`.
///
/// Its 80 bits are random, so a plain digest of it cannot be turned back.
public struct PrintedCode: Hashable, Sendable {
    /// Random bytes that a new code needs.
    public static let byteCount = 10

    /// The code in groups of four.
    public let text: String

    /// Makes a new code from bytes of a cryptographic random source.
    public init(randomBytes: [UInt8]) {
        precondition(randomBytes.count == PrintedCode.byteCount, "a printed code is made of 10 random bytes")
        text = PrintedCode.grouped(Base32.encode(randomBytes))
    }

    /// Reads what somebody typed: spaces, hyphens and small letters do not matter, 0 is O, 1 is I and 8 is B.
    /// - Returns: nil where it cannot be such a code.
    public init?(typed: String) {
        // The longest form anybody would type has a separator after each character.
        guard typed.utf8.count <= 64 else { return nil }
        let lookalikes: [Character: Character] = ["0": "O", "1": "I", "8": "B"]
        let letters = String(typed.uppercased().map { lookalikes[$0] ?? $0 })
        guard let bytes = Base32.decode(letters), bytes.count == PrintedCode.byteCount else { return nil }
        text = PrintedCode.grouped(Base32.encode(bytes))
    }

    /// What is kept and looked up.
    public var digest: Digest { Digest(of: text) }

    private static func grouped(_ letters: String) -> String {
        let all = Array(letters)
        return stride(from: 0, to: all.count, by: 4).map { String(all[$0..<min($0 + 4, all.count)]) }
            .joined(separator: "-")
    }
}
