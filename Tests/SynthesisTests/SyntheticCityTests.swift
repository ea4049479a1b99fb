import Formats
import Geometry
import Layers
import Quantities
import Synthesis
import Testing

@Suite("A synthetic city")
struct SyntheticCityTests {
    /// A made-up town of five by four kilometres with a corner cut off.
    static func plan(seed: UInt64 = 7) throws -> SyntheticPlan {
        let west = 18.6
        return SyntheticPlan(
            name: BilingualText("Testowo"), seed: seed,
            outline: [(0, 0), (0.07, 0), (0.07, 0.02), (0.05, 0.036), (0, 0.036), (0, 0)].map {
                Coordinate(west + $0.0, 50.2 + $0.1)
            },
            system: try #require(CoordinateSystem(epsg: 2177)), population: 12_345, areas: .count(5),
            openShare: 40,
            centres: [
                .init(place: Coordinate(west + 0.02, 50.215), weight: 1, radius: 800),
                .init(place: Coordinate(west + 0.05, 50.21), weight: 0.5, radius: 600),
            ],
            services: [
                .init(id: "school", name: BilingualText("szkoła"), count: 6),
                .init(id: "pharmacy", name: BilingualText("apteka"), count: 4),
            ])
    }

    @Test func theSamePlanGivesTheSameCity() throws {
        let (one, two) = (try SyntheticCity(Self.plan()), try SyntheticCity(Self.plan()))
        #expect(one.streets == two.streets && one.buildings == two.buildings && one.services == two.services)
        #expect(one.areas == two.areas && one.openGround == two.openGround)
        #expect(try SyntheticCity(Self.plan(seed: 8)).buildings != one.buildings)
    }

    @Test func figuresAreThoseOfThePlan() throws {
        let city = try SyntheticCity(Self.plan())
        #expect(city.buildings.reduce(0) { $0 + $1.residents } == 12_345)
        #expect(city.areas.count == 5 && Set(city.buildings.map(\.area)) == Set(0..<5))
        #expect(city.services.count { $0.kind == "school" } == 6 && city.services.count == 10)
        #expect(city.buildings.allSatisfy { $0.residents > 0 && (1...12).contains($0.storeys) })
        // Areas divide the outline and nothing else.
        let whole = Plane.area(of: city.outline)
        #expect(abs(city.areas.reduce(0) { $0 + Plane.area(of: $1) } - whole) < 1)
        #expect(Coverage(city.areas).overlaps().allSatisfy { !Plane.isWider($0.ground, than: 0.001) })
        // The open share is met to a block, within the ground that blocks cover.
        let open = city.openGround.reduce(0) { $0 + Plane.area(of: $1) }
        #expect(open / whole > 0.2 && open / whole < 0.4)
    }

    /// Every building stands on a plot of its own, and plots divide blocks without their streets.
    @Test func blocksAreCutIntoPlots() throws {
        let city = try SyntheticCity(Self.plan())
        let plots = city.buildings.map(\.plot)
        #expect(plots == (try SyntheticCity(Self.plan())).buildings.map(\.plot))
        #expect(plots.allSatisfy { Plane.area(of: $0) > 20 && $0.fault() == nil })
        for building in city.buildings {
            let middle = BoundingBox(of: building.footprint.outer).centre
            #expect(building.plot.holds(middle), "\(building.id)")
        }
        #expect(Coverage(plots).overlaps().allSatisfy { !Plane.isWider($0.ground, than: 0.001) })
        let ground = plots.reduce(0) { $0 + Plane.area(of: $1) }
        let open = city.openGround.reduce(0) { $0 + Plane.area(of: $1) }
        #expect(ground + open < Plane.area(of: city.outline))
        let layer = try #require(try city.layers(recorded: Timestamp(milliseconds: 0))[8].value)
        #expect(layer.id == "synthetic-parcels" && layer.count == city.buildings.count)
    }

    @Test func publicGreenIsTheOpenGroundNearestToPeople() throws {
        var plan = try Self.plan()
        plan.greenShare = 30
        let city = try SyntheticCity(plan)
        let green = city.publicGreen.reduce(0) { $0 + Plane.area(of: $1) }
        let open = city.openGround.reduce(0) { $0 + Plane.area(of: $1) }
        #expect(green > 0.1 * open && green <= 0.3 * open)
        #expect(Set(city.publicGreen).isSubset(of: Set(city.openGround)))
        #expect(try city.layers(recorded: Timestamp(milliseconds: 0)).last?.value?.id == "synthetic-green")
    }

    /// What lies around a line and around a place, within the outline; one beyond it lies nowhere.
    @Test func areasOfInterventionAreExamplesWithinTheOutline() throws {
        var plan = try Self.plan()
        plan.interventionAreas = [
            .init(
                id: "river", name: "Rzeka", along: [Coordinate(18.61, 50.21), Coordinate(18.64, 50.21)],
                within: 100),
            .init(id: "edge", name: "Skraj", along: [Coordinate(18.6, 50.21)], within: 100),
            .init(id: "away", name: "Daleko", along: [Coordinate(19, 50.21)], within: 100),
        ]
        #expect(plan.findings(at: "f").isEmpty)
        let made = try SyntheticCity(plan).layers(recorded: Timestamp(milliseconds: 0)).compactMap(\.value)
        let layer = try #require(LayerCatalogue(made)[.interventionAreas])
        #expect(layer.id == "synthetic-osi" && layer.description.isSynthetic)
        func area(_ id: String) -> Double {
            layer.row(of: id).flatMap { layer.shapes[$0] }.map { Earth.area(of: $0) } ?? 0
        }
        // A strip of about 2,139 m by 200 m with a round end at both sides; half a disc at the border.
        let strip = Earth.distance(Coordinate(18.61, 50.21), Coordinate(18.64, 50.21)) * 200
        #expect(abs(area("river") / (strip + Double.pi * 10_000) - 1) < 0.01)
        #expect(abs(area("edge") / (Double.pi * 5_000) - 1) < 0.05)
        #expect(area("away") == 0)
        plan.interventionAreas[0].within = 0
        plan.interventionAreas[1].id = "away"
        #expect(plan.findings(at: "f").count == 1)
    }

    @Test func everyPieceOfGroundHasOneSurface() throws {
        let city = try SyntheticCity(Self.plan())
        let covered = city.surfaces.reduce(0) { $0 + Plane.area(of: $1.ground) }
        #expect(abs(covered - Plane.area(of: city.outline)) < 1)
        #expect(city.surfaces.allSatisfy { abs($0.active + $0.sealed - 100) < 1e-9 && $0.sealed >= 0 })
        // What is sealed is at least what stands under roofs.
        let sealed = city.surfaces.reduce(0) { $0 + Plane.area(of: $1.ground) * $1.sealed / 100 }
        #expect(sealed > city.buildings.reduce(0) { $0 + Plane.area(of: $1.footprint) })
        let layer = try #require(
            try city.layers(recorded: Timestamp(milliseconds: 0)).compactMap(\.value).first {
                $0.id == "synthetic-surfaces"
            })
        #expect(layer.description.isSynthetic && layer.count == city.surfaces.count)
    }

    /// A border is one line on the plan and another in degrees: what an area states is what lies in the area that is drawn.
    @Test func areasStateTheResidentsOfTheAddressesInThem() throws {
        let made = try SyntheticCity(Self.plan()).layers(recorded: Timestamp(milliseconds: 0))
        let (areas, addresses) = (try #require(made[1].value), try #require(made[4].value))
        var found = [Int](repeating: 0, count: areas.count)
        for row in 0..<addresses.count {
            let place = try #require(addresses.shapes[row]?.box.centre)
            let part = try #require(areas.row(holding: place))
            found[part] += addresses.column("residents")?[row]?.wholeNumber ?? 0
            #expect(addresses.column("area")?[row] == .text(areas.identifiers[part]))
        }
        for row in 0..<areas.count {
            #expect(areas.column("residents")?[row] == .integer(found[row]), "\(areas.identifiers[row])")
        }
    }

    @Test func agesAddUpToTheResidents() throws {
        var plan = try Self.plan()
        plan.ages = [.init(id: "0_17", people: 2_345), .init(id: "18_plus", people: 10_000)]
        #expect(plan.findings(at: "f").isEmpty)
        let addresses = try #require(
            try SyntheticCity(plan).layers(recorded: Timestamp(milliseconds: 0))[4].value)
        func sum(_ column: String, _ rows: Range<Int>) -> Int {
            rows.reduce(0) { sum, row in
                guard case .integer(let number)? = addresses.column(column)?[row] else { return sum }
                return sum + number
            }
        }
        let all = 0..<addresses.count
        #expect(sum("residents_0_17", all) == 2_345 && sum("residents_18_plus", all) == 10_000)
        for row in all {
            let one = row..<(row + 1)
            #expect(sum("residents", one) == sum("residents_0_17", one) + sum("residents_18_plus", one))
        }
        plan.ages[0].people = 1
        #expect(plan.findings(at: "f").count == 1)
    }

    @Test func everythingLiesWithinTheOutline() throws {
        let city = try SyntheticCity(Self.plan())
        let outline = try #require(PreparedShape(Shape.polygon(city.outline).buffered(by: 1) ?? .points([])))
        for building in city.buildings {
            #expect(outline.isRelated(.polygon(building.footprint), by: .within) == true, "\(building.id)")
            #expect(Shape.polygon(building.footprint).fault() == nil)
        }
    }

    /// Whoever starts somewhere reaches every other crossing.
    @Test func streetsHangTogether() throws {
        let city = try SyntheticCity(Self.plan())
        var ways: [Coordinate: [Coordinate]] = [:]
        for street in city.streets {
            ways[street.line[0], default: []].append(street.line[1])
            ways[street.line[1], default: []].append(street.line[0])
        }
        var open = [city.streets[0].line[0]]
        var reached = Set(open)
        while let place = open.popLast() {
            for next in ways[place] ?? [] where reached.insert(next).inserted { open.append(next) }
        }
        #expect(reached.count == ways.count && ways.count > 200)
        #expect(
            Set(city.streets.map(\.grade)).isSubset(of: ["primary", "secondary", "tertiary", "residential"]))
        #expect(
            city.streets.contains { $0.grade == "residential" }
                && city.streets.contains { $0.grade != "residential" })
    }

    /// Streets lie closer where more people live.
    @Test func theCentreIsDenserThanTheEdge() throws {
        let city = try SyntheticCity(Self.plan())
        let box = BoundingBox(of: city.outline.outer)
        let middle = Coordinate(box.west + 0.02 / 0.07 * (box.east - box.west), box.centre.y)
        func people(within metres: ClosedRange<Double>) -> Double {
            city.buildings.filter {
                metres.contains(Plane.length(of: [middle, $0.entrance]))
            }.reduce(0) { $0 + Double($1.residents) }
                / (metres.upperBound * metres.upperBound - metres.lowerBound * metres.lowerBound)
        }
        #expect(people(within: 0...600) > 5 * people(within: 1_200...2_000))
    }

    /// As files hold them, with nine digits of a degree, and parcels as ground only.
    @Test(arguments: 1...8 as ClosedRange<UInt64>) func everyShapeIsValid(seed: UInt64) throws {
        let city = try SyntheticCity(Self.plan(seed: seed))
        for made in try city.layers(recorded: Timestamp(milliseconds: 0)) {
            let layer = try #require(made.value)
            if layer.description.name == "synthetic-parcels" {
                #expect(layer.count == city.buildings.count { $0.plot.areas.contains { !$0.outer.isEmpty } })
            }
            for row in 0..<layer.count {
                let shape = try #require(layer.shapes[row])
                let written = shape.mapPlaces { places in
                    places.map { Coordinate(($0.x * 1e9).rounded() / 1e9, ($0.y * 1e9).rounded() / 1e9) }
                }
                #expect(written.fault() == nil, "\(layer.id) \(layer.identifiers[row])")
                if layer.description.name == "synthetic-parcels" {
                    switch shape {
                    case .polygon, .polygons: break
                    default: Issue.record("\(layer.identifiers[row]) is not ground alone")
                    }
                }
            }
        }
    }

    @Test func everyLayerSaysThatItIsSynthetic() throws {
        let city = try SyntheticCity(Self.plan())
        let layers = try city.layers(recorded: Timestamp(milliseconds: 0)).map { made in
            try #require(made.value, "\(made.findings.prefix(3))")
        }
        #expect(
            layers.map(\.id)
                == [
                    "outline", "areas", "streets", "buildings", "addresses", "services", "open-ground",
                    "surfaces", "parcels",
                ].map { "synthetic-\($0)" })
        for layer in layers {
            #expect(layer.description.isSynthetic && layer.description.title.pl.contains("syntetyczne"))
            #expect(layer.description.title.en.contains("synthetic") && layer.count > 0)
            #expect(
                layer.box.west > 18.5 && layer.box.east < 18.8 && layer.box.south > 50.1
                    && layer.box.north < 50.3)
        }
    }

    /// Named areas lie around their places, carry their names, and everybody lives in one of them.
    @Test func areasMayHaveNames() throws {
        var plan = try Self.plan()
        plan.isFictional = true
        plan.areas = .named([
            .init(id: "west", name: "Zachód", place: Coordinate(18.62, 50.215)),
            .init(id: "east", name: "Wschód", place: Coordinate(18.65, 50.21)),
        ])
        #expect(plan.findings(at: "f").isEmpty)
        let layers = try SyntheticCity(plan).layers(recorded: Timestamp(milliseconds: 0))
        let areas = try #require(layers[1].value)
        #expect(areas.identifiers == ["east", "west"])
        let west = try #require(areas.row(of: "west"))
        #expect(areas.column("name")?[west] == .text("Zachód"))
        #expect(areas.shapes[west]?.box.west == areas.box.west)
        #expect(areas.description.summary.en.contains("no such city"))
        let addresses = try #require(layers[4].value)
        guard case .text(let named)? = addresses.column("area")?.cells else { return #expect(Bool(false)) }
        #expect(Set(named.dictionary) == ["east", "west"])
        plan.areas = .named([
            .init(id: "a", name: "A", place: Coordinate(18.62, 50.215)),
            .init(id: "a", name: "B", place: Coordinate(.nan, 50.21)),
        ])
        #expect(plan.findings(at: "f").count == 2)
    }

    @Test func wrongPlansAreNamedAtOnce() throws {
        var plan = try Self.plan()
        #expect(plan.findings(at: "f").isEmpty)
        plan.population = 0
        plan.areas = .count(0)
        plan.openShare = 120
        plan.centres = []
        plan.outline.removeLast()
        let findings = plan.findings(at: "synthetic.yaml")
        #expect(findings.count == 5 && findings.hasErrors)
        #expect(
            findings.allSatisfy { $0.place.hasPrefix("synthetic.yaml: ") && $0.reason.pl != $0.reason.en })
    }
}
