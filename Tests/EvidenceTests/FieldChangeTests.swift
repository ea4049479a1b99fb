import Delivery
import Evidence
import Quantities
import Testing

@Suite("What changed in an item") struct FieldChangeTests {
    private let project = Project(
        id: "p", name: BilingualText(pl: "Buspasy", en: "Bus lanes"), unit: "roads", status: .planned)

    @Test("Items of delivery are compared by the columns of their tables, in the words of people")
    func delivery() throws {
        var next = project
        next.status = .inProgress
        next.forecast.end = CalendarDate("2027-06-30")
        next.lines = []
        let changes = FieldChange.between(
            try Canonical.encode(project), try Canonical.encode(next), of: .delivery(.project, "p"))
        #expect(changes.map(\.label.en) == ["Status", "Forecast end"])
        #expect(changes[0].before.pl == "planowany" && changes[0].after.en == "in progress")
        #expect(changes[1].before.isEmpty && changes[1].after.en == "2027-06-30")
    }

    @Test("What is new shows every field that says something, what is retired the other way round")
    func addedAndRetired() throws {
        let value = try Canonical.encode(project)
        let added = FieldChange.between(nil, value, of: .delivery(.project, "p"))
        let retired = FieldChange.between(value, nil, of: .delivery(.project, "p"))
        #expect(added.map(\.label) == retired.map(\.label))
        #expect(added.map(\.after) == retired.map(\.before))
        #expect(added.contains { $0.after.en == "Bus lanes" })
        #expect(FieldChange.between(value, value, of: .delivery(.project, "p")).isEmpty)
    }

    @Test("Other subjects are compared by the fields of their JSON, also where it is none")
    func json() {
        let changes = FieldChange.between(
            #"{"name":{"pl":"A","en":"A"},"targets":[{"value":1},{"value":2}]}"#,
            #"{"name":{"pl":"B","en":"A"},"targets":[{"value":1.5}],"odd":true}"#, of: .indicator("i"))
        #expect(
            changes.map(\.label.en) == ["name › PL", "odd", "targets › 1 › value", "targets › 2 › value"])
        #expect(changes.map(\.after.en) == ["B", "yes", "1.5", ""])
        #expect(FieldChange.between("<b>", nil, of: .impacts).first?.before.pl == "<b>")
    }
}
