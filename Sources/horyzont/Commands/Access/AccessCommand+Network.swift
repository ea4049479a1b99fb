import Access
import ArgumentParser
import Foundation
import Geometry

extension AccessCommand {
    /// `horyzont access network`
    struct Network: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes a profile's network as it is searched: edges as CSV, for other tools.",
            discussion: """
                One row for each edge: from and to (numbers of nodes), metres, whether it is open along and against its \
                direction (1 or 0), the way it was cut from, the places of its ends, and their running numbers: at a \
                barrier several of these stand on one node.
                """)

        @OptionGroup var options: AccessOptions

        func run() async throws {
            var stopwatch = Stopwatch()
            let network = try NetworkFile.read(options)
            stopwatch.lap("read")
            let graph = PathGraph(network, for: options.profile)
            try Paths.refuseEmpty(graph, options)
            stopwatch.lap("prepare")
            var csv = CSVBytes(
                header: "from,to,metres,along,against,way,from_lon,from_lat,to_lon,to_lat,from_node,to_node")
            csv.reserve(rows: graph.edgeCount * 3)
            for edge in 0..<graph.edgeCount {
                let path = graph.path(edge)
                csv.append(CSVBytes.field("\(graph.number(of: path.from))"))
                csv.next(CSVBytes.field("\(graph.number(of: path.to))"))
                csv.next(tenths: UInt64(path.decimetres))
                csv.next(CSVBytes.field(path.isOpenAlong ? "1" : "0"))
                csv.next(CSVBytes.field(path.isOpenAgainst ? "1" : "0"))
                csv.next(CSVBytes.field("\(path.way)"))
                for place in [graph.place(of: path.from), graph.place(of: path.to)] {
                    csv.next(CSVBytes.degrees(place.x))
                    csv.next(CSVBytes.degrees(place.y))
                }
                csv.next(CSVBytes.field("\(path.from)"))
                csv.next(CSVBytes.field("\(path.to)"))
                csv.endRow()
            }
            try OutputFile.write(csv.bytes, to: options.output)
            stopwatch.lap("write")
            Paths.describe(graph)
            if options.timings { stopwatch.say() }
        }
    }
}
