import Formats
import Quantities

/// One page of values: of one variable for many units, or of one unit for many variables.
struct BDLPage: Sendable {
    struct Record: Sendable, Hashable {
        /// Unit of 12 digits, or number of a variable.
        var id: String
        var lastUpdate: String
        var values: [Value]
    }

    struct Value: Sendable, Hashable {
        var year: Int
        var value: Double
        var attribute: Int
    }

    /// Number of the variable or the unit's 12 digits, as the answer itself says.
    var subject: String
    var total: Int
    var hasNext: Bool
    var records: [Record]

    /// Reads an answer of `data/by-variable`.
    init(byVariable answer: BDLAnswer) throws(BDLFault) {
        let lastUpdate = answer.optionalText("lastUpdate") ?? ""
        let subject = String(try answer.integer("variableId"))
        try self.init(answer, subject: subject) { (record) throws(BDLFault) in
            (try record.text("id"), lastUpdate)
        }
    }

    /// Reads an answer of `data/by-unit`.
    init(byUnit answer: BDLAnswer) throws(BDLFault) {
        try self.init(answer, subject: try answer.text("unitId")) { (record) throws(BDLFault) in
            (String(try record.integer("id")), record.optionalText("lastUpdate") ?? "")
        }
    }

    private init(
        _ answer: BDLAnswer, subject: String,
        _ head: (BDLAnswer) throws(BDLFault) -> (id: String, lastUpdate: String)
    ) throws(BDLFault) {
        self.subject = subject
        total = try answer.integer("totalRecords")
        hasNext = answer.value["links"]?["next"]?.string != nil
        records = []
        for record in try answer.list("results") {
            let (id, lastUpdate) = try head(record)
            var values: [Value] = []
            for value in try record.list("values") {
                guard let number = try value.optionalNumber("val") else { continue }
                values.append(
                    Value(
                        year: try BDLPage.year(value), value: number, attribute: try value.integer("attrId")))
            }
            records.append(Record(id: id, lastUpdate: lastUpdate, values: values))
        }
    }

    /// A year is written as a text.
    private static func year(_ value: BDLAnswer) throws(BDLFault) -> Int {
        let text = try value.text("year")
        guard text.utf8.count == 4, let year = Int(text), year > 1_900 else {
            throw value.changed("year", "rok, np. \"2024\"", "a year such as \"2024\"")
        }
        return year
    }
}
