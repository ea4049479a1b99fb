import Formats
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("EndToEnd: serving")
struct ServeTests {
    @Test func servesPagesAndEndsWhenAsked() async throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let (process, address) = try serve(horyzont)
        defer { if process.isRunning { process.terminate() } }
        for path in ["", "en", "health", "api/v1/strategy", "api", "metrics"] {
            let (_, response) = try await URLSession.shared.data(from: address.appendingPathComponent(path))
            #expect((response as? HTTPURLResponse)?.statusCode == 200, "/\(path)")
        }
        let (home, _) = try await URLSession.shared.data(from: address)
        #expect(String(decoding: home, as: UTF8.self).contains("<h1"))
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "a polite end is no failure")
        #expect(try horyzont("verify").status == 0)
    }

    @Test func aCityWithoutLayersShowsItsSyntheticNetworkAndTheWayOnFootInIt() async throws {
        let horyzont = try Program(city: "Cities/gliwice")
        defer { horyzont.remove() }
        let (process, address) = try serve(horyzont)
        defer { if process.isRunning { process.terminate() } }
        let map = try #require(URL(string: "en/map?place=18.665,50.294", relativeTo: address))
        // From the first request on, and so are the indicators that are measured on it.
        let (data, _) = try await URLSession.shared.data(from: map)
        let page = String(decoding: data, as: UTF8.self)
        #expect(page.contains("data-layer=") && page.contains("synthetic data"))
        #expect(page.contains("On foot to the nearest services") && page.contains(">pharmacy</th>"))
        let ways = page.firstMatch(of: /data-ways="([^"]+)"/).map { String($0.1) } ?? ""
        #expect(ways.split(separator: ";").count > 5, "the ways are drawn")
        #expect(page.contains("What the strategy measures at this place"))
        let tried = "en/indicators/access-to-services/map?what-if=%2Bservices/pharmacy@18.59,50.285"
        let (measured, _) = try await URLSession.shared.data(
            from: try #require(URL(string: tried, relativeTo: address)))
        let text = String(decoding: measured, as: UTF8.self)
        #expect(text.contains("data-area=\"area-1\"") && text.contains("data-city=\"after\""))
    }

    /// A layer by its address: the program's own interface is a server like any other.
    @Test func aLayerIsImportedFromTheWeb() async throws {
        let (served, other) = (try Program(city: "Cities/modelowo"), try Program(city: "Cities/modelowo"))
        defer {
            served.remove()
            other.remove()
        }
        let (process, address) = try serve(served)
        defer { if process.isRunning { process.terminate() } }
        let items = "\(address)ogc/collections/synthetic-areas/items?f=json&limit=1000"
        var answer = try other(
            "layer", "import", items, "--as", "districts", "--source", "Modelowo", "--licence", "CC0")
        for _ in 0..<40 where answer.status != 0 {
            try await Task.sleep(for: .milliseconds(500))
            answer = try other(
                "layer", "import", items, "--as", "districts", "--source", "Modelowo", "--licence", "CC0")
        }
        #expect(answer.status == 0, "\(answer.errors)")
        let list = try other("layer", "list", "--output", "json")
        #expect(list.text.contains("districts"))
        let page = try other(
            "layer", "import", "\(address)ogc/collections/synthetic-streets/items?f=json&limit=5", "--as",
            "streets", "--source", "x", "--licence", "x")
        #expect(page.status == 1 && page.errors.contains("rel=next"), "\(page.errors)")
        let missing = try other(
            "layer", "import", "\(address)no-such.geojson", "--as", "x", "--source", "x", "--licence", "x")
        #expect(missing.status == 1 && missing.errors.contains("404"))
        let elsewhere = try other(
            "layer", "import", "http://example.org/x.geojson", "--as", "x", "--source", "x", "--licence", "x")
        #expect(elsewhere.status == 1)
    }

    private func serve(_ horyzont: Program) throws -> (process: Process, address: URL) {
        let process = horyzont.start([
            "serve", "--port", "0", "--database", horyzont.database, "--city", horyzont.city,
        ])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        return (process, try #require(ServeTests.address(from: output)))
    }

    /// The address that the program prints when it is ready.
    private static func address(from output: Pipe) -> URL? {
        var text = ""
        while true {
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { return nil }
            text += String(decoding: data, as: UTF8.self)
            if let range = text.range(of: #"http://[0-9.]+:[0-9]+/"#, options: .regularExpression) {
                return URL(string: String(text[range]))
            }
        }
    }
}
