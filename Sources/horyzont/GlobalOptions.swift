import ArgumentParser
import Foundation

/// Options that every command understands.
struct GlobalOptions: ParsableArguments {
    enum Output: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: ArgumentHelp("The database file.", valueName: "file"))
    var database = "var/horyzont.sqlite"

    @Option(help: ArgumentHelp("The city's folder of data.", valueName: "folder"))
    var city = "Cities/gliwice"

    @Option(help: "How to answer: text for people, json for programs.")
    var output = Output.text

    var isJSON: Bool { output == .json }
}
