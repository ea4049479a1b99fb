import Formats
import Quantities
import Testing

@Suite("JSON")
struct JSONTests {
    private func decode(_ text: String) -> Decoded<JSONValue> { JSONValue.decode(Array(text.utf8)) }
    private func text(_ value: JSONValue) -> String { String(decoding: value.encoded(), as: UTF8.self) }

    @Test("every kind of value, keys in their order")
    func kinds() {
        let source = #"{"b":[1,-2.5,1e300,true,false,null],"a":{"x":"ż\n\"😀"}}"#
        let value = decode(source).value
        #expect(value?["b"]?[1]?.double == -2.5)
        #expect(value?["a"]?["x"]?.string == "ż\n\"😀")
        #expect(value.map(text) == source.replacing("1e300", with: "1e+300"))
    }

    @Test("escapes, surrogate pairs and lone surrogates")
    func escapes() {
        #expect(decode(#""\u017c\ud83d\ude00\/\b\f\ud800x""#).value?.string == "ż😀/\u{8}\u{C}\u{FFFD}x")
    }

    @Test("the shortest digits that read back as the same double")
    func shortest() {
        #expect(
            text([0.1, 100.0, 1e21, .number(.leastNonzeroMagnitude), 3.0, -0.0])
                == "[0.1,100,1e+21,5e-324,3,-0.0]")
        #expect(text(.number(.infinity)) == "null")
    }

    @Test("sorted keys make equal documents equal bytes")
    func sorted() {
        let left = decode(#"{"b":1,"a":{"d":1,"c":2}}"#).value
        let right = decode(#"{"a":{"c":2,"d":1},"b":1}"#).value
        #expect(left != right)
        #expect(left?.encoded(sortingKeys: true) == right?.encoded(sortingKeys: true))
    }

    @Test(
        "faults are one error with line and column",
        arguments: [
            ("{\n  \"a\": 01\n}", "JSON:2:8"), ("[1,]", "JSON:1:4"), ("{\"a\" 1}", "JSON:1:6"),
            ("\"abc", "JSON:1:5"),
            ("[1] 2", "JSON:1:5"), ("", "JSON:1:1"), ("nul", "JSON:1:1"), ("[1e]", "JSON:1:4"),
        ])
    func faults(_ source: String, _ place: String) {
        let decoded = decode(source)
        #expect(decoded.value == nil)
        #expect(decoded.findings.count == 1 && decoded.findings.first?.severity == .error)
        #expect(decoded.findings.first?.place.hasPrefix("JSON:\(place.split(separator: ":")[1])") == true)
    }

    @Test("a key standing twice is a warning and the last one counts")
    func duplicates() {
        let decoded = decode(#"{"a":1,"a":2}"#)
        #expect(decoded.value?["a"]?.integer == 2)
        #expect(decoded.findings.map(\.severity) == [.warning])
    }

    @Test("the limit of depth holds, and one level past it is refused")
    func depth() {
        var limits = JSONLimits()
        limits.depth = 3
        #expect(JSONValue.decode(Array("[[[1]]]".utf8), limits: limits).isSound)
        #expect(!JSONValue.decode(Array("[[[[1]]]]".utf8), limits: limits).isSound)
        #expect(!JSONValue.decode([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)).isSound)
    }

    @Test("newline-delimited records")
    func lines() {
        #expect(String(decoding: JSONValue.lines([["a": 1], [2]]), as: UTF8.self) == "{\"a\":1}\n[2]\n")
    }

    @Test("pretty printing says the same")
    func pretty() {
        let value: JSONValue = ["a": [1, 2.5, [:]], "b": nil]
        #expect(decode(value.prettyPrinted()).value == value)
    }

    @Test("decoding what was encoded gives the same tree", arguments: 1...200)
    func roundTrip(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let tree = randomTree(depth: 4, &generator)
        #expect(JSONValue.decode(tree.encoded()).value == tree, "seed \(seed)")
    }

    private func randomTree(depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth == 0 ? 5 : 7), using: &generator) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &generator))
        case 2: return .integer(Int(truncatingIfNeeded: generator.next()))
        case 3:
            let number = Double(bitPattern: generator.next())
            // A whole double is written without point and reads back as an integer.
            return number.isFinite && number != number.rounded() ? .number(number) : .number(0.5)
        case 4: return .string(generator.text(20))
        case 5: return .array((0..<4).map { _ in randomTree(depth: depth - 1, &generator) })
        default:
            return .object(
                (0..<4).map { .init("\($0)" + generator.text(5), randomTree(depth: depth - 1, &generator)) })
        }
    }
}
