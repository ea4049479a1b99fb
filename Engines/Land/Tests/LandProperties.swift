import Evidence
import Geometry
import Layers
import Testing

@testable import Land

/// Laws that hold on any ground, on seeded towns.
@Suite struct LandProperties {
    /// Buildings at random, also across borders and over one another.
    private func town(_ seed: UInt64) -> (
        town: LandTown, boxes: [(x: Double, y: Double, w: Double, h: Double)]
    ) {
        var random = SeededUnits(state: seed)
        var town = LandTown()
        let kinds: [LayerValue?] = [.text("house"), .text("shed"), .text("yes"), nil]
        let boxes = (0..<40).map { _ in
            (random.next() * 7, random.next() * 3, 0.1 + random.next(), 0.1 + random.next())
        }
        for box in boxes {
            town.add(
                .buildings, LandTown.box(box.0, box.1, box.2, box.3), .integer(1 + Int(random.next() * 5)),
                nil, kinds[Int(random.next() * 4)])
        }
        return (town, boxes)
    }

    /// A grid of places, each inside or outside of some building, gives the same share by counting.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func theShareIsThatOfPlacesUnderRoofs(seed: UInt64) throws {
        let (town, boxes) = town(seed)
        let found = try town.areas("built-up-share")
        let step = 0.02
        var counts = [(under: 0, all: 0), (under: 0, all: 0)]
        for x in stride(from: step / 2, to: 8, by: step) {
            for y in stride(from: step / 2, to: 4, by: step) {
                let isUnder = boxes.contains { $0.x <= x && x < $0.x + $0.w && $0.y <= y && y < $0.y + $0.h }
                let part = x < 4 ? 0 : 1
                counts[part].all += 1
                if isUnder { counts[part].under += 1 }
            }
        }
        for part in 0...1 {
            let share = 100 * Double(counts[part].under) / Double(counts[part].all)
            #expect(isNear(found[part + 1].value, share, within: 0.01))
        }
    }

    @Test(arguments: [4, 5, 6] as [UInt64])
    func partsAddUpToTheCity(seed: UInt64) throws {
        let (town, _) = town(seed)
        for method in ["built-up-share", "floor-area-ratio"] {
            let areas = try town.areas(method, unit: "1")
            for amount in areas[0].amounts.indices {
                #expect(isNear(areas[0].amounts[amount], areas[1].amounts[amount] + areas[2].amounts[amount]))
            }
        }
    }

    /// The city's density is the mean of its parts' by their ground, and where the borders run does not change it.
    @Test(arguments: [10, 11, 12] as [UInt64])
    func densityOfTheCityIsThatOfItsPartsByGround(seed: UInt64) throws {
        var random = SeededUnits(state: seed)
        var town = LandTown()
        for _ in 0..<50 {
            town.add(
                .addresses, .point(LandTown.place(random.next() * 8, random.next() * 4)),
                .integer(1 + Int(random.next() * 40)))
        }
        let areas = try town.areas("density", unit: "{resident}/har")
        let city = try #require(areas[0].value)
        let parts = areas.dropFirst()
        let ground = parts.reduce(0) { $0 + $1.amounts[1] }
        #expect(isNear(parts.reduce(0) { $0 + ($1.value ?? 0) * $1.amounts[1] } / ground, city))
        var other = town
        let border = 1 + random.next() * 6
        other.layers[.areas] = [
            (.polygon(LandTown.box(0, 0, border, 4)), [.text("West")]),
            (.polygon(LandTown.box(border, 0, 8 - border, 4)), [.text("East")]),
        ]
        #expect(isNear(try other.areas("density", unit: "{resident}/har")[0].value, city))
    }

    /// What is cut at a border is as large as what it was cut from.
    @Test(arguments: [7, 8] as [UInt64])
    func cuttingConservesGround(seed: UInt64) throws {
        let (town, boxes) = town(seed)
        let ground = CityGround(try #require(try town.layer(.areas)))
        var sums = boxes.map { _ in 0.0 }
        let layer = try #require(try town.layer(.buildings))
        ground.visit(layer) { row, _, squareMetres in sums[row] += squareMetres }
        for row in layer.shapes.indices {
            let shape = try #require(layer.shapes[row])
            let inside = try #require(shape.intersection(.polygon(LandTown.box(0, 0, 8, 4))))
            #expect(isNear(sums[row], Earth.area(of: inside)))
        }
    }

    @Test(arguments: [1997, 2023] as [Double], ["house", "shed"])
    func oneMoreBuildingNeverMakesTheCityLessBuiltUp(definition: Double, kind: String) throws {
        var (town, _) = town(9)
        let before = try town.areas("built-up-share", ["definition": definition])
        town.add(.buildings, LandTown.box(2, 2, 3, 1), .integer(1), nil, .text(kind))
        for (old, new) in zip(before, try town.areas("built-up-share", ["definition": definition])) {
            #expect((new.value ?? -1) >= (old.value ?? 0) - 1e-9)
            #expect((new.value ?? 101) <= 100)
        }
    }

    /// The older definition never gives more than the newer one, and what it counts for want of a kind is part of it: at most that
    /// much would go if every kind were known.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func theOlderDefinitionNeverGivesMore(seed: UInt64) throws {
        let (town, _) = town(seed)
        var sheds = town
        sheds.layers[.buildings] = town.layers[.buildings]?.map { row in
            var row = row
            if row.values[2] == nil || row.values[2] == .text("yes") { row.values[2] = .text("shed") }
            return row
        }
        let least = try sheds.areas("built-up-share", ["definition": 1997])
        let newer = try town.areas("built-up-share")
        for (place, old) in try town.areas("built-up-share", ["definition": 1997]).enumerated() {
            let (share, most) = (try #require(old.value), try #require(newer[place].value))
            #expect(share < most)
            #expect(old.amounts[1] > 0 && isNear(old.amounts[0] - old.amounts[1], least[place].amounts[0]))
        }
    }
}

/// The same numbers on every run.
struct SeededUnits {
    var state: UInt64

    /// Evenly spread from 0 to below 1.
    mutating func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / 0x1p53
    }
}
