/// What a document and its conversion may at most take.
public struct DocumentLimits: Sendable, Hashable {
    /// A strategy with maps and photographs has some tens of megabytes.
    public var fileBytes = 200_000_000
    /// The text of a thousand pages has about 3 MB.
    public var textBytes = 20_000_000
    /// LibreOffice needs about 10 s for its first start on a small machine.
    /// - Unit: s.
    public var seconds = 120.0

    public init() {}
}
