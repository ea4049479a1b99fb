import Delivery
import Quantities

/// What the law does not allow in the council's register.
enum CouncilCheck {
    static func problems(in record: ReportingRecord) -> [RowProblem] {
        record.resolutions.compactMap(problem) + record.debates.flatMap(problems)
            + record.participatory.compactMap(problem)
    }

    private static func problem(_ resolution: CouncilResolution) -> RowProblem? {
        guard let ended = resolution.ended, ended < resolution.date else { return nil }
        return RowProblem(
            "resolutions", resolution.id, "ended",
            reason: BilingualText(
                pl: "Uchwała zakończona przed podjęciem.", en: "It ended before it was adopted."),
            remedy: BilingualText(pl: "Popraw datę.", en: "Correct the date."))
    }

    private static func problem(_ project: ParticipatoryProject) -> RowProblem? {
        guard project.spent > .zero, !project.state.isChosen else { return nil }
        return RowProblem(
            "participatory-budget", project.id, "spent", severity: .warning,
            reason: BilingualText(
                pl: "Wydano na projekt, którego nie wybrano.",
                en: "Money went to a project that was not chosen."),
            remedy: BilingualText(pl: "Popraw stan albo kwotę.", en: "Correct the state or the amount."))
    }

    private static func problems(_ debate: DebateSession) -> [RowProblem] {
        var found: [RowProblem] = []
        if debate.speakers < SpeakingRules.statutorySpeakers {
            found.append(
                of(
                    debate, "speakers",
                    BilingualText(
                        pl: "Rada może liczbę mówców tylko zwiększyć.",
                        en: "The council may only raise the number of speakers."),
                    BilingualText(pl: "Wpisz co najmniej 15.", en: "Write at least 15.")))
        }
        if let admitted = debate.admitted, let requested = debate.requested, admitted > requested {
            found.append(
                of(
                    debate, "admitted",
                    BilingualText(
                        pl: "Dopuszczono więcej, niż zgłoszono.", en: "More were admitted than asked."),
                    BilingualText(pl: "Popraw liczby.", en: "Correct the counts.")))
        }
        for (key, vote) in [("confidence", debate.confidence), ("absolutorium", debate.absolutorium)] {
            if let cast = vote.cast, cast > debate.seats {
                found.append(
                    of(
                        debate, "\(key)_ayes",
                        BilingualText(
                            pl: "Głosów jest więcej niż radnych.",
                            en: "There are more votes than councillors."),
                        BilingualText(pl: "Popraw liczby.", en: "Correct the counts.")))
            }
        }
        if let ayes = debate.confidence.ayes, let outcome = debate.confidence.outcome,
            (ayes >= debate.ayesNeeded) != (outcome == .granted)
        {
            found.append(
                of(
                    debate, "confidence",
                    BilingualText(
                        pl:
                            "Wynik nie zgadza się z głosami: zaufania udziela \(debate.ayesNeeded) głosów „za”.",
                        en: "The outcome does not fit the votes: confidence takes \(debate.ayesNeeded) ayes."),
                    BilingualText(pl: "Popraw wynik albo głosy.", en: "Correct the outcome or the votes.")))
        }
        return found
    }

    private static func of(
        _ debate: DebateSession, _ column: String, _ reason: BilingualText, _ remedy: BilingualText
    ) -> RowProblem {
        RowProblem("debates", debate.id, column, reason: reason, remedy: remedy)
    }
}
