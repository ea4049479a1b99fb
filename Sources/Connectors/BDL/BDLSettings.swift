/// How the Local Data Bank is asked.
public struct BDLSettings: Sendable, Hashable {
    /// The service's address, without a slash at the end.
    public var address: String
    /// The key of a registered user; nil asks anonymously. It is sent in the field `X-ClientId` and kept
    /// nowhere.
    public var clientID: String?
    /// Identifier of the source that readings name.
    public var source: String
    /// Records on one page; the service gives at most 100.
    public var pageSize: Int
    /// The longest wait for a rate limit. A little more than the window of 15 minutes by default: a wait of
    /// hours is left to the caller.
    /// - Unit: ms.
    public var patience: Int64
    /// - Unit: s for one answer.
    public var timeoutSeconds: Double
    public var retry: RetryPolicy

    public init(
        address: String = "https://bdl.stat.gov.pl/api/v1", clientID: String? = nil,
        source: String = "gus-bdl",
        pageSize: Int = 100, patience: Int64 = 960_000, timeoutSeconds: Double = 20,
        retry: RetryPolicy = RetryPolicy()
    ) {
        precondition((1...100).contains(pageSize), "a page of the Local Data Bank has 1 to 100 records")
        self.address = address
        self.clientID = clientID.flatMap { $0.isEmpty ? nil : $0 }
        self.source = source
        self.pageSize = pageSize
        self.patience = patience
        self.timeoutSeconds = timeoutSeconds
        self.retry = retry
    }
}
