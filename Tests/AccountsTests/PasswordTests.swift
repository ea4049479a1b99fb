import Quantities
import Testing

@testable import Accounts

@Suite("Passwords")
struct PasswordTests {
    @Test("A password is recognised, another is not, and the same password is kept differently each time")
    func roundTrip() throws {
        let one = try PasswordHash(of: "zielony parowóz o świcie", salt: bytes(16, seed: 1))
        let two = try PasswordHash(of: "zielony parowóz o świcie", salt: bytes(16, seed: 2))
        #expect(one.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(one != two)
        #expect(try PasswordHash.isRight("zielony parowóz o świcie", for: one))
        #expect(try !PasswordHash.isRight("zielony parowóz o swicie", for: one))
        #expect(try !PasswordHash.isRight("", for: one))
        #expect(!one.needsRehash)
    }

    /// - Source: the vector of the reference implementation's test suite (argon2id, v=19, t=2, m=2^8, p=1).
    @Test("A hash of the reference implementation is read, and asks to be made anew")
    func referenceVector() throws {
        let reference = PasswordHash(
            stored: "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4")
        #expect(try PasswordHash.isRight("password", for: reference))
        #expect(try !PasswordHash.isRight("passwore", for: reference))
        #expect(reference.needsRehash)
    }

    @Test("Composed and decomposed letters are one password")
    func normalisation() throws {
        let hash = try PasswordHash(of: "zażółć gęślą", salt: bytes(16))
        #expect(try PasswordHash.isRight("zaz\u{307}o\u{301}łc\u{301} ge\u{328}s\u{301}la\u{328}", for: hash))
    }

    @Test("Where there is no account the decoy costs the same, and nothing opens it")
    func decoy() throws {
        #expect(PasswordHash.decoy.readCost == PasswordHash.cost)
        #expect(try !PasswordHash.isRight("anything at all", for: nil))
        let hash = try PasswordHash(of: "a long sentence here", salt: bytes(16))
        let clock = ContinuousClock()
        func best(_ hash: PasswordHash?) throws -> Duration {
            try (0..<5).map { _ in
                try clock.measure { _ = try PasswordHash.isRight("wrong password", for: hash) }
            }.min() ?? .zero
        }
        let (known, unknown) = (try best(hash), try best(nil))
        #expect(known < unknown * 3 && unknown < known * 3, "\(known) and \(unknown)")
    }

    @Test("A damaged hash is a failure with words, not a wrong password")
    func damaged() throws {
        for text in ["", "plain", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA", "$argon2i$v=19$m=8,t=1,p=1$x$y"] {
            let failure = #expect(throws: PasswordHashFailure.self) {
                try PasswordHash.isRight("password", for: PasswordHash(stored: text))
            }
            #expect(failure?.description.hasPrefix("argon2id failed: ") == true)
            #expect(PasswordHash(stored: text).needsRehash)
        }
    }

    @Test("Long passphrases of any letters are welcome, at the limits too")
    func welcome() {
        for password in [
            "zielony parowóz o świcie", "correct horse battery staples", "x9$Lq2!vR7@p",
            "            a bcdef ghij",
            String("żółw i ".unicodeScalars.prefix(6)) + "abcdef",
            String(bytes(128).map { Character(UnicodeScalar(97 + $0 % 26)) }),
        ] {
            #expect(PasswordPolicy.findings(password).isEmpty, "\(password)")
        }
    }

    @Test(
        "Short, very long, common, repeated and sequential ones are refused",
        arguments: [
            "", "elevenchars", String(repeating: "ab1x9", count: 26), "password1234", "PassWord1234",
            "pass word 1234", "1q2w3e4r5t6y", "zaq12wsxcde3", "aaaaaaaaaaaaaa", "abcabcabcabc",
            "abcdefghijklmn",
            "987654321098", "horyzont2026",
        ])
    func refused(_ password: String) {
        let findings = PasswordPolicy.findings(password)
        #expect(findings.hasErrors)
        #expect(findings.allSatisfy { $0.place == "password" && !$0.remedy.pl.isEmpty })
    }

    @Test("Words about the account do not make a password, but may stand in a long one")
    func context() {
        let words = ["Jadwiga Kowalska", "j.kowalska@example.org"]
        #expect(PasswordPolicy.findings("kowalska2026!", context: words).hasErrors)
        #expect(PasswordPolicy.findings("Kowalska i siedem zielonych słoni", context: words).isEmpty)
    }

    @Test("Every listed password is long enough to matter and in small letters")
    func list() {
        #expect(CommonPasswords.all.count > 200)
        for password in CommonPasswords.all {
            #expect(password.count >= PasswordPolicy.minimumLength && password == password.lowercased())
        }
    }
}
