import Quantities

/// What the reader has to say about a document, in both languages.
enum ReadingFindings {
    private static func finding(
        _ severity: Finding.Severity, _ line: Int?, _ pl: String, _ en: String, _ remedyPl: String,
        _ remedyEn: String
    ) -> Finding {
        Finding(
            severity, at: "document", line: line, reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(pl: remedyPl, en: remedyEn))
    }

    static func tooLarge(bytes: Int, limit: Int) -> Finding {
        finding(
            .error, nil, "Dokument ma \(bytes) bajtów; granica to \(limit).",
            "The document has \(bytes) bytes; the limit is \(limit).",
            "Wczytaj samą część z celami i kierunkami działań.",
            "Import only the part with goals and lines of action.")
    }

    static func tooManyLines(_ count: Int, limit: Int) -> Finding {
        finding(
            .error, nil, "Dokument ma \(count) wierszy; granica to \(limit).",
            "The document has \(count) lines; the limit is \(limit).",
            "Wczytaj samą część z celami i kierunkami działań.",
            "Import only the part with goals and lines of action.")
    }

    static func empty() -> Finding {
        finding(
            .error, nil, "Dokument nie zawiera tekstu.", "The document holds no text.",
            "Sprawdź, czy plik nie jest skanem bez warstwy tekstowej.",
            "Check whether the file is a scan without text.")
    }

    static func noHierarchy() -> Finding {
        finding(
            .error, nil, "Nie rozpoznano celów strategicznych ani operacyjnych.",
            "No strategic or operational goals were recognised.",
            "Opisz nagłówki i kody dokumentu w strategy/reading.yaml miasta.",
            "Describe the document's headings and codes in the city's strategy/reading.yaml.")
    }

    static func lineWithoutGoal(at line: Int) -> Finding {
        finding(
            .warning, line, "Kierunek działania nie stoi pod żadnym celem operacyjnym.",
            "The line of action stands under no operational goal.",
            "Dopisz nagłówek celu albo przenieś wiersz.", "Add the goal's heading or move the line.")
    }

    static func lineElsewhere(
        _ code: String, at line: Int, under: LineShape.Heading, by: LineShape.Heading
    ) -> Finding {
        finding(
            .warning, line, "Kierunek \(code) stoi pod celem „\(name(under))”, a kod wskazuje „\(name(by))”.",
            "Line \(code) stands under \"\(name(under))\", its code says \"\(name(by))\".",
            "Sprawdź kod; przyjęto kod.", "Check the code; the code was followed.")
    }

    static func misplaced(
        _ code: String, at line: Int, under: LineShape.Heading, by: LineShape.Heading
    ) -> Finding {
        finding(
            .warning, line, "Cel \(code) stoi pod „\(name(under))”, a kod wskazuje „\(name(by))”.",
            "Goal \(code) stands under \"\(name(under))\", its code says \"\(name(by))\".",
            "Sprawdź kod; przyjęto kod.", "Check the code; the code was followed.")
    }

    static func otherName(
        _ heading: LineShape.Heading, at line: Int, main: LineShape.Heading, line other: Int
    ) -> Finding {
        finding(
            .warning, line,
            "Ten sam cel nazywa się tu „\(name(heading))”, a w wierszu \(other) „\(name(main))”.",
            "The same goal is called \"\(name(heading))\" here and \"\(name(main))\" in line \(other).",
            "Ustal, która nazwa obowiązuje; przyjęto nazwę z wiersza \(other).",
            "Settle which name holds; the one in line \(other) was taken.")
    }

    static func duplicate(_ code: String, at line: Int, now: StrategyCode) -> Finding {
        finding(
            .warning, line, "Kod \(code) występuje po raz drugi; tu zapisano go jako \(now).",
            "The code \(code) stands for a second time; here it was recorded as \(now).",
            "Popraw numerację w dokumencie.", "Mend the numbering in the document.")
    }

    static func derived(_ code: StrategyCode, at line: Int) -> Finding {
        finding(
            .note, line, "Cel nie ma kodu; nadano \(code) według kolejności.",
            "The goal has no code; \(code) was given by order.",
            "Nie trzeba nic robić; kod zmieni się, gdy zmieni się kolejność.",
            "Nothing to do; the code changes when the order changes.")
    }

    static func derivedPriority(_ code: StrategyCode, at line: Int) -> Finding {
        finding(
            .note, line, "Priorytet nie ma kodu; nadano \(code).",
            "The priority has no code; \(code) was given.",
            "Nie trzeba nic robić.", "Nothing to do.")
    }

    static func composed(_ code: StrategyCode, at line: Int) -> Finding {
        finding(
            .note, line, "Numeracja zaczyna się w każdym celu od nowa; kod złożono do \(code).",
            "Numbers start anew in every goal; the code was composed to \(code).",
            "Nie trzeba nic robić.", "Nothing to do.")
    }

    static func repeatedOrdinals(in goal: StrategyCode, at line: Int) -> Finding {
        finding(
            .warning, line, "Numery kierunków celu \(goal) powtarzają się; nadano kolejne.",
            "The numbers of the lines of goal \(goal) repeat; they were numbered by order.",
            "Popraw numerację w dokumencie.", "Mend the numbering in the document.")
    }

    static func partOfLine(at line: Int, of other: Int) -> Finding {
        finding(
            .note, line, "Podpunkt wiersza \(other) zachowano jako opis celu, nie jako osobny kierunek.",
            "A point under line \(other) was kept as the goal's text, not as a line of action of its own.",
            "Jeżeli to osobny kierunek, zrównaj wcięcie.", "If it is a line of its own, set it out level.")
    }

    static func noPriority(_ code: StrategyCode, goals: Int) -> Finding {
        finding(
            .note, nil, "Cele (\(goals)) nie należą do żadnego priorytetu; zebrano je pod \(code) bez nazwy.",
            "Goals (\(goals)) belong to no priority; they were gathered under \(code) without a name.",
            "Nie trzeba nic robić, jeżeli strategia nie ma priorytetów.",
            "Nothing to do if the strategy has no priorities.")
    }

    static func priorityByNumber(_ code: String, at line: Int) -> Finding {
        finding(
            .note, line,
            "Nagłówek \(code) przyjęto jako priorytet, bo jego numer stoi nad celami strategicznymi.",
            "The heading \(code) was taken as a priority, since its number stands above strategic goals.",
            "Jeżeli to rozdział, opisz nagłówki w reading.yaml.",
            "If it is a chapter, describe the headings in reading.yaml.")
    }

    static func inferredPriorities() -> Finding {
        finding(
            .note, nil, "Nagłówki stojące wprost nad celami strategicznymi przyjęto jako priorytety.",
            "Headings directly above strategic goals were taken as priorities.",
            "Jeżeli to nie priorytety, opisz nagłówki w reading.yaml.",
            "If they are not priorities, describe the headings in reading.yaml.")
    }

    static func furniture(_ lines: [Int]) -> Finding {
        finding(
            .note, lines.first, "Numery stron i żywe paginy odłożono na bok: \(list(lines)).",
            "Page numbers and running heads were set aside: \(list(lines)).", "Nie trzeba nic robić.",
            "Nothing to do.")
    }

    static func mended(_ words: [(line: Int, word: String)]) -> Finding {
        finding(
            .note, words.first?.line, "Złączono wyrazy przeniesione na końcu wiersza: \(list(words)).",
            "Words divided at the end of a line were put together: \(list(words)).",
            "Sprawdź, czy łącznik nie należał do wyrazu.", "Check that the hyphen was not part of the word.")
    }

    static func keptHyphens(_ words: [(line: Int, word: String)]) -> Finding {
        finding(
            .note, words.first?.line,
            "Zachowano łącznik wyrazów podzielonych na końcu wiersza: \(list(words)).",
            "The hyphen of words divided at the end of a line was kept: \(list(words)).",
            "Sprawdź, czy łącznik należał do wyrazu.", "Check that the hyphen was part of the word.")
    }

    private static func list(_ words: [(line: Int, word: String)]) -> String {
        words.prefix(20).map { "\($0.word) (\($0.line))" }.joined(separator: ", ")
            + (words.count > 20 ? ", … (\(words.count))" : "")
    }

    private static func list(_ lines: [Int]) -> String {
        lines.prefix(20).map(String.init).joined(separator: ", ")
            + (lines.count > 20 ? ", … (\(lines.count))" : "")
    }

    private static func name(_ heading: LineShape.Heading) -> String {
        let words = [heading.code?.text, heading.title].compactMap { $0 }.filter { !$0.isEmpty }
        return words.joined(separator: " ")
    }
}
