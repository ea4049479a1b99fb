import Delivery
import Pages
import Quantities

extension FormPage {
    /// How a project stands: what its owner fills in within two minutes.
    static func project(_ project: Project, _ milestones: [Milestone]) -> FormPage {
        FormPage(
            project.name,
            lead: BilingualText(
                pl: "Jak stoi projekt dziś: status, co zrobiono, co dalej, kamienie milowe.",
                en: "How the project stands today: status, what was done, what is next, milestones."),
            action: .editing(.project(project.id)),
            back: Crumb(.project(project.id), project.name),
            fields: [
                Field(
                    "status", BilingualText(pl: "Status", en: "Status"),
                    .choice(Project.Status.allCases.map { Field.Option($0.rawValue, $0.name) }),
                    value: project.status.rawValue, required: true),
                Field(
                    "done", BilingualText(pl: "Co zrobiono", en: "What was done"), .paragraph, required: true),
                Field("next", BilingualText(pl: "Co dalej", en: "What is next"), .paragraph),
                Field(
                    "spent", BilingualText(pl: "Wydano od początku roku (zł)", en: "Spent this year (PLN)"),
                    hint: BilingualText(pl: "Na przykład 12 500,00.", en: "For example 12 500.00.")),
                Field(
                    "end", BilingualText(pl: "Prognozowany koniec", en: "Expected end"),
                    value: project.forecast.end?.description ?? "", hint: dayHint),
            ] + milestones.filter { $0.done == nil }.flatMap { fields(of: $0) } + [reason],
            button: BilingualText(pl: "Zapisz", en: "Record"))
    }

    private static func fields(of milestone: Milestone) -> [Field] {
        let name = milestone.name
        return [
            Field(
                "forecast-\(milestone.id)",
                BilingualText(pl: "\(name.pl): prognoza", en: "\(name[.english]): forecast"),
                value: milestone.forecast.description, hint: dayHint, required: true),
            Field(
                "done-\(milestone.id)",
                BilingualText(pl: "\(name.pl): osiągnięto", en: "\(name[.english]): reached on"),
                hint: dayHint),
            Field(
                "percent-\(milestone.id)",
                BilingualText(pl: "\(name.pl): postęp (%)", en: "\(name[.english]): progress (%)"),
                value: String(milestone.percentDone), required: true),
        ]
    }

    private static let dayHint = BilingualText(
        pl: "Dzień w postaci RRRR-MM-DD.", en: "A day as YYYY-MM-DD.")
}
