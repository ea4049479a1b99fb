import Quantities

/// A zip archive in memory: its directory is read at once, its entries on request.
///
/// Stored and deflated entries are read; encrypted, split and Zip64 archives are refused by name.
/// - Source: PKWARE APPNOTE 6.3.10.
public struct ZipArchive: Sendable {
    /// One file of the archive.
    public struct Entry: Sendable, Hashable {
        /// The path inside the archive.
        public var name: String
        /// Unpacked bytes, as the directory says.
        public var size: Int
        var packedSize: Int
        var method: UInt16
        var isEncrypted: Bool
        var checksum: UInt32
        var headerOffset: Int
    }

    /// All files in the order of the directory.
    public private(set) var entries: [Entry] = []
    private let bytes: [UInt8]
    private let limits: ZipLimits
    private let place: String

    /// Whether bytes begin like a zip archive.
    public static func recognises(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// Reads the directory.
    public static func open(
        _ bytes: [UInt8], limits: ZipLimits = ZipLimits(), place: String = "ZIP"
    ) -> Decoded<ZipArchive> {
        var archive = ZipArchive(bytes: bytes, limits: limits, place: place)
        if let fault = archive.readDirectory() { return Decoded(nil, findings: [fault]) }
        return Decoded(archive)
    }

    private init(bytes: [UInt8], limits: ZipLimits, place: String) {
        self.bytes = bytes
        self.limits = limits
        self.place = place
    }

    /// The entry of a name, or nil.
    public func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

    /// The unpacked bytes of an entry, its checksum verified.
    public func contents(of entry: Entry) -> Decoded<[UInt8]> {
        func refused(_ pl: String, _ en: String) -> Decoded<[UInt8]> {
            Decoded(nil, findings: [fault(pl, en, in: entry.name)])
        }
        guard !entry.isEncrypted else { return refused("wpis jest zaszyfrowany", "the entry is encrypted") }
        guard let packed = packedBytes(of: entry) else {
            return refused("wpis leży poza archiwum", "the entry lies outside the archive")
        }
        let allowed = min(limits.entryBytes, 1 << 20 + packed.count * limits.ratio)
        guard entry.size <= allowed else {
            return refused(
                "po rozpakowaniu \(entry.size) bajtów: za dużo", "\(entry.size) bytes when unpacked: too many"
            )
        }
        var unpacked: [UInt8]
        switch entry.method {
        case 0: unpacked = packed
        case 8:
            let inflated = Gzip.decompress(packed, framing: .raw, maximumBytes: entry.size, place: entry.name)
            guard let value = inflated.value else { return Decoded(nil, findings: inflated.findings) }
            unpacked = value
        default: return refused("nieznana metoda \(entry.method)", "unknown method \(entry.method)")
        }
        guard unpacked.count == entry.size, Gzip.checksum(unpacked) == entry.checksum else {
            return refused("suma kontrolna się nie zgadza", "the checksum does not match")
        }
        return Decoded(unpacked)
    }

    private func packedBytes(of entry: Entry) -> [UInt8]? {
        let header = entry.headerOffset
        guard number(header, 4) == 0x0403_4B50, let name = number(header + 26, 2),
            let extra = number(header + 28, 2)
        else { return nil }
        let start = header + 30 + name + extra
        guard start + entry.packedSize <= bytes.count else { return nil }
        return Array(bytes[start..<(start + entry.packedSize)])
    }

    private mutating func readDirectory() -> Finding? {
        guard let end = directoryEnd() else {
            return fault(
                "to nie jest archiwum ZIP albo plik jest urwany", "not a zip archive, or a cut-off one")
        }
        guard let count = number(end + 10, 2), var offset = number(end + 16, 4), number(end + 4, 2) == 0,
            count < 0xFFFF, offset < 0xFFFF_FFFF
        else { return fault("archiwum dzielone lub Zip64", "a split or Zip64 archive") }
        guard count <= limits.entries else {
            return fault("ponad \(limits.entries) wpisów", "more than \(limits.entries) entries")
        }
        for _ in 0..<count {
            guard number(offset, 4) == 0x0201_4B50, let flags = number(offset + 8, 2),
                let method = number(offset + 10, 2), let checksum = number(offset + 16, 4),
                let packed = number(offset + 20, 4), let size = number(offset + 24, 4),
                let nameLength = number(offset + 28, 2), let extra = number(offset + 30, 2),
                let comment = number(offset + 32, 2), let header = number(offset + 42, 4),
                offset + 46 + nameLength <= bytes.count
            else { return fault("spis wpisów jest uszkodzony", "the directory of entries is damaged") }
            let name = String(decoding: bytes[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self)
            entries.append(
                Entry(
                    name: name, size: size, packedSize: packed, method: UInt16(method),
                    isEncrypted: flags & 1 == 1,
                    checksum: UInt32(checksum), headerOffset: header))
            offset += 46 + nameLength + extra + comment
        }
        return nil
    }

    /// Where the end record stands: within the last 64 KiB, behind it only a comment.
    private func directoryEnd() -> Int? {
        var place = bytes.count - 22
        let lowest = max(0, bytes.count - 22 - 0xFFFF)
        while place >= lowest {
            if number(place, 4) == 0x0605_4B50 { return place }
            place -= 1
        }
        return nil
    }

    /// A little-endian number, or nil past the end.
    private func number(_ offset: Int, _ width: Int) -> Int? {
        guard offset >= 0, offset + width <= bytes.count else { return nil }
        return (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    private func fault(_ pl: String, _ en: String, in entry: String? = nil) -> Finding {
        .make(
            .error, entry.map { "\(place): \($0)" } ?? place, pl: pl, en: en,
            doPl: "zapisać plik ponownie w programie źródłowym",
            doEn: "save the file again in its own program")
    }
}
