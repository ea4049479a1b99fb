import Delivery
import Evidence
import Quantities
import Strategy
import Testing

/// Links follow goals from one revision to the next, whoever records it.
@Suite("Links across revisions")
struct CarryOverTests {
    private static let before = """
        Cel strategiczny 1. Przyjazne miasto dla wszystkich pokoleń
        Cel operacyjny 1.1. Transport publiczny dostępny dla osób starszych
        - Zakup autobusów elektrycznych.
        - Integracja taryf biletowych.
        Cel strategiczny 2. Silna gospodarka
        Cel operacyjny 2.1. Inwestycje na terenach poprzemysłowych
        - Uzbrojenie terenów inwestycyjnych.
        """
    private static let after = """
        Cel strategiczny 1. Silna gospodarka
        Cel operacyjny 1.1. Inwestycje na terenach poprzemysłowych
        - Uzbrojenie terenów inwestycyjnych.
        Cel strategiczny 2. Przyjazne miasto dla wszystkich pokoleń
        Cel operacyjny 2.1. Transport publiczny dostępny dla osób starszych
        - Zakup autobusów elektrycznych i wodorowych.
        """
    private static let author = "folder"

    private func code(_ text: String) throws -> StrategyCode { try #require(StrategyCode(text)) }

    private func revision(_ label: String, _ text: String) throws -> StrategyRevision {
        StrategyRevision(
            label: label, state: .adopted, strategy: try #require(DocumentReader.read(text).strategy))
    }

    private func indicator(_ goal: String = "1.1", meaning: String = "How many.") throws -> Indicator {
        Indicator(
            id: "buses", name: BilingualText("Buses"), meaning: BilingualText(meaning), kind: .output,
            unit: try #require(UnitOfMeasure("{bus}")), direction: .more,
            goals: [GoalService(goal: try code(goal), weight: 1)],
            lines: [try code(goal + ".1"), try code(goal + ".2")],
            source: "s", owner: BilingualText("ZTM"), frequency: .year, publicationLagDays: 0,
            aim: Aim(targets: [Target(period: .year(2030), value: 5, origin: .adopted)]))
    }

    private func city() throws -> CityRecord {
        var record = CityRecord(revisions: [try revision("v1", Self.before)], indicators: [try indicator()])
        record.impacts.impacts = [
            Impact(
                from: try code("1.1.1"), to: try code("2.1"), sign: .positive, strength: 1, confidence: .low,
                why: BilingualText("a")),
            Impact(
                from: try code("1.1.2"), to: try code("2.1"), sign: .positive, strength: 1, confidence: .low,
                why: BilingualText("b")),
        ]
        record.delivery.programmes = [
            Programme(
                id: "p", name: BilingualText("P"), kind: .thematic, owner: "u", stage: .drafted,
                serves: [try code("1.1"), try code("1.1.2")])
        ]
        record.delivery.units = [
            OrganisationUnit(
                id: "u", name: BilingualText("U"), kind: .department, roles: [.init(.lead, in: try code("2"))]
            )
        ]
        return record
    }

    /// The ledger after more edits.
    private func recorded(_ drafts: [LedgerDraft], after ledger: [LedgerEntry] = []) -> [LedgerEntry] {
        var ledger = ledger
        for draft in drafts {
            ledger.append(
                LedgerEntry(
                    sequence: ledger.count + 1, recorded: Timestamp(milliseconds: Int64(ledger.count)),
                    author: draft.author, subject: draft.subject, value: draft.value, reason: draft.reason,
                    previous: ledger.last?.digest ?? LedgerEntry.origin))
        }
        return ledger
    }

    private func folder(_ city: CityRecord, after ledger: [LedgerEntry]) throws -> [LedgerEntry] {
        recorded(try FolderEdits(after: ledger, author: Self.author).drafts(for: city), after: ledger)
    }

    @Test func aRenumberedGoalKeepsItsEvidence() throws {
        let old = try city()
        let new = try revision("v2", Self.after)
        let drafts = try old.drafts(putting: new, inForceBy: "clerk", reason: "import")
        let ledger = recorded(drafts, after: try folder(old, after: []))
        let record = try CityRecord.folding(ledger)
        #expect(record.indicators[0].goals.map(\.goal.description) == ["2.1"])
        #expect(record.indicators[0].lines.map(\.description) == ["2.1.1"], "the second line is gone")
        #expect(record.indicators(serving: try code("1.1")).isEmpty)
        #expect(record.impacts.impacts.map { "\($0.from) \($0.to)" } == ["2.1.1 1.1"])
        #expect(record.delivery.programmes[0].serves.map(\.description) == ["2.1"])
        #expect(record.delivery.units[0].roles.map(\.code.description) == ["1"])
        let reason = try #require(drafts.first { $0.subject == .indicator("buses") }?.reason)
        #expect(reason.contains("1.1 → 2.1") && reason.contains("1.1.2 → –"))
        let told = record.carryOver(from: record.revisions[0], to: record.revisions[1])
        #expect(Set(told.lost.map(\.kind)) == [.line, .impact, .programme])
        #expect(told.links.contains { $0.kind == .goal && $0.fate == .carried })
        #expect(told.links.contains { $0.kind == .target && $0.newCode?.description == "2.1" })
    }

    @Test func aFolderThatSaysTheOldCodesIsUnderstood() throws {
        var old = try city()
        let imported = recorded(
            try old.drafts(putting: revision("v2", Self.after), inForceBy: "clerk", reason: "import"),
            after: try folder(old, after: []))
        #expect(try folder(old, after: imported) == imported, "the folder said nothing new")
        old.indicators[0].meaning = BilingualText("How many buses there are.")
        let edited = try folder(old, after: imported)
        #expect(edited.count == imported.count + 1)
        let record = try CityRecord.folding(edited)
        #expect(record.indicators[0].meaning.pl == "How many buses there are.")
        #expect(record.indicators[0].goals.map(\.goal.description) == ["2.1"])
        #expect(try folder(old, after: edited) == edited)
    }

    @Test func aFolderMayNameWhatAnImportBrought() throws {
        var old = try city()
        let new = Self.after + "\nCel operacyjny 2.2. Mieszkania\n- Budownictwo społeczne.\n- Remonty."
        let imported = recorded(
            try old.drafts(putting: revision("v2", new), inForceBy: "clerk", reason: "import"),
            after: try folder(old, after: []))
        let edits = try FolderEdits(after: imported, author: Self.author)
        #expect(edits.strategyInForce(beside: old.revisions[0]).name(of: try code("2.2")) != nil)
        var homes = try indicator("2.2")
        homes.id = "homes"
        old.indicators.append(homes)
        let record = try CityRecord.folding(try folder(old, after: imported))
        #expect(record.indicator("homes")?.goals.map(\.goal.description) == ["2.2"])
        #expect(record.indicator("buses")?.goals.map(\.goal.description) == ["2.1"])
    }

    @Test func aFolderWithANewRevisionSpeaksItsCodes() throws {
        let old = try city()
        var ledger = try folder(old, after: [])
        // Somebody edits the programme by hand; the folder rewrites its indicator but not its programme.
        var programme = old.delivery.programmes[0]
        programme.name = BilingualText("By hand")
        ledger = recorded(
            [
                LedgerDraft(
                    author: "clerk", subject: .delivery(.programme, "p"),
                    value: try Canonical.encode(programme), reason: "r")
            ], after: ledger)
        var new = old
        new.revisions = [try revision("v2", Self.after)]
        new.indicators = [try indicator("2.1")]
        let record = try CityRecord.folding(try folder(new, after: ledger))
        #expect(record.revisions.map(\.label) == ["v1", "v2"])
        #expect(record.indicators[0].goals.map(\.goal.description) == ["2.1"])
        #expect(record.delivery.programmes[0].name.pl == "By hand")
        #expect(record.delivery.programmes[0].serves.map(\.description) == ["2.1"])
        let edits = try FolderEdits(after: try folder(new, after: ledger), author: Self.author)
        #expect(try edits.drafts(for: new).isEmpty)
    }
}
