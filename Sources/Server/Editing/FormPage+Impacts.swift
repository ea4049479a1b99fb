import Evidence
import Formats
import Pages
import Quantities
import Strategy

extension FormPage {
    /// The columns of the table of impacts, in order.
    static let impactColumns = ["from", "to", "sign", "strength", "confidence", "why-pl", "why-en"]

    static func impacts(_ matrix: ImpactMatrix) -> FormPage {
        var writer = CSVWriter()
        writer.append(impactColumns)
        for impact in matrix.impacts {
            writer.append([
                impact.from.description, impact.to.description, impact.sign.rawValue, String(impact.strength),
                impact.confidence.rawValue, impact.why.pl, impact.why.en,
            ])
        }
        let origins = Target.Origin.allCases.map { Field.Option($0.rawValue, $0.name) }
        return FormPage(
            BilingualText(pl: "Oddziaływania celów", en: "Impacts between goals"),
            lead: BilingualText(
                pl: "Każdy wiersz: kto działa na kogo, znak, siła od 1 do 3, pewność i dlaczego.",
                en: "Each row: who acts on whom, sign, strength from 1 to 3, confidence and why."),
            action: .editing(.impacts),
            back: Crumb(.impacts, BilingualText(pl: "Oddziaływania", en: "Impacts")),
            fields: [
                Field(
                    "impacts", BilingualText(pl: "Tabela", en: "Table"), .paragraph,
                    value: String(decoding: writer.bytes, as: UTF8.self),
                    hint: BilingualText(
                        pl:
                            "CSV: \(impactColumns.joined(separator: ", ")); znak + lub -; pewność low, medium, high.",
                        en:
                            "CSV: \(impactColumns.joined(separator: ", ")); sign + or -; confidence low, medium, high."
                    ),
                    required: true),
                Field(
                    "origin", BilingualText(pl: "Pochodzenie oceny", en: "Origin of the judgement"),
                    .choice(origins),
                    value: matrix.origin.rawValue),
                Field(
                    "note-pl", BilingualText(pl: "Uwaga", en: "Note in Polish"), .paragraph,
                    value: matrix.note.pl),
                Field(
                    "note-en", BilingualText(pl: "Uwaga po angielsku", en: "Note"), .paragraph,
                    value: matrix.note.en),
                reason,
            ], button: BilingualText(pl: "Zapisz oddziaływania", en: "Record the impacts"))
    }
}
