import Foundation

/// The official document, where it lies beside the checkout or where the environment says.
enum SharedDocument {
    static let text: String? = {
        let here = URL(fileURLWithPath: #filePath)
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["HORYZONT_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? root.deletingLastPathComponent().appendingPathComponent("shared")
        let file = shared.appendingPathComponent("strategy/gliwice-2040-postanowienia.txt")
        return (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    }()
}
