import Quantities
import Strategy
import Testing

struct StrategyDiffTests {
    private static let base = """
        Cel strategiczny 1. Nowoczesna gospodarka
        Cel operacyjny 1.1. Sprawny port
        - Pogłębienie toru wodnego i przebudowa nabrzeży.
        - Budowa drogi do portu z ominięciem śródmieścia.
        - Uporządkowanie terenów kolejowych przy parowozowni.
        Cel operacyjny 1.2. Usługi dla firm
        - Punkt obsługi przedsiębiorcy w jednym miejscu.
        - Inkubator dla firm morskich.
        Cel strategiczny 2. Miasto przyjazne mieszkańcom
        Cel operacyjny 2.1. Dobre szkoły
        - Remont szkół i boisk.
        - Zajęcia pozalekcyjne z żeglarstwa.
        """

    private func read(_ text: String) throws -> DevelopmentStrategy {
        try #require(DocumentReader.read(text).strategy)
    }

    private func code(_ text: String) throws -> StrategyCode { try #require(StrategyCode(text)) }

    @Test func theSameDocumentIsUnchanged() throws {
        let strategy = try read(Self.base)
        let diff = StrategyDiff(from: strategy, to: strategy)
        #expect(diff.entries.count == 1 + 2 + 3 + 7)
        #expect(diff.unchanged.count == diff.entries.count)
    }

    @Test func insertionRenumbersButKeepsIdentity() throws {
        let changed = Self.base.replacing("- Pogłębienie", with: "- Nowy terminal promowy.\n- Pogłębienie")
        let diff = try StrategyDiff(from: read(Self.base), to: read(changed))
        #expect(diff.entries(.added).map(\.newText) == ["Nowy terminal promowy."])
        #expect(diff.entries(.removed).isEmpty)
        #expect(
            diff.entries(.renumbered).map { "\($0.oldCode!)→\($0.newCode!)" } == [
                "1.1.1→1.1.2", "1.1.2→1.1.3", "1.1.3→1.1.4",
            ])
        #expect(diff.entries(.reworded).isEmpty && diff.entries(.moved).isEmpty)
        #expect(try diff.newCode(of: code("1.1.3")) == code("1.1.4"))
    }

    @Test func rewordingIsShownWordByWord() throws {
        let changed = Self.base.replacing(
            "Budowa drogi do portu z ominięciem", with: "Budowa nowej drogi do portu poza ominięciem")
        let diff = try StrategyDiff(from: read(Self.base), to: read(changed))
        let entry = try #require(diff.entries(.reworded).first)
        #expect(diff.entries(.reworded).count == 1)
        #expect(
            entry.words == [
                .init(.kept, "Budowa"), .init(.inserted, "nowej"), .init(.kept, "drogi do portu"),
                .init(.deleted, "z"),
                .init(.inserted, "poza"), .init(.kept, "ominięciem śródmieścia."),
            ])
    }

    @Test func movedAndRewordedAtOnce() throws {
        let without = Self.base.replacing("- Inkubator dla firm morskich.\n", with: "")
        let changed = without.replacing(
            "- Remont szkół", with: "- Nowy inkubator dla firm morskich.\n- Remont szkół")
        let diff = try StrategyDiff(from: read(Self.base), to: read(changed))
        let entry = try #require(diff.entries(.moved).first)
        #expect(entry.changes == [.moved, .renumbered, .reworded])
        #expect(entry.oldParent?.description == "1.2" && entry.newParent?.description == "2.1")
        #expect(diff.entries(.added).isEmpty && diff.entries(.removed).isEmpty)
    }

    @Test func renumberedGoalsKeepTheirLines() throws {
        let swapped = Self.base
            .replacing("operacyjny 1.1.", with: "operacyjny 1.9.").replacing(
                "operacyjny 1.2.", with: "operacyjny 1.1."
            )
            .replacing("operacyjny 1.9.", with: "operacyjny 1.2.")
        let diff = try StrategyDiff(from: read(Self.base), to: read(swapped))
        #expect(try diff.newCode(of: code("1.1")) == code("1.2"))
        #expect(try diff.newCode(of: code("1.2.2")) == code("1.1.2"))
        #expect(
            diff.entries(.moved).isEmpty && diff.entries(.added).isEmpty && diff.entries(.removed).isEmpty)
    }

    @Test func aRenamedGoalIsKnownByItsLines() throws {
        let changed = Self.base.replacing("2.1. Dobre szkoły", with: "2.1. Edukacja przyszłości")
        let diff = try StrategyDiff(from: read(Self.base), to: read(changed))
        #expect(diff.entries(.reworded).map(\.newText) == ["Edukacja przyszłości"])
        #expect(diff.entries(.removed).isEmpty)
    }

    @Test func aSplitLineLivesOnInOnePart() throws {
        let changed = Self.base.replacing(
            "Pogłębienie toru wodnego i przebudowa nabrzeży.",
            with: "Pogłębienie toru wodnego.\n- Przebudowa nabrzeży.")
        let diff = try StrategyDiff(from: read(Self.base), to: read(changed))
        #expect(diff.entries(.removed).isEmpty)
        #expect(diff.entries(.added).count == 1)
        #expect(try diff.newCode(of: code("1.1.1")) == code("1.1.1"))
    }

    @Test func indicatorsFollowTheirGoals() throws {
        let changed = Self.base
            .replacing("Cel operacyjny 1.2.", with: "Cel operacyjny 1.3.")
            .replacing(
                "Cel operacyjny 2.1. Dobre szkoły\n- Remont szkół i boisk.\n- Zajęcia pozalekcyjne z żeglarstwa.",
                with: "Cel operacyjny 2.2. Zielone parki\n- Sadzenie drzew.")
        let diff = try StrategyDiff(from: read(Self.base), to: read(changed))
        let target = Target(period: .year(2030), value: 5, origin: .adopted)
        let firms = try Samples.indicator(
            "firms", goals: [("1.2", 1), ("2.1", 2)], lines: ["1.2.2"], targets: [target])
        let schools = try Samples.indicator("schools", goals: [("2.1", 1), ("9.9", 1)], targets: [target])
        let result = diff.carryOver(of: [firms, schools])
        #expect(result.links.map(\.fate) == [.carried, .lost, .carried, .carried, .lost, .unknown, .lost])
        #expect(result.indicators[0].goals.map(\.goal.description) == ["1.3"])
        #expect(result.indicators[0].lines.map(\.description) == ["1.3.2"])
        #expect(result.indicators[1].goals.isEmpty && result.indicators[1].aim.targets == [target])
        #expect(result.lost.map(\.holder) == ["firms", "schools", "schools", "schools"])
    }

    @Test(arguments: 0..<20) func wordRunsRebuildBothTexts(seed: Int) {
        var dice = ReaderRobustnessTests.Dice(state: UInt64(seed))
        let words = ["droga", "most", "i", "port", "szkoła", "nowa"]
        func sentence() -> String {
            (0..<Int.random(in: 0...12, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }
                .joined(separator: " ")
        }
        let (old, new) = (sentence(), sentence())
        let runs = WordDiff.runs(from: old, to: new)
        #expect(runs.filter { $0.kind != .inserted }.map(\.text).joined(separator: " ") == old)
        #expect(runs.filter { $0.kind != .deleted }.map(\.text).joined(separator: " ") == new)
    }
}
