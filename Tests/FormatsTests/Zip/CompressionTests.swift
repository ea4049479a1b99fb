import Formats
import Quantities
import Testing

@Suite("Compression")
struct CompressionTests {
    @Test("unpacking what was packed gives the same bytes", arguments: Gzip.Framing.allCases)
    func roundTrip(_ framing: Gzip.Framing) {
        var generator = SeededGenerator(seed: 7)
        for count in [0, 1, 1_000, 300_000] {
            for bytes in [generator.bytes(count), [UInt8](repeating: 65, count: count)] {
                for level in [0, 1, 9] {
                    let packed = Gzip.compress(bytes, level: level, framing: framing)
                    #expect(Gzip.decompress(packed, framing: framing).value == bytes)
                }
            }
        }
    }

    @Test("gzip members one after another are joined; pieces give the same bytes")
    func members() {
        let packed = Gzip.compress(Array("ab".utf8)) + Gzip.compress(Array("cd".utf8))
        #expect(Gzip.decompress(packed).value == Array("abcd".utf8))
        var pieces: [UInt8] = []
        #expect(Gzip.stream(packed) { pieces += $0 } == [])
        #expect(pieces == Array("abcd".utf8))
    }

    @Test("damaged, cut and endless data are refused")
    func faults() {
        let packed = Gzip.compress([UInt8](repeating: 1, count: 100_000))
        #expect(!Gzip.decompress(Array(packed.dropLast(9))).isSound)
        #expect(!Gzip.decompress(Array("no gzip".utf8)).isSound)
        var damaged = packed
        damaged[packed.count - 6] ^= 0xFF
        #expect(!Gzip.decompress(damaged).isSound)
        #expect(Gzip.decompress(packed, maximumBytes: 100_000).isSound)
        #expect(!Gzip.decompress(packed, maximumBytes: 99_999).isSound)
    }

    @Test("an archive gives back its files", arguments: 1...20)
    func archive(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var writer = ZipWriter()
        let files = (0..<6).map { index in
            (
                "f\(index)/ż.txt",
                index % 2 == 0 ? generator.bytes(index * 500) : Array(repeating: 66, count: 9_000)
            )
        }
        for (name, bytes) in files { writer.add(name, bytes) }
        let archive = try #require(ZipArchive.open(writer.finish()).value)
        #expect(archive.entries.map(\.name) == files.map(\.0))
        for (name, bytes) in files {
            #expect(archive.contents(of: try #require(archive.entry(name))).value == bytes)
        }
    }

    @Test("entries beyond the limits are refused, at the limit they are read")
    func limits() throws {
        var writer = ZipWriter()
        writer.add("bomb", [UInt8](repeating: 0, count: 8 << 20))
        let bytes = writer.finish()
        var limits = ZipLimits()
        limits.entryBytes = 8 << 20
        limits.ratio = 2_000
        let entry = try #require(ZipArchive.open(bytes, limits: limits).value?.entries.first)
        #expect(ZipArchive.open(bytes, limits: limits).value?.contents(of: entry).isSound == true)
        limits.entryBytes -= 1
        #expect(ZipArchive.open(bytes, limits: limits).value?.contents(of: entry).isSound == false)
        #expect(ZipArchive.open(bytes).value?.contents(of: entry).isSound == false, "the ratio is beyond 400")
        limits.entries = 0
        #expect(!ZipArchive.open(bytes, limits: limits).isSound)
    }

    @Test("a changed byte is caught by the checksum")
    func checksum() throws {
        var writer = ZipWriter()
        writer.add("a", Array("0123456789".utf8))
        var bytes = writer.finish()
        bytes[31 + 4] ^= 1
        let archive = try #require(ZipArchive.open(bytes).value)
        #expect(!archive.contents(of: archive.entries[0]).isSound)
    }
}
