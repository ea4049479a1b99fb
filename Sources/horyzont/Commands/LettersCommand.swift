import Accounts
import ArgumentParser
import Delivery
import Evidence
import Formats
import Foundation
import Logging
import Publishing
import Quantities
import Server
import Storage

/// `horyzont letters …`
struct LettersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters", abstract: "Letters that wait in the outbox or were given up.",
        subcommands: [List.self, Send.self])

    /// `horyzont letters list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists letters that were not sent.")

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let letters = try Wiring(options).people().unsentLetters()
            if options.isJSON {
                return Terminal.say(.object([.init("letters", .array(letters.map(document)))]))
            }
            for letter in letters {
                let due =
                    letter.nextTry.map { "→ \($0)" }
                    ?? BilingualText(pl: "porzucony", en: "given up")[
                        Terminal.language]
                Terminal.say(
                    "\(letter.posted)  \(letter.address)  \(letter.subject)  (\(letter.attempts))  \(due)"
                        + (letter.failure.map { "\n    \($0)" } ?? ""))
            }
            Terminal.say(
                BilingualText(
                    pl: "Niewysłane listy: \(letters.count)", en: "Letters not sent: \(letters.count)"))
        }

        private func document(_ letter: Letter) -> JSONValue {
            .object([
                .init("id", .string(letter.id)), .init("address", .string(letter.address.description)),
                .init("subject", .string(letter.subject)),
                .init("posted", .string(letter.posted.description)),
                .init("attempts", .integer(letter.attempts)),
                .init("nextTry", letter.nextTry.map { .string($0.description) } ?? .null),
                .init("isGivenUp", .boolean(letter.isGivenUp)),
                .init("failure", letter.failure.map { .string($0) } ?? .null),
            ])
        }
    }

    /// `horyzont letters send`
    struct Send: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sends what is due now, once; the server does it by itself.")

        @OptionGroup var options: GlobalOptions
        @Option(help: ArgumentHelp("Settings with the mail server.", valueName: "file"))
        var settings: String

        func run() async throws {
            guard let send = try Installation(at: settings).sendLetter else {
                throw CommandFailure(
                    at: settings, pl: "W ustawieniach nie ma serwera poczty.",
                    en: "The settings name no mail server.", doPl: "Dopisz „smtp”.", doEn: "Add “smtp”.")
            }
            let outbox = Outbox(
                people: try Wiring(options).people(), send: send, clock: Wiring.clock,
                logger: Logger(label: "horyzont"))
            let round = try await outbox.round()
            if options.isJSON {
                Terminal.say(
                    .object([
                        .init("sent", .integer(round.sent)), .init("postponed", .integer(round.postponed)),
                        .init("givenUp", .integer(round.givenUp)),
                    ]))
            } else {
                Terminal.say(
                    BilingualText(
                        pl:
                            "Wysłano: \(round.sent), odłożono: \(round.postponed), porzucono: \(round.givenUp)",
                        en: "Sent: \(round.sent), postponed: \(round.postponed), given up: \(round.givenUp)"))
            }
            if round.postponed + round.givenUp > 0 { throw ExitCode(1) }
        }
    }
}

/// `horyzont remind`
struct RemindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind",
        abstract: "Puts the reminders of today into the outbox; the server does it once a day by itself.")

    @OptionGroup var options: GlobalOptions

    @Option(
        help: ArgumentHelp("The site's own address; without it letters carry no links.", valueName: "address")
    )
    var origin = ""

    @Flag(help: "Show the letters and post none.")
    var dryRun = false

    func run() async throws {
        let wiring = try await Wiring.ready(options, isDryRun: dryRun)
        // A dry run works on a copy of the city; it only reads the people, who stand beside the original.
        let people = try dryRun ? Wiring(options).people() : wiring.people()
        let state = try await wiring.desk.state()
        let today = Wiring.clock().date
        let call = DataCall(for: try await wiring.desk.cityYear(today.year - 1, in: state))
        let round = ReminderRound(
            people: people, delivery: DeliveryIndex(state.record.delivery), today: today, origin: origin,
            more: ReportDuties.duties(in: call, on: today))
        guard dryRun else {
            let count = try round.post(at: Wiring.clock(), secret: Site.randomSecret)
            return say(count)
        }
        let letters = try round.letters()
        guard !options.isJSON else {
            return Terminal.say(
                .object([
                    .init(
                        "letters",
                        .array(
                            letters.map {
                                .object([
                                    .init("person", .string($0.person.description)),
                                    .init("subject", .string($0.subject)), .init("body", .string($0.body)),
                                ])
                            }))
                ]))
        }
        for letter in letters { Terminal.say("\(letter.address): \(letter.subject)\n\n\(letter.body)") }
        say(letters.count)
    }

    private func say(_ count: Int) {
        if options.isJSON {
            Terminal.say(.object([.init("letters", .integer(count))]))
        } else {
            Terminal.say(BilingualText(pl: "Listy: \(count)", en: "Letters: \(count)"))
        }
    }
}
