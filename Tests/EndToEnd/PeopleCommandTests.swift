import Formats
import Foundation
import Testing

@Suite("EndToEnd: people on the command line")
struct PeopleCommandTests {
    @Test func anOfficeStartsWithoutAMailServer() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let email = "anna@modelowo.example"
        let invited = try horyzont(
            "people", "invite", "Anna Nowak", "--email", email, "--role", "administrator", "--output", "json")
        #expect(invited.status == 0, "\(invited.errors)")
        let code = try #require(try invited.json()["code"]?.string)
        #expect(code.count == 19)
        #expect(try horyzont("people", "invite", "Anna", "--email", email).status == 1)
        #expect(try horyzont("people", "invite", "", "--email", "nobody").status == 1)
        #expect(try horyzont("people", "grant", email, "king").status == 1)
        #expect(try horyzont("people", "grant", email, "auditor", "--until", "2999-12-31").status == 0)
        #expect(try horyzont("people", "end", email, "auditor").status == 0)
        #expect(try horyzont("people", "end", email, "auditor").status == 1)
        let list = try horyzont("people", "list", "--output", "json").json()
        #expect(list[0]?["state"]?.string == "invited")
        #expect(list[0]?["roles"]?.array?.count == 1)
        #expect(try horyzont("people", "sessions", email, "--end").status == 0)
        let data = try horyzont("people", "export", email).json()
        #expect(data["account"]?["email"]?.string == email && !"\(data)".contains(code))

        let backup = horyzont.file("backup.sqlite")
        #expect(try horyzont("backup", backup).status == 0)
        #expect(FileManager.default.fileExists(atPath: horyzont.file("backup-people.sqlite")))
        #expect(try horyzont("people", "close", email).status == 0)
        #expect(try horyzont("people", "erase", email).status == 2)
        #expect(try horyzont("people", "erase", email, "--yes").status == 0)
        #expect(try horyzont("people", "export", email).status == 1)
        #expect(try horyzont("verify").status == 0)
        #expect(try horyzont("restore", backup).status == 0)
        #expect(try horyzont("people", "export", email).status == 0)
    }
}
