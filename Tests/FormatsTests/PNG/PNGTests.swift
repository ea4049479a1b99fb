import Formats
import Testing

@Suite("PNG")
struct PNGTests {
    /// The chunks of a file by name, in order.
    static func chunks(_ file: [UInt8]) -> [(name: String, data: [UInt8])] {
        var found: [(String, [UInt8])] = []
        var place = 8
        while place + 12 <= file.count {
            let length = file[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
            let name = String(decoding: file[(place + 4)..<(place + 8)], as: UTF8.self)
            found.append((name, Array(file[(place + 8)..<(place + 8 + length)])))
            place += 12 + length
        }
        return found
    }

    @Test func theFileIsBuiltAsTheStandardSays() throws {
        let file = PNG.encode(
            width: 2, height: 2, pixels: [255, 0, 0, 255, 0, 255, 0, 128, 255, 0, 0, 255, 1, 2, 3, 4],
            isOpaque: false,
            texts: [("Title", "Łąka")])
        #expect(Array(file.prefix(8)) == [137, 80, 78, 71, 13, 10, 26, 10])
        // The last chunk is the same in every file, its checksum with it.
        #expect(Array(file.suffix(12)) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
        let chunks = Self.chunks(file)
        #expect(chunks.map(\.name) == ["IHDR", "iTXt", "IDAT", "IEND"])
        #expect(chunks[0].data == [0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0])
        #expect(String(decoding: chunks[1].data.suffix(6), as: UTF8.self) == "Łąka")
        let lines = try #require(Gzip.decompress(chunks[2].data, framing: .zlib).value)
        // Each line as its difference from the one above.
        #expect(lines == [2, 255, 0, 0, 255, 0, 255, 0, 128, 2, 0, 0, 0, 0, 1, 3, 3, 132])
    }

    @Test func opacityIsLeftOutWhereThereIsNone() throws {
        let file = PNG.encode(width: 1, height: 1, pixels: [9, 8, 7, 255], isOpaque: true)
        let chunks = Self.chunks(file)
        #expect(chunks[0].data == [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])
        #expect(Gzip.decompress(chunks[1].data, framing: .zlib).value == [2, 9, 8, 7])
    }
}
