import Access
import Layers
import Quantities
import Strategy

/// Writes what standards say of parcels as CSV.
struct CheckAnswer {
    private let checks: [StandardCheck]
    /// The names of the facilities of each check.
    private let facilities: [[[UInt8]]]

    /// - Parameter checks: in the order of the standards, each of one of the questions.
    init(_ questions: [AccessCommand.Check.Question], _ checks: [StandardCheck]) {
        self.checks = checks
        facilities = checks.indices.map { number in
            questions.first { $0.standards.contains(number) }?.facilities.map { CSVBytes.field($0.id) } ?? []
        }
    }

    /// One row for each parcel and standard. What is not known or not asked for is empty.
    func csv(of plots: Layer) -> [UInt8] {
        var csv = CSVBytes(header: "parcel,standard,met,metres,excess,hectares,facility")
        csv.reserve(rows: plots.count * checks.count)
        let names = checks.map { CSVBytes.field($0.standard.id) }
        for parcel in 0..<plots.count {
            let start = CSVBytes.field(plots.identifiers[parcel])
            for (number, check) in checks.enumerated() {
                let verdict = check.verdict(of: parcel)
                csv.append(start)
                csv.next(names[number])
                csv.next(CSVBytes.field(verdict.isMet ? "1" : "0"))
                csv.next(tenths: verdict.nearest?.decimetres)
                csv.next(tenths: verdict.excess)
                csv.next(verdict.hectares.map(CSVBytes.number) ?? [])
                csv.next(verdict.nearest.map { facilities[number][$0.facility] } ?? [])
                csv.endRow()
            }
        }
        return csv.bytes
    }

    /// How many parcels meet each standard, one line each.
    static func describe(_ checks: [StandardCheck]) {
        for check in checks {
            let met = (0..<check.count).count(where: check.isMet)
            Terminal.say(
                BilingualText(
                    pl: "\(check.standard.id): spełnia \(met) z \(check.count) działek.",
                    en: "\(check.standard.id): met by \(met) of \(check.count) parcels."))
        }
    }
}

extension CSVBytes {
    /// A number of tenths with its point; empty where there is none.
    fileprivate mutating func next(tenths: UInt64?) {
        if let tenths { next(tenths: tenths) } else { next([]) }
    }
}
