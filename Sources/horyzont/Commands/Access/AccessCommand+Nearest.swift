import Access
import ArgumentParser
import Formats
import Foundation
import Geometry
import Quantities

extension AccessCommand {
    /// `horyzont access nearest`
    struct Nearest: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The nearest facility of every category from every origin, with the way in metres.",
            discussion: """
                Facilities are CSV with the columns id, category, lon, lat; rows with the same id and category are \
                entrances of one facility. Origins are CSV with id, lon, lat; without them every node of the network \
                is one. Written are origin, category, metres, facility; for nodes with lon and lat.
                """)

        @OptionGroup var options: AccessOptions

        @Option(help: ArgumentHelp("What people go to.", valueName: "file.csv"))
        var facilities: String

        @Option(
            help: ArgumentHelp("Where people start; every node where it is left out.", valueName: "file.csv"))
        var origins: String?

        func run() async throws {
            var stopwatch = Stopwatch()
            let network = try NetworkFile.read(options)
            var places = PlaceReading(skipsBadRows: options.skipBadRows)
            let goals = places.rows(of: facilities, ["id", "category", "lon", "lat"])
            let starts = origins.map { places.rows(of: $0, ["id", "lon", "lat"], isUnique: true) }
            try places.refuseFaults()
            stopwatch.lap("read")

            let paths = try Paths(network, options)
            var attaching = Attaching(paths, within: options.attachWithin)
            let table = attaching.facilities(goals, from: facilities)
            let ends = starts.map { attaching.attach($0, from: origins ?? "") }
            Terminal.say(places.findings + attaching.findings)
            let room = LaneRoom(for: paths.hierarchy)
            stopwatch.lap("prepare")

            let nearest = NearestTable(paths.hierarchy, to: table, in: room)
            let reaches = ends?.map { $0.map(nearest.nearest(from:)) }
            stopwatch.lap("query")

            let answer = NearestAnswer(nearest)
            let bytes =
                if let starts, let reaches { answer.csv(of: starts, reaches) } else { answer.csvOfNodes() }
            try OutputFile.write(bytes, to: options.output)
            stopwatch.lap("write")
            paths.describe(facilities: table.count, categories: nearest.categories.count)
            if options.timings { stopwatch.say() }
        }
    }
}

/// Writes the table of the nearest as CSV.
struct NearestAnswer {
    private let table: NearestTable
    private let categories: [[UInt8]]
    private let facilities: [[UInt8]]

    init(_ table: NearestTable) {
        self.table = table
        categories = table.categories.map(CSVBytes.field)
        facilities = table.facilities.map { CSVBytes.field($0.id) }
    }

    /// Every node with its place; one at a barrier once, by its better side.
    func csvOfNodes() -> [UInt8] {
        let graph = table.hierarchy.graph
        var csv = CSVBytes(header: "origin,lon,lat,category,metres,facility")
        csv.reserve(rows: graph.count * categories.count)
        for nodes in graph.nodesByNumber {
            let node = nodes[0]
            let place = graph.place(of: node)
            let start =
                CSVBytes.field("\(graph.number(of: node))") + [CSVBytes.comma]
                + CSVBytes.degrees(place.x) + [CSVBytes.comma] + CSVBytes.degrees(place.y)
            for category in categories.indices {
                let nearest = nodes.lazy.compactMap { table.nearest(category, from: $0) }
                    .min { ($0.decimetres, $0.facility) < ($1.decimetres, $1.facility) }
                append(nearest, start, category, to: &csv)
            }
        }
        return csv.bytes
    }

    /// Every origin of a file; one without a path keeps its rows with empty values.
    func csv(of origins: [PlaceRow], _ reaches: [[Reach?]?]) -> [UInt8] {
        var csv = CSVBytes(header: "origin,category,metres,facility")
        csv.reserve(rows: origins.count * categories.count)
        for (origin, reaches) in zip(origins, reaches) {
            let start = CSVBytes.field(origin.id)
            for category in categories.indices { append(reaches?[category], start, category, to: &csv) }
        }
        return csv.bytes
    }

    private func append(_ reach: Reach?, _ start: [UInt8], _ category: Int, to csv: inout CSVBytes) {
        csv.append(start)
        csv.next(categories[category])
        if let reach {
            csv.next(tenths: reach.decimetres)
            csv.next(facilities[reach.facility])
        } else {
            csv.next([])
            csv.next([])
        }
        csv.endRow()
    }
}
