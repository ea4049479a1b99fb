import Accounts
import Foundation
import Quantities
import Testing

@testable import Connectors

@Suite("A letter as it goes over the wire")
struct MailMessageTests {
    static func letter(
        _ subject: String = "Temat", body: String = "Treść", to address: String = "ktos@urzad.example",
        id: String = "abc123"
    ) throws -> Letter {
        Letter(
            id: id, to: try #require(EmailAddress(address)), person: nil, subject: subject, body: body,
            posted: Timestamp(milliseconds: 1_795_877_640_000))
    }

    private static func server() throws -> MailServer {
        MailServer(
            host: "poczta.example", security: .starttls,
            from: try #require(EmailAddress("strategia@miasto.example")), fromName: "Urząd Miejski")
    }

    @Test func fieldsAndBody() throws {
        let moment = try #require(Timestamp("2026-11-28T14:54:00Z"))
        let message = MailMessage(try Self.letter("Zażółć"), from: try Self.server(), at: moment).text
        #expect(message.contains("Date: Sat, 28 Nov 2026 14:54:00 +0000\r\n"))
        #expect(message.contains("Message-ID: <abc123@miasto.example>\r\n"))
        #expect(message.contains("To: ktos@urzad.example\r\n"))
        #expect(message.contains("From: =?utf-8?B?VXJ6xIVkIE1pZWpza2k=?= <strategia@miasto.example>\r\n"))
        #expect(message.contains("Subject: =?utf-8?B?WmHFvMOzxYLEhw==?=\r\n"))
        #expect(message.utf8.allSatisfy { $0 < 128 })
        let body = try #require(message.range(of: "\r\n\r\n")).upperBound
        let data = try #require(
            Data(base64Encoded: String(message[body...]), options: .ignoreUnknownCharacters))
        #expect(String(decoding: data, as: UTF8.self) == "Treść")
    }

    @Test("A long subject is divided between characters, each word within 75 bytes")
    func longSubjects() {
        let text = String(repeating: "zażółć gęślą jaźń ", count: 12)
        let words = MailMessage.words(text).components(separatedBy: "\r\n ")
        #expect(words.count > 3 && words.allSatisfy { $0.utf8.count <= 75 })
        let decoded = words.map { word in
            let coded = word.dropFirst("=?utf-8?B?".count).dropLast(2)
            return String(validating: Data(base64Encoded: String(coded)) ?? Data(), as: UTF8.self) ?? "?"
        }
        #expect(decoded.joined() == text)
        #expect(MailMessage.words("Plain words") == "Plain words")
        #expect(MailMessage.words("=?utf-8?B?x?=").hasPrefix("=?utf-8?B?PT91"))
    }
}
