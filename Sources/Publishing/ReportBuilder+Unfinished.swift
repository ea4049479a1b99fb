import Delivery
import Evidence
import Quantities
import Reporting
import Strategy

/// What the report ought to contain and does not.
extension ReportBuilder {
    /// Chapters that nothing but people's words can fill.
    private static let written: [ReportChapter] = [.letter, .participation, .shortfalls]

    func unfinished() -> [UnfinishedPart] {
        unwritten() + misplaced() + unreported() + unread() + unanswered() + unrecorded()
    }

    private func unwritten() -> [UnfinishedPart] {
        let chapters = ReportBuilder.written.filter { narrative(.chapter($0)).isEmpty }.map {
            UnfinishedPart(
                in: $0, say("Brakuje tekstu rozdziału.", "The chapter's text is missing."),
                .write(.chapter($0)))
        }
        let goals = now.strategy.operationalGoals.filter { narrative(.goal($0.code)).isEmpty }.map {
            UnfinishedPart(
                in: .strategy,
                say(
                    "Brakuje tekstu o celu \(named($0.code, $0.name)).",
                    "The text on goal \(named($0.code, $0.name)) is missing."), .write(.goal($0.code)))
        }
        return chapters + goals
    }

    private func unreported() -> [UnfinishedPart] {
        DataCall.projects(owingReportOf: year, now.delivery).filter { project in
            !now.delivery.reports(of: project.id).contains { $0.year == year && !$0.done.isEmpty }
        }.map {
            UnfinishedPart(
                in: .strategy,
                say(
                    "Projekt „\($0.name[language])” nie ma sprawozdania za \(year) r.",
                    "The project “\($0.name[language])” has no report on \(year)."), .projectReport($0.id))
        }
    }

    private func unread() -> [UnfinishedPart] {
        record.indicators.filter { DataCall.owesReading($0) && now.value(of: $0.id, in: year) == nil }.map {
            UnfinishedPart(
                in: .strategy,
                say(
                    "Wskaźnik „\($0.name[language])” nie ma odczytu za \(year) r.",
                    "The indicator “\($0.name[language])” has no reading of \(year)."), .reading($0.id))
        }
    }

    private func unanswered() -> [UnfinishedPart] {
        reporting.requirements.filter { $0.since <= year && $0.chapters.isEmpty }.map {
            UnfinishedPart(
                in: .cover,
                say(
                    "Na wymaganie rady „\($0.text[language])” nie odpowiada żaden rozdział.",
                    "No chapter answers the council's requirement “\($0.text[language])”."),
                .requirement($0.id))
        }
    }

    private func unrecorded() -> [UnfinishedPart] {
        ReportChapter.allCases.filter { chapter in
            let lists: [ReportBlock] =
                switch chapter {
                case .programmes: programmes()
                case .resolutions: resolutions()
                case .participatoryBudget: participatoryBudget()
                case .finance: finance()
                case .companies: companies()
                default: []
                }
            return lists == [missing(chapter)]
        }.map {
            UnfinishedPart(
                in: $0,
                say(
                    "Nie zapisano danych, z których powstaje rozdział.",
                    "What the chapter is made of is not recorded."),
                .record($0))
        }
    }

    /// Chapters that nobody has signed as they now stand.
    func unsigned(_ chapters: some Sequence<(ReportChapter, Digest)>) -> [ReportChapter] {
        chapters.filter { chapter, digest in
            reporting.signOffs.last { $0.year == year && $0.chapter == chapter }?.content != digest
        }.map(\.0)
    }

    func parts(toSign chapters: [ReportChapter]) -> [UnfinishedPart] {
        chapters.map { chapter in
            let isChanged = reporting.signOffs.contains { $0.year == year && $0.chapter == chapter }
            return UnfinishedPart(
                in: chapter,
                isChanged
                    ? say(
                        "Rozdział zmienił się po podpisaniu.", "The chapter has changed since it was signed.")
                    : say("Rozdziału nikt nie podpisał.", "Nobody has signed the chapter."), .sign(chapter))
        }
    }
}
