import Planning
import Quantities
import Testing

@Suite("Published plans", .enabled(if: SharedPlans.isPresent, "the shared plans are not here"))
struct SharedPlanTests {
    static func audit(_ names: String...) throws -> PlanAudit {
        var reader = PlanReader()
        for name in names { reader.read(try SharedPlans.bytes(name), file: name) }
        return PlanAudit(reader)
    }

    static let zones = "2_strefy_StrefaPlanistyczna_"
    static let act = "2_pog_AktPlanowaniaPrzestrzennego.gml"

    @Test func validSetsAreAccepted() throws {
        let sets = [
            ["1_pog_AktPlanowaniaPrzestrzennego.gml", "1_strefy_StrefaPlanistyczna.gml"],
            [Self.act, Self.zones + "OK.gml"], [Self.zones + "OK.gml"], ["1_strefy_StrefaPlanistyczna.gml"],
            ["3_pog_AktPlanowaniaPrzestrzennego.gml"], ["4_pog_AktPlanowaniaPrzestrzennego.gml"],
        ]
        for names in sets {
            var reader = PlanReader()
            for name in names { reader.read(try SharedPlans.bytes(name), file: name) }
            let audit = PlanAudit(reader)
            #expect(audit.isAccepted, "\(names): \(audit.faults.filter { $0.severity == .error })")
            #expect(audit.plan.count > 0)
        }
    }

    @Test(arguments: [
        ("BLEDNE-OZNACZENIE", PlanRule.marking), ("BLEDNY-SYMBOL", .symbol),
        ("DUPLIKAT-LOKALNYID", .duplicateIdentifier), ("DUPLIKAT-OZNACZENIE", .duplicateMarking),
        ("DWA-MIEJSCA-INTENSYWNOSC", .decimals), ("DWA-MIEJSCA-UDZIAL-BIO", .decimals),
        ("DWA-MIEJSCA-UDZIAL-ZABUDOWY", .decimals), ("DWA-MIEJSCA-WYS-ZABUDOWY", .decimals),
        ("LUKA", .gap), ("NAKLADANIE", .overlap), ("SAMOPRZECIECIE-PIERSCIENIA", .geometry),
    ])
    func theFaultInTheNameIsFound(_ name: String, _ rule: PlanRule) throws {
        for audit in [
            try Self.audit(Self.act, Self.zones + name + ".gml"), try Self.audit(Self.zones + name + ".gml"),
        ] {
            let errors = audit.faults.filter { $0.severity == .error }
            #expect(errors.contains { $0.rule == rule }, "\(errors)")
            // A marking that is wrong and another's too is two faults; every other file has just the one.
            let rest = Set(errors.map(\.rule)).subtracting([rule])
            #expect(rest.isSubset(of: rule == .duplicateMarking ? [.marking] : []), "\(errors)")
        }
    }

    @Test func theOtherBrokenSetIsRefused() throws {
        let audit = try Self.audit(
            "1_pog_AktPlanowaniaPrzestrzennego.gml", "1_strefy_StrefaPlanistyczna_bledna.gml")
        let rules = Set(audit.faults.filter { $0.severity == .error }.map(\.rule))
        #expect(!rules.isEmpty && rules.isSubset(of: [.gap, .overlap]), "\(audit.faults.map(\.finding))")
    }
}
