import Quantities

/// How much of a span was measured, and how much is needed.
struct Coverage {
    /// What is counted.
    enum Part: Equatable {
        /// Days, each with at least so many hours; nil where the readings are daily.
        case days(hours: Int?)
        case months
    }

    var part: Part
    var measured: Int
    var whole: Int
    var needed: Int

    init(_ part: Part, measured: Int, of whole: Int, share: Double) {
        self.part = part
        self.measured = measured
        self.whole = whole
        needed = max(1, Coverage.needed(of: whole, share: share))
    }

    var suffices: Bool { measured >= needed }
    var isComplete: Bool { measured == whole }

    /// The smallest count that is at least `share` of `whole`; a share such as 0.9 that has no exact
    /// binary form
    /// must not ask for one more.
    static func needed(of whole: Int, share: Double) -> Int {
        Int((share * Double(whole) - 1e-9).rounded(.up))
    }

    /// „dni z pomiarem (co najmniej 18 h): 170 z 365, potrzeba 329”
    var text: BilingualText {
        let numbers = (
            pl: "\(measured) z \(whole), potrzeba \(needed)", en: "\(measured) of \(whole), needed \(needed)"
        )
        return switch part {
        case .days(let hours?):
            BilingualText(
                pl: "dni z pomiarem (co najmniej \(hours) h): \(numbers.pl)",
                en: "days with data (at least \(hours) h): \(numbers.en)")
        case .days(nil):
            BilingualText(pl: "dni z pomiarem: \(numbers.pl)", en: "days with data: \(numbers.en)")
        case .months:
            BilingualText(pl: "miesiące z pomiarem: \(numbers.pl)", en: "months with data: \(numbers.en)")
        }
    }
}
