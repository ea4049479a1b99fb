/// Asks the web for one thing. It is a parameter everywhere, so that tests, caches, limits and retries are
/// laid over it like coats; `LiveFetch` is the one that really goes out.
/// - Throws: `FetchFailure` where no answer came. An answer with a status such as 404 or 500 is an answer.
public typealias Fetch = @Sendable (FetchRequest) async throws -> FetchResponse

/// A question to the web: GET, or POST where a form goes with it.
public struct FetchRequest: Sendable, Hashable {
    /// More than any page of statistics; an answer beyond it is not what was asked for.
    public static let usualMaximumBytes = 20_000_000

    public var url: String
    /// Name and value of additional fields.
    public var headers: [String: String]
    /// The body of a POST. Such a question is never sent on to another address.
    public var form: String?
    /// - Unit: s, from the question to the last byte of the answer.
    public var timeoutSeconds: Double
    public var maximumBytes: Int

    public init(
        url: String, headers: [String: String] = [:], form: String? = nil, timeoutSeconds: Double = 30,
        maximumBytes: Int = FetchRequest.usualMaximumBytes
    ) {
        self.url = url
        self.headers = headers
        self.form = form
        self.timeoutSeconds = timeoutSeconds
        self.maximumBytes = maximumBytes
    }
}
