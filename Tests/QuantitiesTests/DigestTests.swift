import Foundation
import Quantities
import Testing

@Suite("Digests")
struct DigestTests {
    /// The published example messages of FIPS 180-4 and further vectors of the NIST validation suite.
    @Test(
        "Published vectors",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs"
                    + "mnopqrstnopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ])
    func vectors(message: String, expected: String) {
        #expect(Digest(of: message).description == expected)
    }

    @Test("One million letters a")
    func million() {
        #expect(
            Digest(of: String(repeating: "a", count: 1_000_000)).description
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(
        "A sequence without storage gives the same digest",
        arguments: [0, 1, 55, 56, 57, 63, 64, 65, 127, 128, 1000])
    func lazily(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        #expect(Digest(of: bytes.lazy.filter { _ in true }) == Digest(of: bytes))
    }

    @Test(
        "Lengths about the block size",
        arguments: [
            (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
            (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
            (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
            (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
            (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
        ])
    func blocks(count: Int, expected: String) {
        #expect(Digest(of: String(repeating: "a", count: count)).description == expected)
    }

    @Test("Combining equals the digest of the bytes in a row")
    func combining() {
        let parts = ["a", "b", "c"].map { Digest(of: $0) }
        #expect(Digest(combining: parts) == Digest(of: parts.flatMap(\.bytes)))
        #expect(Digest(combining: parts) != Digest(combining: parts.reversed()))
    }

    @Test("Text and bytes are read back, anything else is refused")
    func roundTrip() throws {
        let digest = Digest(of: "Modelowo")
        #expect(Digest(hexadecimal: digest.description) == digest)
        #expect(Digest(hexadecimal: digest.description.uppercased()) == digest)
        #expect(Digest(bytes: digest.bytes) == digest)
        #expect(Digest(bytes: digest.bytes.dropLast()) == nil)
        #expect(Digest(hexadecimal: String(digest.description.dropLast())) == nil)
        #expect(Digest(hexadecimal: "g" + digest.description.dropFirst()) == nil)
        #expect(try JSONDecoder().decode([Digest].self, from: JSONEncoder().encode([digest])) == [digest])
        #expect(digest.short.count == 12 && digest.description.hasPrefix(digest.short))
    }

    @Test("Order is that of the text")
    func order() {
        let digests = (0..<50).map { Digest(of: "\($0)") }
        #expect(digests.sorted().map(\.description) == digests.map(\.description).sorted())
    }
}
