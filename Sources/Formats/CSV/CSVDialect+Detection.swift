/// Telling dialects apart.
extension CSVDialect {
    /// The dialect of the file that begins with `sample`.
    /// - Complexity: O(n); 64 KiB are enough.
    public static func detected(in sample: [UInt8]) -> CSVDialect {
        let encoding = TextEncoding.detected(in: sample)
        var transcoder = Transcoder(from: encoding)
        return CSVDialect(delimiter: delimiter(in: transcoder.utf8(from: sample)), encoding: encoding)
    }

    /// The delimiters looked for, the most telling first: a comma also divides whole units from tenths.
    private static let candidates: [UInt8] = [
        UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ","),
    ]

    static func delimiter(in text: [UInt8]) -> UInt8 {
        if let stated = CSVScanner.statedDelimiter(text) { return stated.delimiter }
        var best: (delimiter: UInt8, share: Double)?
        for candidate in candidates {
            let counts = fieldCounts(of: text, split: candidate)
            guard let mode = mostCommon(counts), mode > 1 else { continue }
            let share = Double(counts.count { $0 == mode }) / Double(counts.count)
            if share >= 0.8 { return candidate }
            if best.map({ share > $0.share }) ?? true { best = (candidate, share) }
        }
        return best?.delimiter ?? mostFrequent(in: text) ?? UInt8(ascii: ",")
    }

    /// The number of fields of each of the first records.
    private static func fieldCounts(of text: [UInt8], split: UInt8) -> [Int] {
        var counts: [Int] = []
        var scanner = CSVScanner(delimiter: split, limits: CSVLimits(), place: "")
        text.withUnsafeBufferPointer { bytes in
            scanner.scan(bytes) { row in if counts.count < 500 { counts.append(row.count) } }
        }
        // The last record of a sample may be cut; it counts only where it is the only one.
        if counts.isEmpty { scanner.finish { counts.append($0.count) } }
        return counts
    }

    private static func mostCommon(_ counts: [Int]) -> Int? {
        var tally: [Int: Int] = [:]
        for count in counts { tally[count, default: 0] += 1 }
        return tally.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    private static func mostFrequent(in text: [UInt8]) -> UInt8? {
        let tally = candidates.map { candidate in (candidate, text.count { $0 == candidate }) }
        return tally.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
    }
}
