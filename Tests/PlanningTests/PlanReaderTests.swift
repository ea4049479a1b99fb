import Formats
import Planning
import Quantities
import Testing

@Suite("Reading of general plans")
struct PlanReaderTests {
    @Test(arguments: ["app:", "a:", "plan-ogolny:", ""])
    func prefixesAreTheFilesOwnChoice(_ prefix: String) {
        var plan = SamplePlan()
        plan.prefix = prefix
        #expect(plan.audit().faults.isEmpty)
    }

    @Test func encodingsAreUnderstood() {
        let plan = SamplePlan()
        let text = String(decoding: plan.zoneFile, as: UTF8.self)
        let wide = text.replacing("utf-8", with: "utf-16").utf16.flatMap {
            [UInt8($0 & 255), UInt8($0 >> 8)]
        }
        for bytes in [[0xEF, 0xBB, 0xBF] + plan.zoneFile, [0xFF, 0xFE] + wide] {
            let audit = SamplePlan.audit([("act.gml", plan.actFile), ("zones.gml", bytes)])
            #expect(audit.faults.isEmpty && audit.plan.zones.count == 4)
        }
    }

    @Test func collectionsOfAnyKindAndSeveralFiles() {
        let plan = SamplePlan(size: 3)
        let halves = [plan.zones[..<4], plan.zones[4...]].map { plan.collection($0.map(plan.xml)) }
        let files =
            [("act.gml", plan.actFile)] + halves.enumerated().map { ("zones-\($0.offset).gml", $0.element) }
        #expect(SamplePlan.audit(files).faults.isEmpty)
        let other = String(decoding: plan.zoneFile, as: UTF8.self).replacing(
            "wfs:member", with: "gml:featureMember"
        )
        .replacing("wfs:FeatureCollection", with: "gml:FeatureCollection")
        #expect(SamplePlan.audit([("a.gml", plan.actFile), ("z.gml", Array(other.utf8))]).faults.isEmpty)
    }

    /// Two communes in one run: the same markings and local identifiers, each in its own namespace.
    @Test func severalActsAreJudgedApart() {
        let plan = SamplePlan()
        func moved(_ bytes: [UInt8]) -> [UInt8] {
            Array(
                String(decoding: bytes, as: UTF8.self).replacing(
                    SamplePlan.namespace, with: "PL.ZIPPZP.8888/240501-POG"
                )
                .utf8)
        }
        let audit = SamplePlan.audit([
            ("a1", plan.actFile), ("z1", plan.zoneFile), ("a2", moved(plan.actFile)),
            ("z2", moved(plan.zoneFile)),
        ])
        #expect(audit.faults.isEmpty && audit.plan.acts.count == 2, "\(audit.faults)")
    }

    @Test func surfacesAreAsGoodAsPolygons() {
        let plan = SamplePlan()
        let surfaces = String(decoding: plan.zoneFile, as: UTF8.self)
            .replacing(
                "<gml:Polygon srsName=\"\(plan.system)\">",
                with: "<gml:Surface srsName=\"\(plan.system)\"><gml:patches><gml:PolygonPatch>"
            )
            .replacing("</gml:Polygon>", with: "</gml:PolygonPatch></gml:patches></gml:Surface>")
        #expect(SamplePlan.audit([("a", plan.actFile), ("z", Array(surfaces.utf8))]).faults.isEmpty)
        let many = String(decoding: plan.zoneFile, as: UTF8.self)
            .replacing("<gml:Polygon srsName", with: "<gml:MultiSurface srsName")
            .replacing("<gml:exterior>", with: "<gml:surfaceMember><gml:Polygon><gml:exterior>")
            .replacing("</gml:Polygon>", with: "</gml:Polygon></gml:surfaceMember></gml:MultiSurface>")
        let audit = SamplePlan.audit([("a", plan.actFile), ("z", Array(many.utf8))])
        #expect(audit.isAccepted && audit.warned == [.geometryKind], "\(audit.faults)")
    }

    @Test func otherVersionsOfTheSchemaAreReadWithAWarning() {
        var plan = SamplePlan()
        plan.namespace = plan.namespace.replacing("2.0", with: "3.0")
        let audit = plan.audit()
        #expect(audit.isAccepted && audit.warned == [.schema] && audit.plan.zones.count == 4)
    }

    @Test func documentsAndDrawingsAreCounted() {
        let plan = SamplePlan()
        let audit = SamplePlan.audit([
            ("a", plan.collection([plan.actXML, "<A:DokumentFormalny gml:id=\"d\"/>"])), ("z", plan.zoneFile),
        ])
        #expect(audit.plan.otherObjects == 1 && audit.faults.isEmpty)
    }

    @Test func standardsOfAccessAreRead() throws {
        let plan = SamplePlan()
        func standards(
            _ school: String,
            green: String =
                "<A:powierzchniaObszaruZieleniPublicznej uom=\"ha\">20</A:powierzchniaObszaruZieleniPublicznej>"
        )
            -> PlanAudit
        {
            let xml =
                "<A:ObszarStandardowDostepnosciInfrastrukturySpolecznej gml:id=\"s\">\(plan.head("1POG-1OSD"))"
                + "<A:oznaczenie>1OSD</A:oznaczenie><A:symbol>OSD</A:symbol>"
                + "<A:poczatekWersjiObiektu>2026-01-31T10:00:00.123+01:00</A:poczatekWersjiObiektu>"
                + "<A:obowiazujeOd>2026-02-28+01:00</A:obowiazujeOd>"
                + "<A:status xlink:href=\"\(SamplePlan.inspire)ProcessStepGeneralValue/elaboration\"/>"
                + "<A:charakterUstalenia xlink:href=\"\(SamplePlan.inspire)RegulationNatureValue/generallyBinding\"/>"
                + "<A:geometria>\(plan.polygon(SamplePlan.square(0, 0, 1), system: plan.system))</A:geometria>"
                + "<A:plan xlink:href=\"\(plan.actReference)\"/>"
                + "<A:wylaczenieZabudowyZagrodowej>true</A:wylaczenieZabudowyZagrodowej>"
                + "<A:odlegloscDoSzkolyPodstawowej uom=\"m\">\(school)</A:odlegloscDoSzkolyPodstawowej>"
                + "<A:odlegloscDoObszarowZieleniPublicznej uom=\"m\">1500</A:odlegloscDoObszarowZieleniPublicznej>"
                + "<A:powierzchniaLacznaObszarowZieleniPublicznej uom=\"m2\">30000</A:powierzchniaLacznaObszarowZieleniPublicznej>"
                + "<A:odlegloscDoObszaruZieleniPublicznej uom=\"m\">3000</A:odlegloscDoObszaruZieleniPublicznej>"
                + green + "<A:odlegloscDoApteki uom=\"m\">900</A:odlegloscDoApteki>"
                + "</A:ObszarStandardowDostepnosciInfrastrukturySpolecznej>"
            var whole = plan
            whole.extraMembers = [xml]
            return whole.audit()
        }
        let audit = standards("1500")
        #expect(audit.faults.isEmpty, "\(audit.faults)")
        let read = try #require(audit.plan.areas.first?.standards)
        #expect(
            read.distances == [
                .primarySchool: 1_500, .greenAreasTogether: 1_500, .greenArea: 3_000, .pharmacy: 900,
            ])
        #expect(
            read.greenArea == 200_000 && read.greenAreasTogether == 30_000 && read.excludesFarmsteads == true)
        #expect(standards("1500.5").broken == [.decimals])
        #expect(standards("1500", green: "").broken == [.missing])
    }

    // MARK: - Hostile and broken files

    @Test(arguments: [
        "", "no XML", "<a/>", "<wfs:FeatureCollection/>", "{\"type\": \"FeatureCollection\"}",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>",
        "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]><x>&file;</x>",
        "<x xmlns:app=\"https://example.org/other\"><app:StrefaPlanistyczna/></x>",
    ])
    func whatIsNoPlanIsRefused(_ text: String) {
        let audit = SamplePlan.audit([("f.gml", Array(text.utf8))])
        #expect(audit.broken.isSubset(of: [.unreadable, .schema]) && !audit.isAccepted)
        #expect(audit.faults.allSatisfy { $0.file == "f.gml" && !$0.reason.pl.contains("root:") })
    }

    @Test func whatWasReadBeforeTheDamageIsKept() {
        let plan = SamplePlan(size: 3)
        let file = plan.zoneFile
        let audit = SamplePlan.audit([("z.gml", Array(file[..<(file.count / 2)]))])
        #expect(audit.broken.contains(.unreadable) && audit.plan.zones.count == 4)
    }

    @Test func anObjectWithNothingInItIsAllFaults() {
        let plan = SamplePlan()
        let audit = SamplePlan.audit([("z.gml", plan.collection(["<A:StrefaPlanistyczna/>"]))])
        #expect(audit.broken == [.missing] && audit.faults.count >= 8)
    }

    @Test func faultsOfOneRuleHaveALimit() {
        var plan = SamplePlan(size: 16)
        for zone in plan.zones.indices { plan.set("charakterUstalenia", of: zone, to: nil) }
        let missing = plan.audit().faults.filter { $0.rule == .missing }
        #expect(missing.count == 201 && missing.last?.reason.en.contains("56 more") == true)
    }

    /// Damage of any kind is answered, never a crash.
    @Test func damagedFilesAreAnswered() {
        let file = SamplePlan().zoneFile
        var state: UInt64 = 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        for _ in 0..<200 {
            var bytes = file
            for _ in 0...random(4) {
                let place = random(bytes.count)
                switch random(3) {
                case 0: bytes[place] = UInt8(random(256))
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(40)))
                default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 20)], at: place)
                }
            }
            #expect(SamplePlan.audit([("z.gml", bytes)]).plan.zones.count <= 8)
        }
    }
}
