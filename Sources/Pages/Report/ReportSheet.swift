public import Publishing
import Quantities
public import Reporting

/// A report as one HTML file that needs nothing else: to be kept, printed, or turned into PDF and office documents.
public struct ReportSheet: Sendable {
    private let document: ReportDocument
    private let publication: Publication?
    private let address: String

    /// - Parameters:
    ///   - publication: nil for a draft, which says so on every page.
    ///   - address: where the report stands, for the citation.
    public init(_ document: ReportDocument, _ publication: Publication?, address: String) {
        self.document = document
        self.publication = publication
        self.address = address
    }

    /// For reading and printing.
    public func printed() -> [UInt8] { write(.print) }

    /// For programs that make office documents: drawings are left out, since their tables say the same.
    public func plain() -> [UInt8] { write(.office) }

    /// How the report is to be cited, or that it is a draft.
    public var standing: String {
        if let publication { return publication.citation(of: document, at: address) }
        let language = document.language
        return "\(ReportTexts.draft.text(language)). \(ReportTexts.draftMeaning.text(language))"
    }

    private func write(_ medium: ReportMedium) -> [UInt8] {
        var html = HTML(document.language, capacity: 1 << 20)
        html.fixed("<!DOCTYPE html>\n<html lang=\"")
        html.text(document.language.rawValue)
        html.fixed("\"><head><meta charset=\"utf-8\">")
        html.fixed("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        html.element("title", text: "\(document.title) – \(document.city)")
        if medium == .print {
            html.fixed("<style>")
            html.fixed(ReportSheet.style)
            html.fixed("</style>")
        } else {
            // Pandoc takes the title of its table of contents from here.
            html.void(
                "meta", .fixed("name", "toc-title"),
                .text("content", ReportTexts.contents.text(html.language)))
        }
        html.fixed("</head>")
        html.element("body") { html in
            html.element("main") { html in
                cover(&html, medium)
                if medium == .print { html.contents(of: document) }
                html.report(document, for: medium)
                unfinished(&html)
            }
        }
        html.fixed("</html>\n")
        return html.bytes
    }

    private func cover(_ html: inout HTML, _ medium: ReportMedium) {
        html.element("header", .class("cover")) { html in
            html.element("p", .class("city"), text: document.city)
            html.element("h1", text: document.title)
            if document.isFictional {
                html.element("p") { html in
                    html.element("strong", phrase: FrameTexts.fictional)
                    html.space()
                    html.phrase(FrameTexts.fictionalMeaning)
                }
            }
            if let publication {
                html.element("p") { html in
                    html.phrase(ReportTexts.frozen)
                    html.space()
                    html.date(publication.day)
                }
                html.element("p", text: publication.citation(of: document, at: address))
            } else {
                html.element("p") { html in
                    html.element("strong", phrase: ReportTexts.draft)
                    html.fixed(". ")
                    html.phrase(ReportTexts.draftMeaning)
                }
            }
        }
    }

    private func unfinished(_ html: inout HTML) {
        guard !document.unfinished.isEmpty else { return }
        html.element("section", .class("chapter")) { html in
            html.element("h2", phrase: ReportTexts.unfinished)
            html.element("ul") { html in
                for part in document.unfinished {
                    html.element("li", text: "\(part.chapter.number). \(part.what)")
                }
            }
        }
    }

    /// A4, readable at arm's length, chapters on pages of their own.
    private static let style: StaticString = #"""
        @page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page);font:8pt sans-serif;color:#4d5a68}}
        *{box-sizing:border-box}html{font:10pt/1.45 "Source Sans 3","Noto Sans","Liberation Sans",sans-serif;color:#1a2430;background:#fff}
        body{margin:0 auto;max-width:190mm}h1,h2,h3,h4,h5{font-family:"Iowan Old Style",Palatino,"Book Antiqua",Georgia,"Liberation Serif",serif;font-weight:600;line-height:1.2;break-after:avoid}
        h1{font-size:30pt;font-weight:500;margin:0 0 8mm}h2{font-size:19pt;margin:0 0 6mm;padding-top:2mm;border-top:2px solid #0b4f6c}h3{font-size:14pt;margin:8mm 0 2mm}h4{font-size:11.5pt;margin:6mm 0 2mm}
        p{margin:0 0 3mm;max-width:165mm}ul,ol{margin:0 0 3mm;padding-left:6mm}
        .cover{min-height:120mm;padding-top:40mm}.cover .city{font-size:14pt;color:#0b4f6c}
        .chapter{break-before:page}.contents ol{columns:1;padding-left:6mm}.contents a{color:inherit}
        table{border-collapse:collapse;width:100%;margin:3mm 0 5mm;font-size:8.5pt}table.wide{font-size:7.5pt}
        caption{text-align:left;font-weight:600;padding-bottom:1mm}thead{display:table-header-group}tfoot{display:table-row-group;font-weight:600}
        th,td{text-align:left;vertical-align:top;padding:1.1mm 2mm 1.1mm 0;border-bottom:.3pt solid #b9b2a2;overflow-wrap:break-word;font-weight:400}
        thead th{font-weight:600;border-bottom:1pt solid #1a2430}tr{break-inside:avoid}.num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        .figures{display:flex;flex-wrap:wrap;gap:3mm 8mm;margin:0 0 5mm}.figures dt{font-size:8.5pt;color:#4d5a68}.figures dd{margin:0;font-size:13pt;font-variant-numeric:tabular-nums}
        .report-chart{margin:3mm 0 5mm;break-inside:avoid}.report-chart figcaption{font-weight:600;font-size:9pt}
        .report-lines{width:100%;max-width:130mm}.report-lines .grid{stroke:#d8d2c4}.report-lines path{fill:none;stroke:#0b4f6c;stroke-width:2}.report-lines circle{fill:#0b4f6c}.report-lines text{font-size:11px;fill:#4d5a68}
        .report-map{margin:3mm 0;break-inside:avoid}.report-map figcaption{font-weight:600;font-size:9pt}.report-map code{overflow-wrap:anywhere}
        .report-areas{width:100%;max-width:130mm;color:#0b4f6c}.report-areas .unknown{stroke-dasharray:4 4}.report-areas text{font-size:13px;fill:#1a2430;paint-order:stroke;stroke:#fff;stroke-width:3px}.report-areas .number{font-weight:700}
        .map-steps{list-style:none;padding:0;margin:0 0 2mm;display:flex;flex-wrap:wrap;gap:1mm 5mm;font-size:8.5pt}.map-steps .swatch{color:#0b4f6c;width:3mm;height:3mm}
        .values{width:auto;font-size:7.5pt;margin:0}.values th,.values td{padding-right:3mm}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}caption.unseen{position:static;width:auto;height:auto;clip-path:none;font-weight:400;color:#4d5a68}
        .small{font-size:8pt}.soft{color:#4d5a68}a{color:#0b4f6c}
        """#
}

extension HTML {
    /// The chapters and goals with their places.
    mutating func contents(of document: ReportDocument) {
        element("nav", .class("contents"), .text("aria-label", ReportTexts.contents.text(language))) { html in
            html.element("h2", phrase: ReportTexts.contents)
            html.element("ol", .integer("start", 0)) { html in
                for chapter in document.chapters {
                    html.element("li") { html in
                        html.element(
                            "a", .href(anchor: "chapter-\(chapter.chapter.rawValue)"), text: chapter.title)
                        html.goals(in: chapter)
                    }
                }
            }
        }
    }

    private mutating func goals(in chapter: ReportDocument.Chapter) {
        guard chapter.chapter == .strategy else { return }
        element("ul") { html in
            for block in chapter.blocks {
                guard case .heading(3, let text, let anchor) = block else { continue }
                html.element("li") { $0.element("a", .href(anchor: anchor), text: text) }
            }
        }
    }
}

extension Publication {
    /// One line by which others name the report.
    func citation(of document: ReportDocument, at address: String) -> String {
        let place = address.isEmpty ? "" : " \(address)."
        return
            "\(document.city), \(document.title), \(day)\(place.isEmpty ? "." : ",")\(place) SHA-256: \(digest)"
    }
}
