import Access
import ArgumentParser
import Connectors
import Formats
import Foundation
import Layers
import Quantities
import Strategy

extension AccessCommand {
    /// `horyzont access check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Which parcels meet the standards of access, and by how much the others miss them.",
            discussion: """
                Facilities are CSV with id, category, lon, lat and, where a standard asks for size, hectares; rows with \
                the same id and category are entrances of one facility. Ways begin at the border of a parcel, wherever it \
                comes near to a path. Without --standards those of art. 13f hold. Each standard has a profile of its own; \
                --profile judges all for one profile instead. \
                Written are parcel, standard, met, metres, excess, hectares, facility; with --ways also the way itself from \
                the border of the parcel to the facility. Where a size together is asked for, to as many of the nearest as \
                are enough; where all within the limit are not, to them and to the nearest beyond.
                """)

        @OptionGroup var options: AccessOptions

        @Option(help: ArgumentHelp("What people go to.", valueName: "file.csv"))
        var facilities: String

        @Option(help: ArgumentHelp("Plots of land as areas.", valueName: "file.geojson|file.gpkg"))
        var parcels: String

        @Option(help: ArgumentHelp("The column or key that names a parcel.", valueName: "column"))
        var parcelId: String?

        @Option(help: ArgumentHelp("The layer of a GeoPackage that holds the parcels.", valueName: "name"))
        var parcelLayer: String?

        @Flag(
            help: "Make invalid borders of parcels valid; without it they are findings and nothing is judged."
        )
        var repair = false

        @Option(help: ArgumentHelp("Standards, as in a city's standards.yaml.", valueName: "file.yaml"))
        var standards: String?

        @Option(help: ArgumentHelp("Write the ways that decide, as lines.", valueName: "file.geojson"))
        var ways: String?

        func validate() throws {
            guard let ways else { return }
            let other = [options.output, parcels, facilities, options.network].map(OutputFile.place)
            if other.contains(OutputFile.place(ways)) {
                throw ValidationError("--ways is a file of its own, not one that is read or written besides")
            }
        }

        func run() async throws {
            var stopwatch = Stopwatch()
            let network = try NetworkFile.read(options)
            var reading = PlaceReading(skipsBadRows: options.skipBadRows)
            let rows = reading.rows(
                of: facilities, ["id", "category", "lon", "lat"], blanks: ["hectares"]
            ) { $0.contains("hectares") ? ["hectares"] : [] }
            var asked = readStandards(&reading)
            if let profile = options.chosenProfile {
                for number in asked.indices { asked[number].profile = profile }
            }
            try reading.refuseFaults()
            let plots = try ParcelFile(
                path: parcels, layer: parcelLayer, identifier: parcelId, repairs: repair
            ).read()
            stopwatch.lap("read")

            var questions: [Question] = []
            var findings = reading.findings
            for profile in TravelProfile.allCases {
                let own = asked.indices.filter { asked[$0].profile == profile }
                guard !own.isEmpty else { continue }
                let question = try Question(
                    own, asked, Paths(network, options, for: profile), rows, plots, self)
                findings += question.findings
                questions.append(question)
            }
            Terminal.say(findings)
            stopwatch.lap("prepare")

            var checks = [StandardCheck?](repeating: nil, count: asked.count)
            for question in questions {
                for (number, check) in zip(question.standards, question.checks()) { checks[number] = check }
            }
            stopwatch.lap("query")

            let found = checks.compactMap(\.self)
            if let ways {
                try CheckWays(questions, found).write(plots, to: ways)
                stopwatch.lap("ways")
            }
            try OutputFile.write(CheckAnswer(questions, found).csv(of: plots), to: options.output)
            stopwatch.lap("write")
            for question in questions { Paths.describe(question.paths.graph) }
            CheckAnswer.describe(found)
            if options.timings { stopwatch.say() }
        }

        private func readStandards(_ reading: inout PlaceReading) -> [AccessStandard] {
            guard let standards else { return AccessStandard.article13f }
            guard let data = FileManager.default.contents(atPath: standards) else {
                reading.note(CommandFailure.unreadable(standards).findings)
                return []
            }
            let decoded = CityFolder.standards(
                in: [UInt8](data), file: (standards as NSString).lastPathComponent)
            reading.note(decoded.findings)
            return decoded.value ?? []
        }
    }
}

extension AccessCommand.Check {
    /// The standards of one profile with what they are asked of, ready.
    struct Question {
        /// By their positions in the file.
        let standards: [Int]
        let paths: Paths
        let facilities: [Facility]
        let findings: [Finding]
        private let tables: StandardTables
        private let sites: PreparedSites

        init(
            _ own: [Int], _ all: [AccessStandard], _ paths: Paths, _ rows: [PlaceRow], _ plots: Layer,
            _ command: AccessCommand.Check
        ) {
            standards = own
            self.paths = paths
            let wanted = Set(own.map { all[$0].category })
            var attaching = Attaching(paths, within: command.options.attachWithin)
            facilities = attaching.facilities(
                rows.filter { wanted.contains($0.category) }, from: command.facilities)
            let accesses = plots.shapes.map { shape in
                shape.map { paths.index.accesses(of: $0, within: command.options.attachWithin) } ?? []
            }
            let remote = plots.identifiers.indices.filter { accesses[$0].isEmpty }
            findings =
                attaching.findings
                + remote.map { ParcelFile.remote(plots.identifiers[$0], command.parcels, command.options) }
            tables = StandardTables(own.map { all[$0] }, in: paths.hierarchy, to: facilities)
            sites = PreparedSites(accesses, in: paths.hierarchy)
        }

        func checks() -> [StandardCheck] { tables.checks(of: sites) }

        /// The ways that decide, standard by standard, of some parcels.
        func ways(of parcels: Range<Int>) -> [[[StandardWay]]] {
            tables.ways(of: parcels.map(sites.accesses))
        }
    }
}
