import Testing

@testable import Access

@Suite("The queue of the search for ways round")
struct NearQueueTests {
    /// More entries than it begins with, at every scale of distance from nothing to all 32 bits.
    @Test(arguments: [0, 1, 63, 64, 5_000, 1 << 31, .max] as [UInt32])
    func givesEverythingOnceAndBucketAfterBucket(_ horizon: UInt32) {
        var draw = Seeded(state: UInt64(horizon) + 1)
        var queue = NearQueue()
        for _ in 0..<2 {
            queue.removeAll(horizon: horizon)
            #expect(queue.popFirst() == nil)
            let distances = (0..<3_000).map { _ in UInt32(draw.next() % (UInt64(horizon) + 1)) }
            for (node, distance) in distances.enumerated() { queue.insert(UInt32(node), at: distance) }
            var isTaken = [Bool](repeating: false, count: distances.count)
            var farthest: UInt32 = 0
            while let (node, distance) = queue.popFirst() {
                #expect(distance == distances[Int(node)])
                #expect(!isTaken[Int(node)])
                isTaken[Int(node)] = true
                // A bucket is at most a thirty-second of the horizon wide.
                #expect(distance >= farthest || farthest - distance <= horizon / 32)
                farthest = max(farthest, distance)
            }
            #expect(isTaken.allSatisfy { $0 })
        }
    }

    /// What is inserted while taking out comes in its turn.
    @Test func takesWhatIsNearerFirst() {
        var queue = NearQueue()
        queue.removeAll(horizon: 63)
        for distance in [40, 7, 63] as [UInt32] { queue.insert(distance, at: distance) }
        #expect(queue.popFirst()?.distance == 7)
        queue.insert(8, at: 8)
        queue.insert(7, at: 7)
        var rest: [UInt32] = []
        while let (node, distance) = queue.popFirst() {
            #expect(node == distance)
            rest.append(distance)
        }
        #expect(rest == [7, 8, 40, 63])
    }
}
