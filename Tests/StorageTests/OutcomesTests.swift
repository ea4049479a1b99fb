import Quantities
import Testing

@testable import Storage

@Suite("Outcomes kept between runs")
struct OutcomesTests {
    @Test("What is kept is found again after a restart")
    func keeps() throws {
        let bench = try Bench()
        let store = try bench.store()
        try store.keep(outcomes: [(Digest(of: "a"), [1, 2, 3]), (Digest(of: "b"), [])])
        try store.close()
        let again = try bench.store()
        #expect(again.storedOutcome(for: Digest(of: "a")) == [1, 2, 3])
        #expect(again.storedOutcome(for: Digest(of: "b")) == [])
        #expect(again.storedOutcome(for: Digest(of: "c")) == nil)
        try again.keep(outcomes: [(Digest(of: "a"), [9])])
        #expect(again.storedOutcome(for: Digest(of: "a")) == [9])
    }

    @Test("Beyond the limit those asked for longest ago go first")
    func prunes() throws {
        var limits = StoreLimits()
        limits.outcomeBytes = 1_000
        let store = try Bench().store(limits)
        let bytes = [UInt8](repeating: 7, count: 300)
        try store.keep(outcomes: [(Digest(of: "old but used"), bytes), (Digest(of: "old"), bytes)])
        try store.keep(outcomes: [(Digest(of: "newer"), bytes)])
        #expect(store.storedOutcome(for: Digest(of: "old but used")) == bytes)
        try store.keep(outcomes: [(Digest(of: "newest"), bytes)])
        #expect(store.storedOutcome(for: Digest(of: "old")) == nil)
        for kept in ["old but used", "newer", "newest"] {
            #expect(store.storedOutcome(for: Digest(of: kept)) == bytes, "\(kept)")
        }
    }

    @Test("Exactly the limit is kept, one byte more is not")
    func limit() throws {
        var limits = StoreLimits()
        limits.outcomeBytes = 10
        let store = try Bench().store(limits)
        try store.keep(outcomes: [(Digest(of: "a"), [UInt8](repeating: 0, count: 10))])
        #expect(store.storedOutcome(for: Digest(of: "a")) != nil)
        try store.keep(outcomes: [(Digest(of: "b"), [0])])
        #expect(store.storedOutcome(for: Digest(of: "b")) == [0])
        #expect(store.storedOutcome(for: Digest(of: "a")) == nil)
    }

    @Test("Many threads ask at once")
    func parallel() async throws {
        let store = try Bench().store()
        try store.keep(outcomes: (0..<100).map { (Digest(of: "\($0)"), [UInt8($0)]) })
        let found = await withTaskGroup(of: Int.self) { group in
            for worker in 0..<8 {
                group.addTask {
                    (0..<100).filter { store.storedOutcome(for: Digest(of: "\($0)")) == [UInt8($0)] }.count
                        + worker * 0
                }
            }
            return await group.reduce(0, +)
        }
        #expect(found == 800)
    }
}
