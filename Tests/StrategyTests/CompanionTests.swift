import Quantities
import Strategy
import Testing

/// What the city's own record gives to a document: it follows the wording, never the code alone.
struct CompanionTests {
    private static let document = """
        Cel strategiczny 3. Czyste powietrze
        Cel operacyjny 3.1. Ogrzewanie bez dymu
        - Kierunek działania 3.1.1. Wymiana kotłów na paliwa stałe, z pełnym wsparciem.
        - Kierunek działania 3.1.2. Rozbudowa sieci ciepłowniczej w śródmieściu.
        - Kierunek działania 3.1.3. Ocieplanie budynków miejskich, poczynając od szkół i przedszkoli.
        """

    private func line(_ code: String, _ label: String, wording: String = "", topic: String) throws
        -> LineOfAction
    {
        LineOfAction(
            code: try #require(StrategyCode(code)), wording: wording,
            label: BilingualText(pl: label, en: "en " + code), topics: [topic])
    }

    private func city(_ lines: [LineOfAction], goal name: String = "Ogrzewanie bez dymu") throws
        -> DevelopmentStrategy
    {
        func code(_ text: String) throws -> StrategyCode { try #require(StrategyCode(text)) }
        let near = OperationalGoal(
            code: try code("3.1"), name: BilingualText(name), horizon: nil, lines: lines)
        let goal = StrategicGoal(
            code: try code("3"), scope: .sectoral,
            name: BilingualText(pl: "Czyste powietrze", en: "Clean air"),
            horizon: nil, goals: [near])
        return DevelopmentStrategy(
            title: BilingualText("S"), horizon: 2040,
            priorities: [
                Priority(
                    code: try code("P1"), name: BilingualText(pl: "Natura", en: "Nature"), goals: [goal])
            ])
    }

    private func labelled() throws -> [LineOfAction] {
        [
            try line("3.1.1", "Wymiana kotłów na paliwa stałe", topic: "a"),
            try line("3.1.2", "Rozbudowa sieci ciepłowniczej", topic: "b"),
            try line("3.1.3", "Ulotki i spotkania o jakości powietrza", topic: "c"),
            try line("3.1.4", "Ocieplanie budynków miejskich", topic: "d"),
        ]
    }

    @Test func aLabelFollowsItsWordingWhereALineWasRemoved() throws {
        let reading = DocumentReader.read(Self.document, companion: try city(labelled()))
        let strategy = try #require(reading.strategy)
        #expect(strategy.linesOfAction.map(\.topics) == [["a"], ["b"], ["d"]])
        #expect(strategy.linesOfAction[2].label.pl == "Ocieplanie budynków miejskich")
        #expect(reading.findings.contains { $0.reason.en.contains("en 3.1.3") })
    }

    @Test func theDifferenceSeesWhatTheReaderSaw() throws {
        let before = try city(labelled())
        let after = try #require(DocumentReader.read(Self.document, companion: before).strategy)
        let diff = StrategyDiff(from: before, to: after)
        #expect(diff.newCode(of: try #require(StrategyCode("3.1.4")))?.description == "3.1.3")
        #expect(diff.newCode(of: try #require(StrategyCode("3.1.3"))) == nil)
        #expect(diff.entries(.reworded).filter { $0.level == .lineOfAction } == [], "a label is no wording")
    }

    @Test func aLabelInItsPlaceIsTakenByCodeWithANoteUnlessTheGoalIsAnother() throws {
        let labels = [
            try line("3.1.1", "Wymiana kotłów", topic: "a"),
            try line("3.1.2", "Ciepło dla centrum", topic: "b"),
            try line("3.1.3", "Ocieplanie budynków", topic: "c"),
        ]
        let reading = DocumentReader.read(Self.document, companion: try city(labels))
        #expect(reading.strategy?.linesOfAction.map(\.topics) == [["a"], ["b"], ["c"]])
        #expect(
            reading.findings.contains {
                $0.reason.en.contains("by code alone") && $0.reason.en.contains("3.1.2")
            })
        let other = DocumentReader.read(
            Self.document, companion: try city(labels, goal: "Sprawna komunikacja zbiorowa"))
        #expect(other.strategy?.linesOfAction.map(\.topics) == [["a"], [], ["c"]])
    }

    @Test func aNamelessPriorityTakesNoNameFromAnUnrelatedOne() throws {
        var other = try city(labelled())
        #expect(
            DocumentReader.read(Self.document, companion: other).strategy?.priorities[0].name.en == "Nature")
        other.priorities[0].goals[0].name = BilingualText("Silna gospodarka")
        let reading = DocumentReader.read(Self.document, companion: other)
        #expect(reading.strategy?.priorities[0].name == BilingualText("—"))
    }

    @Test func notesNameTheCodesThatTheCityUses() throws {
        var own = try city(labelled())
        own.priorities[0].code = try #require(StrategyCode("PN"))
        let reading = DocumentReader.read("Priorytet: Natura\n" + Self.document, companion: own)
        let note = try #require(reading.findings.first { $0.reason.en.contains("The priority has no code") })
        #expect(reading.strategy?.priorities[0].code.description == "PN")
        #expect(note.reason.en.contains("PN") && note.reason.pl.contains("PN"))
    }

    @Test func anUnrelatedDocumentIsSaidToBeOne() throws {
        let own = try city(labelled())
        #expect(DocumentReader.read(Self.document, companion: own).isOfCity)
        let other = DocumentReader.read(Millbrook.text, companion: own)
        #expect(!other.isOfCity)
        #expect(other.findings.filter { $0.place == "strategy" }.count == 1)
        #expect(other.strategy?.title.pl != own.title.pl)
    }
}
