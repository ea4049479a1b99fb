import Accounts
import ArgumentParser
import Delivery
import Evidence
import Formats
import Foundation
import Quantities
import Server
import Storage

/// `horyzont people …`
struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Who works with the strategy, and what they may do.",
        subcommands: [
            Invite.self, List.self, GrantRole.self, EndRole.self, Close.self, Erase.self, Export.self,
            Sessions.self,
        ])

    /// `horyzont people invite NAME`
    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes an account and prints its one-time code, so that no mail server is needed.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: "First and last name.")
        var name: String

        @Option(help: "E-mail address, the name at sign-in.")
        var email: String

        @Option(help: "Unit the person works in.")
        var worksIn: String?

        @Option(help: "Language of letters: pl or en.")
        var language = "pl"

        @Option(help: "Role to give at once.")
        var role: String?

        @Option(help: "Unit in which the role holds; without it, the whole city.")
        var unit: String?

        func run() async throws {
            let wiring = try await Wiring.ready(options)
            let address = EmailAddress(email)
            var findings: [Finding] = []
            if address == nil { findings.append(PeopleCommand.notEmail(email)) }
            let invitation = Invitation(
                name: name, email: address, unit: worksIn,
                language: Language(rawValue: language) ?? .polish,
                role: try role.map(PeopleCommand.role), place: unit)
            findings += invitation.findings(units: try await wiring.units())
            guard findings.isEmpty else { throw CommandFailure(findings) }
            do {
                let (account, code) = try wiring.people().invite(
                    invitation, by: .tokenHolder, at: Wiring.clock(), secret: Site.randomSecret)
                if options.isJSON {
                    Terminal.say(
                        .object([
                            .init("person", .string(account.id.description)),
                            .init("code", .string(code.text)),
                        ]))
                } else {
                    Terminal.say(
                        BilingualText(
                            pl:
                                "\(account.id)\nKod jednorazowy (14 dni): \(code.text)\nStrona: /konto/zaproszenie",
                            en:
                                "\(account.id)\nOne-time code (14 days): \(code.text)\nPage: /en/account/invitation"
                        ))
                }
            } catch is AddressTaken {
                throw CommandFailure(
                    at: email, pl: "Tego adresu używa już inne konto.",
                    en: "Another account uses this address.", doPl: "Zobacz „horyzont people list”.",
                    doEn: "See “horyzont people list”.")
            }
        }
    }

    /// `horyzont people list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Everybody with an account and their roles.")

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let people = try Wiring(options).people()
            let grants = Dictionary(
                grouping: try people.grants(of: nil).filter { $0.isInForce(on: Wiring.clock().date) },
                by: \.person)
            let accounts = try people.accounts()
            if options.isJSON {
                Terminal.say(
                    .array(accounts.map { PeopleCommand.json($0, grants[$0.id] ?? []) }))
                return
            }
            for account in accounts {
                let roles = (grants[account.id] ?? []).map {
                    $0.role.rawValue + ($0.unit.map { " (\($0))" } ?? "")
                }
                Terminal.say(
                    [
                        account.id.description, account.state.rawValue, account.name,
                        account.email?.description ?? "–", roles.joined(separator: ", "),
                    ].joined(separator: "\t"))
            }
        }
    }

    /// `horyzont people grant PERSON ROLE`
    struct GrantRole: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "grant", abstract: "Gives a role.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: PeopleCommand.who)
        var person: String

        @Argument(help: "The role.")
        var role: String

        @Option(help: "Unit in which it holds; without it, the whole city.")
        var unit: String?

        @Option(help: "Last day, such as 2026-12-31.")
        var until: String?

        func run() async throws {
            let wiring = try await Wiring.ready(options)
            let people = try wiring.people()
            let account = try PeopleCommand.account(person, people)
            let grant = Grant(
                person: account.id, role: try PeopleCommand.role(role), unit: unit,
                from: Wiring.clock().date, until: try until.map(PeopleCommand.day), grantor: .tokenHolder)
            let findings = grant.findings(units: try await wiring.units())
            guard findings.isEmpty else { throw CommandFailure(findings) }
            try people.give(grant)
            PeopleCommand.done(account, "role", grant.role.rawValue, options)
        }
    }

    /// `horyzont people end PERSON ROLE`
    struct EndRole: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "end", abstract: "Takes a role away from today on.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: PeopleCommand.who)
        var person: String

        @Argument(help: "The role.")
        var role: String

        @Option(help: "Unit in which it holds; without it, the whole city.")
        var unit: String?

        func run() async throws {
            let people = try Wiring(options).people()
            let account = try PeopleCommand.account(person, people)
            let (role, day) = (try PeopleCommand.role(role), Wiring.clock().date)
            let held = try people.grants(of: account.id).filter {
                $0.role == role && $0.unit == unit && $0.until.map { $0 >= day } ?? true
            }
            guard !held.isEmpty else {
                throw CommandFailure(
                    at: person, pl: "Ta osoba nie ma takiej roli.", en: "The person holds no such role.",
                    doPl: "Zobacz „horyzont people list”.", doEn: "See “horyzont people list”.")
            }
            for grant in held { _ = try people.end(grant, on: day, by: .tokenHolder) }
            PeopleCommand.done(account, "ended", role.rawValue, options)
        }
    }

    /// `horyzont people close PERSON`
    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Closes an account; its sessions, codes and tokens go at once.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: PeopleCommand.who)
        var person: String

        func run() async throws {
            let people = try Wiring(options).people()
            var account = try PeopleCommand.account(person, people)
            account.state = .closed
            account.closed = Wiring.clock()
            try people.save(account)
            PeopleCommand.done(account, "state", "closed", options)
        }
    }

    /// `horyzont people erase PERSON`
    struct Erase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erases everything about a person but the opaque name. It cannot be undone.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: PeopleCommand.who)
        var person: String

        @Flag(help: "Yes, erase.")
        var yes = false

        func validate() throws {
            if !yes { throw ValidationError("erasing cannot be undone: add --yes") }
        }

        func run() async throws {
            let people = try Wiring(options).people()
            let account = try PeopleCommand.account(person, people)
            try people.erase(account.id, at: Wiring.clock())
            PeopleCommand.done(account, "state", "erased", options)
        }
    }

    /// `horyzont people export PERSON`
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Everything known of a person as JSON, for that person.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: PeopleCommand.who)
        var person: String

        func run() async throws {
            let people = try Wiring(options).people()
            let account = try PeopleCommand.account(person, people)
            if let data = try people.personalData(of: account.id) { Terminal.say(try data.json()) }
        }
    }

    /// `horyzont people sessions PERSON`
    struct Sessions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Open sessions of a person; --end ends them all.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: PeopleCommand.who)
        var person: String

        @Flag(help: "End all of them.")
        var end = false

        func run() async throws {
            let people = try Wiring(options).people()
            let account = try PeopleCommand.account(person, people)
            let sessions = try people.sessions(of: account.id, at: Wiring.clock())
            if end { try people.endSessions(of: account.id, except: nil) }
            if options.isJSON {
                Terminal.say(
                    .array(
                        sessions.map {
                            .object([
                                .init("opened", .string($0.opened.description)),
                                .init("lastUsed", .string($0.lastUsed.description)),
                                .init("secondFactor", .boolean($0.hasSecondFactor)),
                                .init("client", .string($0.client)), .init("ended", .boolean(end)),
                            ])
                        }))
                return
            }
            for session in sessions {
                Terminal.say("\(session.opened)\t\(session.lastUsed)\t\(session.client)")
            }
            let count = sessions.count
            if end {
                Terminal.say(
                    BilingualText(pl: "Zakończono sesji: \(count)", en: "Ended sessions: \(count)"))
            }
        }
    }
}

extension PeopleCommand {
    fileprivate static let who = ArgumentHelp(
        "E-mail address, or the opaque name person/….", valueName: "person")

    fileprivate static func account(_ text: String, _ people: PeopleStore) throws -> Account {
        let byName = try PersonID(text).flatMap { try people.account($0) }
        if let found = try byName ?? EmailAddress(text).flatMap({ try people.account(at: $0) }) {
            return found
        }
        throw CommandFailure(
            at: text, pl: "Nie ma takiej osoby.", en: "There is no such person.",
            doPl: "Zobacz „horyzont people list”.", doEn: "See “horyzont people list”.")
    }

    fileprivate static func role(_ text: String) throws -> Role {
        if let role = Role(rawValue: text) { return role }
        let list = Role.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure(
            at: text, pl: "Nie ma roli „\(text)”.", en: "There is no role “\(text)”.",
            doPl: "Role: \(list).", doEn: "Roles: \(list).")
    }

    fileprivate static func day(_ text: String) throws -> CalendarDate {
        if let day = CalendarDate(text) { return day }
        throw CommandFailure(
            at: text, pl: "„\(text)” nie jest dniem.", en: "“\(text)” is not a day.",
            doPl: "Napisz na przykład 2026-12-31.", doEn: "Write for example 2026-12-31.")
    }

    fileprivate static func notEmail(_ text: String) -> Finding {
        Finding(
            .error, at: text,
            reason: BilingualText(
                pl: "To nie jest adres poczty elektronicznej.", en: "This is no e-mail address."),
            remedy: BilingualText(
                pl: "Podaj na przykład anna@miasto.example.", en: "Give for example anna@city.example."))
    }

    fileprivate static func json(_ account: Account, _ grants: [Grant]) -> JSONValue {
        .object([
            .init("person", .string(account.id.description)), .init("state", .string(account.state.rawValue)),
            .init("name", .string(account.name)),
            .init("email", account.email.map { .string($0.description) } ?? .null),
            .init("unit", account.unit.map { .string($0) } ?? .null),
            .init(
                "roles",
                .array(
                    grants.map {
                        .object([
                            .init("role", .string($0.role.rawValue)),
                            .init("unit", $0.unit.map { .string($0) } ?? .null),
                        ])
                    })),
        ])
    }

    fileprivate static func done(
        _ account: Account, _ what: String, _ value: String, _ options: GlobalOptions
    ) {
        if options.isJSON {
            Terminal.say(
                .object([
                    .init("person", .string(account.id.description)), .init(what, .string(value)),
                ]))
        } else {
            Terminal.say("\(account.id): \(value)")
        }
    }
}

extension Wiring {
    /// Which unit stands below which.
    fileprivate func units() async throws -> Subordination {
        let units = try await desk.state().record.delivery.units
        return Subordination(
            parents: Dictionary(units.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first }))
    }
}
