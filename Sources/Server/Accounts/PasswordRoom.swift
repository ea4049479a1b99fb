import Dispatch

/// Where passwords are hashed: one after another on a thread of its own, so that somebody who guesses a thousand times
/// takes neither the memory nor the threads that answer everybody else.
struct PasswordRoom: Sendable {
    private let queue = DispatchQueue(label: "horyzont.passwords")

    func callAsFunction<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws
        -> Result
    {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result { try work() }) }
        }
    }
}
