import Quantities
import Testing

@testable import Accounts

@Suite("Second factor")
struct SecondFactorTests {
    private let secret = Array("12345678901234567890".utf8)

    /// - Source: RFC 6238, appendix B (SHA-1).
    @Test(
        "The vectors of RFC 6238",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func totp(_ seconds: Int64, _ expected: String) {
        let step = TimeCode.step(at: Timestamp(milliseconds: seconds * 1_000))
        #expect(TimeCode.code(secret: secret, step: step, digits: 8) == expected)
        #expect(TimeCode.code(secret: secret, step: step) == expected.suffix(6))
    }

    /// - Source: RFC 4226, appendix D.
    @Test("The vectors of RFC 4226")
    func hotp() {
        let expected = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871",
            "520489",
        ]
        #expect((0..<10).map { TimeCode.code(secret: secret, step: $0) } == expected)
    }

    /// - Source: RFC 4648, section 10.
    @Test("The vectors of RFC 4648 for base 32")
    func base32() {
        let vectors = [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ]
        for (plain, coded) in vectors {
            #expect(Base32.encode(Array(plain.utf8)) == coded)
            #expect(Base32.decode(coded) == Array(plain.utf8))
        }
        #expect(Base32.decode("mzxw 6ytb-oi======") == Array("foobar".utf8))
        #expect(Base32.decode("MZXW1") == nil)
    }

    @Test("Base 32 brings back any bytes")
    func base32RoundTrip() {
        for seed in UInt64(1)...200 {
            let sample = bytes(Int(seed % 40), seed: seed)
            #expect(Base32.decode(Base32.encode(sample)) == sample, "seed \(seed)")
        }
    }

    @Test("One step early and late is accepted, two are not")
    func tolerance() {
        let now = time()
        let step = TimeCode.step(at: now)
        for (offset, expected) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)]
            as [(Int64, Bool)]
        {
            let code = TimeCode.code(secret: secret, step: step + offset)
            let found = TimeCode.acceptedStep(code, secret: secret, at: now, after: nil)
            #expect((found == step + offset) == expected, "\(offset)")
        }
        let typed = TimeCode.code(secret: secret, step: step)
        let spaced = "\(typed.prefix(3)) \(typed.suffix(3))"
        #expect(TimeCode.acceptedStep(spaced, secret: secret, at: now, after: nil) == step)
        for wrong in ["", "1", typed + "0", "abcdef"] {
            #expect(TimeCode.acceptedStep(wrong, secret: secret, at: now, after: nil) == nil)
        }
    }

    @Test("A code is accepted once, and older ones never after it")
    func once() throws {
        let now = time()
        let step = TimeCode.step(at: now)
        var factor = SecondFactor(secret: secret, recovery: [])
        let code = TimeCode.code(secret: secret, step: step)
        let proof = try #require(factor.proof(code, at: now))
        factor = try #require(factor.spending(proof))
        #expect(factor.proof(code, at: now) == nil)
        #expect(factor.proof(TimeCode.code(secret: secret, step: step - 1), at: now) == nil)
        #expect(factor.spending(proof) == nil)
        #expect(factor.proof(TimeCode.code(secret: secret, step: step + 1), at: now) != nil)
    }

    @Test("Ten recovery codes, each once, however it is typed")
    func recovery() throws {
        let codes = SecondFactor.recoveryCodes(randomBytes: bytes(100))
        #expect(Set(codes).count == 10)
        #expect(codes[0].text.count == 19)
        var factor = SecondFactor(secret: secret, recovery: Set(codes.map(\.digest)))
        let typed = codes[3].text.lowercased().replacing("-", with: " ")
        let proof = try #require(factor.proof(typed, at: time()))
        factor = try #require(factor.spending(proof))
        #expect(factor.proof(typed, at: time()) == nil)
        #expect(factor.spending(proof) == nil)
        #expect(factor.recovery.count == 9)
        #expect(factor.proof(codes[4].text, at: time()) != nil)
        #expect(factor.proof("AAAA-AAAA-AAAA-AAAA", at: time()) == nil)
    }

    @Test("The address for the app carries issuer, account and secret, coded")
    func uri() {
        let uri = TimeCode.uri(secret: secret, account: "żółw@example.org", issuer: "City & Co")
        #expect(
            uri == "otpauth://totp/City%20%26%20Co:%C5%BC%C3%B3%C5%82w%40example.org"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=City%20%26%20Co"
                + "&algorithm=SHA1&digits=6&period=30")
    }

    @Test("Look-alikes in a printed code are forgiven, other characters are not")
    func lookalikes() throws {
        let code = try #require(PrintedCode(typed: "OIBA-2222-3333-4444"))
        #expect(PrintedCode(typed: "018a222233334444") == code)
        for wrong in [
            "", "OIBA", "OIBA-2222-3333-444", "OIBA-2222-3333-44449", String(repeating: "-", count: 1_000),
        ] {
            #expect(PrintedCode(typed: wrong) == nil)
        }
    }

    /// - Source: ISO/IEC 18004: finder patterns, timing and format information of error correction level M.
    @Test("A QR code stands as the standard draws it")
    func picture() throws {
        let code = try #require(QRCode("otpauth://totp/Horyzont:anna?secret=JBSWY3DPEHPK3PXP"))
        #expect(code.modules.count == code.side * code.side && (code.side - 17) % 4 == 0)
        let finder = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]
        for (top, left) in [(0, 0), (0, code.side - 7), (code.side - 7, 0)] {
            let drawn = (top..<top + 7).map { row in
                (left..<left + 7).map { code[row, $0] ? "1" : "0" }.joined()
            }
            #expect(drawn == finder)
        }
        #expect((8..<code.side - 8).allSatisfy { code[6, $0] == ($0 % 2 == 0) })
        // The first two bits of the format, unmasked by 101010000010010, name level M: 00.
        #expect([code[8, 0], code[8, 1]] == [true, false] && code[code.side - 8, 8])
        #expect(code.darkRuns(in: 0).first == 0..<7)
        #expect(code.darkRuns(in: 5).reduce(0) { $0 + $1.count } == (0..<code.side).count { code[5, $0] })
        #expect(QRCode("") == nil && QRCode(String(repeating: "a", count: QRCode.longestText + 1)) == nil)
    }
}
