import Foundation

/// The real files beside the checkout, which are never part of the repository.
enum SharedData {
    private static let folder: URL = {
        if let stated = ProcessInfo.processInfo.environment["HORYZONT_SHARED"] {
            return URL(fileURLWithPath: stated)
        }
        var place = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { place.deleteLastPathComponent() }
        return place.deletingLastPathComponent().appendingPathComponent("shared")
    }()

    static let isPresent = FileManager.default.fileExists(
        atPath: folder.appendingPathComponent("data/bdl/raw").path)

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent("data").appendingPathComponent(path)))
    }
}
