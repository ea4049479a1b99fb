import Formats
import Geometry
import Testing

@Suite("Real extracts", .enabled(if: SharedData.isPresent, "the real files are not beside the checkout"))
struct RealExtractTests {
    @Test(
        "counts of elements as published beside the files",
        arguments: [
            ("geneva/geneva.osm.pbf", 168_716, 32_636, 1_260),
            ("heidelberg/heidelberg.osm.pbf", 221_009, 31_619, 1_700),
            ("osm/liechtenstein-2015.osm.pbf", 142_832, 15_247, 358),
        ])
    func counts(_ path: String, _ nodes: Int, _ ways: Int, _ relations: Int) throws {
        let contents = try OSMReaderTests.read(try SharedData.bytes(path))
        #expect(contents.reader.fault == nil)
        #expect(contents.nodes.count == nodes && contents.ways.count == ways)
        #expect(contents.relations.count == relations)
        // A way cut off at the border may lack nodes; each way has nodes, and each kind its numbers once.
        #expect(contents.ways.allSatisfy { !$0.nodes.isEmpty })
        #expect(Set(contents.nodes.map(\.id)).count == nodes && Set(contents.ways.map(\.id)).count == ways)
    }

    @Test("tags and places of a whole city")
    func geneva() throws {
        let contents = try OSMReaderTests.read(try SharedData.bytes("geneva/geneva.osm.pbf"))
        let tags = contents.nodes.map(\.tags) + contents.ways.map(\.tags) + contents.relations.map(\.tags)
        for (key, value, count) in [
            ("highway", "bus_stop", 272), ("natural", "tree", 10_089), ("highway", "footway", 6_535),
        ] { #expect(tags.count { $0[key] == value } == count, "\(key)=\(value)") }
        // Ways are kept whole where they leave the cut: most nodes lie in its box, not all.
        let inside = contents.nodes.count {
            (6.09...6.17).contains($0.place.x) && (46.18...46.24).contains($0.place.y)
        }
        #expect(inside > contents.nodes.count * 9 / 10)
    }
}
