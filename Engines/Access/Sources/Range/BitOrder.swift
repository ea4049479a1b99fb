/// Small numbers that come out in order and each once: a bit for each, so that nothing is compared.
struct BitOrder: ~Copyable {
    private let words: Buffer<UInt64>
    private var first = Int.max
    private var last = -1

    /// - Parameter count: numbers are smaller.
    init(count: Int) { words = Buffer(repeating: 0, count: count / 64 + 1) }

    @inline(__always)
    mutating func insert(_ number: UInt32) {
        let word = Int(number >> 6)
        words[word] |= 1 << UInt64(number & 63)
        first = min(first, word)
        last = max(last, word)
    }

    /// All numbers from the smallest to the largest; none is left.
    mutating func removeAll() -> [UInt32] {
        guard last >= 0 else { return [] }
        var numbers: [UInt32] = []
        for word in first...last {
            var bits = words[word]
            while bits != 0 {
                numbers.append(UInt32(truncatingIfNeeded: word << 6 &+ bits.trailingZeroBitCount))
                bits &= bits &- 1
            }
            words[word] = 0
        }
        first = .max
        last = -1
        return numbers
    }
}
