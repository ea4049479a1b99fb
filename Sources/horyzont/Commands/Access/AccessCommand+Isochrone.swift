import Access
import ArgumentParser
import Formats
import Foundation
import Geometry
import Quantities

extension AccessCommand {
    /// `horyzont access isochrone`
    struct Isochrone: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The ground within distances of each origin along the paths, as GeoJSON areas.",
            discussion: """
                Origins are CSV with id, lon, lat. One feature is written for each origin and distance, with origin \
                and metres; the ground is what lies within the margin of a path that is reached.
                """)

        @OptionGroup var options: AccessOptions

        @Option(help: ArgumentHelp("Where people start.", valueName: "file.csv"))
        var origins: String

        @Option(
            parsing: .upToNextOption,
            help: ArgumentHelp("One or more distances along the paths, in metres.", valueName: "metres"))
        var within: [Double]

        @Option(help: ArgumentHelp("How far beside a path the ground belongs to it.", valueName: "metres"))
        var margin = Isochrones.usualMargin

        func validate() throws {
            guard within.allSatisfy({ $0 > 0 && $0 <= Sum.farthest }) else {
                throw ValidationError("--within takes metres from above 0 to \(Int(Sum.farthest))")
            }
            guard (1...Sum.mostDistances).contains(within.count) else {
                throw ValidationError("--within takes 1 to \(Sum.mostDistances) distances")
            }
            guard margin > 0, margin <= 1_000 else {
                throw ValidationError("--margin takes metres from above 0 to 1000")
            }
        }

        func run() async throws {
            var stopwatch = Stopwatch()
            let network = try NetworkFile.read(options)
            var reading = PlaceReading(skipsBadRows: options.skipBadRows)
            let rows = reading.rows(of: origins, ["id", "lon", "lat"], isUnique: true)
            try reading.refuseFaults()
            stopwatch.lap("read")

            let paths = try Paths(network, options)
            var attaching = Attaching(paths, within: options.attachWithin)
            let starts = zip(rows, attaching.attach(rows, from: origins)).compactMap { row, attachment in
                attachment.map { (row.id, Origin.attached($0)) }
            }
            Terminal.say(reading.findings + attaching.findings)
            stopwatch.lap("prepare")

            let limits = within.map { UInt32(($0 * 10).rounded()) }
            let shapes = Isochrones(paths.hierarchy).shapes(
                from: starts.map(\.1), within: limits, margin: margin)
            stopwatch.lap("query")

            var writer = GeoJSONWriter()
            for ((id, _), rings) in zip(starts, shapes) {
                for (limit, shape) in zip(limits, rings) {
                    writer.append(
                        Feature(
                            identifier: nil, shape: shape,
                            properties: [
                                .init("origin", .string(id)), .init("metres", .number(Double(limit) / 10)),
                            ]))
                }
            }
            try OutputFile.write(writer.finish(), to: options.output)
            stopwatch.lap("write")
            Paths.describe(paths.graph)
            if options.timings { stopwatch.say() }
        }
    }
}
