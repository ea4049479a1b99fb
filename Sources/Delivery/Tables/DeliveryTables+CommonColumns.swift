import Quantities
import Strategy

/// Columns that many tables have.
extension DeliveryTables {
    /// Replaced before a row counts as read: the columns that hold these are required.
    static let blankDate = CalendarDate(dayNumber: 0)
    static let blankCode = StrategyCode("-")!

    static func identifier<Row>(_ path: Path<Row, String>) -> Field<Row> {
        Field(
            "id", path, .identifier, required: true, pl: "Identyfikator", en: "Identifier",
            meaning: BilingualText(
                pl: "Stały, jedyny w tabeli.", en: "It never changes and is the only one in the table."))
    }

    static func name<Row>(_ path: Path<Row, BilingualText>) -> [Field<Row>] {
        Field.both(
            "name", path, required: true, pl: "Nazwa", en: "Name",
            meaning: BilingualText(pl: "Jak to nazywać.", en: "What people call it."))
    }

    static func unit<Row>(_ path: Path<Row, String>) -> Field<Row> {
        Field(
            "unit", path, .reference("units"), required: true, pl: "Jednostka", en: "Unit",
            meaning: BilingualText(pl: "Jednostka, która odpowiada.", en: "The unit that answers for it."))
    }

    static func project<Row>(_ path: Path<Row, String>) -> Field<Row> {
        Field(
            "project", path, .reference("projects"), required: true, pl: "Projekt", en: "Project",
            meaning: BilingualText(pl: "Projekt, do którego należy.", en: "The project it belongs to."))
    }

    static func projectIfAny<Row>(_ path: Path<Row, String?>) -> Field<Row> {
        Field(
            "project", path, .reference("projects"), pl: "Projekt", en: "Project",
            meaning: BilingualText(pl: "Projekt, który finansuje.", en: "The project that it pays for."))
    }

    /// The first column of a table of parts.
    static func owner<Value>(_ key: String, _ table: String, pl: String, en: String) -> Field<Part<Value>> {
        Field(
            key, \.owner, .reference(table), required: true, pl: pl, en: en,
            meaning: BilingualText(pl: "Wpis, do którego wiersz należy.", en: "What the row belongs to."))
    }

    static func code<Row>(
        _ key: String, _ path: Path<Row, StrategyCode>, pl: String,
        en: String
    ) -> Field<Row> {
        Field(
            key, path, .code, required: true, pl: pl, en: en,
            meaning: BilingualText(pl: "Kod ze strategii.", en: "A code of the strategy."))
    }

    static func date<Row>(
        _ key: String, _ path: Path<Row, CalendarDate>, pl: String, en: String
    ) -> Field<Row> {
        Field(
            key, path, .date, required: true, pl: pl, en: en,
            meaning: BilingualText(pl: "Dzień.", en: "A day."))
    }

    static func done<Row>(_ path: Path<Row, CalendarDate?>) -> Field<Row> {
        Field(
            "done", path, .date, pl: "Wykonano", en: "Done",
            meaning: BilingualText(
                pl: "Dzień wykonania; puste, póki nie ma.", en: "When it was done; empty until then."))
    }

    static func year<Row>(
        _ key: String, _ path: Path<Row, Int>, pl: String, en: String
    ) -> Field<Row> {
        Field(
            key, path, .year, required: true, pl: pl, en: en,
            meaning: BilingualText(pl: "Rok kalendarzowy.", en: "A calendar year."))
    }

    static func money<Row>(
        _ key: String, _ path: Path<Row, Money>, pl: String, en: String
    ) -> Field<Row> {
        Field(
            key, path, .money, required: true, pl: pl, en: en,
            meaning: BilingualText(pl: "Kwota w złotych.", en: "An amount in złoty."))
    }

    static func status<Row>(_ path: Path<Row, Project.Status>) -> Field<Row> {
        Field(
            "status", path, pl: "Status", en: "Status",
            meaning: BilingualText(pl: "Na jakim etapie jest projekt.", en: "How far the project is."))
    }

    static func why<Row>(_ path: Path<Row, BilingualText>) -> [Field<Row>] {
        Field.both(
            "why", path, pl: "Uzasadnienie", en: "Why",
            meaning: BilingualText(pl: "Skąd ten związek.", en: "Why this is linked."))
    }

    static func provenance<Row>(
        _ isExample: Path<Row, Bool>,
        _ source: Path<Row, String>
    ) -> [Field<Row>] {
        [
            Field(
                "example", isExample, .flag, pl: "Przykład", en: "Example",
                meaning: BilingualText(
                    pl: "Zmyślone, żeby pokazać program.", en: "Made up to show the program.")),
            Field(
                "source", source, .text, pl: "Źródło", en: "Source",
                meaning: BilingualText(pl: "Dokument, strona, adres.", en: "Document, page, address.")),
        ]
    }
}
