import Quantities
import Strategy
import Testing

struct StrategyAuditTests {
    private static let text = """
        Strategia 2040

        Cele strategiczne do 2040 r.

        Cele operacyjne do 2030 r.

        Dokument zawiera model struktury funkcjonalno-przestrzennej i ramy finansowe.

        Priorytet 1. Miejsce
        Cel horyzontalny CH.1. Miasto zwarte
        Cel operacyjny COH.1.1. Ład
        - Plany miejscowe.
        Priorytet 2. Ludzie
        Cel strategiczny C1.1. Zdrowie
        Cel operacyjny CO1.1.1. Profilaktyka
        - Badania.
        - Szczepienia (OSI Centrum).
        Cel operacyjny CO1.1.2. Pusty
        """

    private func input(_ indicators: [Indicator] = [], readings: Set<String> = [], impacts: [Impact] = [])
        throws -> StrategyAudit.Input
    {
        let strategy = try #require(DocumentReader.read(Self.text).strategy)
        let revision = StrategyRevision(label: "1", state: .adopted, strategy: strategy)
        return StrategyAudit.Input(
            revision: revision, indicators: indicators, seriesWithReadings: readings, impacts: impacts)
    }

    private func subjects(_ kind: AuditItem.Kind, _ items: [AuditItem]) -> [String] {
        items.filter { $0.kind == kind }.map(\.subject)
    }

    @Test func nineLegalPartsWithEvidence() throws {
        let parts = try StrategyAudit.audit(input()).filter { $0.kind == .legalPart }
        #expect(parts.map(\.subject) == (1...9).map { "10e.3.\($0)" })
        #expect(
            parts.map(\.presence) == [
                .present, .present, .notFound, .mentioned, .notFound, .notFound, .mentioned, .notFound,
                .mentioned,
            ])
        #expect(parts[3].evidence.first?.contains("model struktury") == true)
        #expect(parts[6].evidence == ["OSI Centrum"])
        #expect(parts.filter { $0.severity == .warning }.count == 4)
    }

    @Test func goalsAndLinesWithoutSupport() throws {
        let target = Target(period: .year(2030), value: 1, origin: .adopted)
        let checks = try Samples.indicator(
            "checks", goals: [("CO1.1.1", 1)], lines: ["CO1.1.1.1"], targets: [target])
        let items = try StrategyAudit.audit(input([checks]))
        #expect(subjects(.goalWithoutIndicators, items) == ["COH.1.1", "CO1.1.2"])
        #expect(subjects(.goalWithoutReadings, items) == ["CO1.1.1"])
        #expect(subjects(.goalWithoutLines, items) == ["CO1.1.2"])
        #expect(subjects(.lineUnserved, items) == ["COH.1.1.1", "CO1.1.1.2"])
        let fed = try StrategyAudit.audit(input([checks], readings: ["checks"]))
        #expect(subjects(.goalWithoutReadings, fed).isEmpty)
        #expect(!items.contains { $0.subject == "checks" })
    }

    @Test func whatAnIndicatorLacks() throws {
        var bare = try Samples.indicator("bare", goals: [("CO1.1.1", 0), ("XX.9", -1)], lines: ["YY.1"])
        bare.source = ""
        bare.owner = BilingualText("")
        bare.unit = .one
        bare.direction = .range
        bare.range = [1, 3, 2, 4]
        bare.aim = Aim()
        let kinds = Set(try StrategyAudit.audit(input([bare])).filter { $0.subject == "bare" }.map(\.kind))
        #expect(
            kinds == [
                .indicatorWithoutSource, .indicatorWithoutOwner, .indicatorWithoutUnit,
                .indicatorWithoutDirection,
                .indicatorWithoutBaseline, .indicatorWithoutTarget, .weightNotPositive, .unknownCode,
            ])
        let orphan = try Samples.indicator("orphan", goals: [])
        #expect(subjects(.indicatorOrphan, try StrategyAudit.audit(input([orphan]))) == ["orphan"])
        #expect(
            subjects(.duplicateCode, try StrategyAudit.audit(input([orphan, orphan, orphan]))) == ["orphan"])
    }

    @Test func targetsAreJudgedByHorizonAndOrigin() throws {
        let far = Target(period: .year(2035), value: 1, origin: .example)
        let near = try Samples.indicator("near", goals: [("CO1.1.1", 1)], targets: [far])
        let both = try Samples.indicator("both", goals: [("CO1.1.1", 1), ("C1.1", 1)], targets: [far])
        let items = try StrategyAudit.audit(input([near, both]))
        #expect(subjects(.targetBeyondHorizon, items) == ["near"])
        #expect(subjects(.onlyExampleTargets, items) == ["near", "both"])
    }

    @Test func horizontalGoalsMustBeReached() throws {
        let from = try #require(StrategyCode("CO1.1.1.2"))
        let to = try #require(StrategyCode("COH.1.1"))
        let impact = Impact(
            from: from, to: to, sign: .positive, strength: 1, confidence: .low, why: BilingualText(""))
        #expect(subjects(.horizontalGoalOutOfReach, try StrategyAudit.audit(input())) == ["CH.1"])
        #expect(
            subjects(.horizontalGoalOutOfReach, try StrategyAudit.audit(input(impacts: [impact]))).isEmpty)
        var wrong = impact
        wrong.to = try #require(StrategyCode("NO.1"))
        #expect(subjects(.unknownCode, try StrategyAudit.audit(input(impacts: [wrong, wrong]))) == ["NO.1"])
    }

    @Test func identifiersAreUnique() throws {
        let bare = try Samples.indicator("bare", goals: [("XX.1", -1), ("XX.2", 0)])
        let items = try StrategyAudit.audit(input([bare]))
        #expect(Set(items.map(\.id)).count == items.count)
    }
}
