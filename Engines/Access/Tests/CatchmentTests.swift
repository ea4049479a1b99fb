import Testing

@testable import Access

@Suite("Who belongs to which facility")
struct CatchmentTests {
    @Test(arguments: [111, 112] as [UInt64])
    func everyOriginIsInOneCatchmentOrInNone(_ seed: UInt64) {
        let example = LeverTown(seed: seed)
        let ways = example.baseline.ways
        let count = ways.count
        let people = OriginPeople(
            groups: ["all"], area: .init(repeating: nil, count: count),
            counts: (0..<count).map { [Double($0)] })
        for category in ways.categories {
            let (catchments, unserved) = ways.catchments(of: category)
            #expect((catchments.flatMap(\.origins) + unserved).sorted() == Array(0..<count))
            var sum = unserved.reduce(0.0) { $0 + Double($1) }
            for catchment in catchments {
                #expect(example.facilities[catchment.facility].category == category)
                let longest = catchment.origins.compactMap { ways[category, $0]?.decimetres }.max()
                #expect(longest == catchment.longestWay)
                #expect(catchment.origins.allSatisfy { ways[category, $0]?.facility == catchment.facility })
                sum += catchment.people(people)[0]
            }
            #expect(sum == Double(count * (count - 1) / 2))
        }
    }
}
