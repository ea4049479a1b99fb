/// What a zip archive may at most contain.
public struct ZipLimits: Sendable, Hashable {
    /// Entries of the archive; office documents have a few dozen.
    public var entries = 10_000
    /// Unpacked bytes of one entry.
    public var entryBytes = 512 << 20
    /// Unpacked bytes for each packed byte, counted beyond the first megabyte. Deflate itself cannot pass 1,032;
    /// sheets of repeated cells come near 100.
    public var ratio = 400

    public init() {}
}
