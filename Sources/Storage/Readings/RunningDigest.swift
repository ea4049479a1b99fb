import Evidence
import Quantities

/// A digest over any number of fields with bounded memory. Texts carry their length, so that no two different
/// sequences of fields give the same bytes.
struct RunningDigest {
    /// Large enough for the hash to run at full speed, small enough for many at once.
    private static let chunk = 65_536
    private var pending: [UInt8] = []
    private var folded: [Digest] = []

    mutating func add(_ text: String) {
        add(Int64(text.utf8.count))
        pending.append(contentsOf: text.utf8)
    }

    mutating func add(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { pending.append(contentsOf: $0) }
    }

    mutating func add(_ number: Double) { add(Int64(bitPattern: number == 0 ? 0 : number.bitPattern)) }

    mutating func add(_ digest: Digest) { pending.append(contentsOf: digest.bytes) }

    /// Ends a row: only here may what came so far be folded, so that equal rows always fold alike.
    mutating func endRow() {
        guard pending.count >= RunningDigest.chunk else { return }
        folded = [Digest(combining: folded + [Digest(of: pending)])]
        pending.removeAll(keepingCapacity: true)
    }

    func finish() -> Digest { Digest(combining: folded + [Digest(of: pending)]) }
}
