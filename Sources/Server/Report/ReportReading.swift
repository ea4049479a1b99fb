import Delivery
import Evidence
import Pages
import Publishing
import Quantities
import Reporting
import Strategy

/// What was typed into a form of the report, with everything that is wrong about it.
struct ReportReading {
    let typed: FieldList
    let record: CityRecord
    private(set) var findings: [Finding] = []

    /// - Unit: bytes. Some pages of print.
    static let longestText = 100_000

    init(_ typed: FieldList, record: CityRecord) {
        self.typed = typed
        self.record = record
    }

    mutating func text(_ year: Int, _ part: ReportPart) -> ReportText {
        let text = both("text")
        for (name, value) in [("text-pl", text.pl), ("text-en", text.en)]
        where value.utf8.count > Self.longestText {
            findings.append(.tooLong(name, Self.longestText))
        }
        for (name, value) in [("text-pl", text.pl), ("text-en", text.en)] {
            findings += InsertionFault.all(in: value, record).map { .misplaced(name, $0) }
        }
        return ReportText(year: year, part: part, text: text)
    }

    mutating func cycle(_ known: YearCycle) -> YearCycle {
        var cycle = known
        for index in cycle.steps.indices {
            let id = cycle.steps[index].id
            if let day = day("opens-\(id)") { cycle.steps[index].opens = day }
            if let day = day("due-\(id)") { cycle.steps[index].due = day }
            cycle.steps[index].closed = day("closed-\(id)", isRequired: false)
            if cycle.steps[index].due < cycle.steps[index].opens {
                findings.append(
                    .error(
                        "due-\(id)", pl: "Krok kończy się, zanim się zacznie.",
                        en: "The step ends before it begins.", doPl: "Popraw jedną z dat.",
                        doEn: "Correct one of the dates."))
            }
        }
        return cycle
    }

    mutating func requirement(_ known: CouncilRequirement?, id: String) -> CouncilRequirement {
        let since = (typed["since"] ?? "").trimmed
        if Int(since).map({ (2_000...2_100).contains($0) }) != true {
            findings.append(.notNumber("since", since))
        }
        return CouncilRequirement(
            id: id, text: required("text"), resolution: (typed["resolution"] ?? "").trimmed,
            chapters: ReportChapter.allCases.filter { typed["chapter-\($0.rawValue)"] == "1" },
            since: Int(since) ?? 0, provenance: known?.provenance ?? Provenance())
    }

    mutating func announcement(
        _ year: Int, _ known: Announcement?, id: String, _ language: Language
    ) -> Announcement {
        let ending = typed["ending"] ?? ""
        if !ending.isEmpty, Announcement.Ending(rawValue: ending) == nil {
            findings.append(.notChoice("ending", ending))
        }
        let project = (typed["project"] ?? "").trimmed
        if !project.isEmpty, !record.delivery.projects.contains(where: { $0.id == project }) {
            findings.append(.notChoice("project", project))
        }
        let milestone = (typed["milestone"] ?? "").trimmed
        if !milestone.isEmpty, !record.delivery.milestones.contains(where: { $0.id == milestone }) {
            findings.append(.notChoice("milestone", milestone))
        }
        return Announcement(
            id: id, year: year, text: required("text"), due: day("due") ?? CalendarDate(dayNumber: 0),
            serves: known?.serves ?? [], project: project.isEmpty ? nil : project,
            milestone: milestone.isEmpty ? nil : milestone, reach: known?.reach,
            ending: Announcement.Ending(rawValue: ending), explanation: both("explanation"),
            provenance: known?.provenance ?? Provenance())
    }

    private func both(_ name: String) -> BilingualText {
        BilingualText(pl: (typed["\(name)-pl"] ?? "").trimmed, en: (typed["\(name)-en"] ?? "").trimmed)
    }

    private mutating func required(_ name: String) -> BilingualText {
        let text = both(name)
        if text.pl.isEmpty {
            findings.append(
                .error(
                    "\(name)-pl", pl: "Brakuje treści po polsku.", en: "The Polish text is missing.",
                    doPl: "Napisz jedno zdanie.", doEn: "Write a sentence."))
        }
        if text.pl.utf8.count > FormLimit.text { findings.append(.tooLong("\(name)-pl", FormLimit.text)) }
        return text
    }

    private mutating func day(_ name: String, isRequired: Bool = true) -> CalendarDate? {
        let text = (typed[name] ?? "").trimmed
        if text.isEmpty, !isRequired { return nil }
        if let day = CalendarDate(text) { return day }
        findings.append(
            .error(
                name, pl: "„\(text)” nie jest dniem.", en: "“\(text)” is not a day.",
                doPl: "Napisz na przykład 2027-05-31.", doEn: "Write for example 2027-05-31."))
        return nil
    }
}

extension Finding {
    fileprivate static func misplaced(_ field: String, _ fault: InsertionFault) -> Finding {
        error(
            field, pl: "Wstawka {{\(fault.words)}}: \(fault.reason.pl).",
            en: "Insertion {{\(fault.words)}}: \(fault.reason.en).", doPl: "Popraw wstawkę albo ją usuń.",
            doEn: "Correct the insertion or take it out.")
    }
}
