import Pages
import Quantities
import TestCity
import Testing

/// A guard against a page becoming a hundred times dearer; the real figures stand in the benchmarks.
@Suite struct SpeedTests {
    @Test func pagesOfALargeCityAreMadeQuickly() throws {
        let clock = ContinuousClock()
        let routes: [(String, Route)] = [
            ("home", .home), ("goal", .goal(TestCity.code("CO1.1.1"))),
            ("indicator", .indicator("indicator-1")),
        ]
        for (name, route) in routes {
            let context = Sample.context(route, .polish, city: LargeCity.overview)
            let size = try #require(Pages.render(context)).count
            #if DEBUG
                let (rounds, limit) = (20, 0.05)
            #else
                let (rounds, limit) = (2_000, 0.002)
            #endif
            var total = 0
            let time = clock.measure {
                for _ in 0..<rounds { total += Pages.render(context)?.count ?? 0 }
            }
            let seconds = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
            #expect(total == size * rounds)
            #expect(
                seconds / Double(rounds) < limit,
                "\(name): \(Int(Double(rounds) / seconds)) pages of \(size) bytes per second")
            if let file = Preview.folder {
                Measured.note("\(name): \(Int(Double(rounds) / seconds)) pages/s of \(size) bytes", in: file)
            }
        }
    }
}
