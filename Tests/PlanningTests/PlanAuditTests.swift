import Geometry
import Planning
import Quantities
import Testing

@Suite("Audit of a general plan")
struct PlanAuditTests {
    @Test func aValidPlanHasNoFaults() {
        let audit = SamplePlan(size: 4).audit()
        #expect(audit.faults.isEmpty, "\(audit.faults)")
        #expect(audit.plan.acts.count == 1 && audit.plan.zones.count == 16 && audit.isAccepted)
        let zone = audit.plan.zones[1]
        #expect(
            zone.kind == .singleFamily && zone.basicProfiles == ["MN"] && zone.object.status == .elaboration)
        #expect(
            zone.parameters
                == ZoneParameters(
                    aboveGroundIntensity: 0.9, builtUpShare: 30, height: 15.5, biologicallyActiveShare: 30.1))
        #expect(zone.object.shape?.box.west == SamplePlan.west + 100)
    }

    // MARK: - One object

    @Test func symbolAndMarkingAreHeldAgainstTheKind() throws {
        var plan = SamplePlan()
        plan.zones[0].symbol = "SZ"
        #expect(plan.audit().broken == [.symbol])
        plan.zones[0].symbol = "XX"
        #expect(plan.audit().broken == [.symbol])
        plan = SamplePlan()
        for marking in ["SW", "0SW", "01SW", "1SW1", "1 SW", "1SJ", "1sw", "1"] {
            plan.zones[0].marking = marking
            let audit = plan.audit()
            #expect(audit.broken.contains(.marking), "\(marking)")
            let fault = try #require(audit.faults.first { $0.rule == .marking })
            #expect(
                fault.object.hasSuffix("1POG-1SW/20260131T100000") && fault.reason.en.contains("“\(marking)”")
            )
        }
    }

    @Test(arguments: [
        ("poczatekWersjiObiektu", nil, PlanRule.missing), ("obowiazujeOd", nil, .missing),
        ("charakterUstalenia", nil, .missing), ("profilPodstawowy", nil, .missing),
        ("obowiazujeOd", "<A:obowiazujeOd xsi:nil=\"true\" nilReason=\"unknown\"/>", .missing),
        ("obowiazujeOd", "<A:obowiazujeOd>2026-02-30</A:obowiazujeOd>", .badValue),
        ("obowiazujeOd", "<A:obowiazujeOd>28.02.2026</A:obowiazujeOd>", .badValue),
        ("obowiazujeDo", "<A:obowiazujeDo>2026-01-01</A:obowiazujeDo>", .dates),
        ("koniec", "<A:koniecWersjiObiektu>2026-01-31T11:00:00+02:00</A:koniecWersjiObiektu>", .dates),
        ("profilPodstawowy", "<A:profilPodstawowy xlink:href=\"https://x/y\"/>", .unknownCode),
        (
            "charakterUstalenia",
            "<A:charakterUstalenia xlink:href=\"https://x/RegulationNatureValue/firm\"/>",
            .unknownCode
        ),
        (
            "maksUdzialPowierzchniZabudowy",
            "<A:maksUdzialPowierzchniZabudowy>30.15</A:maksUdzialPowierzchniZabudowy>", .decimals
        ),
        (
            "maksUdzialPowierzchniZabudowy",
            "<A:maksUdzialPowierzchniZabudowy>100.1</A:maksUdzialPowierzchniZabudowy>", .outOfRange
        ),
        (
            "maksNadziemnaIntensywnoscZabudowy",
            "<A:maksNadziemnaIntensywnoscZabudowy>-0.1</A:maksNadziemnaIntensywnoscZabudowy>", .outOfRange
        ),
        (
            "maksNadziemnaIntensywnoscZabudowy",
            "<A:maksNadziemnaIntensywnoscZabudowy>0,9</A:maksNadziemnaIntensywnoscZabudowy>", .badValue
        ),
        (
            "minUdzialPowierzchniBiologicznieCzynnej",
            "<A:minUdzialPowierzchniBiologicznieCzynnej>1e1</A:minUdzialPowierzchniBiologicznieCzynnej>",
            .badValue
        ),
        (
            "maksWysokoscZabudowy", "<A:maksWysokoscZabudowy uom=\"m\">15.55</A:maksWysokoscZabudowy>",
            .decimals
        ),
        ("maksWysokoscZabudowy", "<A:maksWysokoscZabudowy uom=\"ft\">15</A:maksWysokoscZabudowy>", .unit),
        ("maksWysokoscZabudowy", "<A:maksWysokoscZabudowy>15</A:maksWysokoscZabudowy>", .unit),
    ])
    func oneAttributeIsWrong(_ name: String, _ xml: String?, _ rule: PlanRule) throws {
        var plan = SamplePlan()
        plan.set(name, of: 2, to: xml)
        let audit = plan.audit()
        // A version that has ended is not current: its ground is open, which is told as well.
        #expect(audit.broken.subtracting(name == "koniec" ? [.gap] : []) == [rule], "\(audit.faults)")
        let fault = try #require(audit.faults.first { $0.rule == rule })
        #expect(fault.object.contains("1POG-1SZ") && fault.file == "zones.gml" && fault.line == 5)
        #expect(!fault.reason.pl.isEmpty && fault.reason.pl != fault.reason.en && !fault.remedy.en.isEmpty)
    }

    @Test func everythingIsToldAtOnce() {
        var plan = SamplePlan()
        plan.zones[0].symbol = "SZ"
        plan.set("obowiazujeOd", of: 1, to: nil)
        plan.zones[2].ring[0].east += 10
        plan.zones[2].ring[4].east += 10
        plan.zones[3].local = "1POG-1SW"
        #expect(plan.audit().broken == [.symbol, .missing, .gap, .duplicateIdentifier])
    }

    @Test func missingParametersAreAWarning() {
        var plan = SamplePlan()
        plan.set("maksWysokoscZabudowy", of: 0, to: nil)
        let audit = plan.audit()
        #expect(audit.isAccepted && audit.warned == [.parameters])
    }

    // MARK: - Identity

    @Test func duplicatesAreFound() {
        var plan = SamplePlan()
        plan.zones[1].marking = "1SW"
        #expect(plan.audit().broken == [.marking, .duplicateMarking])
        plan = SamplePlan()
        plan.zones[1].local = plan.zones[0].local
        #expect(plan.audit().broken == [.duplicateIdentifier])
        plan = SamplePlan()
        plan.zones[1].id = plan.zones[0].id
        #expect(plan.audit().broken == [.duplicateIdentifier])
    }

    /// An older version of a zone shares identifier, marking and ground with the current one.
    @Test func earlierVersionsAreNoDuplicates() throws {
        var plan = SamplePlan()
        var old = plan.zones[0]
        old.id = "old"
        old.attributes.append(
            ("end", "<A:koniecWersjiObiektu>2026-01-31T10:00:00Z</A:koniecWersjiObiektu>"))
        let earlier = plan.xml(of: old).replacing("20260131T100000", with: "20250101T000000")
            .replacing("<A:poczatekWersjiObiektu>2026-01-31", with: "<A:poczatekWersjiObiektu>2025-01-01")
        plan.extraMembers = [earlier]
        #expect(plan.audit().faults.isEmpty, "\(plan.audit().faults)")
        plan.extraMembers = [
            earlier.replacing("<A:koniecWersjiObiektu>2026-01-31", with: "<A:koniecWersjiObiektu>2026-03-31")
        ]
        #expect(plan.audit().broken == [.dates])
    }

    @Test func zonesBelongToAnActThatIsThere() {
        var plan = SamplePlan()
        plan.actReference += "/20260131T100000"
        #expect(plan.audit().faults.isEmpty)
        plan.actReference = "#act"
        #expect(plan.audit().faults.isEmpty)
        plan.actReference = ""
        #expect(plan.audit().isAccepted && plan.audit().warned == [.actReference])
        #expect(plan.audit().faults.count == 1, "one for all of them")
        plan.actReference = "https://x/AktPlanowaniaPrzestrzennego/PL.ZIPPZP.1/1-POG/1POG"
        #expect(plan.audit().broken == [.actReference])
        plan = SamplePlan()
        plan.status = "adoption"
        #expect(plan.audit().isAccepted && plan.audit().warned == [.status])
    }
}
