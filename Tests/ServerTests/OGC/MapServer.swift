import Foundation
import Logging
import TestCity

@testable import Server

/// The town with its layers behind a real port, for clients of other makers.
final class MapServer: Sendable {
    /// The site's address.
    let origin: String
    /// That of OGC API.
    var root: String { origin + "/ogc" }
    private let running: Task<Void, any Error>

    static func start() async throws -> MapServer {
        let site = try await TestSite.withLayers()
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let clock = site.clock
        let server = HoryzontServer(
            desk: site.desk, archive: site.archive, people: site.people,
            configuration: ServerConfiguration(port: 0, packing: TestPacker(), clock: { clock.now }),
            logger: logger)
        server.site.layers.replace(with: TestCity.layers)
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let running = Task {
            // The folder of people lives as long as the server.
            defer { withExtendedLifetime(site) { port.finish() } }
            try await server.run { port.yield($0) }
        }
        for await number in ports {
            return MapServer(origin: "http://127.0.0.1:\(number)", running: running)
        }
        throw CocoaError(.executableLoad)
    }

    private init(origin: String, running: Task<Void, any Error>) {
        self.origin = origin
        self.running = running
    }

    deinit { running.cancel() }
}

/// A program of another maker.
struct PeerProgram {
    let path: String

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// - Returns: nil where it is not installed.
    static func named(_ name: String) -> PeerProgram? {
        let places = [folder.appendingPathComponent(".venv/bin/").path, "/usr/bin", "/usr/local/bin"]
        return places.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
            .map { PeerProgram(path: $0) }
    }

    /// The environment's own Python, where it knows a module.
    static func python(with module: String) -> PeerProgram? {
        guard let python = named("python"), python.path.contains(".venv") else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python.path)
        process.arguments = ["-W", "ignore", "-c", "import \(module)"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? python : nil
    }

    static func script(_ name: String) -> String { folder.appendingPathComponent("Tests/Peers/\(name)").path }

    /// Runs it to its end without blocking a thread.
    func run(_ arguments: String...) async throws -> (status: Int32, output: String) {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "horyzont-peer-\(ProcessInfo.processInfo.globallyUniqueString)")
        _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: file) }
        let output = try FileHandle(forWritingTo: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        let status: Int32 = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        return (status, String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }
}
