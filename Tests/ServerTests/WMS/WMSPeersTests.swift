import Testing

@testable import Server

/// What clients that nobody here wrote make of the service.
@Suite("WMS, clients of other makers", .serialized)
struct WMSPeersTests {
    @Test(.enabled(if: PeerProgram.named("gdalinfo") != nil, "needs gdal-bin"))
    func gdalReadsThePictures() async throws {
        let gdalinfo = try #require(PeerProgram.named("gdalinfo"))
        let server = try await MapServer.start()
        let list = try await gdalinfo.run(
            "WMS:\(server.origin)/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities")
        let names = list.output.split(separator: "\n").filter { $0.contains("_NAME=") }
        let districts = try #require(names.first { $0.contains("LAYERS=districts") }, "\(list.output)")
        let address = String(districts.drop { $0 != "=" }.dropFirst())
        // The middle of the second district, the hole of the third.
        let locate = try #require(PeerProgram.named("gdallocationinfo"))
        for (place, colour) in [("18.015", "220\n187\n201\n"), ("18.025", "255\n255\n255\n")] {
            // GDAL asks what lies there too, in a format that is not offered, before it reads the picture.
            let found = try await locate.run(
                "-valonly", "-wgs84", address + "&FORMAT=image/png", place, "50.005")
            #expect(found.output.contains(colour), "\(found.output)")
        }
    }

    @Test(.enabled(if: PeerProgram.python(with: "owslib") != nil, "needs Tests/Peers/install"))
    func owslibReadsTheService() async throws {
        let python = try #require(PeerProgram.python(with: "owslib"))
        let server = try await MapServer.start()
        let answer = try await python.run(
            "-W", "ignore", PeerProgram.script("webmap.py"), server.origin + "/wms")
        #expect(answer.status == 0, "\(answer.output)")
        #expect(answer.output.contains("trees Drzewa (dane syntetyczne)"), "\(answer.output)")
    }
}
