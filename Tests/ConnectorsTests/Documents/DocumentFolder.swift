import Foundation

/// A folder of its own for a test of documents and of the programs that make them.
final class DocumentFolder {
    let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("documents-\(ProcessInfo.processInfo.globallyUniqueString)")
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = url.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// A program made for the test.
    func program(_ name: String, _ script: String) throws {
        let path = try file(name, Array("#!/bin/sh\n\(script)\n".utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
}
