import Formats
import Geometry
import Layers
import Testing

@Suite("Features as GML")
struct FeatureGMLTests {
    @Test func aFeatureIsAnElementWithWhatIsKnownOfIt() throws {
        let layer = try Sample.trees()
        let writer = try FeatureGMLWriter(
            layer, columns: ["species", "age", "planted"], system: .worldGeodetic,
            systemName: "urn:ogc:def:crs:EPSG::4326", isNorthFirst: true)
        var xml = XMLWriter()
        let row = try #require(layer.row(of: "9"))
        writer.write(row, into: &xml)
        #expect(
            String(decoding: xml.bytes, as: UTF8.self).hasSuffix(
                """
                <layer:trees gml:id="trees.9"><layer:geometry><gml:Point gml:id="trees.9.g" \
                srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>50 19</gml:pos></gml:Point></layer:geometry>\
                <layer:species>Buk</layer:species><layer:age>10</layer:age><layer:planted>2001-05-01</layer:planted>\
                </layer:trees>
                """))
    }

    @Test func namesOfFeaturesReadBack() throws {
        let layer = try Sample.trees()
        for identifier in ["1", "two parts/?", "a.b", "ł_x0041_"] {
            let name = GMLNames.resource(of: identifier, in: layer)
            let parts = try #require(GMLNames.parts(ofResource: name))
            #expect(parts.layer == "trees" && parts.identifier == identifier)
        }
        #expect(GMLNames.parts(ofResource: "trees") == nil)
        #expect(GMLNames.property("geometry") == "_x0067_eometry")
        #expect(GMLNames.property("boundedBy") == "_x0062_oundedBy")
    }

    @Test func aPageMayBeginAfterSomeFeatures() throws {
        let layer = try Sample.trees()
        for filter in [nil, FilterExpression.boolean(true)] {
            var query = FeatureQuery(filter: filter, limit: 2)
            for offset in [0, 1, 3, 4, 5, Int.max] {
                query.offset = offset
                let page = try layer.page(of: query)
                #expect(page.rows == Array((0..<layer.count).dropFirst(offset).prefix(2)), "\(offset)")
                #expect(page.matched == layer.count)
            }
        }
    }
}
