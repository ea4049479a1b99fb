import Accounts
import Quantities
import Testing

func person(_ number: UInt8) -> PersonID { PersonID(randomBytes: [UInt8](repeating: number, count: 16)) }

func address(_ number: UInt8) throws -> EmailAddress {
    try #require(EmailAddress("person\(number)@example.org"))
}

func somebody(_ number: UInt8) -> Account {
    Account(
        id: person(number), state: .active, name: "Osoba \(number)",
        email: EmailAddress("person\(number)@example.org"), unit: "roads", created: moment(0))
}

func aged(_ number: UInt8, _ state: Account.State, closed: Timestamp?) -> Account {
    var account = somebody(number)
    account.state = state
    account.closed = closed
    return account
}

func grant(_ role: Role, _ unit: String?, to number: UInt8) -> Grant {
    Grant(
        person: person(number), role: role, unit: unit, from: CalendarDate(dayNumber: 0), grantor: person(99))
}

func session(_ number: UInt8, seed: UInt8) -> Session {
    Session.opened(
        for: person(number), randomBytes: [UInt8](repeating: seed, count: 32), hasSecondFactor: false,
        client: "Browser", at: moment(0)
    ).session
}

func token(_ number: UInt8, seed: UInt8, at time: Int64) -> (token: APIToken, secret: Secret) {
    APIToken.issued(
        to: person(number), name: "ETL", scopes: [.read], days: 30,
        randomBytes: [UInt8](repeating: seed, count: 32), at: moment(time))
}

func letter(_ id: String, keys: [String]) throws -> Letter {
    Letter(
        id: id, to: try address(1), person: person(1), subject: "Subject", body: "Body", keys: keys,
        posted: moment(0))
}

let owner = ActingPerson(
    person: person(1), grants: [grant(.owner, "roads", to: 1)], units: Subordination(parents: ["roads": nil]),
    day: CalendarDate(dayNumber: 1))

func newDraft() throws -> Draft {
    try Draft(
        id: "d1", kind: .update, unit: "roads", subject: "project/p1", value: "{}", reason: "r", basis: 0,
        by: owner, at: moment(0))
}
