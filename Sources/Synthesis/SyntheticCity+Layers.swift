public import Formats
import Geometry
public import Layers
public import Quantities

/// The city as layers of the map, each of which says that it is synthetic.
extension SyntheticCity {
    /// Outline, areas, streets, buildings, addresses, services, open ground and its cover, parcels, public green.
    /// - Throws: where PROJ cannot carry the plan's system to degrees.
    public func layers(recorded: Timestamp) throws -> [Decoded<Layer>] {
        let carry = try Reprojection(from: plan.system, to: .worldGeodetic)
        let examples = try interventionAreas(carry, recorded)
        let grounds = areas.map { carry.carry($0) }
        let parts = parts(grounds, carry)
        return [
            make("outline", "granica (uproszczona)", "outline (simplified)", [], recorded) { builder in
                builder.append("outline", shape: carry.carry(.polygon(outline)), values: [])
            },
            make("areas", "obszary", "areas", Self.areaColumns, recorded) { builder in
                var residents = areas.map { _ in 0 }
                for (building, part) in zip(buildings, parts) { residents[part] += building.residents }
                for (number, ground) in grounds.enumerated() {
                    let (id, name) = named(number)
                    builder.append(id, shape: ground, values: [.text(name), .integer(residents[number])])
                }
            },
            make("streets", "ulice", "streets", Self.streetColumns, recorded) { builder in
                for street in streets {
                    builder.append(
                        street.id, shape: carry.carry(.line(street.line)),
                        values: [.text(street.name), .text(street.grade), .text("yes")])
                }
            },
            make("buildings", "budynki", "buildings", Self.buildingColumns, recorded) { builder in
                for (building, part) in zip(buildings, parts) {
                    builder.append(
                        building.id, shape: carry.carry(.polygon(building.footprint)),
                        values: [
                            .integer(building.storeys), .integer(building.residents), .text(named(part).id),
                        ])
                }
            },
            make("addresses", "adresy", "addresses", addressColumns, recorded) { builder in
                for ((building, part), ages) in zip(zip(buildings, parts), ages) {
                    builder.append(
                        "a" + building.id.dropFirst(), shape: carry.carry(.point(building.entrance)),
                        values: [
                            .text(building.street), .integer(building.number), .integer(building.residents),
                            .text(named(part).id), .text(building.id),
                        ] + ages.map { .integer($0) })
                }
            },
            make("services", "usługi", "services", [.init("category", .text)], recorded) { builder in
                for service in services {
                    builder.append(
                        service.id, shape: carry.carry(.point(service.place)), values: [.text(service.kind)])
                }
            },
            make("open-ground", "tereny otwarte", "open ground", [], recorded) { builder in
                for (number, ground) in openGround.enumerated() {
                    builder.append("g\(number + 1)", shape: carry.carry(.polygon(ground)), values: [])
                }
            },
            surfaceLayer(carry, recorded), parcels(parts, carry, recorded),
        ] + examples + (publicGreen.isEmpty ? [] : [green(carry, recorded)])
    }

    private func surfaceLayer(_ carry: Reprojection, _ recorded: Timestamp) -> Decoded<Layer> {
        make(
            "surfaces", "pokrycie gruntu", "cover of the ground",
            [.init("active", .real, unit: .percent), .init("sealed", .real, unit: .percent)], recorded
        ) { builder in
            for (number, surface) in surfaces.enumerated() {
                builder.append(
                    "c\(number + 1)", shape: carry.carry(surface.ground),
                    values: [.real(surface.active), .real(surface.sealed)])
            }
        }
    }

    /// One plot for each building.
    private func parcels(
        _ parts: [Int], _ carry: Reprojection, _ recorded: Timestamp
    ) -> Decoded<Layer> {
        make("parcels", "działki", "parcels", Self.parcelColumns, recorded) { builder in
            for (building, part) in zip(buildings, parts) {
                guard let plot = Self.ground(of: carry.carry(building.plot)) else { continue }
                builder.append(
                    "d" + building.id.dropFirst(), shape: plot,
                    values: [.text(named(part).id), .text(building.id)])
            }
        }
    }

    /// What files hold of a plot: valid with places of nine digits, without the lines in which its cuts may leave it. Cuts that meet
    /// at the rim of a block would else leave a border that crosses itself by less than a millimetre.
    private static func ground(of plot: Shape) -> Shape? {
        var sound = plot
        // A repair makes new corners, which are rounded in their turn; a second round has never been needed.
        for _ in 0..<4 {
            let areas = sound.areas.filter { !$0.outer.isEmpty }
            let ground = areas.count > 1 ? Shape.polygons(areas) : areas.first.map(Shape.polygon)
            guard
                let written = ground?.mapPlaces({ places in
                    places.map { Coordinate(($0.x * 1e9).rounded() / 1e9, ($0.y * 1e9).rounded() / 1e9) }
                })
            else { return nil }
            if written.fault() == nil { return written }
            guard let repaired = written.repaired() else { return nil }
            sound = repaired
        }
        return nil
    }

    /// The area of each building: the one whose drawn border holds its entrance. A border is straight between its corners on the
    /// plan and in degrees, which are not the same line: a door beside it may lie in another area on the map than on the plan.
    private func parts(_ grounds: [Shape], _ carry: Reprojection) -> [Int] {
        zip(buildings, carry.carry(buildings.map(\.entrance))).map { building, door in
            grounds.firstIndex { $0.holds(door) } ?? building.area
        }
    }

    private func green(_ carry: Reprojection, _ recorded: Timestamp) -> Decoded<Layer> {
        make("green", "zieleń publiczna", "public green", [], recorded) { builder in
            for (number, ground) in publicGreen.enumerated() {
                builder.append("p\(number + 1)", shape: carry.carry(.polygon(ground)), values: [])
            }
        }
    }

    private func named(_ number: Int) -> (id: String, name: String) {
        guard case .named(let areas) = plan.areas else {
            return ("area-\(number + 1)", "Obszar \(number + 1)")
        }
        return (areas[number].id, areas[number].name)
    }

    private static let areaColumns: [LayerBuilder.Column] = [
        .init("name", .text), .init("residents", .integer),
    ]
    private static let streetColumns: [LayerBuilder.Column] = [
        .init("name", .text), .init("highway", .text), .init("foot", .text),
    ]
    private static let buildingColumns: [LayerBuilder.Column] = [
        .init("storeys", .integer), .init("residents", .integer), .init("area", .text),
    ]
    private static let parcelColumns: [LayerBuilder.Column] = [
        .init("area", .text), .init("building", .text),
    ]
    private var addressColumns: [LayerBuilder.Column] {
        [
            .init("street", .text), .init("number", .integer), .init("residents", .integer),
            .init("area", .text),
            .init("building", .text),
        ] + plan.ages.map { .init("residents_" + $0.id, .integer) }
    }

    /// Residents of each building by group of age, spread so evenly that any stretch of buildings has nearly the city's shares,
    /// and all of them exactly.
    private var ages: [[Int]] {
        var (given, residents) = (plan.ages.map { _ in 0 }, 0)
        return buildings.map { building in
            guard !plan.ages.isEmpty else { return [] }
            residents += building.residents
            let owed = plan.ages.indices.map { group in
                let due =
                    Double(plan.ages[group].people) * Double(residents) / Double(max(1, plan.population))
                return max(0, due - Double(given[group]))
            }
            let people = Settlement.apportion(building.residents, by: owed)
            for group in people.indices { given[group] += people[group] }
            return people
        }
    }

    func make(
        _ id: String, _ pl: String, _ en: String, _ columns: [LayerBuilder.Column], _ recorded: Timestamp,
        _ fill: (inout LayerBuilder) -> Void
    ) -> Decoded<Layer> {
        let description = LayerDescription(
            name: "synthetic-\(id)",
            title: BilingualText(
                pl: "\(plan.name.pl): \(pl), dane syntetyczne", en: "\(plan.name.en): \(en), synthetic data"),
            summary: plan.isFictional
                ? BilingualText(
                    pl:
                        "Zmyślone przez generator (ziarno \(plan.seed)) w zmyślonej granicy: takiego miasta nie ma w żadnym miejscu.",
                    en:
                        "Made up by a generator (seed \(plan.seed)) within a made-up outline: there is no such city anywhere."
                )
                : BilingualText(
                    pl:
                        "Zmyślone przez generator (ziarno \(plan.seed)) w prawdziwej granicy; nie opisują prawdziwego miasta.",
                    en:
                        "Made up by a generator (seed \(plan.seed)) within a real outline; they do not describe the real city."
                ),
            source: LayerSource(
                name: BilingualText(
                    pl: "Horyzont, generator danych syntetycznych",
                    en: "Horyzont, generator of synthetic data"),
                licence: BilingualText("CC0 1.0"),
                licenceURL: "https://creativecommons.org/publicdomain/zero/1.0/",
                attribution: BilingualText(pl: "Dane syntetyczne, Horyzont", en: "Synthetic data, Horyzont")),
            isSynthetic: true, recordedIn: plan.system)
        var builder = LayerBuilder(description, columns: columns)
        fill(&builder)
        return builder.finish(number: 1, recorded: recorded)
    }
}

extension UnitOfMeasure {
    fileprivate static let percent = UnitOfMeasure("%")
}
