import ArgumentParser

/// The program: server and command line in one.
///
/// Exit codes: 0 done; 1 findings or refusal; 2 wrong usage.
@main
struct Horyzont: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "horyzont",
        abstract: "Runs a city's development strategy: from the adopted document to assessed goals.",
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, StrategyCommand.self, DataCommand.self, DeliveryCommand.self,
            CouncilCommand.self, ReportCommand.self, LayerCommand.self, PlanCommand.self,
            SynthesiseCommand.self,
            AssessCommand.self,
            ExplainCommand.self, AccessCommand.self, PeopleCommand.self, LettersCommand.self,
            RemindCommand.self,
            AuditCommand.self, VerifyCommand.self, BackupCommand.self, RestoreCommand.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            exit(withError: code)
        } catch  where isUsage(error) {
            Terminal.error(fullMessage(for: error))
            exit(withError: ExitCode(2))
        } catch  where exitCode(for: error) == .success {
            exit(withError: error)
        } catch {
            Terminal.report(error, asJSON: asksForJSON(CommandLine.arguments))
            exit(withError: ExitCode(1))
        }
    }

    /// Whether programs read the answer, told before the command itself could be asked.
    private static func asksForJSON(_ arguments: [String]) -> Bool {
        arguments.contains("--output=json") || arguments.contains("--json")
            || zip(arguments, arguments.dropFirst()).contains { $0 == "--output" && $1 == "json" }
    }

    /// Whether the words of the call were wrong, rather than what they named.
    private static func isUsage(_ error: any Error) -> Bool { exitCode(for: error) == .validationFailure }
}
