import ArgumentParser

/// The program: server and command line in one.
@main
struct Horyzont: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "horyzont",
        abstract: "Runs a city's development strategy: from the adopted document to assessed goals.",
        version: "0.1.0")
}
