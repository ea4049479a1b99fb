import Formats
import Geometry
import Quantities
import Testing

@Suite("Tables with coordinates")
struct FeatureTableTests {
    private func read(_ text: String) -> (features: [Feature], answer: Decoded<CoordinateColumns>) {
        var features: [Feature] = []
        let answer = FeatureTable.read(Array(text.utf8), place: "a.csv") { features.append($0) }
        return (features, answer)
    }

    @Test("longitude and latitude, a decimal comma, missing values")
    func geographic() {
        let (features, answer) = read("id;Lat;LON;name\n1;50,3;18,6;Rynek\n2;;;\n")
        #expect(answer.value == .geographic(longitude: "LON", latitude: "Lat") && answer.findings == [])
        #expect(features.map(\.shape) == [.point(Coordinate(18.6, 50.3)), nil])
        #expect(features[0].properties == [.init("id", "1"), .init("name", "Rynek")])
        #expect(features[1]["name"] == .null)
    }

    @Test(
        "columns are recognised by their names",
        arguments: [
            (["x", "y"], CoordinateColumns.plane(east: "x", north: "y")),
            (["Northing", "Easting"], .plane(east: "Easting", north: "Northing")),
            (["y", "x", "lat", "lon"], .geographic(longitude: "lon", latitude: "lat")),
            (["a", "WKT"], .text("WKT")),
            (["lat", "y"], nil), ([], nil),
        ])
    func heading(_ heading: [String], _ columns: CoordinateColumns?) {
        #expect(CoordinateColumns(heading: heading) == columns)
    }

    @Test("well-known text")
    func text() {
        let (features, answer) = read("name,wkt\na,\"LINESTRING(0 0,1 1)\"\nb,\"POINT(1\"\n")
        #expect(features.map(\.shape) == [.line([Coordinate(0, 0), Coordinate(1, 1)]), nil])
        #expect(
            answer.findings.map(\.line) == [3] && answer.findings[0].reason.en.hasPrefix("WKT, character 8"))
    }

    @Test("every bad row is found by its line")
    func badRows() {
        let (features, answer) = read("x,y,n\n1,a,1\n2,2,2\n3,,3\n")
        #expect(features.count == 3 && features[1].shape == .point(Coordinate(2, 2)))
        #expect(answer.findings.map(\.line) == [2, 4] && answer.findings.hasErrors)
        #expect(answer.findings[0].reason.en == "the coordinate “a” is no number")
    }

    @Test("a table that says no places is refused")
    func nowhere() {
        #expect(read("a,b\n1,2\n").answer.findings.map(\.reason.en) == ["no columns say where the rows lie"])
        #expect(read("a,b\n1,2\n").features.isEmpty && read("").answer.value == nil)
        var named: [Feature] = []
        let answer = FeatureTable.read(
            Array("a,b\n1,2\n".utf8), columns: .plane(east: "b", north: "a")
        ) { named.append($0) }
        #expect(answer.isSound && named.map(\.shape) == [.point(Coordinate(2, 1))])
    }

    @Test("two columns of one name are an error: one of them would be lost")
    func sameName() {
        let answer = read("lon,lat,a,a\n1,2,3,4\n").answer
        #expect(
            answer.findings.map(\.reason.en) == ["two columns have the name “a”"] && answer.findings.hasErrors
        )
    }

    @Test("whatever the damage, the reader answers", arguments: 1...60)
    func anyDamage(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let whole = Array("id;lon;lat;wkt\n1;18,6;50,3;x\n2;18,7;\"50,4\";POINT(1 2)\n".utf8)
        var features = 0
        let bytes = generator.damaged(whole)
        let answer = FeatureTable.read(bytes) { _ in features += 1 }
        #expect((answer.value != nil || answer.findings.hasErrors) && features <= bytes.count, "seed \(seed)")
    }
}
