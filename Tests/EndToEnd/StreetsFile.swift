import Foundation

/// A file of OpenStreetMap (PBF, stored blocks) with three streets in a row of four crossings, 0.01 degrees apart, and a private
/// drive:
///
///     1 ── 2 ── 3 ── 4
///          └ 5 (private)
enum StreetsFile {
    static let bytes: [UInt8] = blob("OSMHeader", text(4, "OsmSchema-V0.6")) + blob("OSMData", block)

    private static let block: [UInt8] = {
        let strings = ["", "highway", "footway", "service", "access", "private"]
        let table = strings.flatMap { text(1, $0) }
        let nodes = (1...5).flatMap { number -> [UInt8] in
            let (longitude, latitude) = number == 5 ? (18.61, 50.29) : (18.59 + 0.01 * Double(number), 50.3)
            return message(
                1,
                signed(1, Int64(number)) + signed(8, Int64((latitude * 1e7).rounded()))
                    + signed(9, Int64((longitude * 1e7).rounded())))
        }
        let ways =
            way(10, keys: [1], values: [2], nodes: [1, 2, 3, 4])
            + way(11, keys: [1, 4], values: [3, 5], nodes: [2, 5])
        return message(1, table) + message(2, nodes) + message(2, ways)
    }()

    private static func way(_ id: Int64, keys: [UInt8], values: [UInt8], nodes: [Int64]) -> [UInt8] {
        let steps = zip(nodes, [0] + nodes).flatMap { varint(zigzag($0 - $1)) }
        return message(
            3,
            varint(1 << 3) + varint(UInt64(id)) + message(2, keys) + message(3, values) + message(8, steps))
    }

    private static func blob(_ type: String, _ contents: [UInt8]) -> [UInt8] {
        let blob = message(1, contents)
        let header = text(1, type) + varint(3 << 3) + varint(UInt64(blob.count))
        let size = UInt32(header.count)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: size >> $0) } + header + blob
    }

    private static func message(_ field: Int, _ contents: [UInt8]) -> [UInt8] {
        varint(UInt64(field << 3 | 2)) + varint(UInt64(contents.count)) + contents
    }

    private static func text(_ field: Int, _ text: String) -> [UInt8] { message(field, Array(text.utf8)) }
    private static func signed(_ field: Int, _ value: Int64) -> [UInt8] {
        varint(UInt64(field << 3)) + varint(zigzag(value))
    }
    private static func zigzag(_ number: Int64) -> UInt64 { UInt64(bitPattern: number << 1 ^ number >> 63) }

    private static func varint(_ value: UInt64) -> [UInt8] {
        value < 0x80 ? [UInt8(value)] : [UInt8(value & 0x7F) | 0x80] + varint(value >> 7)
    }
}
