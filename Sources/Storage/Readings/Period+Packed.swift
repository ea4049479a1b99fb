import Evidence
import Quantities

extension Period {
    /// Kind and index in one integer, in time order within a kind.
    var packed: Int64 { (Int64(kind.rawValue) << 40) + (Int64(index) + Period.offset) }

    /// - Returns: nil where no period has this number.
    init?(packed: Int64) {
        guard packed >= 0, let byte = UInt8(exactly: packed >> 40), let kind = Kind(rawValue: byte) else {
            return nil
        }
        let index = packed & (1 << 40 - 1) - Period.offset
        guard Period.indices.contains(index) else { return nil }
        self.init(kind: kind, index: Int(index))
    }

    var isPackable: Bool { Period.indices.contains(Int64(index)) }

    /// Days and hours before 1970 have negative indices.
    private static let offset: Int64 = 1 << 39
    /// Hours of ten thousand years on both sides, and more.
    private static let indices: Range<Int64> = -1 << 38..<1 << 38
}

extension DatasetRevision {
    /// The dataset of readings typed by hand, which wins over all others for the same cell.
    static let manual = "manual"
}
