import Foundation

/// Published plans and broken copies of them beside the checkout, which are never part of the repository.
enum SharedPlans {
    private static let folder: URL = {
        let stated = ProcessInfo.processInfo.environment["HORYZONT_SHARED"].map { URL(fileURLWithPath: $0) }
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let shared = stated ?? root.deletingLastPathComponent().appendingPathComponent("shared")
        return shared.appendingPathComponent("data/planning-app-gml")
    }()

    static let isPresent = FileManager.default.fileExists(atPath: folder.path)

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }
}
