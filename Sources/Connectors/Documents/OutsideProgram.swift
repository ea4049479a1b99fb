import Foundation

/// One run of a program of the system: no shell, a bare environment, limits on time and on what it writes.
struct OutsideProgram {
    enum Ending: Sendable, Hashable {
        case finished(status: Int32, message: String)
        case tookTooLong, wroteTooMuch
        case didNotStart(String)
    }

    let program: String
    let arguments: [String]
    /// Its working folder and its home.
    let folder: URL
    let seconds: Double
    /// The file it writes, whose size is watched.
    let watched: URL
    let mostBytes: Int

    /// How often a running program is looked at.
    private static let lookEverySeconds = 0.02
    /// The part of its complaints that is shown.
    private static let messageBytes = 2_000

    func run() -> Ending {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "HOME": folder.path, "TMPDIR": folder.path, "LC_ALL": "C.UTF-8",
            "PATH": "/usr/local/bin:/usr/bin:/bin",
        ]
        let log = folder.appendingPathComponent("messages.log")
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        guard let messages = FileHandle(forWritingAtPath: log.path) else {
            return .didNotStart("\(log.path)")
        }
        defer { messages.closeFile() }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = messages
        process.standardError = messages
        do { try process.run() } catch { return .didNotStart("\(error)") }
        let looks = Int((seconds / OutsideProgram.lookEverySeconds).rounded(.up))
        for _ in 0..<looks where process.isRunning {
            if size(of: watched) + size(of: log) > mostBytes {
                kill(process)
                return .wroteTooMuch
            }
            Thread.sleep(forTimeInterval: OutsideProgram.lookEverySeconds)
        }
        if process.isRunning {
            kill(process)
            return .tookTooLong
        }
        process.waitUntilExit()
        if size(of: watched) > mostBytes { return .wroteTooMuch }
        let status = process.terminationReason == .exit ? process.terminationStatus : -1
        return .finished(status: status, message: message(in: log))
    }

    /// Ends the program and those it started itself, which stand in its group.
    private func kill(_ process: Process) {
        let id = process.processIdentifier
        if getpgid(id) == id { _ = Foundation.kill(-id, SIGKILL) }
        _ = Foundation.kill(id, SIGKILL)
        process.waitUntilExit()
    }

    private func size(of file: URL) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: file.path))?[.size] as? Int ?? 0
    }

    private func message(in log: URL) -> String {
        let bytes = FileManager.default.contents(atPath: log.path) ?? Data()
        let text = String(decoding: bytes.prefix(OutsideProgram.messageBytes), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
