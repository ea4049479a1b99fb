import Access
import ArgumentParser
import Foundation
import Geometry
import Quantities

extension AccessCommand {
    /// `horyzont access sum`
    struct Sum: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How many people, jobs … are within a distance of every origin, along the paths.",
            discussion: """
                Weights are CSV with lon, lat and one or more columns of numbers: weight where there is such a \
                column, else all but id, lon and lat, or those named by --columns. Origins are CSV with id, lon, lat; \
                without them every node of the network is one. Written are origin, within and one sum for each column; \
                for nodes with lon and lat.
                """)

        @OptionGroup var options: AccessOptions

        @Option(help: ArgumentHelp("What is counted, and where it is.", valueName: "file.csv"))
        var weights: String

        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp("One or more distances along the paths, in metres.", valueName: "metres"))
        var within: [Double]

        @Option(help: ArgumentHelp("Columns of numbers to add up, divided by commas.", valueName: "names"))
        var columns: String?

        @Option(
            help: ArgumentHelp("Where people start; every node where it is left out.", valueName: "file.csv"))
        var origins: String?

        /// The farthest distance that can be asked for.
        /// - Unit: metres
        static let farthest = 200_000.0
        /// How many distances one call answers: all are kept in memory for all origins.
        static let mostDistances = 50

        func validate() throws {
            guard within.allSatisfy({ $0 >= 0 && $0 <= Self.farthest }) else {
                throw ValidationError("--within takes metres from 0 to \(Int(Self.farthest))")
            }
            guard (1...Self.mostDistances).contains(within.count) else {
                throw ValidationError("--within takes 1 to \(Self.mostDistances) distances")
            }
        }

        func run() async throws {
            var stopwatch = Stopwatch()
            let network = try NetworkFile.read(options)
            var reading = PlaceReading(skipsBadRows: options.skipBadRows)
            var names: [String] = []
            let rows = reading.rows(of: weights, ["lon", "lat"]) { header in
                names = counted(header)
                return names
            }
            let starts = origins.map { reading.rows(of: $0, ["id", "lon", "lat"], isUnique: true) }
            try reading.refuseFaults()
            stopwatch.lap("read")

            let paths = try Paths(network, options)
            var attaching = Attaching(paths, within: options.attachWithin)
            let places = zip(rows, attaching.attach(rows, from: weights)).compactMap { row, attachment in
                attachment.map { WeightedPlace($0, values: row.numbers) }
            }
            let ends = starts.map { attaching.attach($0, from: origins ?? "") }
            Terminal.say(reading.findings + attaching.findings)
            let sums = RangeSums(paths.hierarchy, of: places)
            stopwatch.lap("prepare")

            let questions =
                ends?.compactMap { $0.map(Origin.attached) } ?? (0..<paths.graph.count).map(Origin.node)
            let limits = within.map { UInt32(($0 * 10).rounded()) }
            let table = sums.table(within: limits, from: questions)
            stopwatch.lap("query")

            let answer = SumAnswer(table: table, names: names)
            let bytes =
                if let starts, let ends { answer.csv(of: starts, ends) } else { answer.csv(of: paths.graph) }
            try OutputFile.write(bytes, to: options.output)
            stopwatch.lap("write")
            paths.describe(weights: places.count)
            if options.timings { stopwatch.say() }
        }

        /// The columns to add up.
        private func counted(_ header: [String]) -> [String] {
            if let columns {
                return columns.split(separator: ",").map { PlaceReading.columnName(String($0)) }
            }
            if header.contains("weight") { return ["weight"] }
            let others = header.filter { !["id", "lon", "lat", "category"].contains($0) }
            return others.isEmpty ? ["weight"] : others
        }
    }
}

/// Writes sums as CSV.
struct SumAnswer {
    let table: RangeSums.Table
    let names: [String]

    /// Every node with its place; one at a barrier once, by its better side.
    func csv(of graph: PathGraph) -> [UInt8] {
        var csv = CSVBytes(header: "origin,lon,lat,within," + header)
        csv.reserve(rows: graph.count * table.limits.count)
        for nodes in graph.nodesByNumber {
            let place = graph.place(of: nodes[0])
            let start =
                Array("\(graph.number(of: nodes[0])),".utf8) + CSVBytes.degrees(place.x)
                + [CSVBytes.comma] + CSVBytes.degrees(place.y)
            append(nodes, start, to: &csv)
        }
        return csv.bytes
    }

    /// Every origin of a file; one without a path keeps its rows with empty values.
    func csv(of origins: [PlaceRow], _ ends: [Attachment?]) -> [UInt8] {
        var csv = CSVBytes(header: "origin,within," + header)
        csv.reserve(rows: origins.count * table.limits.count)
        var number = 0
        for (origin, end) in zip(origins, ends) {
            append(end == nil ? [] : [number], CSVBytes.field(origin.id), to: &csv)
            if end != nil { number += 1 }
        }
        return csv.bytes
    }

    private var header: String {
        names.map { String(decoding: CSVBytes.field($0), as: UTF8.self) }.joined(separator: ",")
    }

    /// Of several numbers the larger sum counts.
    private func append(_ numbers: [Int], _ start: [UInt8], to csv: inout CSVBytes) {
        for (position, limit) in table.limits.enumerated() {
            csv.append(start)
            csv.next(tenths: UInt64(limit))
            for value in names.indices {
                let sums = numbers.map { table.sum(of: value, within: position, from: $0) }
                csv.next(sums.max().map(CSVBytes.number) ?? [])
            }
            csv.endRow()
        }
    }
}
