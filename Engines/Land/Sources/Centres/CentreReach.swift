import Evidence
import Geometry
import Layers

/// Who lives near which local centres.
struct CentreReach {
    private var centres: [LocalCentre]
    private let near: NearPlaces
    /// - Unit: metres, as the crow flies
    private let metres: Double

    init(_ centres: [LocalCentre], within metres: Double) {
        self.centres = centres
        self.metres = metres
        near = NearPlaces(centres.map { Coordinate($0.longitude, $0.latitude) })
    }

    /// Residents near complete centres, near partial ones only, all of them; complete centres and partial ones; by part of the city.
    /// A centre without a name is called by its part and a number.
    func count(_ addresses: Layer, _ residents: LayerColumn, in ground: CityGround) -> LandMethod.Found {
        var centres = centres
        var sums = ground.areas.map { _ in [0.0, 0, 0, 0, 0] }
        for row in addresses.identifiers.indices {
            guard let people = residents[row]?.wholeNumber, people > 0,
                let home = addresses.shapes[row]?.box.centre, let part = ground.parts.row(holding: home)
            else { continue }
            let reached = near.within(metres, of: home)
            for centre in reached { centres[centre].residents += people }
            let levels = Set(reached.map { centres[$0].level })
            if levels.contains(.complete) {
                sums[part][0] += Double(people)
            } else if levels.contains(.partial) {
                sums[part][1] += Double(people)
            }
            sums[part][2] += Double(people)
        }
        var numbers = ground.areas.map { _ in 0 }
        for number in centres.indices {
            let centre = centres[number]
            let place = Coordinate(centre.longitude, centre.latitude)
            guard let part = ground.parts.row(holding: place) else { continue }
            if centre.name.isEmpty {
                numbers[part] += 1
                centres[number].name = "\(ground.parts.name(of: part)) · \(numbers[part])"
            }
            guard centre.level != .lacking else { continue }
            sums[part][centre.level == .complete ? 3 : 4] += 1
        }
        return LandMethod.Found(sums: sums, centres: centres)
    }
}
