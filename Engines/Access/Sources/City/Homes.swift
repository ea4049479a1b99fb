import Evidence
import Geometry
import Layers
import Quantities

/// The addresses of a city with how many live there.
struct Homes: Sendable {
    /// Residents of every home: all of them or those of one group.
    struct Population: Sendable {
        /// Empty for all residents.
        var name: String
        var residents: [Int]
    }

    /// Where each home lies.
    var places: [Coordinate]
    /// nil where no path is near.
    var attachments: [Attachment?]
    /// All residents first, then those of each group, by its name: columns `residents_GROUP`.
    var populations: [Population]
    /// The part of the city each home lies in, counted from 1; 0 where it lies in none.
    var parts: [Int]
    /// Identifier and name of each part.
    var areas: [(id: String, name: String)]

    private static let groupPrefix = "residents_"

    /// One resident at one place.
    init(at place: Coordinate, _ attachment: Attachment) {
        places = [place]
        attachments = [attachment]
        populations = [Population(name: "", residents: [1])]
        parts = [0]
        areas = []
    }

    init(_ layer: Layer, residents column: LayerColumn, parts areas: Layer?, index: AttachmentIndex) {
        self.areas =
            areas.map { areas in
                (0..<areas.count).map { (areas.identifiers[$0], areas.name(of: $0)) }
            } ?? []
        let counted = layer.columns.filter { $0.name.hasPrefix(Homes.groupPrefix) }
        places = []
        attachments = []
        parts = []
        populations = [Population(name: "", residents: [])]
        for group in counted {
            populations.append(
                Population(name: String(group.name.dropFirst(Homes.groupPrefix.count)), residents: []))
        }
        for row in 0..<layer.count {
            guard let count = column[row]?.wholeNumber, count > 0, let place = layer.shapes[row]?.box.centre
            else { continue }
            for (number, column) in ([column] + counted).enumerated() {
                populations[number].residents.append(column[row]?.wholeNumber ?? 0)
            }
            places.append(place)
            attachments.append(index.attach(place))
            parts.append(areas?.row(holding: place).map { $0 + 1 } ?? 0)
        }
    }
}

/// What a measure says of every home of a city.
enum HomeAnswer: Sendable {
    /// For which homes it holds; the value is the share of residents, converted.
    case share([Bool], UnitConversion)
    /// Minutes from every home, infinite where there is no way; the value is a statistic of them, converted.
    case minutes([Double], UnitConversion, @Sendable (WeightedWays) -> Double?)
}

extension Homes {
    /// The city and its parts, each with its residents and their groups.
    /// - Complexity: O(homes · populations), and for minutes one sort of the homes.
    func areas(_ answer: HomeAnswer) -> [MappedSeries.Area] {
        let tables: [[Row]]
        switch answer {
        case .share(let met, let conversion):
            tables = populations.map { shares(of: $0.residents, met, conversion) }
        case .minutes(let minutes, let conversion, let statistic):
            let order = minutes.indices.filter { minutes[$0].isFinite }
                .sorted { (minutes[$0], $0) < (minutes[$1], $1) }
            tables = populations.map { population in
                ways(of: population.residents, minutes, order).map {
                    (statistic($0).map { conversion($0) }, $0.people, nil)
                }
            }
        }
        return ([("", "")] + areas).enumerated().map { row, area in
            let all = tables[0][row]
            let groups = zip(populations, tables).dropFirst().map { population, table in
                MappedSeries.Group(
                    name: population.name, value: table[row].value, people: table[row].people,
                    met: table[row].met)
            }
            return MappedSeries.Area(
                id: area.0, name: area.1, value: all.value, people: all.people, met: all.met, groups: groups)
        }
    }

    /// One row for the city and one for each part.
    private typealias Row = (value: Double?, people: Int, met: Int?)

    private func shares(of residents: [Int], _ met: [Bool], _ conversion: UnitConversion) -> [Row] {
        var people = [Int](repeating: 0, count: areas.count + 1)
        var served = people
        var (all, allServed) = (0, 0)
        for home in residents.indices {
            let number = residents[home]
            let servedHere = met[home] ? number : 0
            all += number
            allServed += servedHere
            people[parts[home]] += number
            served[parts[home]] += servedHere
        }
        // Who lives in no part counts for the city alone.
        (people[0], served[0]) = (all, allServed)
        return zip(people, served).map { people, served in
            (people > 0 ? conversion(Double(served) / Double(people)) : nil, people, served)
        }
    }

    /// - Parameter order: the homes that have a way, the shortest way first.
    private func ways(of residents: [Int], _ minutes: [Double], _ order: [Int]) -> [WeightedWays] {
        var ways = [WeightedWays](repeating: WeightedWays(), count: areas.count + 1)
        for home in order {
            ways[0].append(minutes[home], residents[home])
            if parts[home] > 0 { ways[parts[home]].append(minutes[home], residents[home]) }
        }
        return ways
    }
}
