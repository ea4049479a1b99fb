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
                <layer:trees gml:id="trees.9"><layer:geometry><gml:Point gml:id="trees.9_x.g" \
                srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>50 19</gml:pos></gml:Point></layer:geometry>\
                <layer:species>Buk</layer:species><layer:age>10</layer:age><layer:planted>2001-05-01</layer:planted>\
                </layer:trees>
                """))
    }

    /// What follows `trees.` in the name of a shape is no encoded identifier, so no feature bears it.
    @Test(arguments: ["9", "a.b", "x_", " x0020", "_x", "12.g", "9_x.g"])
    func aShapeIsNamedLikeNoFeature(_ identifier: String) throws {
        var builder = LayerBuilder(Sample.description(), columns: [])
        builder.append(identifier, shape: .point(Coordinate(18, 50)), values: [])
        let layer = try #require(builder.finish(number: 1, recorded: Sample.recorded).value)
        let writer = try FeatureGMLWriter(
            layer, system: .worldGeodetic, systemName: "urn:ogc:def:crs:EPSG::4326", isNorthFirst: true)
        var xml = XMLWriter()
        writer.write(0, into: &xml)
        var nodes = XMLNodeReader(xml.bytes)
        let point = try #require(nodes.next { $0.local == "Point" })
        let name = try #require(point.attributes.first { $0.key.local == "id" }?.value)
        let feature = try #require(GMLNames.parts(ofResource: name)?.identifier)
        #expect(name.hasPrefix(GMLNames.resource(of: identifier, in: layer)))
        #expect(GMLNames.resource(of: feature, in: layer) != name)
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
