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
        let process = horyzont.start([
            "serve", "--port", "0", "--database", horyzont.database, "--city", horyzont.city,
        ])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer { if process.isRunning { process.terminate() } }
        let address = try #require(ServeTests.address(from: output))
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
