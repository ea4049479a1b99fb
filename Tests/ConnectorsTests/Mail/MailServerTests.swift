import Accounts
import Formats
import Foundation
import Quantities
import Testing

@testable import Connectors

/// Letters to a real mail server on this machine.
@Suite("A real mail server", .enabled(if: PeerServer.isInstalled), .timeLimit(.minutes(2)))
struct MailServerTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func sender(
        _ port: Int, _ security: MailServer.Security, password: String? = "dobre hasło", trusts: Bool = true
    ) throws -> SendLetter {
        let server = MailServer(
            host: "127.0.0.1", port: port, security: security,
            user: security == .none ? nil : "horyzont", password: security == .none ? nil : password,
            from: try #require(EmailAddress("strategia@miasto.example")), fromName: "Urząd",
            authority: trusts && security != .none ? folder.path + "/certificate.pem" : nil)
        return Mail.sender(through: server, within: 20) { Timestamp(milliseconds: 1_795_877_640_000) }
    }

    private func received() throws -> [JSONValue] {
        let text = try? String(contentsOfFile: folder.path + "/letters.jsonl", encoding: .utf8)
        return try (text ?? "").split(separator: "\n").map {
            try #require(JSONValue.decode(Array($0.utf8)).value)
        }
    }

    @Test(arguments: MailServer.Security.allCases)
    func deliversWithEachKindOfSecurity(_ security: MailServer.Security) async throws {
        let server = try PeerServer("mailserver", folder.path, security.rawValue)
        let send = try sender(server.port, security)
        // A line with a dot alone would end the letter, were it not stuffed or encoded.
        let letter = try MailMessageTests.letter("Zażółć", body: "Jeden\n.\n..dwa\nTreść")
        #expect(await send(letter) == .delivered)
        let got = try #require(try received().first)
        #expect(got["from"]?.string == "strategia@miasto.example")
        #expect(got["host"]?.string == "miasto.example")
        #expect(got["encrypted"] == .boolean(security != .none))
        #expect(got["user"]?.string == (security == .none ? "" : "horyzont"))
        let text = try #require(got["text"]?.string)
        #expect(text.contains("Message-ID: <abc123@miasto.example>"))
        let body = try #require(text.range(of: "\r\n\r\n")).upperBound
        let data = Data(base64Encoded: String(text[body...]), options: .ignoreUnknownCharacters)
        #expect(data.map { String(decoding: $0, as: UTF8.self) } == "Jeden\n.\n..dwa\nTreść")
        #expect(try received().count == 1)
    }

    @Test("4xx waits, 5xx about the recipient is for good, and both say what the server said")
    func refusals() async throws {
        let server = try PeerServer("mailserver", folder.path, "none")
        let send = try sender(server.port, .none)
        let later = await send(try MailMessageTests.letter(to: "later@urzad.example"))
        #expect(later == .refused("451 4.3.0 not now", isPermanent: false))
        let never = await send(try MailMessageTests.letter(to: "never@urzad.example"))
        #expect(never == .refused("550 5.1.1 nobody here by that name", isPermanent: true))
        #expect(try received().isEmpty)
    }

    @Test("A wrong password gives up no letter, and the password stands in no message")
    func wrongPassword() async throws {
        let server = try PeerServer("mailserver", folder.path, "starttls")
        let send = try sender(server.port, .starttls, password: "złe hasło")
        guard case .refused(let reason, let isPermanent) = await send(try MailMessageTests.letter()) else {
            Issue.record("a wrong password was taken")
            return
        }
        #expect(!isPermanent && reason.hasPrefix("535"), "\(reason)")
        let letters = try received()
        #expect(!reason.contains("złe") && letters.isEmpty)
    }

    @Test(
        "A certificate that nobody vouches for, a server without STARTTLS, no server at all: nothing is sent")
    func noTrust() async throws {
        let stranger = try PeerServer("mailserver", folder.path, "starttls")
        let plain = try PeerServer("mailserver", folder.path, "none")
        let gone = try PeerServer("mailserver", folder.path, "none")
        gone.stop()
        let letter = try MailMessageTests.letter()
        let outcomes = [
            await (try sender(stranger.port, .starttls, trusts: false))(letter),
            await (try sender(plain.port, .starttls, trusts: false))(letter),
            await (try sender(gone.port, .none))(letter),
        ]
        for outcome in outcomes {
            guard case .refused(_, isPermanent: false) = outcome else {
                Issue.record("\(outcome)")
                continue
            }
        }
        #expect(try received().isEmpty)
    }
}
