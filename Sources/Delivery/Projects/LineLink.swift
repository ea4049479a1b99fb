public import Quantities
public import Strategy

/// One line of action (or goal) that a project serves, with the part of the project that belongs to it.
public struct LineLink: Hashable, Sendable, Codable {
    public var code: StrategyCode
    /// Of the project's money; the shares of one project add up to the whole.
    public var share: Share
    public var why: BilingualText

    public init(_ code: StrategyCode, share: Share, why: BilingualText = BilingualText("")) {
        self.code = code
        self.share = share
        self.why = why
    }
}
