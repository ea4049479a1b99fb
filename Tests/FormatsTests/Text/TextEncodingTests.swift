import Formats
import Quantities
import Testing

@Suite("Text encodings")
struct TextEncodingTests {
    /// "Zażółć gęślą jaźń; Świętochłowice" in each encoding.
    static let samples: [(TextEncoding, [UInt8])] = [
        (.utf8, Array("Zażółć gęślą jaźń; Świętochłowice".utf8)),
        (
            .windows1250,
            [
                0x5A, 0x61, 0xBF, 0xF3, 0xB3, 0xE6, 0x20, 0x67, 0xEA, 0x9C, 0x6C, 0xB9, 0x20, 0x6A, 0x61,
                0x9F, 0xF1,
            ]
                + [0x3B, 0x20, 0x8C] + Array("wi".utf8) + [0xEA] + Array("toch".utf8) + [0xB3]
                + Array("owice".utf8)
        ),
        (
            .iso8859Part2,
            [
                0x5A, 0x61, 0xBF, 0xF3, 0xB3, 0xE6, 0x20, 0x67, 0xEA, 0xB6, 0x6C, 0xB1, 0x20, 0x6A, 0x61,
                0xBC, 0xF1,
            ]
                + [0x3B, 0x20, 0xA6] + Array("wi".utf8) + [0xEA] + Array("toch".utf8) + [0xB3]
                + Array("owice".utf8)
        ),
    ]

    @Test("Polish letters tell the encodings apart", arguments: samples)
    func detection(_ encoding: TextEncoding, _ bytes: [UInt8]) {
        #expect(TextEncoding.detected(in: bytes) == encoding)
        #expect(encoding.text(of: bytes) == "Zażółć gęślą jaźń; Świętochłowice")
    }

    @Test("dashes and quotation marks of Windows-1250 do not make it something else")
    func dashes() {
        let bytes =
            Array("Rok 2024 ".utf8) + [0x96] + Array(" wydatki ".utf8) + [0x84] + Array("inne".utf8) + [0x94]
        #expect(TextEncoding.detected(in: bytes) == .windows1250)
        #expect(TextEncoding.windows1250.text(of: bytes) == "Rok 2024 – wydatki „inne”")
    }

    @Test("ó inside words as 0x97 is Mac Roman")
    func mac() {
        let bytes = Array("Powiat g".utf8) + [0x97] + Array("rowski".utf8)
        #expect(TextEncoding.detected(in: bytes) == .macRoman)
        #expect(TextEncoding.macRoman.text(of: bytes) == "Powiat górowski")
    }

    @Test(
        "numbers as offices write them",
        arguments: [
            ("1 234,5", 1234.5), ("1\u{A0}234\u{202F}567,25", 1_234_567.25), ("7,63", 7.63), ("7.63", 7.63),
            ("1.234.567", 1_234_567), ("1,234,567.5", 1_234_567.5), ("1.234,5", 1234.5),
            ("\u{2212}3,5", -3.5),
            (" 12 ", 12), ("1e3", 1000), ("0,1", 0.1), ("134", 134), ("-0.5", -0.5),
            ("123456789012345678901234567890", 1.2345678901234568e29),
        ])
    func numbers(_ text: String, _ value: Double) {
        #expect(NumberText.number(text) == value)
    }

    @Test(
        "what is not one number is none",
        arguments: [
            "", "-", ".", ":", "x", "#", "12 34", "1 2345", "1,2,3", "12a", "a12", "1e", "--1", "2024-05",
            "1..2",
        ])
    func noNumbers(_ text: String) {
        #expect(NumberText.number(text) == nil)
    }
}
