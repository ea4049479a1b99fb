import Quantities
import Strategy
import Testing

/// The adopted document as it stands: untidy, with goals listed twice and lists broken by blank lines.
@Suite(.enabled(if: SharedDocument.text != nil, "the official document is not beside the checkout"))
struct OfficialDocumentTests {
    private let text: String
    private let reading: DocumentReading
    private let strategy: DevelopmentStrategy

    init() throws {
        text = try #require(SharedDocument.text)
        reading = DocumentReader.read(text)
        strategy = try #require(reading.strategy)
    }

    @Test func countsAreThoseOfTheDocument() {
        #expect(reading.counts.priorities == 4)
        #expect(reading.counts.strategicGoals == 8)
        #expect(reading.counts.horizontalGoals == 2)
        #expect(reading.counts.operationalGoals == 20)
        #expect(reading.counts.linesOfAction == 108)
        #expect(reading.counts.interventionAreas == 4)
        #expect(reading.findings.filter { $0.severity > .note } == [])
    }

    @Test func everyLineIsAccountedForOnce() {
        let expected = text.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(reading.lines.map(\.number) == Array(1...expected))
        #expect(reading.counts.linesByKind.values.reduce(0, +) == expected)
        #expect(reading.counts.linesByKind["notUnderstood"] == nil)
        #expect(reading.counts.linesByKind["lineOfAction"] == 108)
        #expect(reading.counts.linesByKind["table"] == 3)
    }

    @Test func goalsKeepCodesScopesAndHorizons() {
        #expect(
            strategy.strategicGoals.map(\.code.description) == [
                "CH.1", "CH.2", "C1.1", "C1.2", "C2.1", "C2.2", "C3.1", "C3.2",
            ])
        #expect(strategy.strategicGoals.prefix(2).allSatisfy { $0.scope == .horizontal })
        #expect(strategy.strategicGoals.dropFirst(2).allSatisfy { $0.scope == .sectoral })
        #expect(strategy.strategicGoals.allSatisfy { $0.horizon == 2040 })
        #expect(strategy.operationalGoals.allSatisfy { $0.horizon == 2030 })
        #expect(strategy.horizon == 2040)
        #expect(strategy.operationalGoals.first?.code.description == "COH.1.1")
        #expect(strategy.operationalGoals.last?.code.description == "CO3.2.2")
        #expect(strategy.operationalGoals.last?.name.pl.hasPrefix("System zaopatrzenia w energię") == true)
    }

    @Test func linesStandInOrderUnderTheirGoals() {
        #expect(
            strategy.operationalGoals.map(\.lines.count) == [
                6, 6, 7, 5, 5, 5, 3, 4, 10, 4, 7, 5, 6, 5, 6, 3, 6, 6, 5, 4,
            ])
        let bullets = text.split(separator: "\n").filter { $0.hasPrefix("- ") }.map {
            String($0.dropFirst(2))
        }
        let wordings = strategy.linesOfAction.map(\.wording)
        #expect(Array(bullets.suffix(108)).map { $0.trimmingSpaces } == wordings)
        #expect(strategy.operationalGoals[3].lines[3].code.description == "COH.2.2.4")
        #expect(strategy.operationalGoals[1].lines[5].wording.hasPrefix("Uzupelnianie mobilności"))
    }

    @Test func prioritiesKeepTheirRationale() {
        #expect(
            strategy.priorities.map(\.name.pl) == [
                "Wyjątkowość miejsca", "Racjonalne gospodarowanie", "Aktywność mieszkańców",
                "Komfort środowiskowy",
            ])
        #expect(strategy.priorities.map(\.goals.count) == [2, 2, 2, 2])
        #expect(strategy.priorities.allSatisfy { $0.rationale.count == 1 })
        #expect(strategy.priorities[0].rationale[0].contains("miasta zwarteo i błękitno-zielonego"))
        #expect(strategy.introduction.first?.hasPrefix("Najważniejsze postanowienia") == true)
        #expect(strategy.introduction.contains { $0.contains("stanowią rozwinięcie trzech priorytetów") })
        #expect(strategy.introduction.contains { $0.hasSuffix("zrealizować cele operacyjne.") })
        #expect(strategy.title.pl == "Postanowienia strategiczne dla Gliwic")
    }

    @Test func areasOfInterventionAreFoundInLines() {
        #expect(
            Set(strategy.interventionAreas.map(\.name.pl)) == [
                "Kłodnica", "Tereny Inwestycyjne", "Sośnica", "Kultura i Kreatywność",
            ])
        let named = strategy.linesOfAction.filter { !$0.areas.isEmpty }
        #expect(named.map(\.code.description) == ["COH.2.1.2", "CO1.1.3.1", "CO1.2.2.1", "CO1.2.2.2"])
        #expect(named[1].areas == ["tereny-inwestycyjne", "sosnica"])
        #expect(named[0].areas == named[2].areas)
    }

    @Test func codesOfLinesLeadBackToTheText() throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for line in strategy.linesOfAction {
            let place = try #require(reading.lines.first { $0.kind == .lineOfAction && $0.code == line.code })
            #expect(lines[place.number - 1].contains(line.wording))
        }
    }
}

extension String {
    var trimmingSpaces: String {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
