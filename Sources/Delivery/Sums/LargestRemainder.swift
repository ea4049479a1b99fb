/// A whole divided in proportion to weights so that the parts add up to it exactly.
/// - Method: docs/methods/money-by-goal.md
enum LargestRemainder {
    /// Every part is first cut to a whole grosz; those with the largest remainders get one more, earlier parts
    /// first where they tie. A negative whole is divided like its opposite.
    /// - Parameter weights: none negative, not all zero, together at most 10⁹.
    /// - Complexity: O(n log n).
    static func parts(of whole: Money, by weights: [Int]) -> [Money] {
        let sum = weights.reduce(0, +)
        precondition(sum > 0 && weights.allSatisfy { $0 >= 0 }, "weights are positive together")
        let amount = whole.grosze.magnitude
        let divided = weights.map { weight in
            UInt(sum).dividingFullWidth(amount.multipliedFullWidth(by: UInt(weight)))
        }
        var parts = divided.map(\.quotient)
        let left = Int(amount - parts.reduce(0, +))
        let order = divided.indices.sorted {
            (divided[$1].remainder, $0) < (divided[$0].remainder, $1)
        }
        for index in order.prefix(left) { parts[index] += 1 }
        return parts.map { Money(grosze: whole < .zero ? -Int($0) : Int($0)) }
    }
}
