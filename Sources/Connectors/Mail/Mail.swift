public import Accounts
import Dispatch
public import Quantities

/// Electronic mail over SMTP, spoken by libcurl.
public enum Mail {
    /// Conversations at a time: one server takes the letters of one office one after another.
    private static let queue = DispatchQueue(label: "horyzont.mail")

    /// Sends letters through `server`.
    /// - Parameters:
    ///   - seconds: the longest conversation; far shorter than `Letter.lease`.
    ///   - clock: gives the time that the letter carries.
    public static func sender(
        through server: MailServer, within seconds: Int = 60, clock: @escaping @Sendable () -> Timestamp
    ) -> SendLetter {
        { letter in
            let message = MailMessage(letter, from: server, at: clock())
            // libcurl waits for the network, which no thread of Swift's own pool may do.
            return await withCheckedContinuation { continuation in
                queue.async {
                    let conversation = MailConversation(server, to: letter.address, message, seconds: seconds)
                    continuation.resume(returning: conversation.run())
                }
            }
        }
    }
}
