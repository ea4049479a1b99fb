import Delivery
import Pages
import Quantities

extension FormPage {
    /// How a project stands: what its owner fills in within two minutes.
    static func project(_ project: Project, _ milestones: [Milestone]) -> FormPage {
        var form = FormPage(
            project.name,
            lead: BilingualText(
                pl: "Jak stoi projekt dziś: status, co zrobiono, co dalej, kamienie milowe.",
                en: "How the project stands today: status, what was done, what is next, milestones."),
            action: .editing(.project(project.id)),
            back: Crumb(.project(project.id), project.name),
            fields: [
                Field(
                    "status", BilingualText(pl: "Status", en: "Status"),
                    .buttons(Project.Status.allCases.map { Field.Option($0.rawValue, $0.name) }),
                    value: project.status.rawValue, required: true),
                Field(
                    "done", BilingualText(pl: "Co zrobiono", en: "What was done"), .paragraph, required: true),
                Field("next", BilingualText(pl: "Co dalej", en: "What is next"), .paragraph),
                Field(
                    "spent", BilingualText(pl: "Wydano od początku roku (zł)", en: "Spent this year (PLN)"),
                    .amount,
                    hint: BilingualText(pl: "Na przykład 12 500,00.", en: "For example 12 500.00.")),
                Field(
                    "end", BilingualText(pl: "Prognozowany koniec", en: "Expected end"), .day,
                    value: project.forecast.end?.description ?? "", hint: dayHint),
            ] + milestones.filter { $0.done == nil }.flatMap { fields(of: $0) } + attachment + [routine],
            button: BilingualText(pl: "Zapisz", en: "Record"))
        form.carriesFile = true
        return form
    }

    /// A file that shows it: a record of acceptance, a photograph.
    private static var attachment: [Field] {
        let group = BilingualText(pl: "Załącznik", en: "Attachment")
        var fields = [
            Field(
                "file", BilingualText(pl: "Plik", en: "File"), .file,
                hint: BilingualText(
                    pl:
                        "PDF, PNG, JPEG, DOCX, XLSX, ODT lub ODS, najwyżej \(Attachment.megabytes) MB. Będzie publiczny.",
                    en:
                        "PDF, PNG, JPEG, DOCX, XLSX, ODT or ODS, at most \(Attachment.megabytes) MB. It will be public."
                )
            ),
            Field("document-title", BilingualText(pl: "Tytuł dokumentu", en: "Title of the document")),
        ]
        for index in fields.indices { fields[index].group = group }
        return fields
    }

    /// Nobody has to think of a reason for telling how things stand.
    private static var routine: Field {
        var field = reason
        field.value = "Aktualizacja stanu | Status update"
        return field
    }

    private static func fields(of milestone: Milestone) -> [Field] {
        var fields = [
            Field(
                "forecast-\(milestone.id)", BilingualText(pl: "Prognoza", en: "Forecast"), .day,
                value: milestone.forecast.description, hint: dayHint, required: true),
            Field(
                "done-\(milestone.id)", BilingualText(pl: "Osiągnięto dnia", en: "Reached on"), .day,
                hint: dayHint),
            Field(
                "percent-\(milestone.id)", BilingualText(pl: "Postęp (%)", en: "Progress (%)"), .amount,
                value: String(milestone.percentDone), required: true),
        ]
        let group = BilingualText(
            pl: "\(milestone.name.pl): \(milestone.forecast)",
            en: "\(milestone.name[.english]): \(milestone.forecast)")
        for index in fields.indices { fields[index].group = group }
        return fields
    }

    private static let dayHint = BilingualText(
        pl: "Dzień w postaci RRRR-MM-DD.", en: "A day as YYYY-MM-DD.")
}
