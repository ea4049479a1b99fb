import CQrEncode

/// A QR code: a square of dark and light modules that a telephone reads.
/// - Source: ISO/IEC 18004, made by libqrencode.
public struct QRCode: Hashable, Sendable {
    /// Modules on each side.
    public let side: Int
    /// Row by row from the top left, true where dark.
    public let modules: [Bool]

    /// The light border that readers need.
    /// - Unit: modules
    public static let margin = 4
    /// What still makes modules that a telephone tells apart on a screen.
    /// - Unit: bytes
    public static let longestText = 500

    /// - Returns: nil where there is no text, or more than `longestText`.
    public init?(_ text: String) {
        guard (1...QRCode.longestText).contains(text.utf8.count),
            let made = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(made) }
        side = Int(made.pointee.width)
        let bytes = UnsafeBufferPointer(start: made.pointee.data, count: side * side)
        // The lowest bit is the module; the others say what it is for.
        modules = bytes.map { $0 & 1 == 1 }
    }

    public subscript(row: Int, column: Int) -> Bool { modules[row * side + column] }

    /// Runs of dark modules in a row, so that a picture needs one stroke for each.
    public func darkRuns(in row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in 0..<side where self[row, column] {
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }
}
