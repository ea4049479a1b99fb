import Formats

/// Writes small files of OpenStreetMap in the PBF format for tests.
struct OSMFixture {
    enum Packing { case stored, deflated }

    private(set) var bytes: [UInt8] = []

    /// A file with its header and blocks.
    static func file(
        features: [String] = ["OsmSchema-V0.6", "DenseNodes"], packing: Packing = .deflated,
        _ blocks: [[UInt8]]
    ) -> [UInt8] {
        var file = OSMFixture()
        var header = Message()
        var box = Message()
        for (field, nanodegrees) in [
            (1, 18_600_000_000), (2, 18_700_000_000), (3, 50_400_000_000), (4, 50_300_000_000),
        ] {
            box.signed(field, Int64(nanodegrees))
        }
        header.bytes(1, box.bytes)
        for feature in features { header.text(4, feature) }
        header.text(5, "Sort.Type_then_ID")
        header.text(16, "fixture")
        header.number(32, 1_700_000_000)
        file.blob("OSMHeader", header.bytes, packing: packing)
        for block in blocks { file.blob("OSMData", block, packing: packing) }
        return file.bytes
    }

    mutating func blob(_ type: String, _ contents: [UInt8], packing: Packing = .deflated) {
        var blob = Message()
        switch packing {
        case .stored: blob.bytes(1, contents)
        case .deflated:
            blob.number(2, UInt64(contents.count))
            blob.bytes(3, Gzip.compress(contents, framing: .zlib))
        }
        raw(type, blob.bytes)
    }

    mutating func raw(_ type: String, _ blob: [UInt8]) {
        var header = Message()
        header.text(1, type)
        header.number(3, UInt64(blob.count))
        let count = UInt32(header.bytes.count)
        bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + header.bytes + blob
    }

    /// A block with its texts, the first of which is always empty.
    static func block(_ strings: [String], granularity: UInt64? = nil, north: Int64 = 0, _ groups: [Message])
        -> [UInt8]
    {
        var table = Message()
        for string in [""] + strings { table.text(1, string) }
        var block = Message()
        for group in groups { block.bytes(2, group.bytes) }
        block.bytes(1, table.bytes)
        if let granularity { block.number(17, granularity) }
        if north != 0 { block.number(19, UInt64(bitPattern: north)) }
        return block.bytes
    }

    /// The town of one square: three nodes as columns, one alone, a way and a relation.
    static let square: [UInt8] = {
        var dense = Message()
        dense.packed(1, [100, 1, 1].map(Message.zigzag))
        dense.packed(8, [503_000_000, 0, 10_000].map(Message.zigzag))
        dense.packed(9, [186_000_000, 20_000, 0].map(Message.zigzag))
        dense.packed(10, [0, 1, 2, 3, 4, 0, 0])
        var single = Message()
        single.signed(1, -7)
        single.packed(2, [1])
        single.packed(3, [5])
        single.signed(8, 503_010_000)
        single.signed(9, 186_000_001)
        var way = Message()
        way.number(1, 55)
        way.packed(2, [6])
        way.number(3, 7)
        way.packed(8, [100, 1, 1, -2].map(Message.zigzag))
        var relation = Message()
        relation.number(1, 9)
        relation.packed(2, [3])
        relation.packed(3, [8])
        relation.packed(8, [9, 0, 10])
        relation.packed(9, [55, 45, -91].map(Message.zigzag))
        relation.packed(10, [1, 0, 2])
        var groups = [Message(), Message(), Message(), Message()]
        groups[0].bytes(2, dense.bytes)
        groups[1].bytes(1, single.bytes)
        groups[2].bytes(3, way.bytes)
        groups[3].bytes(4, relation.bytes)
        let strings = [
            "amenity", "school", "name", "Szkoła nr 1", "bench", "highway", "footway", "Rynek", "outer",
            "label",
        ]
        return block(strings, groups)
    }()
}

/// Writes one message of Protocol Buffers.
struct Message {
    private(set) var bytes: [UInt8] = []

    static func zigzag(_ number: Int64) -> UInt64 { UInt64(bitPattern: number << 1 ^ number >> 63) }

    mutating func number(_ field: Int, _ value: UInt64) {
        varint(UInt64(field << 3))
        varint(value)
    }

    mutating func signed(_ field: Int, _ value: Int64) { number(field, Self.zigzag(value)) }

    mutating func text(_ field: Int, _ text: String) { bytes(field, Array(text.utf8)) }

    mutating func bytes(_ field: Int, _ contents: [UInt8]) {
        varint(UInt64(field << 3 | 2))
        varint(UInt64(contents.count))
        bytes += contents
    }

    mutating func packed(_ field: Int, _ numbers: [UInt64]) {
        var contents = Message()
        for number in numbers { contents.varint(number) }
        bytes(field, contents.bytes)
    }

    private mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
