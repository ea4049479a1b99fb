import Formats
import Geometry
import Quantities
import Testing

@Suite("OpenStreetMap PBF")
struct OSMReaderTests {
    struct Contents {
        var nodes: [OSMNode] = []
        var ways: [OSMWay] = []
        var relations: [OSMRelation] = []
        var reader: OSMReader
    }

    static func read(_ bytes: [UInt8], kinds: Set<OSMKind> = Set(OSMKind.allCases)) throws -> Contents {
        var contents = Contents(reader: OSMReader(bytes, kinds: kinds, place: "a.osm.pbf"))
        while let block = try contents.reader.next() {
            contents.nodes += block.nodes
            contents.ways += block.ways
            contents.relations += block.relations
        }
        return contents
    }

    private func tags(_ tags: OSMTags) -> [String: String] {
        Dictionary(uniqueKeysWithValues: tags.map { ($0.key, $0.value) })
    }

    @Test(
        "stored and deflated blocks give the same elements",
        arguments: [OSMFixture.Packing.stored, .deflated])
    func elements(_ packing: OSMFixture.Packing) throws {
        let contents = try Self.read(OSMFixture.file(packing: packing, [OSMFixture.square]))
        #expect(contents.reader.fault == nil)
        #expect(contents.nodes.map(\.id) == [100, 101, 102, -7])
        #expect(
            contents.nodes.map(\.place) == [
                Coordinate(18.6, 50.3), Coordinate(18.602, 50.3), Coordinate(18.602, 50.301),
                Coordinate(18.6000001, 50.301),
            ])
        #expect(
            contents.nodes.map { tags($0.tags) } == [
                [:], ["amenity": "school", "name": "Szkoła nr 1"], [:], ["amenity": "bench"],
            ])
        #expect(contents.nodes[1].tags["name"] == "Szkoła nr 1" && contents.nodes[1].tags["shop"] == nil)
        let way = try #require(contents.ways.first)
        #expect(way.id == 55 && way.nodes == [100, 101, 102, 100] && way.isClosed)
        #expect(tags(way.tags) == ["highway": "footway"])
        let relation = try #require(contents.relations.first)
        #expect(relation.id == 9 && tags(relation.tags) == ["name": "Rynek"])
        #expect(
            relation.members == [
                .init(kind: .way, id: 55, role: "outer"), .init(kind: .node, id: 100, role: ""),
                .init(kind: .relation, id: 9, role: "label"),
            ])
    }

    @Test("the header says box, program, features and moment")
    func header() throws {
        let header = try #require(try Self.read(OSMFixture.file([])).reader.header)
        #expect(header.box == BoundingBox(west: 18.6, south: 50.3, east: 18.7, north: 50.4))
        #expect(header.requiredFeatures == ["OsmSchema-V0.6", "DenseNodes"])
        #expect(header.optionalFeatures == ["Sort.Type_then_ID"] && header.writingProgram == "fixture")
        #expect(header.secondsSince1970 == 1_700_000_000)
    }

    @Test("step and offset of coordinates are those of the block")
    func granularity() throws {
        var node = Message()
        node.signed(1, 1)
        node.signed(8, 25)
        node.signed(9, -40)
        var group = Message()
        group.bytes(1, node.bytes)
        let block = OSMFixture.block([], granularity: 1_000_000, north: 50_000_000_000, [group])
        #expect(try Self.read(OSMFixture.file([block])).nodes.map(\.place) == [Coordinate(-0.04, 50.025)])
    }

    @Test("only the kinds asked for are decoded", arguments: OSMKind.allCases)
    func kinds(_ kind: OSMKind) throws {
        let contents = try Self.read(OSMFixture.file([OSMFixture.square]), kinds: [kind])
        #expect(contents.nodes.isEmpty == (kind != .node) && contents.ways.isEmpty == (kind != .way))
        #expect(contents.relations.isEmpty == (kind != .relation))
    }

    @Test("a source that gives a byte at a time; blocks of other types are passed over")
    func trickle() throws {
        var file = OSMFixture()
        file.blob("OSMHeader", [])
        file.blob("Unknown", [1, 2, 3])
        file.blob("OSMData", OSMFixture.square)
        file.blob("OSMData", OSMFixture.square)
        var rest = file.bytes[...]
        var reader = OSMReader { count in
            defer { rest = rest.dropFirst(min(count, 1)) }
            return Array(rest.prefix(min(count, 1)))
        }
        var blocks = 0
        while try reader.next() != nil { blocks += 1 }
        #expect(blocks == 2 && reader.fault == nil && reader.bytesRead == file.bytes.count)
    }

    @Test("what the source throws comes through")
    func brokenSource() {
        struct Broken: Error {}
        var reader = OSMReader { _ in throw Broken() }
        #expect(throws: Broken.self) { try reader.next() }
    }
}
