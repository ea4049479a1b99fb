import Geometry
import Planning
import Quantities
import Testing

@Suite("The ground of a general plan")
struct GroundTests {
    /// The corner that four zones share, at the middle of the sample.
    static let middle = Coordinate(SamplePlan.west + 100, SamplePlan.south + 100)

    @Test func gapsAreFoundWithTheirPlaceAndSize() throws {
        var plan = SamplePlan(size: 3)
        plan.zones.remove(at: 4)
        for audit in [plan.audit(), SamplePlan.audit([("zones.gml", plan.zoneFile)])] {
            #expect(audit.broken == [.gap])
            let fault = try #require(audit.faults.first { $0.rule == .gap })
            let place = try #require(fault.place)
            #expect(
                BoundingBox(
                    west: Self.middle.x, south: Self.middle.y, east: Self.middle.x + 100,
                    north: Self.middle.y + 100
                ).contains(place))
            #expect(fault.reason.en.contains("10000 m²") && fault.reason.pl.contains("luka"))
            // North before east, as the system writes.
            #expect(fault.finding.place.contains("EPSG:2177 5573"))
        }
        plan = SamplePlan(size: 3)
        plan.zones.remove(at: 0)
        #expect(plan.audit().broken == [.gap], "at the outline")
    }

    @Test func overlapsNameBothZones() throws {
        var plan = SamplePlan()
        plan.zones[0].ring[1].east += 5
        plan.zones[0].ring[2].east += 5
        let audit = plan.audit()
        #expect(audit.broken == [.overlap])
        let fault = try #require(audit.faults.first { $0.rule == .overlap })
        #expect(fault.object.contains("1SW") && fault.reason.en.contains("1POG-1SJ"))
        #expect(fault.reason.en.contains("500 m²"))
    }

    @Test func groundOutsideTheOutlineIsFound() {
        var plan = SamplePlan()
        plan.outline[1].east -= 3
        plan.outline[2].east -= 3
        #expect(plan.audit().broken == [.outside])
        plan.outline[1].east += 6
        plan.outline[2].east += 6
        #expect(plan.audit().broken == [.gap])
    }

    /// Below the tolerance nothing is told, above it is.
    @Test(arguments: [(0.004, false), (0.02, true)])
    func theToleranceHolds(_ metres: Double, _ isTold: Bool) {
        for sign in [1.0, -1] {
            var plan = SamplePlan()
            plan.zones[0].ring[1].east += sign * metres
            plan.zones[0].ring[2].east += sign * metres
            #expect(plan.audit().broken == (isTold ? [sign > 0 ? .overlap : .gap] : []))
        }
    }

    @Test func aWrongRingIsToldOnce() throws {
        var plan = SamplePlan()
        // Out along a spike and back again.
        let spike = (east: SamplePlan.west + 40, north: SamplePlan.south + 60)
        plan.zones[0].ring.insert(contentsOf: [spike, plan.zones[0].ring[1]], at: 2)
        let audit = plan.audit()
        #expect(audit.broken == [.geometry])
        #expect(try #require(audit.faults.first).place != nil)
        plan = SamplePlan()
        plan.zones[0].ring.removeLast()
        plan.zones[0].ring[3].north += 1
        #expect(plan.audit().broken.contains(.geometry), "an open ring")
    }

    @Test func systemsAreOneAndTheRightOne() throws {
        let other = "http://www.opengis.net/def/crs/EPSG/0/2178"
        var plan = SamplePlan()
        plan.system = other
        var audit = plan.audit()
        #expect(audit.broken.isSuperset(of: [.mixedSystems, .referenceSystem]))
        plan.actSystem = other
        audit = plan.audit()
        #expect(audit.broken == [.referenceSystem], "the numbers are those of another zone")
        plan = SamplePlan()
        plan.isEastFirst = true
        audit = plan.audit()
        #expect(audit.broken == [.referenceSystem])
        #expect(try #require(audit.faults.first).remedy.en.contains("north (X) first"))
        plan.system = "EPSG:2177"
        plan.actSystem = "EPSG:2177"
        #expect(plan.audit().faults.isEmpty, "the short name leaves the order open")
        plan.system = "EPSG:99999"
        #expect(plan.audit().broken == [.geometry, .gap])
    }

    @Test func theWholeCountrysSystemIsAWarning() throws {
        var plan = SamplePlan()
        let carry = try Reprojection(from: try #require(CoordinateSystem(epsg: 2177)), to: .poland1992)
        func turned(_ ring: [(east: Double, north: Double)]) -> [(east: Double, north: Double)] {
            carry.carry(ring.map { Coordinate($0.east, $0.north) }).map { (east: $0.x, north: $0.y) }
        }
        for zone in plan.zones.indices { plan.zones[zone].ring = turned(plan.zones[zone].ring) }
        plan.outline = turned(plan.outline)
        plan.system = "http://www.opengis.net/def/crs/EPSG/0/2180"
        plan.actSystem = plan.system
        #expect(
            plan.audit().isAccepted && plan.audit().warned == [.referenceSystem], "\(plan.audit().faults)")
        plan.actSystem = "http://www.opengis.net/def/crs/EPSG/0/2177"
        plan.outline = SamplePlan().outline
        #expect(plan.audit().broken == [.mixedSystems], "carried into the act's system the ground is whole")
    }

    @Test func areasBesideZonesLieWithinTheOutline() throws {
        var plan = SamplePlan()
        func infill(_ x: Double, _ number: Int) -> String {
            "<A:ObszarUzupelnieniaZabudowy gml:id=\"o\(number)\">\(plan.head("1POG-\(number)OUZ"))"
                + "<A:oznaczenie>\(number)OUZ</A:oznaczenie><A:symbol>OUZ</A:symbol>"
                + "<A:poczatekWersjiObiektu>2026-01-31T10:00:00Z</A:poczatekWersjiObiektu>"
                + "<A:obowiazujeOd>2026-02-28</A:obowiazujeOd>"
                + "<A:status xlink:href=\"\(SamplePlan.inspire)ProcessStepGeneralValue/elaboration\"/>"
                + "<A:charakterUstalenia xlink:href=\"\(SamplePlan.inspire)RegulationNatureValue/generallyBinding\"/>"
                + "<A:geometria>\(plan.polygon(SamplePlan.square(x, 0.2, 0.5), system: plan.system))</A:geometria>"
                + "<A:plan xlink:href=\"\(plan.actReference)\"/></A:ObszarUzupelnieniaZabudowy>"
        }
        plan.extraMembers = [infill(0.2, 1)]
        var audit = plan.audit()
        #expect(audit.faults.isEmpty && audit.plan.areas.first?.kind == .infill, "\(audit.faults)")
        plan.extraMembers = [infill(0.2, 1), infill(0.4, 2)]
        audit = plan.audit()
        #expect(audit.isAccepted && audit.warned == [.overlap])
        plan.extraMembers = [infill(1.9, 1)]
        #expect(plan.audit().broken == [.outside])
    }
}
