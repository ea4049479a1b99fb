/// Ways of residents, the shortest first, each with how many have it.
///
/// - Method: docs/methods/access-indicators
struct WeightedWays {
    private var ways: [(length: Double, people: Int)] = []
    private(set) var people = 0

    /// Puts a way behind all that are no longer.
    mutating func append(_ length: Double, _ people: Int) {
        precondition(ways.last.map { $0.length <= length } ?? true, "the shortest way first")
        guard people > 0 else { return }
        ways.append((length, people))
        self.people += people
    }

    /// nil where nobody has a way.
    var mean: Double? {
        people > 0 ? ways.reduce(0) { $0 + $1.length * Double($1.people) } / Double(people) : nil
    }

    /// The mean way of the share of residents who have it farthest; whoever stands at the limit counts in part.
    func meanOfFarthest(_ share: Double) -> Double? {
        guard people > 0 else { return nil }
        let wanted = Double(people) * share
        var (left, sum) = (wanted, 0.0)
        for way in ways.reversed() where left > 0 {
            let taken = min(left, Double(way.people))
            sum += taken * way.length
            left -= taken
        }
        return sum / wanted
    }

    /// Half the mean difference between any two residents, as a share of the mean way; nil where all ways are nothing.
    var gini: Double? {
        guard let mean, mean > 0 else { return nil }
        // The area under the curve of Lorenz, trapezium by trapezium.
        var (before, area) = (0.0, 0.0)
        let total = mean * Double(people)
        for way in ways {
            let after = before + way.length * Double(way.people) / total
            area += (before + after) / 2 * Double(way.people) / Double(people)
            before = after
        }
        return 1 - 2 * area
    }
}
