import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The fetch that goes out to the network: https, and http only to the same machine.
///
/// Redirections are few, never leave https for http, and carry no key to another host. Cookies and the
/// system's cache are off: what is asked twice is asked twice.
public enum LiveFetch {
    /// How the project introduces itself to servers.
    public static let userAgent = "Horyzont (city strategy monitor; open source)"

    /// A fetch with a pool of connections of its own. Only the composition root calls it.
    public static func make(userAgent: String = LiveFetch.userAgent) -> Fetch {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.httpMaximumConnectionsPerHost = 2
        let transfers = Transfers()
        let session = URLSession(configuration: configuration, delegate: transfers, delegateQueue: nil)
        return { request in
            guard let url = URL(string: request.url), isAllowed(url) else {
                throw FetchFailure.notAllowed(url: request.url)
            }
            var question = URLRequest(url: url)
            question.timeoutInterval = request.timeoutSeconds
            question.setValue(userAgent, forHTTPHeaderField: "User-Agent")
            if let form = request.form {
                question.httpMethod = "POST"
                question.httpBody = Data(form.utf8)
            }
            for (name, value) in request.headers { question.setValue(value, forHTTPHeaderField: name) }
            return try await transfers.run(session.dataTask(with: question), for: request)
        }
    }

    static func isAllowed(_ url: URL) -> Bool {
        switch url.scheme?.lowercased() {
        case "https": url.host?.isEmpty == false
        case "http": isLoopback(url)
        default: false
        }
    }

    static func isLoopback(_ url: URL) -> Bool {
        ["localhost", "127.0.0.1", "::1", "[::1]"].contains(url.host?.lowercased() ?? "")
    }

    /// Whether an answer from `origin` may send us on to `target`.
    static func mayRedirect(from origin: URL, to target: URL) -> Bool {
        guard isAllowed(target) else { return false }
        return !isLoopback(target) || isLoopback(origin)
    }
}
