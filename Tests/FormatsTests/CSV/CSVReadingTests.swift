import Formats
import Quantities
import Testing

@Suite("CSV reading")
struct CSVReadingTests {
    private func rows(_ text: String) -> [[String]] {
        CSV.decode(Array(text.utf8)).value?.rows.map(\.fields) ?? []
    }

    @Test("quotation marks, doubled marks, delimiters and line breaks inside fields")
    func quotes() {
        #expect(rows("a,b\n\"x,\"\"y\"\"\nz\",2\n") == [["a", "b"], ["x,\"y\"\nz", "2"]])
    }

    @Test("LF, CR and CRLF end lines, even mixed, and blank lines keep their number")
    func lineEnds() {
        let csv = CSV.decode(Array("a;b\r\n1;2\r\r3;4\n5;6".utf8)).value
        #expect(csv?.rows.map(\.fields) == [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]])
        #expect(csv?.rows.map(\.line) == [1, 2, 4, 5])
    }

    @Test("the delimiter is found among four", arguments: [",", ";", "\t", "|"])
    func delimiter(_ sign: String) {
        let text = "kod\(sign)nazwa\(sign)wartość\n01\(sign)Modelowo\(sign)12\n02\(sign)Inne\(sign)13\n"
        #expect(CSV.decode(Array(text.utf8)).value?.dialect.delimiter == sign.utf8.first)
        #expect(rows(text)[1] == ["01", "Modelowo", "12"])
    }

    @Test("a decimal comma is no delimiter where semicolons divide")
    func decimalComma() {
        #expect(rows("kod;a;b\n1;7,63;92,2\n2;6,14;85,4\n")[1] == ["1", "7,63", "92,2"])
    }

    @Test("a first line sep=; states the delimiter")
    func stated() {
        #expect(rows("sep=|\r\na,b|c\n1,2|3\n") == [["a,b", "c"], ["1,2", "3"]])
    }

    @Test("a missing last line break and an empty last field are kept")
    func lastRow() {
        #expect(rows("a,b\n1,") == [["a", "b"], ["1", ""]])
        #expect(rows("") == [])
    }

    @Test("byte order marks of UTF-8 and UTF-16 are taken off")
    func marks() {
        let text = "kod;nazwa\n1;żółw\n"
        let little = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        let expected = [["kod", "nazwa"], ["1", "żółw"]]
        #expect(CSV.decode([0xEF, 0xBB, 0xBF] + Array(text.utf8)).value?.rows.map(\.fields) == expected)
        #expect(CSV.decode([0xFF, 0xFE] + little).value?.rows.map(\.fields) == expected)
        #expect(CSV.decode([0xFE, 0xFF] + big).value?.rows.map(\.fields) == expected)
        #expect(CSV.decode(little).value?.dialect.encoding == .utf16LittleEndian)
    }

    @Test("ragged rows are kept and named; titles above the table are not ragged")
    func ragged() {
        let decoded = CSV.decode(Array("Tytuł\na;b;c\n1;2;3\n4;5\n6;7;8\n".utf8))
        #expect(decoded.value?.rows.count == 5)
        #expect(decoded.findings.map(\.line) == [4])
    }

    @Test("an unclosed quotation mark is an error on the row where it opens")
    func unclosed() {
        let decoded = CSV.decode(Array("a,b\n1,2\n\"3,4\n5,6\n".utf8))
        #expect(decoded.findings.filter { $0.severity == .error }.map(\.line) == [3])
    }

    @Test("limits stop reading at one past the limit, not at it")
    func limits() {
        var limits = CSVLimits()
        limits.rows = 2
        #expect(!CSV.decode(Array("a\nb\n".utf8), limits: limits).findings.hasErrors)
        let over = CSV.decode(Array("a\nb\nc\n".utf8), limits: limits)
        #expect(over.findings.hasErrors && over.value?.rows.count == 2)
    }

    @Test("chunks of any size give the rows of the whole", arguments: [1, 2, 3, 7, 64])
    func chunks(_ size: Int) {
        let text = "kod;opis\r\n1;\"a;\r\nż\"\"ó\"\r\n\r\n2;😀\r3;koniec"
        for encoding in [TextEncoding.utf8, .utf16LittleEndian] {
            let bytes =
                encoding == .utf8
                ? Array(text.utf8) : [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
            var reader = CSVReader()
            var read: [[String]] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                reader.feed(Array(bytes[start..<min(bytes.count, start + size)])) { read.append($0.texts) }
            }
            reader.finish { read.append($0.texts) }
            #expect(read == [["kod", "opis"], ["1", "a;\r\nż\"ó"], ["2", "😀"], ["3", "koniec"]])
        }
    }

    @Test("a stream that turns out to be Windows-1250 after a long plain beginning is still read right")
    func lateLetters() {
        var bytes: [UInt8] = Array("kod;nazwa\n".utf8)
        for number in 0..<20_000 { bytes += Array("\(number);zwykla\n".utf8) }
        bytes += Array("20000;".utf8) + [0xBF, 0xF3, 0xB3, 0x77] + [0x0A]
        var reader = CSVReader()
        var last = ""
        for start in stride(from: 0, to: bytes.count, by: 10_000) {
            reader.feed(Array(bytes[start..<min(bytes.count, start + 10_000)])) { last = $0.text(1) }
        }
        reader.finish { last = $0.text(1) }
        #expect(last == "żółw")
    }
}
