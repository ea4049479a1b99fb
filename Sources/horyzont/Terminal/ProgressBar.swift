import Foundation

/// A bar that grows while long work runs; silent where standard error is no terminal.
struct ProgressBar {
    private let title: String
    private let isShown = isatty(STDERR_FILENO) == 1
    private var shown = -1

    init(_ title: String) { self.title = title }

    /// - Parameter share: from 0 to 1.
    mutating func show(_ share: Double) {
        let percent = Int(min(max(share, 0), 1) * 100)
        guard isShown, percent != shown else { return }
        shown = percent
        let full = percent / 4
        let bar = String(repeating: "█", count: full) + String(repeating: "·", count: 25 - full)
        FileHandle.standardError.write(Data("\r\(title) \(bar) \(percent)%".utf8))
    }

    mutating func finish() {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8))
    }
}
