import Formats
import Geometry
import Quantities
import Testing

/// Every damaged file is answered with block, byte and reason.
@Suite("Damaged OpenStreetMap PBF")
struct OSMDamageTests {
    private func reason(_ bytes: [UInt8]) throws -> String? {
        try OSMReaderTests.read(bytes).reader.fault?.reason.en
    }

    private func group(_ field: Int, _ element: Message) -> [UInt8] {
        var group = Message()
        group.bytes(field, element.bytes)
        return OSMFixture.file([OSMFixture.block(["a"], [group])])
    }

    /// The file of a header and one raw blob.
    private func blob(_ blob: Message) -> [UInt8] {
        var file = OSMFixture()
        file.blob("OSMHeader", [])
        file.raw("OSMData", blob.bytes)
        return file.bytes
    }

    @Test("a file cut off anywhere but between blocks is an error, and its whole blocks are read")
    func cutOff() throws {
        let whole = OSMFixture.file([OSMFixture.square, OSMFixture.square])
        let one = OSMFixture.file([OSMFixture.square]).count
        for count in 0..<whole.count {
            let contents = try OSMReaderTests.read(Array(whole.prefix(count)))
            #expect(
                (contents.reader.fault == nil) == (count == one || count == OSMFixture.file([]).count),
                "\(count)")
            #expect(contents.ways.count == (count >= one ? 1 : 0), "\(count)")
        }
        let fault = try #require(try OSMReaderTests.read(Array(whole.dropLast())).reader.fault)
        #expect(
            fault.place == "a.osm.pbf" && fault.reason.en == "block 3 from byte \(one): the file is cut off")
        #expect(fault.reason.pl == "blok 3 od bajtu \(one): plik jest urwany" && !fault.remedy.isEmpty)
    }

    @Test("no OSM file")
    func foreign() throws {
        #expect(
            try reason(Array("<?xml version=\"1.0\"?><osm/>".utf8))?.contains("a header of 1010792557 bytes")
                == true)
        #expect(try reason([])?.hasSuffix("no OSMHeader stands at the start") == true)
        var file = OSMFixture()
        file.blob("OSMData", OSMFixture.square)
        #expect(try reason(file.bytes) == "block 1 from byte 0: no OSMHeader stands at the start")
    }

    @Test("features that are not understood are named")
    func features() throws {
        let file = OSMFixture.file(
            features: ["OsmSchema-V0.6", "HistoricalInformation", "X"], [OSMFixture.square])
        let contents = try OSMReaderTests.read(file)
        #expect(contents.ways.isEmpty)
        #expect(
            contents.reader.fault?.reason.en
                == "block 1 from byte 0: the file requires unknown features: HistoricalInformation, X")
        #expect(contents.reader.fault?.remedy.en.contains("osmium cat") == true)
    }

    @Test("sizes beyond the format's own limits are refused before anything is read")
    func limits() throws {
        #expect(
            try reason([0, 1, 0, 0])
                == "block 1 from byte 0: a header of 65536 bytes, allowed are less than 65536")
        #expect(try reason([0, 0, 255, 255])?.hasSuffix("the file is cut off") == true)
        var header = Message()
        header.text(1, "OSMData")
        header.number(3, UInt64(OSMReader.Limits.blobBytes))
        #expect(
            try reason([0, 0, 0, UInt8(header.bytes.count)] + header.bytes)
                == "block 1 from byte 0: a block of 33554432 bytes, allowed are less than 33554432")
        var bomb = Message()
        bomb.number(2, UInt64(OSMReader.Limits.blobBytes))
        bomb.bytes(3, Gzip.compress([1], framing: .zlib))
        #expect(try reason(blob(bomb))?.contains("a block of 33554432 bytes") == true)
        var negative = Message()
        negative.number(2, UInt64(bitPattern: -1))
        negative.bytes(3, [1])
        #expect(try reason(blob(negative))?.hasSuffix("the size of the block is missing") == true)
    }

    @Test("blobs that unpack to more or less than they say, or not at all")
    func damagedBlobs() throws {
        let deflated = Gzip.compress(OSMFixture.square, framing: .zlib)
        for (size, contents) in [
            (OSMFixture.square.count - 1, deflated), (OSMFixture.square.count + 1, deflated),
            (OSMFixture.square.count, deflated.dropLast(4)), (5, [1, 2, 3]),
        ] {
            var damaged = Message()
            damaged.number(2, UInt64(size))
            damaged.bytes(3, Array(contents))
            #expect(try reason(blob(damaged))?.hasSuffix("the compressed data are damaged") == true)
        }
        var foreign = Message()
        foreign.bytes(7, [1, 2])
        #expect(try reason(blob(foreign))?.hasSuffix("the block is packed by Zstandard") == true)
        #expect(try reason(blob(Message()))?.hasSuffix("the block has no contents") == true)
    }

    @Test("elements that contradict themselves")
    func elements() throws {
        var node = Message()
        node.packed(2, [1])
        #expect(try reason(group(1, node))?.hasSuffix("lists of different lengths") == true)
        node.packed(3, [2])
        #expect(try reason(group(1, node))?.hasSuffix("there is no text number 2") == true)
        var far = Message()
        far.signed(1, 12)
        far.signed(8, 910_000_000)
        #expect(try reason(group(1, far))?.hasSuffix("node 12 does not lie on the globe") == true)
        var dense = Message()
        dense.packed(1, [2, 2])
        dense.packed(8, [2, 2])
        #expect(try reason(group(2, dense))?.hasSuffix("lists of different lengths") == true)
        dense.packed(9, [2, 2])
        #expect(try reason(group(2, dense)) == nil)
        dense.packed(10, [1, 1, 0])
        #expect(try reason(group(2, dense))?.hasSuffix("lists of different lengths") == true)
        var relation = Message()
        relation.packed(8, [0])
        relation.packed(9, [2])
        relation.packed(10, [3])
        #expect(try reason(group(4, relation))?.hasSuffix("unknown kind of member 3") == true)
        var way = Message()
        way.text(1, "1")
        #expect(try reason(group(3, way))?.hasSuffix("a message makes no sense") == true)
    }

    @Test("whatever the damage, the reader answers", arguments: 1...150)
    func anyDamage(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let block = generator.damaged(OSMFixture.square)
        for file in [
            generator.damaged(OSMFixture.file([OSMFixture.square])), OSMFixture.file([block]),
            OSMFixture.file(packing: .stored, [block]),
        ] {
            var reader = OSMReader(file)
            while let read = try reader.next() { #expect(read.nodes.allSatisfy { $0.place.isFinite }) }
            #expect(reader.bytesRead <= file.count, "seed \(seed)")
            if let fault = reader.fault { #expect(!fault.reason.isEmpty && !fault.remedy.isEmpty) }
        }
    }
}
