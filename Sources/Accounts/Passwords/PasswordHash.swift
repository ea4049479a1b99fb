import CArgon2
import Foundation

/// A password as it is kept: argon2id in the PHC string format, with its parameters and salt.
///
/// Hashing takes tens of milliseconds and 19 MiB on purpose: call it where many requests do not wait behind it.
public struct PasswordHash: Hashable, Sendable, Codable {
    /// What one guess costs.
    struct Cost: Hashable {
        /// - Unit: KiB
        var memory: UInt32
        var passes: UInt32
        var lanes: UInt32
    }

    /// m = 19 MiB, t = 2, p = 1.
    ///
    /// - Source: OWASP Password Storage Cheat Sheet, argon2id, minimum configuration.
    static let cost = Cost(memory: 19 * 1_024, passes: 2, lanes: 1)
    /// Random bytes that a new hash needs.
    /// - Source: RFC 9106, section 3.1.
    public static let saltByteCount = 16
    private static let hashByteCount = 32

    /// `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`
    public let text: String

    /// Takes a hash as it stands in a store.
    public init(stored text: String) { self.text = text }

    /// Hashes a new password with a salt of a cryptographic random source.
    /// - Throws: `PasswordHashFailure` where memory runs out.
    public init(of password: String, salt: [UInt8]) throws {
        precondition(salt.count == PasswordHash.saltByteCount, "a salt is 16 random bytes")
        let cost = PasswordHash.cost
        let bytes = PasswordHash.canonical(password)
        let length = argon2_encodedlen(
            cost.passes, cost.memory, cost.lanes, UInt32(salt.count), UInt32(PasswordHash.hashByteCount),
            Argon2_id)
        var encoded = [CChar](repeating: 0, count: length)
        let code = argon2id_hash_encoded(
            cost.passes, cost.memory, cost.lanes, bytes, bytes.count, salt, salt.count,
            PasswordHash.hashByteCount, &encoded, encoded.count)
        guard code == ARGON2_OK.rawValue else { throw PasswordHashFailure(code: code) }
        text = String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether `password` is the one that gave `stored`.
    ///
    /// Where there is none (no such account, no password yet) a decoy is checked all the same, so that an answer
    /// takes as long for a name that does not exist.
    /// - Throws: `PasswordHashFailure` where memory runs out or the stored text is damaged.
    public static func isRight(_ password: String, for stored: PasswordHash?) throws -> Bool {
        let isMatch = try matches(password, stored ?? decoy)
        return isMatch && stored != nil
    }

    /// Whether it was made at another cost than today's: then it is made anew at the next sign-in.
    public var needsRehash: Bool { readCost != PasswordHash.cost }

    /// Today's cost, a random salt, a random hash: no password gives it.
    static let decoy = PasswordHash(
        stored: "$argon2id$v=19$m=19456,t=2,p=1$u9oYg1BXo3yN3VdZ0nW4RA"
            + "$5x0S6Gk2c1hUqYw8mJ4pVb7nLrTzEaQfXvKs9dHi3Oc")

    /// The cost that the text states; nil where it is not of this form.
    var readCost: Cost? {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[1] == "argon2id", parts[2] == "v=19" else { return nil }
        let numbers = parts[3].split(separator: ",").map { $0.split(separator: "=") }
        guard numbers.map(\.first) == ["m", "t", "p"], numbers.allSatisfy({ $0.count == 2 }),
            let memory = UInt32(numbers[0][1]), let passes = UInt32(numbers[1][1]),
            let lanes = UInt32(numbers[2][1])
        else { return nil }
        return Cost(memory: memory, passes: passes, lanes: lanes)
    }

    private static func matches(_ password: String, _ hash: PasswordHash) throws -> Bool {
        // Whatever is longer cannot have been set, and would cost as much as the sender likes.
        let bytes = canonical(String(password.unicodeScalars.prefix(PasswordPolicy.maximumLength + 1)))
        let code = argon2id_verify(hash.text, bytes, bytes.count)
        switch code {
        case ARGON2_OK.rawValue: return true
        case ARGON2_VERIFY_MISMATCH.rawValue: return false
        default: throw PasswordHashFailure(code: code)
        }
    }

    /// The same letters give the same bytes on every keyboard.
    /// - Source: NIST SP 800-63B, section 5.1.1.2 (NFKC).
    private static func canonical(_ password: String) -> [UInt8] {
        Array(password.precomposedStringWithCompatibilityMapping.utf8)
    }
}

/// Why a password could be neither hashed nor checked: memory ran out, or the stored text is damaged.
public struct PasswordHashFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The library's error code.
    public var code: Int32

    /// The failure for logs.
    public var description: String {
        "argon2id failed: \(argon2_error_message(code).map { String(cString: $0) } ?? String(code))"
    }
}
