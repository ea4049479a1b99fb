import Formats
import NIOCore
import Synchronization

/// Compressed bodies by ETag: equal tags have equal bodies, so each is compressed once.
///
/// What is sent uncompressed is made anew for each request; only this costly step is remembered.
final class CompressedBodies: Sendable {
    private struct Kept {
        var bodies: [String: ByteBuffer] = [:]
        var bytes = 0
    }

    /// - Unit: bytes. All pages of a city in both languages take about 5 MB compressed.
    static let capacity = 24 << 20
    /// A level that costs a fifth of the best one and gives nearly its size.
    static let level = 5

    private let kept = Mutex(Kept())

    subscript(tag: String) -> ByteBuffer? { kept.withLock { $0.bodies[tag] } }

    /// Compresses `bytes` and remembers the result under `tag`.
    func compress(_ bytes: [UInt8], tag: String) -> ByteBuffer {
        let buffer = ByteBuffer(bytes: Gzip.compress(bytes, level: CompressedBodies.level))
        guard buffer.readableBytes < CompressedBodies.capacity / 8 else { return buffer }
        kept.withLock {
            if $0.bytes + buffer.readableBytes > CompressedBodies.capacity { $0 = Kept() }
            if $0.bodies.updateValue(buffer, forKey: tag) == nil { $0.bytes += buffer.readableBytes }
        }
        return buffer
    }

    var bytes: Int { kept.withLock { $0.bytes } }
}
