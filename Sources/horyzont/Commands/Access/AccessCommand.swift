import Access
import ArgumentParser
import Strategy

/// `horyzont access …`
struct AccessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access",
        abstract: "Who can get where along real paths; needs files only, neither server nor database.",
        subcommands: [Nearest.self, Sum.self, Isochrone.self, Check.self, Network.self])
}

/// What every question about ways needs to know.
struct AccessOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Paths: an extract of OpenStreetMap, or a GeoPackage of lines.",
            valueName: "file.osm.pbf|file.gpkg"))
    var network: String

    @Option(
        help: ArgumentHelp("The layer of the GeoPackage that holds the paths.", valueName: "name"))
    var networkLayer: String?

    @Option(
        name: .customLong("profile"), help: "Who is on the way: walk (usual), wheelchair or bicycle.",
        transform: Self.profile)
    var chosenProfile: TravelProfile?
    var profile: TravelProfile { chosenProfile ?? .walk }

    @Option(help: ArgumentHelp("How far from a path a place may lie, in metres.", valueName: "metres"))
    var attachWithin = AttachmentIndex.usualLimit

    @Option(help: ArgumentHelp("File to write: whole, or not at all.", valueName: "file"))
    var output: String

    @Flag(help: "Leave out rows that cannot be read, instead of refusing the file.")
    var skipBadRows = false

    @Flag(help: "Print how long reading, preparing, answering and writing took.")
    var timings = false

    private static func profile(_ name: String) throws -> TravelProfile {
        guard let profile = TravelProfile(rawValue: name) else {
            let known = TravelProfile.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("“\(name)” is no profile; profiles: \(known)")
        }
        return profile
    }

    func validate() throws {
        guard attachWithin > 0, attachWithin <= 10_000 else {
            throw ValidationError("--attach-within takes metres from above 0 to 10000")
        }
    }
}
