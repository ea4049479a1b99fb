import Formats
import Foundation
import Testing

@Suite("EndToEnd: ways to the nearest")
struct AccessCommandTests {
    let horyzont: Program
    let network: String

    init() throws {
        horyzont = try Program()
        network = horyzont.file("streets.osm.pbf")
        try Data(StreetsFile.bytes).write(to: URL(fileURLWithPath: network))
    }

    func write(_ name: String, _ text: String) throws -> String {
        try text.write(toFile: horyzont.file(name), atomically: true, encoding: .utf8)
        return horyzont.file(name)
    }

    func read(_ path: String) -> [String] {
        ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
    }

    func access(_ arguments: String...) throws -> Program.Answer {
        try horyzont.run(["access"] + arguments)
    }

    /// A hundredth of a degree of longitude at 50.3 degrees north is 712.5 metres.
    @Test func theNearestFromEveryNodeAndFromAddresses() throws {
        defer { horyzont.remove() }
        let facilities = try write(
            "facilities.csv",
            "id,category,lon,lat\nA,school,18.60,50.3\nB,school,18.63,50.3\nC,\"shop, open\",18.61,50.3\n")
        let answer = try access(
            "nearest", "--network", network, "--facilities", facilities, "--output", horyzont.file("n.csv"),
            "--timings")
        #expect(answer.status == 0, "\(answer.errors)")
        for phase in ["read", "prepare", "query", "write"] {
            #expect(answer.text.contains("\n\(phase) ") || answer.text.hasPrefix("\(phase) "))
        }
        let rows = read(horyzont.file("n.csv"))
        #expect(rows.first == "origin,lon,lat,category,metres,facility")
        // Only the two ends of the way are junctions.
        #expect(rows.count == 5)
        #expect(rows.contains("1,18.6000000,50.3000000,school,0.0,A"))
        #expect(
            rows.contains { $0.hasPrefix("4,18.6300000,50.3000000,\"shop, open\",14") && $0.hasSuffix(",C") })

        let origins = try write("origins.csv", "id;lon;lat\nhouse;18,615;50,3001\nfar;19,5;50,3\n")
        let second = try access(
            "nearest", "--network", network, "--facilities", facilities, "--origins", origins, "--output",
            horyzont.file("o.csv"))
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.errors.contains("origins.csv:3") && second.errors.contains("far"))
        let found = read(horyzont.file("o.csv"))
        #expect(found.first == "origin,category,metres,facility")
        #expect(found.count == 5)
        #expect(found.contains { $0.hasPrefix("house,school,1079.") && $0.hasSuffix(",A") })
        #expect(found.contains("far,school,,"))
    }

    @Test func everyBadRowIsNamedAndNothingIsWritten() throws {
        defer { horyzont.remove() }
        let facilities = try write(
            "f.csv",
            "id,category,lon,lat\n,school,18.60,50.3\nB,school,x,50.3\nC,school,18.6,95\nD,,18.6,\nE,school,18.6,50.3\n"
        )
        let output = horyzont.file("out.csv")
        let answer = try access(
            "nearest", "--network", network, "--facilities", facilities, "--output", output)
        #expect(answer.status == 1)
        for line in 2...5 { #expect(answer.errors.contains("f.csv:\(line):"), "\(answer.errors)") }
        #expect(answer.errors.contains("→"))
        #expect(!FileManager.default.fileExists(atPath: output))
        let lenient = try access(
            "nearest", "--network", network, "--facilities", facilities, "--output", output, "--skip-bad-rows"
        )
        #expect(lenient.status == 0 && lenient.errors.contains("warning: f.csv:3:"))
        #expect(read(output).count == 3)
    }

    @Test func sumsWithinDistances() throws {
        defer { horyzont.remove() }
        let weights = try write(
            "w.csv", "id,lon,lat,people,jobs\na,18.60,50.3,10,1\nb,18.61,50.3,20,2.5\nc,18.63,50.3,40,0\n")
        let answer = try access(
            "sum", "--network", network, "--weights", weights, "--within", "0", "800", "5000", "--output",
            horyzont.file("s.csv"))
        #expect(answer.status == 0, "\(answer.errors)")
        let rows = read(horyzont.file("s.csv"))
        #expect(rows.first == "origin,lon,lat,within,people,jobs")
        #expect(rows.contains("1,18.6000000,50.3000000,0.0,10,1"))
        #expect(rows.contains("1,18.6000000,50.3000000,800.0,30,3.5"))
        #expect(rows.contains("4,18.6300000,50.3000000,5000.0,70,3.5"))
    }

    @Test func groundWithinDistances() throws {
        defer { horyzont.remove() }
        let origins = try write("o.csv", "id,lon,lat\nhouse,18.61,50.3\n")
        let answer = try access(
            "isochrone", "--network", network, "--origins", origins, "--within", "300", "600", "--output",
            horyzont.file("i.geojson"))
        #expect(answer.status == 0, "\(answer.errors)")
        let bytes = FileManager.default.contents(atPath: horyzont.file("i.geojson")) ?? Data()
        let json = try #require(JSONValue.decode([UInt8](bytes)).value)
        let features = json["features"]?.array ?? []
        #expect(features.map { $0["properties"]?["metres"]?.double } == [300, 600])
        #expect(features.allSatisfy { $0["geometry"]?["type"]?.string == "Polygon" })
    }

    @Test func theNetworkAsATable() throws {
        defer { horyzont.remove() }
        let answer = try access("network", "--network", network, "--output", horyzont.file("edges.csv"))
        #expect(answer.status == 0, "\(answer.errors)")
        let rows = read(horyzont.file("edges.csv"))
        #expect(rows.count == 2)
        #expect(rows.last?.hasPrefix("1,4,2137.") == true)
    }

    @Test func wrongFilesAreNamed() throws {
        defer { horyzont.remove() }
        let text = try write("text.csv", "id,category,lon\n1,school,2\n")
        let other = try access(
            "nearest", "--network", text, "--facilities", text, "--output", horyzont.file("x.csv"))
        #expect(other.status == 1 && other.errors.contains("text.csv") && other.errors.contains("OSM PBF"))
        let columns = try access(
            "nearest", "--network", network, "--facilities", text, "--output", horyzont.file("x.csv"))
        #expect(columns.status == 1 && columns.errors.contains("lat"))
        let missing = try access(
            "nearest", "--network", horyzont.file("none.pbf"), "--facilities", text, "--output", "x.csv")
        #expect(missing.status == 1 && missing.errors.contains("none.pbf"))
        #expect(try access("nearest", "--network", network).status == 2)
        #expect(
            try access(
                "nearest", "--network", network, "--facilities", text, "--output", "x.csv", "--profile", "fly"
            ).status == 2)
    }
}
