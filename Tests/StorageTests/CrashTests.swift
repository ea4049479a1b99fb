import Evidence
import Foundation
import Quantities
import Testing

@testable import Storage

@Suite("Crashes", .serialized)
struct CrashTests {
    /// The helper program, built beside the tests.
    static var program: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("CrashWriter")
    }

    @Test("Killed at any moment, everything acknowledged is there and the chain verifies")
    func killed() throws {
        let bench = try Bench()
        var random = SplitMix(state: 20_260_531)
        var acknowledged: [Int: String] = [:]
        var revisions: [Int: Int] = [:]
        for round in 1...25 {
            let process = Process()
            process.executableURL = Self.program
            process.arguments = ["write", bench.path, "\(round)"]
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            let end = pipe.fileHandleForReading
            var output = Data()
            let lines = 1 + Int(random.next() % 40)
            while output.count(where: { $0 == 10 }) < lines {
                let more = end.availableData
                try #require(!more.isEmpty, "the writer ended before it began")
                output += more
            }
            usleep(UInt32(random.next() % 8_000))
            kill(process.processIdentifier, SIGKILL)
            output += end.readDataToEndOfFile()
            process.waitUntilExit()
            for line in String(decoding: output, as: UTF8.self).split(separator: "\n").map({
                $0.split(separator: " ")
            }) {
                guard line.count == 3, let number = Int(line[1]) else { continue }
                if line[0] == "entry" {
                    acknowledged[number] = String(line[2])
                } else {
                    revisions[number] = Int(line[2])
                }
            }
            let store = try bench.store()
            let report = try store.verify()
            #expect(report.isSound, "round \(round): \(report.findings)")
            let kept = Dictionary(
                uniqueKeysWithValues: try store.entries().map { ($0.sequence, $0.digest.description) })
            #expect(acknowledged.allSatisfy { kept[$0.key] == $0.value }, "round \(round)")
            let rows = Dictionary(uniqueKeysWithValues: try store.revisions().map { ($0.number, $0.rows) })
            #expect(revisions.allSatisfy { rows[$0.key] == $0.value }, "round \(round)")
            try store.close()
        }
        #expect(acknowledged.count > 100, "the writer had time to do something")
        #expect(revisions.count > 10)
    }

    @Test("A file that may not be written is refused with a clear message")
    func readOnlyFile() throws {
        let bench = try Bench()
        try bench.store().close()
        #expect(try ask(bench) == "entry 1")
        chmod(bench.folder, 0o755)
        chmod(bench.path, 0o444)
        #expect(try ask(bench, "--as-nobody") == "failure readOnly")
        #expect(try bench.store().entries().count == 1)
    }

    private func ask(_ bench: Bench, _ extra: String...) throws -> String {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = ["append", bench.path] + extra
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
