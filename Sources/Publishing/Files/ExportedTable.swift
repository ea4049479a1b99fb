import Quantities
import Reporting

/// A table of a report as it leaves the house: under a name that suits a file and a sheet.
public struct ExportedTable: Hashable, Sendable {
    /// Small letters, digits and hyphens; unique in the report.
    public var name: String
    /// The chapter's number and title.
    public var chapter: String
    public var table: ReportTable
}

extension ReportDocument {
    /// Everything in the report that has rows: its figures, its tables, the values of its charts and its maps, in order.
    public var exportedTables: [ExportedTable] {
        var exported: [ExportedTable] = []
        var figures = ReportTable(figuresOf: self)
        for chapter in chapters {
            let place = "\(chapter.chapter.number). \(chapter.title)"
            for block in chapter.blocks {
                switch block {
                case .table(let table):
                    exported.append(ExportedTable(name: table.id, chapter: place, table: table))
                case .map(let map):
                    exported.append(ExportedTable(name: map.table.id, chapter: place, table: map.table))
                case .chart(let chart):
                    let name = "chart-\(exported.count { $0.name.hasPrefix("chart-") } + 1)"
                    exported.append(
                        ExportedTable(
                            name: name, chapter: place, table: ReportTable(chart, id: name, language)))
                case .figures(let found): figures.append(found, of: place)
                case .heading, .markdown, .paragraph, .sources: break
                }
            }
        }
        let title = language == .polish ? "Wszystkie rozdziały" : "All chapters"
        return [ExportedTable(name: figures.id, chapter: title, table: figures)] + exported
    }
}

extension ReportTable {
    fileprivate init(figuresOf document: ReportDocument) {
        let isPolish = document.language == .polish
        self.init(
            id: "figures",
            caption: isPolish ? "Liczby raportu z ich kluczami" : "Figures of the report by key",
            columns: (isPolish
                ? ["Rozdział", "Klucz", "Co", "Wartość", "Jednostka"]
                : ["Chapter", "Key", "What", "Value", "Unit"]).map { Column($0) }, rows: [])
        columns[3].kind = .number
    }

    fileprivate mutating func append(_ figures: [ReportFigure], of chapter: String) {
        rows += figures.map { figure in
            [
                .text(chapter), .text(figure.key), .text(figure.label),
                figure.value.map { .number($0, decimals: figure.decimals) } ?? .none, .text(figure.unit),
            ]
        }
    }

    /// The values behind a chart: a row for each series.
    fileprivate init(_ chart: ReportChart, id: String, _ language: Language) {
        let series = Column(language == .polish ? "Szereg" : "Series")
        self.init(
            id: id, caption: chart.unit.isEmpty ? chart.title : "\(chart.title) (\(chart.unit))",
            columns: [series] + chart.labels.map { Column($0, .number) },
            rows: chart.series.map { one in
                [.text(one.name)]
                    + one.values.map { value in
                        value.map { .number($0, decimals: chart.decimals) } ?? .none
                    }
            })
    }
}
