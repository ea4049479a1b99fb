public import Quantities

/// Reads a file of OpenStreetMap in the PBF format block by block; memory holds one block.
///
///     var reader = OSMReader(bytes)
///     while let block = try reader.next() { … }
///     if let fault = reader.fault { … }
///
/// A damaged file ends the reading with one error that names the block, its place in the file and the reason.
/// - Source: OpenStreetMap wiki, "PBF Format"; blobs that are stored or deflated.
/// - Complexity: O(n); about 20 MB of the file in a second in a release build.
public struct OSMReader {
    /// What the format itself allows at most.
    public enum Limits {
        /// Bytes of the header of a block.
        public static let headerBytes = 64 << 10
        /// Bytes of a block, packed and unpacked.
        public static let blobBytes = 32 << 20
    }

    /// What the file says about itself; nil until the first block was asked for.
    public private(set) var header: OSMHeader?
    /// Why reading stopped before the end; nil while all is well.
    public private(set) var fault: Finding?
    /// Bytes of the file read so far, for a display of progress.
    public private(set) var bytesRead = 0

    private let kinds: Set<OSMKind>
    private let place: String
    private let source: (Int) throws -> [UInt8]
    private var blockNumber = 0
    private var blockStart = 0
    private var isFinished = false

    /// - Parameters:
    ///   - kinds: only these are decoded; passing others over costs little.
    ///   - place: the name of the file for findings.
    ///   - source: gives the next bytes of the file, at most as many as asked for; none at its end.
    public init(
        kinds: Set<OSMKind> = Set(OSMKind.allCases), place: String = "OSM PBF",
        source: @escaping (Int) throws -> [UInt8]
    ) {
        self.kinds = kinds
        self.place = place
        self.source = source
    }

    /// Reads a file that is in memory already.
    public init(
        _ bytes: [UInt8], kinds: Set<OSMKind> = Set(OSMKind.allCases), place: String = "OSM PBF"
    ) {
        var position = 0
        self.init(kinds: kinds, place: place) { count in
            let end = min(bytes.count, position + count)
            defer { position = end }
            return Array(bytes[position..<end])
        }
    }

    /// The next block of elements; nil at the end of the file or after a fault.
    /// - Throws: only what the source throws.
    public mutating func next() throws -> OSMBlock? {
        do {
            while !isFinished, let (type, contents) = try nextBlob() {
                switch type {
                case "OSMHeader": try readHeader(contents)
                case "OSMData":
                    guard header != nil else { throw OSMFault.noHeader }
                    return try contents.withUnsafeBufferPointer {
                        try OSMBlockDecoder($0, kinds: kinds).block()
                    }
                default: continue  // Blocks of other types are for programs that know them.
                }
            }
            if !isFinished, header == nil { throw OSMFault.noHeader }
        } catch let problem as OSMFault {
            fault = problem.finding(place: place, block: blockNumber, byte: blockStart)
        } catch let problem as ProtobufFault {
            fault = OSMFault.message(problem).finding(place: place, block: blockNumber, byte: blockStart)
        }
        isFinished = true
        return nil
    }

    private mutating func readHeader(_ contents: [UInt8]) throws {
        let header = try contents.withUnsafeBufferPointer { bytes throws(ProtobufFault) in
            try OSMHeader(bytes)
        }
        let unknown = header.requiredFeatures.filter { !OSMHeader.understood.contains($0) }
        guard unknown.isEmpty else { throw OSMFault.requires(unknown) }
        self.header = header
    }

    /// The next blob, unpacked, with its type; nil at the end of the file.
    private mutating func nextBlob() throws -> (type: String, contents: [UInt8])? {
        blockStart = bytesRead
        let length = try bytes(4)
        guard !length.isEmpty else { return nil }
        blockNumber += 1
        guard length.count == 4 else { throw OSMFault.cutOff }
        let headerBytes = length.reduce(0) { $0 << 8 | Int($1) }
        guard headerBytes < Limits.headerBytes else { throw OSMFault.headerTooLarge(headerBytes) }
        let blobHeader = try OSMBlobHeader(try exactly(headerBytes))
        guard (0..<Limits.blobBytes).contains(blobHeader.size) else {
            throw OSMFault.blobTooLarge(blobHeader.size)
        }
        return (blobHeader.type, try OSMBlob.contents(of: try exactly(blobHeader.size)))
    }

    private mutating func exactly(_ count: Int) throws -> [UInt8] {
        let read = try bytes(count)
        guard read.count == count else { throw OSMFault.cutOff }
        return read
    }

    /// So many bytes of the file, fewer only at its end.
    private mutating func bytes(_ count: Int) throws -> [UInt8] {
        var read: [UInt8] = []
        while read.count < count {
            let piece = try source(count - read.count)
            if piece.isEmpty { break }
            read += piece
        }
        bytesRead += read.count
        return read
    }
}
