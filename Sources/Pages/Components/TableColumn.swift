import Quantities

/// The head of one column of a table.
struct TableColumn {
    var heading: Phrase
    /// Numbers stand to the right.
    var isNumber: Bool

    init(_ heading: Phrase, number: Bool = false) {
        self.heading = heading
        isNumber = number
    }
}
