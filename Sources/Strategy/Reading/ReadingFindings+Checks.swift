import Quantities

extension ReadingFindings {
    static func gap(after code: String, before next: String, at line: Int) -> Finding {
        Finding(
            .warning, at: "document", line: line,
            reason: BilingualText(
                pl: "Przerwa w numeracji: po \(code) następuje \(next).",
                en: "A gap in the numbering: \(next) follows \(code)."),
            remedy: BilingualText(
                pl: "Sprawdź, czy w dokumencie nie brakuje punktu.",
                en: "Check whether the document lacks an item."))
    }

    static func goalWithoutLines(_ code: StrategyCode, at line: Int) -> Finding {
        Finding(
            .warning, at: "document", line: line,
            reason: BilingualText(
                pl: "Cel operacyjny \(code) nie ma kierunków działań.",
                en: "Operational goal \(code) has no lines of action."),
            remedy: BilingualText(
                pl: "Sprawdź, czy lista nie stoi gdzie indziej albo w innej formie.",
                en: "Check whether the list stands elsewhere or in another form."))
    }

    static func goalWithoutGoals(_ code: StrategyCode, at line: Int) -> Finding {
        Finding(
            .warning, at: "document", line: line,
            reason: BilingualText(
                pl: "\(code) nie ma celów niższego rzędu.", en: "\(code) has no goals below it."),
            remedy: BilingualText(
                pl: "Sprawdź nagłówki celów w dokumencie.", en: "Check the headings of goals in the document."
            ))
    }

    static func noOperationalLevel() -> Finding {
        Finding(
            .note, at: "document",
            reason: BilingualText(
                pl: "Dokument nie ma celów operacyjnych; kierunki stoją wprost pod celami strategicznymi.",
                en:
                    "The document has no operational goals; lines of action stand directly under strategic goals."
            ),
            remedy: BilingualText(
                pl: "Brakujący poziom zastąpiono celem o kodzie z końcówką .0 i tej samej nazwie.",
                en: "The missing level was filled by a goal of the same name with a code ending in .0."))
    }

    static func noHorizon() -> Finding {
        Finding(
            .warning, at: "document",
            reason: BilingualText(
                pl: "Dokument nie mówi, do którego roku sięga.",
                en: "The document does not say to which year it looks."),
            remedy: BilingualText(
                pl: "Podaj rok w reading.yaml (strategicHorizon).",
                en: "State the year in reading.yaml (strategicHorizon)."))
    }

    static func noLines() -> Finding {
        Finding(
            .warning, at: "document",
            reason: BilingualText(
                pl: "Nie znaleziono żadnego kierunku działania.", en: "No line of action was found."),
            remedy: BilingualText(
                pl: "Opisz nagłówki list w reading.yaml (lineLists).",
                en: "Describe the headings of the lists in reading.yaml (lineLists)."))
    }
}
