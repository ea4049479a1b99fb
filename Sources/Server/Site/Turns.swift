/// Lets those who want the same thing through one after another, in the order in which they came.
actor Turns {
    /// Who waits for what; a thing that nobody has now is absent.
    private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

    /// Does `work` when nobody else has `thing`.
    nonisolated func take<Result: Sendable>(
        _ thing: String, _ work: @Sendable () async throws -> Result
    ) async throws -> Result {
        await enter(thing)
        do {
            let result = try await work()
            await leave(thing)
            return result
        } catch {
            await leave(thing)
            throw error
        }
    }

    private func enter(_ thing: String) async {
        guard waiting[thing] != nil else {
            waiting[thing] = []
            return
        }
        await withCheckedContinuation { waiting[thing]?.append($0) }
    }

    private func leave(_ thing: String) {
        if waiting[thing]?.isEmpty == false {
            waiting[thing]?.removeFirst().resume()
        } else {
            waiting[thing] = nil
        }
    }
}
