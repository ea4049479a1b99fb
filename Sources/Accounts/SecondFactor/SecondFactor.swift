public import Quantities

/// A person's second factor: the authenticator's secret, and codes on paper for the day the telephone is lost.
public struct SecondFactor: Hashable, Sendable, Codable {
    /// Recovery codes given at once.
    public static let recoveryCodeCount = 10

    /// How a code was accepted; the store then spends it.
    public enum Proof: Hashable, Sendable {
        case timeCode(step: Int64)
        case recovery(Digest)
    }

    /// Needed as it is for every check, so it cannot be a digest.
    public var secret: [UInt8]
    /// The step of the last code used.
    public var lastStep: Int64?
    /// Digests of the recovery codes that are left.
    public var recovery: Set<Digest>

    public init(secret: [UInt8], lastStep: Int64? = nil, recovery: Set<Digest>) {
        precondition(secret.count == TimeCode.secretByteCount, "an authenticator's secret is 20 random bytes")
        self.secret = secret
        self.lastStep = lastStep
        self.recovery = recovery
    }

    /// Makes recovery codes from bytes of a cryptographic random source, ten for each; shown once, kept as digests.
    public static func recoveryCodes(randomBytes: [UInt8]) -> [PrintedCode] {
        let size = PrintedCode.byteCount
        precondition(randomBytes.count == recoveryCodeCount * size, "ten codes are made of 100 random bytes")
        return (0..<recoveryCodeCount).map {
            PrintedCode(randomBytes: Array(randomBytes[$0 * size..<($0 + 1) * size]))
        }
    }

    /// Whether what was typed is the app's code of now or a recovery code that is left.
    public func proof(_ typed: String, at moment: Timestamp) -> Proof? {
        if let step = TimeCode.acceptedStep(typed, secret: secret, at: moment, after: lastStep) {
            return .timeCode(step: step)
        }
        guard let code = PrintedCode(typed: typed), recovery.contains(code.digest) else { return nil }
        return .recovery(code.digest)
    }

    /// Spends what was accepted.
    /// - Returns: nil where somebody was quicker: then it was not accepted.
    public func spending(_ proof: Proof) -> SecondFactor? {
        var factor = self
        switch proof {
        case .timeCode(let step):
            guard step > lastStep ?? Int64.min else { return nil }
            factor.lastStep = step
        case .recovery(let digest):
            guard factor.recovery.remove(digest) != nil else { return nil }
        }
        return factor
    }
}
