import Delivery
import Evidence
import Quantities
import Reporting
import Strategy

/// Chapters 10 and 11: what failed, what was announced, methods and the quality of data.
extension ReportBuilder {
    func shortfalls() -> [ReportBlock] {
        troubledIndicators() + troubledProjects() + promises() + announced()
    }

    private func troubledIndicators() -> [ReportBlock] {
        let rows = record.indicators.compactMap { indicator -> [ReportTable.Cell]? in
            guard let assessment = now.assessment(of: indicator.id),
                assessment.state == .deteriorating || assessment.state == .offTrack
            else { return nil }
            return [
                cell(indicator.name), cell(assessment.state),
                cell(assessment.latest?.value, indicator.decimals),
                cell(assessment.expected, indicator.decimals),
                cell(assessment.target?.value, indicator.decimals),
                .text(indicator.goals.map(\.goal.description).joined(separator: ", ")),
            ]
        }
        let title = say("Wskaźniki daleko od ścieżki", "Indicators off their path")
        guard !rows.isEmpty else {
            return [
                .heading(level: 3, text: title, anchor: "off-track"),
                .paragraph(say("Nie ma takich wskaźników.", "There is no such indicator.")),
            ]
        }
        return [
            .heading(level: 3, text: title, anchor: "off-track"),
            .table(
                ReportTable(
                    id: "off-track", caption: title,
                    columns: [
                        column("Wskaźnik", "Indicator"), column("Stan", "State"),
                        column("Wartość", "Value", .number), column("Ścieżka", "Path", .number),
                        column("Wartość docelowa", "Target", .number), column("Cele", "Goals"),
                    ], rows: rows)),
        ]
    }

    /// Projects abandoned, suspended, or more than a quarter of a year late.
    private static let daysLate = 90

    private func troubledProjects() -> [ReportBlock] {
        let rows = record.delivery.projects.compactMap { project -> [ReportTable.Cell]? in
            let late = (try? ProjectFigures(project, in: now.delivery, on: now.day).slippage()) ?? 0
            let isStopped = project.status == .abandoned || project.status == .suspended
            guard isStopped || (project.status.isOpen && late > ReportBuilder.daysLate) else { return nil }
            let risks = now.delivery.risks(of: project.id).filter { $0.state == .occurred }
            return [
                cell(project.name), cell(now.unit(project.unit)), cell(project.status.name),
                cell(max(0, late)), .text(risks.map { $0.name[language] }.joined(separator: "; ")),
                .text(risks.map { $0.response[language] }.filter { !$0.isEmpty }.joined(separator: "; ")),
            ]
        }
        let title = say(
            "Projekty zaniechane, wstrzymane i opóźnione ponad \(ReportBuilder.daysLate) dni",
            "Projects abandoned, suspended or more than \(ReportBuilder.daysLate) days late")
        guard !rows.isEmpty else { return [] }
        return [
            .heading(level: 3, text: title, anchor: "troubled-projects"),
            .table(
                ReportTable(
                    id: "troubled-projects", caption: title,
                    columns: [
                        column("Projekt", "Project"), column("Jednostka", "Unit"), column("Status", "Status"),
                        column("Opóźnienie (dni)", "Late (days)", .number),
                        column("Co się stało", "What happened"),
                        column("Działania naprawcze", "Corrective action"),
                    ], rows: rows)),
        ]
    }

    /// What earlier reports announced and what became of it.
    private func promises() -> [ReportBlock] {
        let title = say("Co zapowiadał poprzedni raport", "What the report before announced")
        let promises = Promise.all(in: now, announcedIn: year - 1)
        guard !promises.isEmpty else {
            return [
                .heading(level: 3, text: title, anchor: "promises"),
                .paragraph(
                    say(
                        "Raport za \(year - 1) r. niczego nie zapowiadał albo zapowiedzi nie zapisano.",
                        "The report on \(year - 1) announced nothing, or nothing is recorded.")),
            ]
        }
        let kept = promises.count { $0.state == .kept }
        return [
            .heading(level: 3, text: title, anchor: "promises"),
            .figures([
                ReportFigure(
                    key: "promises.made", label: say("Zapowiedzi", "Announcements"),
                    value: Double(promises.count)),
                ReportFigure(key: "promises.kept", label: say("Dotrzymane", "Kept"), value: Double(kept)),
            ]),
            .table(
                ReportTable(
                    id: "promises", caption: title,
                    columns: [
                        column("Zapowiedź", "Announcement"), column("Termin", "Due", .date),
                        column("Co się stało", "What became of it"), column("Na jakiej podstawie", "By what"),
                    ],
                    rows: promises.map { promise in
                        [
                            cell(promise.announcement.text), cell(promise.announcement.due),
                            cell(promise.state.name), cell(promise.evidence),
                        ]
                    })),
        ]
    }

    /// What this report announces.
    private func announced() -> [ReportBlock] {
        let items = reporting.announcements.filter { $0.year == year }
        guard !items.isEmpty else { return [] }
        let title = say("Co zapowiadamy", "What we announce")
        return [
            .heading(level: 3, text: title, anchor: "announcements"),
            .table(
                ReportTable(
                    id: "announcements", caption: title,
                    columns: [
                        column("Zapowiedź", "Announcement"), column("Termin", "Due", .date),
                        column("Cele i kierunki", "Goals and lines"),
                    ],
                    rows: items.map {
                        [
                            cell($0.text), cell($0.due),
                            .text($0.serves.map(\.description).joined(separator: ", ")),
                        ]
                    })),
        ]
    }

    func methods() -> [ReportBlock] {
        let label = record.revision?.label ?? "–"
        let moment = "\(basis.moment.date)"
        return [
            .paragraph(
                say(
                    "Dane według stanu wiedzy z \(moment), ocenione na dzień \(now.day). Strategia: rewizja „\(label)”, wpis rejestru nr \(record.sequence). Rok wcześniejszy policzono z tej samej wiedzy i według tych samych definicji.",
                    "Data as known on \(moment), judged as of \(now.day). Strategy: revision “\(label)”, entry \(record.sequence) of the ledger. The year before is computed from the same knowledge and by the same definitions."
                )), .table(quality()),
        ] + definitionChanges() + [.table(datasets()), .sources(sources(of: record.indicators))]
    }

    private func quality() -> ReportTable {
        let rows = record.indicators.map { indicator -> [ReportTable.Cell] in
            let assessment = now.assessment(of: indicator.id)
            let gaps = assessment?.gaps.map { $0.reason[language] } ?? []
            return [
                cell(indicator.name), .text(assessment?.latest?.period.description ?? "–"),
                .text(assessment?.isStale == true ? say("tak", "yes") : ""), .text(assessment?.method ?? ""),
                .text(gaps.joined(separator: " ")),
            ]
        }
        return ReportTable(
            id: "data-quality", caption: say("Jakość danych", "Quality of data"),
            columns: [
                column("Wskaźnik", "Indicator"), column("Ostatni okres", "Latest period"),
                column("Nieaktualny", "Stale"), column("Metoda", "Method"),
                column("Czego nie wiadomo", "What is not known"),
            ], rows: rows)
    }

    private func definitionChanges() -> [ReportBlock] {
        let rows = basis.definitionChanges.map { entry -> [ReportTable.Cell] in
            var name = entry.subject.description
            if case .indicator(let id) = entry.subject { name = record.indicator(id)?.name[language] ?? id }
            return [.date(entry.recorded.date), .text(name), .text(entry.reason)]
        }
        guard !rows.isEmpty else {
            return [
                .paragraph(
                    say(
                        "Od początku \(year) r. nie zmieniono definicji żadnego wskaźnika.",
                        "No definition of an indicator has been changed since the beginning of \(year)."))
            ]
        }
        return [
            .table(
                ReportTable(
                    id: "definition-changes",
                    caption: say("Zmiany definicji wskaźników", "Changes of indicators"),
                    columns: [
                        column("Dzień", "Day", .date), column("Wskaźnik", "Indicator"),
                        column("Powód", "Reason"),
                    ], rows: rows))
        ]
    }

    private func datasets() -> ReportTable {
        ReportTable(
            id: "datasets", caption: say("Rewizje zbiorów danych", "Revisions of datasets"),
            columns: [
                column("Numer", "Number", .number), column("Zbiór", "Dataset"), column("Dzień", "Day", .date),
                column("Wiersze", "Rows", .number), column("Powód", "Reason"),
            ],
            rows: basis.datasets.map {
                [
                    cell($0.number), .text($0.dataset), .date($0.recorded.date), cell($0.rows),
                    .text($0.reason),
                ]
            })
    }
}
