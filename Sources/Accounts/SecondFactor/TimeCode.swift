import Foundation
public import Quantities

/// Six digits that an authenticator app shows for half a minute.
///
/// - Source: RFC 6238 (TOTP) over RFC 4226 (HOTP), with HMAC-SHA-1, the variant that every app knows.
public enum TimeCode {
    /// Random bytes that a new secret needs.
    /// - Source: RFC 4226, section 4, R6.
    public static let secretByteCount = 20
    /// - Unit: seconds
    public static let period: Int64 = 30
    static let digits = 6
    /// Steps by which the two clocks may differ.
    /// - Source: RFC 6238, section 5.2.
    static let tolerance: Int64 = 1

    /// The step of time that `moment` lies in.
    public static func step(at moment: Timestamp) -> Int64 { moment.milliseconds / 1_000 / period }

    /// The code of one step.
    public static func code(secret: [UInt8], step: Int64) -> String {
        code(secret: secret, step: step, digits: digits)
    }

    static func code(secret: [UInt8], step: Int64, digits: Int) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let mac = Keyed.sha1(counter, key: secret)
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<offset + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(1 as UInt32) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code was typed, if it is near `moment` and after the last one used: a code counts once.
    public static func acceptedStep(
        _ typed: String, secret: [UInt8], at moment: Timestamp, after last: Int64?
    ) -> Int64? {
        let code = Array(typed.filter { !$0.isWhitespace }.utf8)
        let now = step(at: moment)
        var accepted: Int64?
        for step in now - tolerance...now + tolerance where step > last ?? Int64.min {
            // Each is computed, so that the time tells nothing.
            if Keyed.areEqual(Array(self.code(secret: secret, step: step).utf8), code) { accepted = step }
        }
        return accepted
    }

    /// The address that an app reads from a QR code.
    /// - Source: Google Authenticator's key URI format.
    public static func uri(secret: [UInt8], account: String, issuer: String) -> String {
        func coded(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
        }
        return "otpauth://totp/\(coded(issuer)):\(coded(account))?secret=\(Base32.encode(secret))"
            + "&issuer=\(coded(issuer))&algorithm=SHA1&digits=\(digits)&period=\(period)"
    }

    /// - Source: RFC 3986, section 2.3.
    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
