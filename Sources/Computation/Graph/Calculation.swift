public import Quantities

/// One node of the graph: a key, what it reads, the digest of its definition, and a pure function.
public struct Calculation: Sendable {
    /// One declared input.
    public struct Read: Hashable, Sendable {
        public var key: Key
        /// Whether the calculation runs even where this input has no value.
        public var isOptional: Bool

        public init(_ key: Key, optional: Bool = false) {
            self.key = key
            isOptional = optional
        }
    }

    /// The outcomes of the declared reads, by position.
    public struct Inputs: Sendable {
        let outcomes: [Outcome]

        /// The value of a required input. The graph has checked that it is there and of the right type.
        public func callAsFunction<T: Value>(_ index: Int, as type: T.Type = T.self) -> T {
            guard let value = outcomes[index].value(as: type) else {
                preconditionFailure(
                    "input \(index) is not a \(type): the calculation's reads are declared wrongly")
            }
            return value
        }

        /// The value of an optional input.
        public func optional<T: Value>(_ index: Int, as type: T.Type = T.self) -> T? {
            outcomes[index].value(as: type)
        }

        public func outcome(_ index: Int) -> Outcome { outcomes[index] }
        public var count: Int { outcomes.count }
    }

    public var key: Key
    public var reads: [Read]
    /// Digest of the key and of everything that the function depends on beside its inputs: method, version,
    /// parameters. The key is in it because refusals and results name what they are about.
    public var definition: Digest
    /// The method's id, such as `path-ratio/1`; a page under docs/methods.
    public var method: String
    /// The formula or method in one line, for explanations.
    public var summary: BilingualText
    /// Whether its value is kept. One that is not is large and made of its inputs alone: it is made again only where
    /// something that reads it must be, and until then stands for itself by the digests of what it reads.
    public var isKept: Bool
    let compute: @Sendable (Inputs) -> Outcome
    let decode: @Sendable ([UInt8]) -> (any Value)?

    /// - Parameter compute: pure; throws a `Refusal` where there is no answer.
    public init<Output: Value>(
        _ key: Key, reads: [Read], definition: Digest, method: String, summary: BilingualText,
        isKept: Bool = true,
        compute: @escaping @Sendable (Inputs) throws(Refusal) -> Output
    ) {
        self.key = key
        self.reads = reads
        self.definition = Digest(combining: [Digest(of: key.description), definition])
        self.method = method
        self.summary = summary
        self.isKept = isKept
        self.compute = { inputs in
            do throws(Refusal) {
                let value = try compute(inputs)
                return .ready(value, digest: Digest(of: value.canonicalBytes))
            } catch {
                return .refusing(error)
            }
        }
        decode = { Output(canonicalBytes: $0) }
    }
}
