import CZlib
public import Quantities

/// Compression with zlib: gzip files (RFC 1952), zlib streams (RFC 1950) and raw deflate (RFC 1951).
public enum Gzip {
    /// What frames the compressed data.
    public enum Framing: Sendable, Hashable, CaseIterable {
        case gzip, zlib, raw

        /// zlib's number for a window of 32 KiB in this framing.
        var windowBits: Int32 {
            switch self {
            case .gzip: 31
            case .zlib: 15
            case .raw: -15
            }
        }
    }

    /// Whether bytes begin like a gzip file.
    public static func recognises(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0x1F, 0x8B])
    }

    /// The bytes compressed.
    /// - Parameter level: 1 (fast) to 9 (small), 0 for none.
    public static func compress(_ bytes: [UInt8], level: Int = 6, framing: Framing = .gzip) -> [UInt8] {
        precondition((0...9).contains(level), "a compression level lies between 0 and 9")
        var stream = z_stream()
        guard horyzont_deflate_init(&stream, Int32(level), framing.windowBits) == Z_OK else {
            preconditionFailure("zlib has no memory for a compressor")
        }
        defer { deflateEnd(&stream) }
        var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
        var input = bytes
        let capacity = out.count
        input.withUnsafeMutableBufferPointer { source in
            out.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(capacity)
                _ = deflate(&stream, Z_FINISH)
            }
        }
        out.removeLast(Int(stream.avail_out))
        return out
    }

    /// The bytes unpacked; several gzip members one after another are joined.
    /// - Parameter maximumBytes: refused beyond, against files that grow without end.
    public static func decompress(
        _ bytes: [UInt8], framing: Framing = .gzip, maximumBytes: Int = 1 << 30, place: String = "gzip"
    ) -> Decoded<[UInt8]> {
        var inflater = Inflater(framing: framing)
        var out: [UInt8] = []
        out.reserveCapacity(min(bytes.count * 4, maximumBytes, 64 << 20))
        let outcome = inflater.read(bytes) { piece in
            out.append(contentsOf: piece)
            return out.count <= maximumBytes
        }
        guard let finding = outcome.finding(place: place, maximumBytes: maximumBytes) else {
            return Decoded(out)
        }
        return Decoded(nil, findings: [finding])
    }

    /// Unpacks a gzip file piece by piece, so that memory stays small.
    /// - Parameter body: takes each piece of at most 256 KiB.
    /// - Returns: errors, if any; what was handed over before them stays handed over.
    public static func stream(
        _ bytes: [UInt8], maximumBytes: Int = 64 << 30, place: String = "gzip", piece body: ([UInt8]) -> Void
    ) -> [Finding] {
        var inflater = Inflater(framing: .gzip)
        var total = 0
        let outcome = inflater.read(bytes) { piece in
            total += piece.count
            guard total <= maximumBytes else { return false }
            body(Array(piece))
            return true
        }
        return outcome.finding(place: place, maximumBytes: maximumBytes).map { [$0] } ?? []
    }

    /// CRC-32 as zip and gzip use it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt = 0
        for start in stride(from: 0, to: bytes.count, by: 1 << 30) {
            bytes.withUnsafeBufferPointer { buffer in
                let part = UnsafeBufferPointer(rebasing: buffer[start..<min(buffer.count, start + 1 << 30)])
                value = UInt(crc32(numericCast(value), part.baseAddress, UInt32(part.count)))
            }
        }
        return UInt32(truncatingIfNeeded: value)
    }
}
