import Strategy

/// Whether a text can be a code of the strategy.
enum StrategyCodeText {
    static func isValid(_ text: String) -> Bool { StrategyCode(text)?.description == text }
}
