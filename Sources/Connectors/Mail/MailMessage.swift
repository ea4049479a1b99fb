import Accounts
import Foundation
import Quantities

/// A letter as it goes over the wire: fields and body with the line ends of mail.
///
/// - Source: RFC 5322 (fields), RFC 2047 (words beyond ASCII), RFC 2045 (body), RFC 3834 (automatic letters).
struct MailMessage: Hashable, Sendable {
    /// - Unit: bytes of text in one encoded word: 45 become 60 letters, and the word stays within its 75.
    private static let wordBytes = 45

    /// The whole message.
    let text: String

    /// - Parameter moment: the time of sending.
    init(_ letter: Letter, from server: MailServer, at moment: Timestamp) {
        let sender =
            server.fromName.isEmpty
            ? server.from.description : "\(MailMessage.phrase(server.fromName)) <\(server.from)>"
        let fields = [
            "Date: \(MailMessage.date(moment))", "From: \(sender)", "To: \(letter.address)",
            "Message-ID: <\(letter.id)@\(server.domain)>",
            "Subject: \(MailMessage.words(letter.subject))",
            // Nobody's absence note answers a letter that says this.
            "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
        ]
        let body = Data(letter.body.utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        text = fields.joined(separator: "\r\n") + "\r\n\r\n" + body + "\r\n"
    }

    /// `Sat, 28 Nov 2026 14:54:00 +0000`
    static func date(_ moment: Timestamp) -> String {
        let day = moment.date
        let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let seconds = (moment.milliseconds - Timestamp(startOf: day).milliseconds) / 1_000
        let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map {
            $0 < 10 ? "0\($0)" : "\($0)"
        }
        let weekday = weekdays[(day.dayNumber % 7 + 7) % 7]
        return
            "\(weekday), \(day.day) \(months[day.month - 1]) \(day.year) \(parts.joined(separator: ":")) +0000"
    }

    /// A text in a field: as it is where it is plain, else as encoded words, none of which divides a character.
    static func words(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (32...126).contains($0) } && !text.contains("=?")
        // A line of mail has at most 998 bytes.
        if isPlain, text.utf8.count <= 900 { return text }
        var words: [String] = []
        var word: [UInt8] = []
        for character in text.unicodeScalars {
            let bytes = Array(String(character).utf8)
            if word.count + bytes.count > wordBytes {
                words.append(encoded(word))
                word = []
            }
            word += bytes
        }
        if !word.isEmpty { words.append(encoded(word)) }
        return words.joined(separator: "\r\n ")
    }

    /// A sender's name: quoted where it is plain.
    private static func phrase(_ name: String) -> String {
        let coded = words(name)
        guard coded == name else { return coded }
        return "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    private static func encoded(_ bytes: [UInt8]) -> String {
        "=?utf-8?B?\(Data(bytes).base64EncodedString())?="
    }
}
