import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The answers that are on their way: collects each body up to its limit and ends each task exactly once.
final class Transfers: NSObject, URLSessionDataDelegate {
    private static let mostRedirects = 5

    private struct Transfer {
        var request: FetchRequest
        var continuation: CheckedContinuation<FetchResponse, any Error>
        var body: [UInt8] = []
        var redirects = 0
    }

    private let running = Mutex<[Int: Transfer]>([:])

    /// Runs one task to its end, to its limit of bytes or to its deadline.
    func run(_ task: URLSessionDataTask, for request: FetchRequest) async throws -> FetchResponse {
        let deadline = Task {
            try await Task.sleep(for: .seconds(request.timeoutSeconds))
            self.end(task, .failure(.timedOut(url: request.url)))
        }
        defer { deadline.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                running.withLock {
                    $0[task.taskIdentifier] = Transfer(request: request, continuation: continuation)
                }
                task.resume()
            }
        } onCancel: {
            end(task, .failure(.broken("cancelled")))
        }
    }

    /// Answers whoever waits for the task. The task itself is left alone: the Linux library ends the process
    /// when a task is cancelled while it asks about a redirection. A body that still comes is cancelled as it
    /// comes, and silence ends by the task's own time limit.
    private func end(_ task: URLSessionTask, _ result: Result<FetchResponse, FetchFailure>) {
        let transfer = running.withLock { $0.removeValue(forKey: task.taskIdentifier) }
        guard let transfer else { return }
        transfer.continuation.resume(with: result.mapError { $0 as any Error })
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let (isAwaited, limit) = running.withLock { transfers -> (Bool, Int?) in
            guard var transfer = transfers.removeValue(forKey: dataTask.taskIdentifier) else {
                return (false, nil)
            }
            transfer.body += data
            transfers[dataTask.taskIdentifier] = transfer
            let most = transfer.request.maximumBytes
            return transfer.body.count > most ? (false, most) : (true, nil)
        }
        if let limit { end(dataTask, .failure(.tooLarge(bytes: limit))) }
        if !isAwaited { dataTask.cancel() }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        // A form may hold a secret: the answer to it is where it was sent, or nowhere.
        guard task.originalRequest?.httpMethod == "GET" else { return completionHandler(nil) }
        let count = running.withLock { transfers -> Int in
            transfers[task.taskIdentifier]?.redirects += 1
            return transfers[task.taskIdentifier]?.redirects ?? 0
        }
        guard let origin = response.url, let target = request.url else { return completionHandler(nil) }
        guard LiveFetch.mayRedirect(from: origin, to: target) else {
            end(task, .failure(.notAllowed(url: target.absoluteString)))
            return completionHandler(nil)
        }
        guard count <= Transfers.mostRedirects else {
            end(task, .failure(.tooManyRedirects(url: origin.absoluteString)))
            return completionHandler(nil)
        }
        var next = request
        if target.host != origin.host {
            for name in ["X-ClientId", "Authorization"] { next.setValue(nil, forHTTPHeaderField: name) }
        }
        completionHandler(next)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let (body, url) = running.withLock {
            ($0[task.taskIdentifier]?.body ?? [], $0[task.taskIdentifier]?.request.url ?? "")
        }
        if let error { return end(task, .failure(FetchFailure(error, url: url))) }
        guard let answer = task.response as? HTTPURLResponse else {
            return end(task, .failure(.broken("no HTTP answer")))
        }
        if let missing = Transfers.missingBytes(of: answer, body) {
            return end(task, .failure(.broken("\(missing) bytes are missing")))
        }
        var headers: [String: String] = [:]
        for (name, value) in answer.allHeaderFields { headers["\(name)"] = "\(value)" }
        end(task, .success(FetchResponse(status: answer.statusCode, headers: headers, body: body)))
    }

    /// How many bytes the announced length promises beyond those that came; nil where nothing is missing.
    private static func missingBytes(of answer: HTTPURLResponse, _ body: [UInt8]) -> Int? {
        let encoding = answer.value(forHTTPHeaderField: "Content-Encoding")
        guard encoding == nil || encoding == "identity", answer.statusCode == 200,
            let length = answer.value(forHTTPHeaderField: "Content-Length").flatMap({ Int($0) }),
            length > body.count
        else { return nil }
        return length - body.count
    }
}

extension FetchFailure {
    /// What the network library calls it, in our own words.
    fileprivate init(_ error: any Error, url: String) {
        guard let error = error as? URLError else {
            self = .broken("\(error)")
            return
        }
        switch error.code {
        case .timedOut: self = .timedOut(url: url)
        case .cannotConnectToHost, .cannotFindHost, .dnsLookupFailed, .notConnectedToInternet:
            self = .offline(FetchFailure.words(error))
        default: self = .broken(FetchFailure.words(error))
        }
    }

    private static func words(_ error: URLError) -> String {
        let text = error.userInfo[NSLocalizedDescriptionKey] as? String
        return text ?? "URLError \(error.code.rawValue)"
    }
}
