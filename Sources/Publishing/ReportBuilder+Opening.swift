import Computation
import Delivery
import Evidence
import Quantities
import Reporting
import Strategy

/// Chapters 0 to 2: legal basis, the year at a glance, the city and its peers.
extension ReportBuilder {
    func cover() -> [ReportBlock] {
        let step = reporting.cycle(of: year).step(owing: .publication)
        let due = step.map { say("Termin publikacji: \($0.due). ", "To be published by: \($0.due). ") } ?? ""
        var blocks: [ReportBlock] = [
            .paragraph(
                say(
                    "Raport przedstawia wykonawca budżetu gminy radzie na podstawie art. 28aa ustawy z dnia 8 marca 1990 r. o samorządzie gminnym. Obejmuje podsumowanie działalności w roku \(year), w szczególności realizację polityk, programów i strategii, uchwał rady i budżetu obywatelskiego. \(due)",
                    "The executive presents this report to the council under art. 28aa of the act of 8 March 1990 on municipal government. It sums up the year \(year), in particular the carrying out of policies, programmes and strategies, of the council's resolutions and of the participatory budget. \(due)"
                ))
        ]
        if record.profile?.isFictional == true {
            blocks.append(
                .paragraph(
                    say(
                        "Miasto, jego dane i ten raport są zmyślone.",
                        "The city, its data and this report are made up.")))
        }
        return blocks + requirements()
    }

    private func requirements() -> [ReportBlock] {
        let asked = reporting.requirements.filter { $0.since <= year }
        let title = say("Wymagania rady", "The council's requirements")
        guard !asked.isEmpty else {
            return [
                .heading(level: 3, text: title, anchor: "requirements"),
                .paragraph(
                    say(
                        "Nie zapisano szczegółowych wymagań rady (art. 28aa ust. 3).",
                        "No detailed requirements of the council are recorded (art. 28aa(3)).")),
            ]
        }
        let rows = asked.map { item -> [ReportTable.Cell] in
            let chapters = item.chapters.sorted { $0.number < $1.number }
            return [
                cell(item.text), .text(item.resolution),
                .text(chapters.map { "\($0.number). \($0.name[language])" }.joined(separator: "; ")),
            ]
        }
        return [
            .heading(level: 3, text: title, anchor: "requirements"),
            .table(
                ReportTable(
                    id: "requirements", caption: title,
                    columns: [
                        column("Wymaganie", "Requirement"), column("Uchwała", "Resolution"),
                        column("Rozdziały", "Chapters"),
                    ], rows: rows)),
        ]
    }

    func dashboard() -> [ReportBlock] {
        [.heading(level: 3, text: say("Rok w liczbach", "The year in figures"), anchor: "figures")]
            + [.figures(keyFigures()), .table(goalsByState())] + movedGoals()
    }

    /// Keys of the year's figures, by which texts may ask for them.
    static let keyFigures = [
        "goals.assessed", "goals.on-track", "projects.all", "milestones.reached", "reports.given",
        "money.plan",
        "money.execution",
    ]

    func keyFigures() -> [ReportFigure] {
        let projects = record.delivery.projects
        let ended = record.delivery.milestones.count { $0.done?.year == year }
        let reports = record.delivery.reports.count { $0.year == year && !$0.done.isEmpty }
        let execution = now.money(.execution, in: year, by: .year).values.reduce(.zero, +)
        let plan = now.money(.plan, in: year, by: .year).values.reduce(.zero, +)
        return [
            count("goals.assessed", "Ocenione cele operacyjne", "Operational goals assessed", assessed(now)),
            count("goals.on-track", "Cele na dobrej drodze", "Goals on track", goals(now, .onTrack)),
            count("projects.all", "Zapisane projekty", "Projects recorded", projects.count),
            count(
                "milestones.reached", "Kamienie milowe osiągnięte w roku", "Milestones reached in the year",
                ended),
            count("reports.given", "Sprawozdania roczne projektów", "Yearly reports of projects", reports),
            money("money.plan", "Plan wydatków po zmianach", "Planned spending after changes", plan),
            money("money.execution", "Wykonanie wydatków", "Spending executed", execution),
        ]
    }

    private func count(_ key: String, _ pl: String, _ en: String, _ value: Int) -> ReportFigure {
        ReportFigure(key: key, label: say(pl, en), value: Double(value))
    }

    private func money(_ key: String, _ pl: String, _ en: String, _ value: Money) -> ReportFigure {
        ReportFigure(key: key, label: say(pl, en), value: value.approximateZloty, unit: "zł", decimals: 2)
    }

    private func assessed(_ city: CityYear) -> Int {
        city.strategy.operationalGoals.count { city.state(of: $0.code) != .notAssessed }
    }

    private func goals(_ city: CityYear, _ state: ProgressState) -> Int {
        city.strategy.operationalGoals.count { city.state(of: $0.code) == state }
    }

    private func goalsByState() -> ReportTable {
        let rows = ProgressState.allCases.map { state -> [ReportTable.Cell] in
            let (then, today) = (goals(before, state), goals(now, state))
            return [cell(state), cell(then), cell(today), cell(today - then)]
        }
        let sums = [before, now].map { $0.strategy.operationalGoals.count }
        return ReportTable(
            id: "goals-by-state",
            caption: say("Cele operacyjne według stanu", "Operational goals by state"),
            columns: [
                column("Stan", "State"), .init(String(before.year), .number), .init(String(year), .number),
                column("Zmiana", "Change", .number),
            ], rows: rows, total: [.text(say("Razem", "Total")), cell(sums[0]), cell(sums[1]), .none])
    }

    /// Goals whose state is another than a year before.
    private func movedGoals() -> [ReportBlock] {
        let moved = now.strategy.operationalGoals.filter {
            before.state(of: $0.code) != now.state(of: $0.code)
        }
        guard !moved.isEmpty else {
            return [
                .paragraph(
                    say(
                        "Stan żadnego celu operacyjnego nie zmienił się w ciągu roku.",
                        "No operational goal changed its state within the year."))
            ]
        }
        return [
            .table(
                ReportTable(
                    id: "goals-moved",
                    caption: say("Cele, których stan się zmienił", "Goals whose state has changed"),
                    columns: [
                        column("Cel", "Goal"), .init(String(before.year)), .init(String(year)),
                    ],
                    rows: moved.map {
                        [
                            .text(named($0.code, $0.name)), cell(before.state(of: $0.code)),
                            cell(now.state(of: $0.code)),
                        ]
                    }))
        ]
    }

    func profile() -> [ReportBlock] {
        let context = record.indicators.filter { $0.kind == .context }
        let rows = (context.isEmpty ? record.indicators : context).compactMap { peersRow($0) }
        guard !rows.isEmpty else { return [missing(.profile)] }
        let names = (record.profile?.peers ?? []).map { record.profile?.name(of: $0) ?? "" }
        var blocks: [ReportBlock] = []
        if !names.isEmpty {
            blocks.append(
                .paragraph(
                    say(
                        "Miasta porównywane: \(names.joined(separator: ", ")).",
                        "Cities compared with: \(names.joined(separator: ", ")).")))
        }
        blocks.append(
            .table(
                ReportTable(
                    id: "profile", caption: say("Miasto na tle innych", "The city and its peers"),
                    columns: [
                        column("Wskaźnik", "Indicator"), column("Jednostka", "Unit"),
                        .init(String(before.year), .number), .init(String(year), .number),
                        column("Mediana porównywanych", "Median of peers", .number),
                        column("Okres porównania", "Period compared"), column("Miejsce", "Rank"),
                    ], rows: rows)))
        let used = context.isEmpty ? record.indicators : context
        return blocks + [.sources(sources(of: used))]
    }

    private func peersRow(_ indicator: Indicator) -> [ReportTable.Cell]? {
        let values = [before.year, year].map { now.value(of: indicator.id, in: $0) }
        let peers: PeerComparison? = now.outcomes.value(.init(.peers, indicator.id))
        guard values.contains(where: { $0 != nil }) || peers != nil else { return nil }
        return [
            cell(indicator.name), .text(indicator.unitText(language)),
            cell(values[0], indicator.decimals), cell(values[1], indicator.decimals),
            cell(peers?.median, indicator.decimals), .text(peers?.period.description ?? ""),
            .text(peers?.rank.map { "\($0) / \(peers?.ranked ?? 0)" } ?? ""),
        ]
    }

    /// Names of the sources of some indicators, each once.
    func sources(of indicators: [Indicator]) -> [String] {
        var names: [String] = []
        for indicator in indicators {
            guard let source = record.source(indicator.source) else { continue }
            let name = "\(source.name[language]) (\(source.publisher[language]))"
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}
