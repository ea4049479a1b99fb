/// What stands before a blob: its type and its size in the file.
struct OSMBlobHeader {
    var type = ""
    var size = -1

    init(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBufferPointer { bytes in
            var message = ProtobufReader(bytes)
            while let (field, value) = try message.next() {
                switch field {
                case 1: type = try value.text(field: field)
                case 3: size = Int(truncatingIfNeeded: try value.number(field: field))
                default: break
                }
            }
        }
        guard size >= 0 else { throw OSMFault.noSize }
    }
}

/// A packed piece of a file.
enum OSMBlob {
    /// Names of the ways of packing by the number of their field in a blob.
    private static let otherPackings = [4: "LZMA", 5: "bzip2", 6: "LZ4", 7: "Zstandard"]

    /// The bytes unpacked.
    static func contents(of blob: [UInt8]) throws -> [UInt8] {
        try blob.withUnsafeBufferPointer { bytes in
            var message = ProtobufReader(bytes)
            var size: Int?
            var deflated: UnsafeBufferPointer<UInt8>?
            while let (field, value) = try message.next() {
                switch field {
                case 1: return Array(try value.bytes(field: field))
                case 2: size = Int(truncatingIfNeeded: try value.number(field: field))
                case 3: deflated = try value.bytes(field: field)
                default: if let packing = otherPackings[field] { throw OSMFault.packedBy(packing) }
                }
            }
            guard let deflated else { throw OSMFault.emptyBlob }
            guard let size, size >= 0 else { throw OSMFault.noSize }
            guard size < OSMReader.Limits.blobBytes else { throw OSMFault.blobTooLarge(size) }
            let inflated = Gzip.decompress(Array(deflated), framing: .zlib, maximumBytes: size)
            guard let contents = inflated.value, contents.count == size else { throw OSMFault.damagedBlob }
            return contents
        }
    }
}
