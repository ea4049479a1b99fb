import Evidence
public import Quantities
import Reporting
import Strategy

/// What people wrote, with the evidence that they put into it.
extension ReportBuilder {
    /// What people wrote for a part; nothing where nobody did.
    func narrative(_ part: ReportPart) -> [ReportBlock] {
        let text = reporting.text(of: part, in: year).text[language]
        guard !text.allSatisfy(\.isWhitespace) else { return [] }
        var blocks: [ReportBlock] = []
        var markdown: [String] = []
        func close() {
            let text = markdown.joined(separator: "\n")
            if !text.allSatisfy(\.isWhitespace) { blocks.append(.markdown(text)) }
            markdown = []
        }
        for line in NarrativeText(text).lines {
            if case .braces(let words, stands: true)? = line.first, let evidence = evidence(words) {
                close()
                blocks += evidence
            } else {
                markdown.append(line.map(inLine).joined())
            }
        }
        close()
        return blocks
    }

    /// Texts that name what is not there.
    func misplaced() -> [UnfinishedPart] {
        reporting.texts.filter { $0.year == year }.flatMap { text in
            InsertionFault.all(in: text.text[language], record).map { fault in
                UnfinishedPart(
                    in: text.part.chapter,
                    say(
                        "Wstawka {{\(fault.words)}}: \(fault.reason.pl).",
                        "Insertion {{\(fault.words)}}: \(fault.reason.en)."), .write(text.part))
            }
        }
    }

    /// What stands in place of braces that are a line by themselves; nil where they name nothing known.
    private func evidence(_ words: String) -> [ReportBlock]? {
        guard let insertion = Insertion(words), InsertionFault(words, stands: true, record) == nil else {
            return nil
        }
        switch insertion.kind {
        case .map: return shown(DistrictMap(rawValue: insertion.subject).map(map) ?? [])
        case .number: return figure(insertion.subject).map { [.figures([$0])] }
        case .chart:
            return shown(record.indicator(insertion.subject).flatMap { chart($0) }.map { [$0] } ?? [])
        case .table: return record.indicator(insertion.subject).map { [.table(values(of: $0))] }
        }
    }

    /// Says so where evidence is named that there is none of yet.
    private func shown(_ blocks: [ReportBlock]) -> [ReportBlock] {
        guard blocks.isEmpty else { return blocks }
        return [
            .paragraph(
                say(
                    "Danych, które miały tu stanąć, jeszcze nie ma.",
                    "The evidence that was to stand here is not there yet."))
        ]
    }

    private func inLine(_ piece: NarrativeText.Piece) -> String {
        switch piece {
        case .text(let text): return text
        case .braces(let words, let stands):
            guard let insertion = Insertion(words), insertion.kind == .number,
                InsertionFault(words, stands: stands, record) == nil,
                let figure = figure(insertion.subject)
            else { return "{{\(words)}}" }
            return figure.words(language)
        }
    }

    private func figure(_ subject: String) -> ReportFigure? {
        guard let indicator = record.indicator(subject) else {
            return keyFigures().first { $0.key == subject }
        }
        return ReportFigure(
            key: "indicator.\(indicator.id)", label: "\(indicator.name[language]), \(year)",
            value: now.value(of: indicator.id, in: year), unit: indicator.unitText(language),
            decimals: indicator.decimals)
    }

    /// The values of an indicator by period, as many as its chart shows.
    private func values(of indicator: Indicator) -> ReportTable {
        let points = now.points(of: indicator.id).suffix(ReportBuilder.chartPoints)
        return ReportTable(
            id: "values-\(indicator.id)",
            caption: "\(indicator.name[language]) (\(indicator.unitText(language)))",
            columns: [column("Okres", "Period"), column("Wartość", "Value", .number)],
            rows: points.map { [.text($0.period.description), cell($0.value, indicator.decimals)] })
    }
}

extension ReportFigure {
    /// The number within a sentence: `1 234,5 zł` in Polish, `1,234.5 zł` in English.
    public func words(_ language: Language) -> String {
        guard let value else { return language == .polish ? "(brak danych)" : "(no data)" }
        var digits = Array(value.magnitude.plain(decimals: decimals))
        let point = digits.firstIndex(of: ".") ?? digits.count
        for place in stride(from: point - 3, to: 0, by: -3) {
            digits.insert(language == .polish ? "\u{A0}" : ",", at: place)
        }
        if language == .polish, let point = digits.firstIndex(of: ".") { digits[point] = "," }
        let isZero = digits.allSatisfy { !("1"..."9").contains($0) }
        return (value < 0 && !isZero ? "−" : "") + String(digits) + (unit.isEmpty ? "" : "\u{A0}\(unit)")
    }
}

extension Double {
    /// Digits with a point, rounded half away from zero.
    fileprivate func plain(decimals: Int) -> String {
        var scale = 1.0
        for _ in 0..<max(decimals, 0) { scale *= 10 }
        let scaled = (self * scale).rounded(.toNearestOrAwayFromZero)
        guard decimals > 0, let whole = Int(exactly: scaled) else { return String(Int(exactly: scaled) ?? 0) }
        let digits = String(whole)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
