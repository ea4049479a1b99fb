import Accounts
import Foundation
import GRDB
import Quantities
import Testing

@testable import Storage

@Suite("People: the SQLite file")
struct PeopleStoreTests {
    @Test("The file stands beside the city's, under its own mark; neither store opens the other's file")
    func marks() throws {
        #expect(PeopleStore.path(beside: "var/city.sqlite") == "var/city-people.sqlite")
        #expect(PeopleStore.path(beside: "city") == "city-people.sqlite")
        let bench = try Bench()
        try bench.store().close()
        try expect(.foreign) { try PeopleStore.open(at: bench.path) }
        let path = PeopleStore.path(beside: bench.path)
        try PeopleStore.open(at: path).close()
        try expect(.foreign) { try CityStore.open(at: path) }
        try expect(.missing) { try PeopleStore.open(at: bench.folder + "/nowhere/people.sqlite") }
    }

    @Test("Acknowledged is on the disk, deleted is overwritten: full synchronisation, log, secure deletion")
    func pragmas() throws {
        let store = try PeopleStore.open(at: Bench().path)
        let found = try store.pool.writeWithoutTransaction { db in
            try ["synchronous", "journal_mode", "foreign_keys", "secure_delete"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)")
            }
        }
        #expect(found == ["2", "wal", "1", "1"])
    }

    @Test("Only its owner may read the file and those beside it")
    func permissions() throws {
        let bench = try Bench()
        let store = try PeopleStore.open(at: bench.path)
        try store.save(somebody(1))
        for path in [bench.path, bench.path + "-wal", bench.path + "-shm"] {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600, "\(path)")
        }
    }

    @Test("All is there after a restart")
    func restart() throws {
        let bench = try Bench()
        let store = try PeopleStore.open(at: bench.path)
        try store.save(somebody(1))
        _ = try store.post(letter("l1", keys: ["k"]))
        _ = try store.takeLetters(limit: 1, at: moment(0))
        try store.close()
        let again = try PeopleStore.open(at: bench.path)
        #expect(try again.account(person(1)) == somebody(1))
        #expect(try again.takeLetters(limit: 1, at: moment(Letter.lease)).map(\.id) == ["l1"])
    }

    @Test("After an erasure no byte of the person is left, neither in the file nor in its log")
    func noTraces() throws {
        let bench = try Bench()
        let store = try PeopleStore.open(at: bench.path)
        for number in UInt8(1)...50 { try store.save(somebody(number)) }
        var account = somebody(7)
        account.name = "Kunegunda Brzęczyszczykiewicz"
        account.email = EmailAddress("kunegunda@example.org")
        try store.save(account)
        _ = try store.post(
            Letter(
                id: "l", to: try #require(account.email), person: account.id, subject: "Kunegunda", body: "",
                posted: moment(0)))
        let traces = ["Kunegunda", "kunegunda"]
        try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
        #expect(try traces.allSatisfy { try found($0, bench) })
        try store.erase(account.id, at: moment(1))
        #expect(try !traces.contains { try found($0, bench) })
        #expect(try found("person50@example.org", bench))
    }

    @Test("A file of a newer program is refused")
    func newer() throws {
        let bench = try Bench()
        try PeopleStore.open(at: bench.path).close()
        try bench.tamper("INSERT INTO grdb_migrations VALUES ('9999 from the future')")
        try expect(.newerSchema) { try PeopleStore.open(at: bench.path) }
    }

    @Test("Only digests of cookies, codes and network addresses reach the file")
    func secrets() throws {
        let bench = try Bench()
        let store = try PeopleStore.open(at: bench.path)
        try store.save(somebody(1))
        let (session, secret) = Session.opened(
            for: person(1), randomBytes: [UInt8](repeating: 9, count: 32), hasSecondFactor: true, client: "x",
            at: moment(0))
        try store.open(session)
        let (token, key) = token(1, seed: 5, at: 0)
        try store.add(token)
        _ = try store.admit([.address("192.0.2.77")], at: moment(0))
        try store.close()
        for text in [secret.text, key.text, "192.0.2.77"] {
            #expect(try !found(text, bench))
        }
    }

    /// Whether the text stands in the file or its log.
    private func found(_ text: String, _ bench: Bench) throws -> Bool {
        try [bench.path, bench.path + "-wal"].contains { path in
            guard FileManager.default.fileExists(atPath: path) else { return false }
            return try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(text.utf8)) != nil
        }
    }
}
