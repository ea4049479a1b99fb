import Quantities
import Strategy
import Testing

/// Documents of other shapes than the official one.
struct OtherDocumentsTests {
    @Test func wrappedDocumentWithContentsAndPages() throws {
        let reading = DocumentReader.read(MorskaDolina.text)
        let strategy = try #require(reading.strategy)
        #expect(strategy.title.pl == "STRATEGIA ROZWOJU MIASTA MORSKA DOLINA 2030")
        #expect(strategy.strategicGoals.map(\.code.description) == ["1", "2"])
        #expect(strategy.operationalGoals.map(\.code.description) == ["1.1", "1.2", "2.1"])
        #expect(strategy.operationalGoals.map(\.lines.count) == [3, 3, 2])
        #expect(strategy.operationalGoals.map(\.horizon) == [2027, 2030, 2030])
        #expect(
            strategy.operationalGoals[1].name.pl
                == "Usługi dla firm i przedsiębiorców prowadzących działalność na obszarze całej gminy")
        let first = strategy.operationalGoals[0]
        #expect(first.lines[0].wording.hasSuffix("wraz z infrastrukturą techniczną, która im służy."))
        #expect(first.lines[2].wording.hasSuffix("zabytkowej parowozowni i przyległego parku."))
        #expect(first.lines[1].areas == ["port"])
        #expect(first.narrative.contains("• obroty portu w tonach,"))
        // A gap in printed numbers is kept and reported.
        #expect(strategy.operationalGoals[1].lines.map(\.code.description) == ["1.2.1", "1.2.2", "1.2.4"])
        #expect(reading.findings.contains { $0.severity == .warning && $0.reason.en.contains("4 follows 2") })
        #expect(reading.findings.contains { $0.reason.en.contains("divided") })
        #expect(reading.counts.linesByKind["table"] == 5)
        // What stands below "System wdrażania" is no line of action.
        #expect(!strategy.linesOfAction.contains { $0.wording.contains("raport") })
        #expect(strategy.priorities.map(\.name.pl) == ["—"])
    }

    @Test func englishMarkdown() throws {
        let reading = DocumentReader.read(Millbrook.text)
        let strategy = try #require(reading.strategy)
        #expect(strategy.priorities.map(\.code.description) == ["A", "B"])
        #expect(strategy.priorities.map(\.name.pl) == ["A working town", "A green town"])
        #expect(strategy.priorities[0].rationale == ["Work is what keeps people here."])
        #expect(strategy.operationalGoals.map(\.lines.count) == [2, 1, 2])
        #expect(strategy.strategicGoals.allSatisfy { $0.horizon == 2035 })
        #expect(strategy.operationalGoals.allSatisfy { $0.horizon == 2029 })
        #expect(
            strategy.linesOfAction.map(\.code.description) == ["1.1.1", "1.1.2", "1.2.1", "2.1.1", "2.1.2"])
        #expect(strategy.interventionAreas.map(\.id) == ["mill-quarter"])
        #expect(strategy.operationalGoals[0].narrative == ["- bus fares", "- rail fares"])
        #expect(reading.findings.count { $0.severity == .note } == 2)
    }

    @Test func wordProcessorTextWithoutBullets() throws {
        let strategy = try #require(DocumentReader.read(Stawiska.text).strategy)
        #expect(strategy.strategicGoals.map(\.code.description) == ["I", "II"])
        #expect(
            strategy.strategicGoals.map(\.name.pl) == [
                "Zdrowa i aktywna wspólnota", "Gospodarka oparta na lokalnych zasobach",
            ])
        #expect(strategy.operationalGoals.map(\.code.description) == ["I.1", "I.2", "II.1"])
        #expect(
            strategy.operationalGoals[0].lines.map(\.wording) == [
                "Rozwój usług opiekuńczych w miejscu zamieszkania.", "Utworzenie klubu seniora w każdej wsi.",
            ])
        #expect(strategy.operationalGoals[1].lines[0].wording == "Budowa ścieżek nad\u{A0}stawami.")
        #expect(strategy.operationalGoals[2].lines.count == 2)
        #expect(strategy.horizon == 2032)
    }

    @Test func pipeTable() throws {
        let strategy = try #require(DocumentReader.read(Stawiska.table).strategy)
        #expect(strategy.operationalGoals.map(\.code.description) == ["1.1", "1.2", "2.1"])
        #expect(
            strategy.operationalGoals[0].lines.map(\.wording) == [
                "Rozwój usług opiekuńczych", "Klub seniora w każdej wsi",
            ])
    }

    @Test(arguments: [
        ("Cel strategiczny: A\nCel operacyjny: B\n- c\nCel operacyjny: D\n- e", ["1.1", "1.2"], 2),
        (
            "CEL STRATEGICZNY 1\nRozwój\nCel operacyjny 1: B\n• c\nCEL STRATEGICZNY 2\nŁad\nCel operacyjny 1: D\n• e",
            ["1.1", "2.1"], 2
        ),
        (
            "Cele strategiczne\n\n1. Woda\n\n1.1. Rzeki\n- c\n- d\n\n2. Las\n\n2.1. Drzewa\n1. e\n2. f",
            ["1.1", "2.1"], 4
        ),
        (
            "Priorytet 1. A\nCel strategiczny 1.1. B\nCel operacyjny 1.1.1. C\nKierunek działania 1.1.1.1 D",
            ["1.1.1"], 1
        ),
        ("# S\n## Cel strategiczny 1. A\n### Priorytet 1.1. B\n* **Działanie 1.1.1.** C", ["1.1"], 1),
        (
            "Goal 1. Water\nGoal 1.1. Rivers\n- clean\n- cool\nGoal 2. Trees\nGoal 2.1. Parks\n- plant",
            ["1.1", "2.1"], 3
        ),
    ]) func waysOfNumbering(text: String, goals: [String], lines: Int) throws {
        let strategy = try #require(DocumentReader.read(text).strategy)
        #expect(strategy.operationalGoals.map(\.code.description) == goals)
        #expect(strategy.linesOfAction.count == lines)
    }

    @Test func anOverviewIsNoSecondSetOfGoals() throws {
        let overview =
            "Cel strategiczny 1. A\nCel operacyjny 1.1. Rzeki\nCel operacyjny 1.2. Lasy\n\nPoniżej opis:\n- jeden,\n- dwa.\n\n"
        let body = "Cel strategiczny 1. A\nCel operacyjny 1.1. Rzeki\n- c\nCel operacyjny 1.2. Lasy\n- d\n"
        let strategy = try #require(DocumentReader.read(overview + body).strategy)
        #expect(strategy.linesOfAction.map(\.wording) == ["c", "d"])
        #expect(strategy.introduction == ["Poniżej opis:", "- jeden,", "- dwa."])
    }

    @Test func duplicatesAndEmptyGoalsAreReported() throws {
        let text =
            "Strategia 2030\n\nCel strategiczny 1. A\nCel operacyjny 1.1. Czyste rzeki\n- c\nCel operacyjny 1.1. Nowe drogi\n- d\nCel operacyjny 1.4. Pusty"
        let reading = DocumentReader.read(text)
        let strategy = try #require(reading.strategy)
        #expect(strategy.operationalGoals.map(\.code.description) == ["1.1", "1.1-2", "1.4"])
        let lines = reading.findings.filter { $0.severity == .warning }.map(\.line)
        #expect(lines == [6, 8, 8])
    }

    @Test func aLetterIsNoStrategy() {
        let letter = "Szanowni Państwo,\n\n1. Termin: 2023.\n2. Koszt.\n1.1 Uwagi\n- droga,\n- most.\n"
        for text in [letter, "", "\n\n", "\u{FEFF}"] {
            let reading = DocumentReader.read(text)
            #expect(reading.strategy == nil)
            #expect(reading.findings.contains { $0.severity == .error })
        }
    }

    @Test func limitsAreFindings() {
        let atLimit = String(repeating: "\n", count: DocumentReader.mostLines)
        #expect(DocumentReader.read(atLimit).lines.count == DocumentReader.mostLines)
        let past = DocumentReader.read(atLimit + "x")
        #expect(past.strategy == nil && past.lines.isEmpty && past.findings.first?.severity == .error)
        let long = DocumentReader.read(String(repeating: "a", count: DocumentReader.mostBytes + 1))
        #expect(long.findings.first?.severity == .error)
    }

    @Test func companionGivesNamesLabelsAndPriorityCodes() throws {
        var companion = try #require(DocumentReader.read(Millbrook.text).strategy)
        companion.priorities[0].code = try #require(StrategyCode("W"))
        companion.priorities[0].name.en = "Work"
        companion.priorities[0].goals[0].goals[0].lines[1].label = BilingualText(pl: "bilety", en: "fares")
        companion.priorities[0].goals[0].goals[0].lines[1].topics = ["transport"]
        // The line moves to the front, and so gets another number.
        let text = Millbrook.text
            .replacing("- Action 1.1.1: Open", with: "- Action 1.1.3: Open")
            .replacing(
                "Action 1.1.2: Pay the fares of apprentices",
                with: "Action 1.1.1: Pay the fares of all apprentices")
        let reading = DocumentReader.read(text, companion: companion)
        let strategy = try #require(reading.strategy)
        #expect(strategy.priorities[0].code.description == "W")
        #expect(strategy.priorities[0].name.en == "Work")
        let line = try #require(strategy.linesOfAction.first { $0.code.description == "1.1.1" })
        #expect(line.label.en == "fares" && line.topics == ["transport"])
        #expect(reading.lines.contains { $0.kind == .priority && $0.code?.description == "W" })
    }
}

/// What tables, converters and chapter numbers do to a document.
struct UntidyDocumentsTests {
    private func read(_ text: String) throws -> (DocumentReading, DevelopmentStrategy) {
        let reading = DocumentReader.read(text)
        return (reading, try #require(reading.strategy))
    }

    @Test func aTabTableKeepsItsEmptyCells() throws {
        let (reading, strategy) = try read(
            "Cel strategiczny\tCel operacyjny\tDziałanie\n1. Dobre szkoły\t1.1. Nowe budynki\tBudowa szkoły\n"
                + "\t\tRemont szkoły nr 3\n\t1.2. Kadra\tSzkolenia nauczycieli\n"
                + "2. Zdrowie\t2.1. Profilaktyka\tBadania przesiewowe\n")
        #expect(strategy.strategicGoals.map(\.name.pl) == ["Dobre szkoły", "Zdrowie"])
        #expect(strategy.operationalGoals.map(\.code.description) == ["1.1", "1.2", "2.1"])
        #expect(
            strategy.linesOfAction.map(\.wording) == [
                "Budowa szkoły", "Remont szkoły nr 3", "Szkolenia nauczycieli", "Badania przesiewowe",
            ])
        #expect(reading.counts.linesOfAction == 4)
    }

    @Test func theHyphenOfACompoundIsKeptAndEveryMendedWordIsNamed() throws {
        let (reading, strategy) = try read(
            """
            Cel strategiczny 1. Miasto
            Cel operacyjny 1.1. Tereny błękitno-zielone
            - Wspieranie działalności badawczo-
            rozwojowej w mieście.
            - Rozwój infrastruktury błękitno-
            zielonej oraz budowa prze-
            strzeni wspólnych.
            """)
        #expect(
            strategy.linesOfAction.map(\.wording) == [
                "Wspieranie działalności badawczo-rozwojowej w mieście.",
                "Rozwój infrastruktury błękitno-zielonej oraz budowa przestrzeni wspólnych.",
            ])
        #expect(reading.findings.contains { $0.reason.en.contains("przestrzeni (6)") })
        #expect(reading.findings.contains { $0.reason.en.contains("badawczo-rozwojowej (3)") })
    }

    @Test func lettersBelowNumbersArePartsAndNumbersStay() throws {
        let (_, strategy) = try read(
            """
            Cel strategiczny 1. Miasto
            Cel operacyjny 1.1. Transport
            Kierunki działań:
            1) zakup autobusów;
            2) budowa węzła:
            a) parking,
            b) stojaki rowerowe;
            4) integracja taryf.
            """)
        #expect(strategy.linesOfAction.map(\.code.description) == ["1.1.1", "1.1.2", "1.1.4"])
    }

    @Test func chapterNumbersAreNoGoals() throws {
        let (_, strategy) = try read(
            """
            # 5. PLAN STRATEGICZNY

            ## 5.1 OBSZAR I – SPOŁECZEŃSTWO

            **Cel strategiczny 1:** *Wysoki kapitał społeczny* <br>

            1.1. **Edukacja**

               * 1.1.1 Rozwój szkół

            ## 5.2 OBSZAR II – GOSPODARKA

            **Cel strategiczny 2:** *Konkurencyjność*

            2.1. **Innowacje**

               * 2.1.1 Park technologiczny
            """)
        #expect(strategy.strategicGoals.map(\.name.pl) == ["Wysoki kapitał społeczny", "Konkurencyjność"])
        #expect(strategy.operationalGoals.map(\.code.description) == ["1.1", "2.1"])
        #expect(strategy.linesOfAction.count == 2)
    }

    @Test func aChapterOfGoalsIsNoPriority() throws {
        let (_, strategy) = try read(
            """
            3. Cele rozwoju

            3.1. Cele strategiczne i operacyjne

            3.2. Cel strategiczny: Miasto otwarte

            3.2.1. Cel operacyjny: Integracja mieszkańców

            3.2.1.1. Organizacja wydarzeń sąsiedzkich

            3.3. Cel strategiczny: Miasto zielone

            3.3.1. Cel operacyjny: Parki

            3.3.1.1. Nowy park na Zatorzu
            """)
        #expect(strategy.priorities.map(\.name.pl) == ["—"])
        #expect(strategy.strategicGoals.map(\.code.description) == ["3.2", "3.3"])
        #expect(strategy.operationalGoals.map(\.code.description) == ["3.2.1", "3.3.1"])
        #expect(strategy.linesOfAction.count == 2)
    }

    @Test func headingsAboveGoalsAreReadAlikeAndNumberWordsAreNoNames() throws {
        let (reading, _) = try read(
            """
            I. GOSPODARKA I RYNEK PRACY

            Cel strategiczny I: Konkurencyjna gospodarka

            I.1. Rozwój firm
            Kierunki działań:
            - inkubator;

            II. ŚRODOWISKO

            Cel strategiczny II: Czyste środowisko

            II.1. Czyste powietrze
            Kierunki działań:
            - wymiana pieców;
            """)
        let kinds = [1, 9].map { number in reading.lines.first { $0.number == number }?.kind }
        #expect(kinds == [.heading, .heading])
        let (english, strategy) = try read(
            "PRIORITY ONE: PEOPLE\n\nGoal 1 – Healthy residents\n\n1.1 Active lives\n   • More grounds\n\n"
                + "| a | b |\n|---|---|\n| c | d |\n")
        #expect(strategy.priorities.map(\.name.pl) == ["PEOPLE"])
        #expect(english.lines.suffix(3).map(\.kind) == [.table, .table, .table])
    }

    @Test func aHorizontalGoalAnnouncedOverTwoLinesIsHorizontal() throws {
        let (reading, _) = try read(
            """
            Strategia wyznacza dwa cele, z których pierwszym jest cel
            horyzontalny CH.1. Miasto dla ludzi, a drugim cel dziedzinowy.

            Cel strategiczny CH.1. Miasto dla ludzi
            Cel operacyjny COH.1.1. Dialog
            - Spotkania.
            """)
        #expect(reading.counts.horizontalGoals == 1)
        let (table, _) = try read(
            """
            Wyjątkowość miejsca Cel
            horyzontalny
            CH.1. Miasto dla ludzi

            Cel strategiczny CH.1. Miasto dla ludzi
            Cel operacyjny COH.1.1. Dialog
            - Spotkania.
            """)
        #expect(table.counts.horizontalGoals == 1)
    }

    @Test func aTableOfAWordProcessorGivesItsCellsAsLines() throws {
        let (_, strategy) = try read(
            """
            Cel strategiczny 1. Zdrowi mieszkańcy
            Cel operacyjny 1.1. Opieka
            Kierunki działań:
            1. Rozbudowa przychodni
            Cel strategiczny 2. Gospodarka
            Cel operacyjny
            Kierunki działania
            2.1. Inwestorzy
            Uzbrojenie terenów
            Ulgi podatkowe
            2.2. Rzemiosło
            Targi rzemiosła
            """)
        #expect(
            strategy.linesOfAction.map { "\($0.code) \($0.wording)" } == [
                "1.1.1 Rozbudowa przychodni", "2.1.1 Uzbrojenie terenów", "2.1.2 Ulgi podatkowe",
                "2.2.1 Targi rzemiosła",
            ])
    }
}
