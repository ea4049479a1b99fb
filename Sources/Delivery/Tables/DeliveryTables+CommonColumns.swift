package import Quantities
package import Strategy

/// Columns that many tables have.
extension DeliveryTables {
    /// Replaced before a row counts as read: the columns that hold these are required.
    package static let blankDate = CalendarDate(dayNumber: 0)
    package static let blankCode = StrategyCode("-")!

    package static func identifier<Row>(_ path: Path<Row, String>) -> Field<Row> {
        Field(
            "id", path, .identifier, required: true, pl: "Identyfikator", en: "Identifier",
            meaning: BilingualText(
                pl: "Stały, jedyny w tabeli.", en: "It never changes and is the only one in the table."))
    }

    package static func name<Row>(_ path: Path<Row, BilingualText>) -> [Field<Row>] {
        Field.both(
            "name", path, required: true, pl: "Nazwa", en: "Name",
            meaning: BilingualText(pl: "Jak to nazywać.", en: "What people call it."))
    }

    package static func unit<Row>(_ path: Path<Row, String>) -> Field<Row> {
        Field(
            "unit", path, .reference("units"), required: true, pl: "Jednostka", en: "Unit",
            meaning: BilingualText(pl: "Jednostka, która odpowiada.", en: "The unit that answers for it."))
    }

    package static func project<Row>(_ path: Path<Row, String>) -> Field<Row> {
        Field(
            "project", path, .reference("projects"), required: true, pl: "Projekt", en: "Project",
            meaning: BilingualText(pl: "Projekt, do którego należy.", en: "The project it belongs to."))
    }

    package static func projectIfAny<Row>(_ path: Path<Row, String?>) -> Field<Row> {
        Field(
            "project", path, .reference("projects"), pl: "Projekt", en: "Project",
            meaning: BilingualText(pl: "Projekt, który finansuje.", en: "The project that it pays for."))
    }

    /// The first column of a table of parts.
    package static func owner<Value>(_ key: String, _ table: String, pl: String, en: String) -> Field<
        Part<Value>
    > {
        Field(
            key, \.owner, .reference(table), required: true, pl: pl, en: en,
            meaning: BilingualText(pl: "Wpis, do którego wiersz należy.", en: "What the row belongs to."))
    }

    package static func code<Row>(
        _ key: String, _ path: Path<Row, StrategyCode>, pl: String,
        en: String
    ) -> Field<Row> {
        Field(
            key, path, .code, required: true, pl: pl, en: en,
            meaning: BilingualText(pl: "Kod ze strategii.", en: "A code of the strategy."))
    }

    package static func date<Row>(
        _ key: String, _ path: Path<Row, CalendarDate>, pl: String, en: String
    ) -> Field<Row> {
        Field(
            key, path, .date, required: true, pl: pl, en: en,
            meaning: BilingualText(pl: "Dzień.", en: "A day."))
    }

    package static func done<Row>(_ path: Path<Row, CalendarDate?>) -> Field<Row> {
        Field(
            "done", path, .date, pl: "Wykonano", en: "Done",
            meaning: BilingualText(
                pl: "Dzień wykonania; puste, póki nie ma.", en: "When it was done; empty until then."))
    }

    package static func year<Row>(
        _ key: String, _ path: Path<Row, Int>, pl: String, en: String
    ) -> Field<Row> {
        Field(
            key, path, .year, required: true, pl: pl, en: en,
            meaning: BilingualText(pl: "Rok kalendarzowy.", en: "A calendar year."))
    }

    package static func money<Row>(
        _ key: String, _ path: Path<Row, Money>, pl: String, en: String
    ) -> Field<Row> {
        Field(
            key, path, .money, required: true, pl: pl, en: en,
            meaning: BilingualText(pl: "Kwota w złotych.", en: "An amount in złoty."))
    }

    package static func status<Row>(_ path: Path<Row, Project.Status>) -> Field<Row> {
        Field(
            "status", path, pl: "Status", en: "Status",
            meaning: BilingualText(pl: "Na jakim etapie jest projekt.", en: "How far the project is."))
    }

    package static func why<Row>(_ path: Path<Row, BilingualText>) -> [Field<Row>] {
        Field.both(
            "why", path, pl: "Uzasadnienie", en: "Why",
            meaning: BilingualText(pl: "Skąd ten związek.", en: "Why this is linked."))
    }

    package static func provenance<Row>(
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
