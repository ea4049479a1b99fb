/// One record of a CSV file while it is being read: its fields as UTF-8, quotation marks already removed.
public struct CSVRow: Sendable, Hashable {
    /// The line on which the record begins, counted from 1.
    public internal(set) var line = 1
    /// All fields one after another.
    var bytes: [UInt8] = []
    /// Where each field ends in `bytes`.
    var ends: [Int] = []
    /// Whether any field stood in quotation marks.
    var isQuoted = false

    /// How many fields it has.
    public var count: Int { ends.count }

    /// The text of a field; ill-formed UTF-8 becomes U+FFFD. A field that is not there is empty.
    public func text(_ index: Int) -> String {
        withUTF8(index) { String(decoding: $0, as: UTF8.self) }
    }

    /// All fields as texts.
    public var texts: [String] { (0..<count).map { text($0) } }

    /// The number in a field, or nil where it holds none.
    public func number(_ index: Int, decimal: DecimalMark = .either) -> Double? {
        withUTF8(index) { NumberText.number(utf8: $0, decimal: decimal) }
    }

    /// The bytes of a field, for the length of the call.
    public func withUTF8<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard ends.indices.contains(index) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        let start = index == 0 ? 0 : ends[index - 1]
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<ends[index]])) }
    }

    var isBlank: Bool { ends.count == 1 && bytes.isEmpty && !isQuoted }

    mutating func clear(line: Int) {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        isQuoted = false
        self.line = line
    }
}
