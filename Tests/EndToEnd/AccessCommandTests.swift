import Formats
import Foundation
import Geometry
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

    /// Walks that r5r prints in its article on travel time matrices (arrival matrix, rows whose route is `[WALK]`), at 60 m/min.
    @Test(.enabled(if: Program.hasShared("data/porto-alegre/poa_osm.pbf"), "needs shared/data/porto-alegre"))
    func walksInPortoAlegreAreThoseThatR5rHasPublished() throws {
        defer { horyzont.remove() }
        let published = [
            "santa_casa_hospital": 13.6, "townhall": 3.2, "piratini_palace": 14.9,
            "metropolitan_cathedral": 15.5,
        ]
        let folder = Program.shared.appendingPathComponent("data/porto-alegre")
        let places = read(folder.appendingPathComponent("poa_points_of_interest.csv").path).dropFirst()
            .map { $0.split(separator: ",") }
        let facilities = try write(
            "places.csv",
            "id,category,lat,lon\n" + places.map { "\($0[0]),\($0[0]),\($0[1]),\($0[2])\n" }.joined())
        let market = try #require(places.first { $0[0] == "public_market" })
        let origins = try write(
            "market.csv", "id,lat,lon\nmarket,\(market[1]),\(market[2])\n")
        let answer = try access(
            "nearest", "--network", folder.appendingPathComponent("poa_osm.pbf").path, "--facilities",
            facilities, "--origins", origins, "--output", horyzont.file("walks.csv"))
        #expect(answer.status == 0, "\(answer.errors)")
        var compared = 0
        for row in read(horyzont.file("walks.csv")).map({ $0.split(separator: ",") }) {
            guard let minutes = published[String(row[1])], let metres = Double(row[2]) else { continue }
            compared += 1
            // They are printed to a tenth of a minute, six metres.
            #expect(abs(metres / 60 - minutes) < 0.15, "\(row[1]): \(metres) m, r5r \(minutes) min")
        }
        #expect(compared == published.count)
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

    /// The street of `StreetsFile` runs along 50.3 degrees from 18.60 to 18.63; a degree of longitude is 71,250 m there.
    static func parcels(_ places: (String, Double, Double)...) -> String {
        let features = places.map { id, longitude, latitude in
            let (east, north) = (longitude + 0.0004, latitude + 0.0003)
            return """
                {"type":"Feature","properties":{"parcel":"\(id)"},"geometry":{"type":"Polygon","coordinates":\
                [[[\(longitude),\(latitude)],[\(east),\(latitude)],[\(east),\(north)],[\(longitude),\(north)],\
                [\(longitude),\(latitude)]]]}}
                """
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
    }

    @Test func parcelsAgainstStandards() throws {
        defer { horyzont.remove() }
        let facilities = try write(
            "f.csv",
            "id,category,lon,lat,hectares\nS,primary-school,18.60,50.3,\nP,green,18.61,50.3,2\nQ,green,18.62,50.3,1.5\n"
        )
        let parcels = try write(
            "p.geojson",
            Self.parcels(("near", 18.61, 50.30005), ("far", 18.6296, 50.30005), ("remote", 18.7, 50.3)))
        let answer = try access(
            "check", "--network", network, "--facilities", facilities, "--parcels", parcels, "--parcel-id",
            "parcel", "--output", horyzont.file("c.csv"), "--ways", horyzont.file("w.geojson"), "--timings")
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.errors.contains("p.geojson") && answer.errors.contains("remote"))
        #expect(answer.text.contains("13f-school: met by 1 of 3 parcels."))
        #expect(answer.text.contains("\nquery "))
        let rows = read(horyzont.file("c.csv"))
        #expect(rows.first == "parcel,standard,met,metres,excess,hectares,facility")
        #expect(rows.count == 10)
        // 0.01 degrees are 712.5 m, with 5.6 m from the border to the street.
        #expect(rows.contains { $0.hasPrefix("near,13f-school,1,718.") && $0.hasSuffix(",,,S") })
        // 2,109 m from its nearer corner: 615 m too far.
        #expect(rows.contains { $0.hasPrefix("far,13f-school,0,2114.") && $0.contains(",614.") }, "\(rows)")
        #expect(rows.contains { $0.hasPrefix("near,13f-green-together,1,5.") && $0.hasSuffix(",,3.5,P") })
        #expect(rows.contains("near,13f-green-one,0,,,,"))
        #expect(rows.contains("remote,13f-school,0,,,,"))

        try waysAgree(with: rows.dropFirst())

        let standards = try write(
            "s.yaml",
            "- {id: park, title: Park, category: green, minutes: 10, source: example, rule: one, hectares: 1.8}\n"
        )
        let second = try access(
            "check", "--network", network, "--facilities", facilities, "--parcels", parcels, "--parcel-id",
            "parcel", "--standards", standards, "--output", horyzont.file("d.csv"), "--profile", "wheelchair")
        #expect(second.status == 0, "\(second.errors)")
        // Ten minutes by wheelchair are 667 m.
        let park = read(horyzont.file("d.csv"))
        #expect(park.contains { $0.hasPrefix("near,park,1,5.") })
        #expect(park.contains { $0.hasPrefix("far,park,0,14") && $0.hasSuffix(",,P") }, "\(park)")
    }

    /// The nearest way of each parcel and standard is that of its row, and every line is as long as it says.
    private func waysAgree(with rows: some Collection<String>) throws {
        let bytes = FileManager.default.contents(atPath: horyzont.file("w.geojson")) ?? Data()
        let features = try #require(JSONValue.decode([UInt8](bytes)).value?["features"]?.array)
        var facilities: [[String]: [String]] = [:]
        var first: [[String]: [String]] = [:]
        for feature in features {
            let properties = try #require(feature["properties"])
            let metres = try #require(properties["metres"]?.double)
            let line = (feature["geometry"]?["coordinates"]?.array ?? []).compactMap { place in
                place.array.flatMap { list in
                    list[0].double.flatMap { x in list[1].double.map { Coordinate(x, $0) } }
                }
            }
            #expect(feature["geometry"]?["type"]?.string == "LineString" && line.count >= 2)
            #expect(abs(Earth.length(of: line) - metres) < 0.3, "\(properties)")
            let asked = ["parcel", "standard"].compactMap { properties[$0]?.string }
            let facility = try #require(properties["facility"]?.string)
            facilities[asked, default: []].append(facility)
            let met = properties["met"]?.boolean == true ? "1" : "0"
            first[asked] = first[asked] ?? [met, "\(metres)", facility]
            let isGreen = asked[1] == "13f-green-together"
            #expect(properties["category"]?.string == (isGreen ? "green" : "primary-school"))
            #expect(properties["limit"]?.double == 1_500)
        }
        for row in rows.map({ $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }) {
            #expect(first[Array(row[0...1])] == (row[6].isEmpty ? nil : [row[2], row[3], row[6]]))
        }
        // Three hectares take both parks.
        #expect(facilities[["near", "13f-green-together"]] == ["P", "Q"])
        #expect(facilities[["far", "13f-green-together"]] == ["Q", "P"])
        #expect(features.count == 6)
    }

    @Test func bordersThatCrossThemselvesAreRepairedOnlyWhenAsked() throws {
        defer { horyzont.remove() }
        let facilities = try write("f.csv", "id,category,lon,lat\nS,primary-school,18.60,50.3\n")
        let bow = "[[18.61,50.3],[18.6104,50.3003],[18.6104,50.3],[18.61,50.3003],[18.61,50.3]]"
        let parcels = try write(
            "bow.geojson",
            "{\"type\":\"Feature\",\"id\":\"bow\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(bow)]}}"
        )
        let arguments = [
            "access", "check", "--network", network, "--facilities", facilities, "--parcels", parcels,
            "--output", horyzont.file("c.csv"),
        ]
        let refused = try horyzont.run(arguments)
        #expect(refused.status == 1 && refused.errors.contains("bow") && refused.errors.contains("--repair"))
        #expect(!FileManager.default.fileExists(atPath: horyzont.file("c.csv")))
        let repaired = try horyzont.run(arguments + ["--repair"])
        #expect(repaired.status == 0 && repaired.errors.contains("bow"), "\(repaired.errors)")
        #expect(read(horyzont.file("c.csv")).contains { $0.hasPrefix("bow,13f-school,1,7") })
    }

    @Test func waysThatCannotBeWrittenLeaveNothing() throws {
        defer { horyzont.remove() }
        let facilities = try write("f.csv", "id,category,lon,lat\nS,primary-school,18.60,50.3\n")
        let parcels = try write("p.geojson", Self.parcels(("a", 18.61, 50.30005)))
        func check(_ ways: String) throws -> Program.Answer {
            try access(
                "check", "--network", network, "--facilities", facilities, "--parcels", parcels, "--output",
                horyzont.file("c.csv"), "--ways", ways)
        }
        let nowhere = try check(horyzont.file("none/w.geojson"))
        #expect(nowhere.status == 1 && nowhere.errors.contains("w.geojson"))
        #expect(!FileManager.default.fileExists(atPath: horyzont.file("c.csv")))
        #expect(try check(horyzont.file("c.csv")).status == 2)
    }

    @Test func everythingWrongWithStandardsIsNamed() throws {
        defer { horyzont.remove() }
        let facilities = try write("f.csv", "id,category,lon,lat\nS,,18.60,50.3\n")
        let parcels = try write("p.geojson", Self.parcels(("a", 18.61, 50.3)))
        let standards = try write(
            "s.yaml",
            "- {id: A b, title: T, category: green, source: x, rule: together}\n- {id: c, metres: 5, minutes: 9}\n"
        )
        let answer = try access(
            "check", "--network", network, "--facilities", facilities, "--parcels", parcels, "--standards",
            standards, "--output", horyzont.file("c.csv"))
        #expect(answer.status == 1)
        for part in ["f.csv:2", "s.yaml: id", "s.yaml: metres", "s.yaml: hectares", "s.yaml: title"] {
            #expect(answer.errors.contains(part), "\(part): \(answer.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: horyzont.file("c.csv")))
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
