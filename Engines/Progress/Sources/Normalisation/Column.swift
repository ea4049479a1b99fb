/// Mean and spread of a column, summed in the order of its values.
struct Column {
    let mean: Double
    let sumOfSquares: Double
    let count: Int

    /// - Precondition: values are not empty.
    init(_ values: [Double]) {
        precondition(!values.isEmpty, "A column needs at least one value.")
        let average = values.reduce(0, +) / Double(values.count)
        mean = average
        sumOfSquares = values.reduce(0) { $0 + ($1 - average) * ($1 - average) }
        count = values.count
    }

    var populationDeviation: Double { (sumOfSquares / Double(count)).squareRoot() }
}
