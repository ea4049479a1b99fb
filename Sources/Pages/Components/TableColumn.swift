import Quantities

/// The head of one column of a table.
struct TableColumn {
    var heading: Phrase
    /// Numbers stand to the right.
    var isNumber: Bool

    /// The year that the column is about, said instead of the heading.
    var year: Int?

    init(_ heading: Phrase, number: Bool = false) {
        self.heading = heading
        isNumber = number
    }

    /// Numbers of one year.
    init(_ heading: Phrase, year: Int) {
        self.init(heading, number: true)
        self.year = year
    }
}
