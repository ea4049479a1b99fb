import Formats
import Foundation
import Testing

/// The real program, run as a person would run it.
struct Program: Sendable {
    struct Answer: Sendable {
        var status: Int32
        var output: [UInt8]
        var errors: String

        var text: String { String(decoding: output, as: UTF8.self) }

        /// The answer as JSON; the test fails where it is none.
        func json() throws -> JSONValue {
            try #require(
                JSONValue.decode(output).value, "not JSON: \(text.prefix(300)) \(errors.prefix(300))")
        }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// The program stands beside the tests in the build folder.
    static let executable: URL = {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let candidates = [
            beside.appendingPathComponent("horyzont"), root.appendingPathComponent(".build/debug/horyzont"),
        ]
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[1]
    }()
    /// Outside test inputs, beside the checkout.
    static let shared: URL = {
        let named = ProcessInfo.processInfo.environment["HORYZONT_SHARED"]
        return named.map { URL(fileURLWithPath: $0) }
            ?? root.deletingLastPathComponent().appendingPathComponent("shared")
    }()

    static func hasShared(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: shared.appendingPathComponent(path).path)
    }

    /// A folder of its own for each test.
    let folder: URL
    let city: String

    init(city: String = "Cities/modelowo") throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "horyzont-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        self.city = Program.root.appendingPathComponent(city).path
    }

    var database: String { folder.appendingPathComponent("city.sqlite").path }

    func file(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Runs a command on the test's own database and city.
    func callAsFunction(_ arguments: String..., global: Bool = true) throws -> Answer {
        let extra = global ? ["--database", database, "--city", city] : []
        return try run(arguments + extra)
    }

    func run(_ arguments: [String]) throws -> Answer {
        let process = start(arguments)
        let out = Pipe()
        let errors = Pipe()
        process.standardOutput = out
        process.standardError = errors
        try process.run()
        let errorReader = errors.fileHandleForReading
        let output = out.fileHandleForReading.readDataToEndOfFile()
        let errorText = errorReader.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(
            status: process.terminationStatus, output: [UInt8](output),
            errors: String(decoding: errorText, as: UTF8.self))
    }

    /// A process ready to run, in English.
    func start(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = Program.executable
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        environment["LANG"] = "en_GB.UTF-8"
        environment["LC_ALL"] = nil
        process.environment = environment
        return process
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
