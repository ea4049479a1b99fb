/// Writes a zip archive; equal contents give equal bytes, as no time is recorded.
public struct ZipWriter: Sendable {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// 1 January 1980, the first day the format knows, stands in for the time.
    private static let date: UInt16 = 0x21

    public init() {}

    /// Adds a file, deflated where that makes it smaller.
    public mutating func add(_ name: String, _ contents: [UInt8]) {
        precondition(count < 0xFFFE, "a zip archive without Zip64 holds at most 65,534 entries")
        let packed = Gzip.compress(contents, level: 6, framing: .raw)
        let isStored = packed.count >= contents.count
        let data = isStored ? contents : packed
        precondition(body.count + data.count + directory.count < 0xFFFF_0000, "an archive stays below 4 GiB")
        // Version 2.0; bit 11 says that the name is UTF-8.
        var common = Self.little(20, 2) + Self.little(0x0800, 2) + Self.little(isStored ? 0 : 8, 2)
        common += Self.little(0, 2) + Self.little(Int(Self.date), 2)
        common += Self.little(Int(Gzip.checksum(contents)), 4) + Self.little(data.count, 4)
        common += Self.little(contents.count, 4) + Self.little(name.utf8.count, 2) + Self.little(0, 2)
        directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common + Self.little(0, 2)
        directory += Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4) + Self.little(body.count, 4)
        directory += Array(name.utf8)
        body += Self.little(0x0403_4B50, 4) + common + Array(name.utf8) + data
        count += 1
    }

    /// The whole archive.
    public func finish() -> [UInt8] {
        var end =
            Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2) + Self.little(count, 2)
        end += Self.little(directory.count, 4) + Self.little(body.count, 4) + Self.little(0, 2)
        return body + directory + end
    }

    private static func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
