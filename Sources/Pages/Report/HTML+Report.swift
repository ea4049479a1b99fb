import Publishing
import Quantities
import Reporting

/// For which reader a report is written.
enum ReportMedium {
    /// A page of the site.
    case site
    /// One file that is printed or turned into PDF.
    case print
    /// One file that an office program takes over: tables instead of drawings.
    case office
}

extension HTML {
    /// The chapters of a report.
    mutating func report(_ document: ReportDocument, for medium: ReportMedium) {
        for chapter in document.chapters {
            let id = "chapter-\(chapter.chapter.rawValue)"
            element("section", .class("chapter"), .text("aria-labelledby", id)) { html in
                html.element("h2", .id(id)) { html in
                    html.number(chapter.chapter.number)
                    html.fixed(". ")
                    html.text(chapter.title)
                }
                html.blocks(chapter.blocks, under: chapter.title, medium)
            }
        }
    }

    private mutating func blocks(_ blocks: [ReportBlock], under title: String, _ medium: ReportMedium) {
        var level = 2
        var heading = title
        for block in blocks {
            switch block {
            case .heading(let wanted, let text, let anchor):
                level = wanted
                heading = text
                element(wanted == 3 ? "h3" : "h4", .id(anchor), text: text)
            case .markdown(let text):
                var writer = MarkdownWriter(title: heading, below: level) { address in
                    ExternalLink(address).map { .outside($0) }
                }
                element("div", .class("narrative")) { writer.write(Markdown(text), into: &$0) }
            case .paragraph(let text): element("p", text: text)
            case .figures(let figures): self.figures(figures)
            case .table(let table): self.table(table, medium)
            case .chart(let chart): self.chart(chart, medium)
            case .map(let map): self.map(map, medium) { $0.table(map.table, medium) }
            case .sources(let names) where names.isEmpty: break
            case .sources(let names):
                element("p", .class("small soft")) { html in
                    html.phrase(ReportTexts.sources)
                    html.space()
                    html.text(names.joined(separator: "; "))
                }
            }
        }
    }

    private mutating func figures(_ figures: [ReportFigure]) {
        element("dl", .class("figures")) { html in
            for figure in figures {
                html.element("div") { html in
                    html.element("dt", text: figure.label)
                    html.element("dd") { $0.amount(figure.value, figure.decimals, figure.unit) }
                }
            }
        }
    }

    mutating func amount(_ value: Double?, _ decimals: Int, _ unit: String) {
        guard let value else { return fixed("–") }
        number(value, decimals: decimals)
        if !unit.isEmpty {
            fixed("\u{A0}")
            text(unit)
        }
    }

    private mutating func table(_ table: ReportTable, _ medium: ReportMedium) {
        guard medium == .site else { return plainTable(table) }
        let id = "table-\(table.id)"
        element(
            "div", .class("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"),
            .text("aria-labelledby", id)
        ) { $0.plainTable(table, caption: id) }
    }

    private mutating func plainTable(_ table: ReportTable, caption: String? = nil) {
        element("table", .class("wide").when(table.columns.count > 6)) { html in
            html.element("caption", caption.map { .id($0) }, text: table.caption)
            html.element("thead") { html in
                html.element("tr") { html in
                    for column in table.columns {
                        html.element(
                            "th", .fixed("scope", "col"), .class("num").when(column.kind.isNumber),
                            text: column.title)
                    }
                }
            }
            html.element("tbody") { html in
                for row in table.rows { html.row(row, table.columns) }
            }
            if let total = table.total {
                html.element("tfoot") { $0.row(total, table.columns) }
            }
        }
    }

    /// The first cell names the row.
    private mutating func row(_ cells: [ReportTable.Cell], _ columns: [ReportTable.Column]) {
        element("tr") { html in
            for (place, cell) in cells.enumerated() {
                if place == 0 {
                    html.element("th", .fixed("scope", "row")) { $0.cell(cell) }
                } else {
                    html.element("td", .class("num").when(columns[place].kind.isNumber)) { $0.cell(cell) }
                }
            }
        }
    }

    private mutating func cell(_ cell: ReportTable.Cell) {
        switch cell {
        case .text(let text): self.text(text)
        case .number(let value, let decimals): number(value, decimals: decimals)
        case .date(let date): self.date(date)
        case .none: fixed("–")
        }
    }

    private mutating func chart(_ chart: ReportChart, _ medium: ReportMedium) {
        element("figure", .class("report-chart")) { html in
            html.element("figcaption") { html in
                html.text(chart.title)
                html.fixed(" (")
                html.text(chart.unit)
                html.fixed(")")
            }
            if medium != .office { ReportChartPicture(chart).write(&html) }
            html.element("table", .class("values")) { html in
                html.element("caption", .class("unseen").when(medium != .office)) { html in
                    html.phrase(ReportTexts.values)
                    html.fixed(": ")
                    html.text(chart.title)
                }
                html.element("thead") { html in
                    html.element("tr") { html in
                        for label in chart.labels {
                            html.element("th", .fixed("scope", "col"), .class("num"), text: label)
                        }
                    }
                }
                html.element("tbody") { html in
                    for series in chart.series {
                        html.element("tr") { html in
                            for value in series.values {
                                html.element("td", .class("num")) { $0.amount(value, chart.decimals, "") }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension ReportTable.Kind {
    var isNumber: Bool { self == .number || self == .money || self == .percent }
}
