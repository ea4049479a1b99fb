import CZlib
import Quantities

/// Unpacks deflated data through one buffer of fixed size.
struct Inflater {
    enum Outcome: Equatable { case complete, truncated, damaged, stopped }

    /// Large enough that calls cost nothing, small enough for a processor's cache.
    private static let pieceBytes = 256 << 10
    let framing: Gzip.Framing
    /// How many bytes of the input the data took up.
    private(set) var consumed = 0

    init(framing: Gzip.Framing) { self.framing = framing }

    /// - Parameter body: takes each piece; false stops.
    mutating func read(_ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Bool) -> Outcome {
        var stream = z_stream()
        guard horyzont_inflate_init(&stream, framing.windowBits) == Z_OK else {
            preconditionFailure("zlib has no memory for a decompressor")
        }
        defer { inflateEnd(&stream) }
        guard bytes.count < Int(UInt32.max) else { return .stopped }
        var buffer = [UInt8](repeating: 0, count: Self.pieceBytes)
        var input = bytes
        return input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            let outcome = Self.run(&stream, framing: framing, &buffer, body)
            consumed = source.count - Int(stream.avail_in)
            return outcome
        }
    }

    private static func run(
        _ stream: inout z_stream, framing: Gzip.Framing, _ buffer: inout [UInt8],
        _ body: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Outcome {
        while true {
            let (code, count) = buffer.withUnsafeMutableBufferPointer { target in
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                let code = inflate(&stream, Z_NO_FLUSH)
                return (code, target.count - Int(stream.avail_out))
            }
            let goesOn = buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
            guard goesOn else { return .stopped }
            switch code {
            case Z_OK: if stream.avail_in == 0 && count < buffer.count { return .truncated }
            case Z_STREAM_END:
                // Zeros after the last member are padding of tapes and disks.
                guard framing == .gzip, stream.avail_in >= 18, stream.next_in[0] == 0x1F else {
                    return .complete
                }
                guard inflateReset(&stream) == Z_OK else { return .damaged }
            case Z_BUF_ERROR: return .truncated
            default: return .damaged
            }
        }
    }
}

extension Inflater.Outcome {
    /// What to tell the reader; nil where all is well.
    func finding(place: String, maximumBytes: Int) -> Finding? {
        switch self {
        case .complete: nil
        case .truncated:
            .make(
                .error, place, pl: "skompresowane dane są urwane", en: "the compressed data are cut off",
                doPl: "pobrać plik ponownie", doEn: "download the file again")
        case .damaged:
            .make(
                .error, place, pl: "skompresowane dane są uszkodzone", en: "the compressed data are damaged",
                doPl: "pobrać plik ponownie", doEn: "download the file again")
        case .stopped:
            .make(
                .error, place, pl: "po rozpakowaniu ponad \(maximumBytes) bajtów",
                en: "more than \(maximumBytes) bytes when unpacked", doPl: "podzielić plik",
                doEn: "divide the file")
        }
    }
}
