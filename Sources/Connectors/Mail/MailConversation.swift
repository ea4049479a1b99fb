import Accounts
import CCurl

/// One conversation with a mail server, from greeting to farewell.
final class MailConversation {
    private let server: MailServer
    private let recipient: EmailAddress
    private let seconds: Int
    private var unsent: ArraySlice<UInt8>
    /// The first word of the last command; never more of it, for one of them carries the password.
    private var command = ""
    /// Whether the farewell has begun.
    private var hasLeft = false
    /// What the server said last before the farewell.
    private var reply = ""

    /// Longer replies are cut.
    private static let replyBytes = 300
    /// - Unit: seconds
    private static let connectSeconds = 15
    /// libcurl is made ready once, before any thread uses it.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init(_ server: MailServer, to recipient: EmailAddress, _ message: MailMessage, seconds: Int) {
        self.server = server
        self.recipient = recipient
        self.seconds = seconds
        unsent = Array(message.text.utf8)[...]
    }

    /// Carries the letter over, and waits until the server has taken or refused it.
    func run() -> LetterOutcome {
        guard MailConversation.isReady, let handle = curl_easy_init() else {
            return .refused("libcurl does not start", isPermanent: false)
        }
        defer { curl_easy_cleanup(handle) }
        let recipients = curl_slist_append(nil, "<\(recipient)>")
        defer { curl_slist_free_all(recipients) }
        prepare(handle)
        _ = horyzont_curl_list(handle, CURLOPT_MAIL_RCPT, recipients)
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = horyzont_curl_body(
            handle,
            { buffer, size, count, context in
                guard let buffer, let context else { return 0 }
                let conversation = Unmanaged<MailConversation>.fromOpaque(context).takeUnretainedValue()
                return conversation.give(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
            }, context)
        _ = horyzont_curl_listen(
            handle,
            { _, kind, bytes, count, context in
                guard let bytes, let context else { return 0 }
                let conversation = Unmanaged<MailConversation>.fromOpaque(context).takeUnretainedValue()
                conversation.hear(kind, UnsafeRawBufferPointer(start: bytes, count: count))
                return 0
            }, context)
        return outcome(curl_easy_perform(handle))
    }

    private func prepare(_ handle: UnsafeMutableRawPointer) {
        func set(_ option: CURLoption, _ text: String) { _ = horyzont_curl_text(handle, option, text) }
        func set(_ option: CURLoption, _ number: Int) { _ = horyzont_curl_number(handle, option, number) }
        let scheme = server.security == .tls ? "smtps" : "smtp"
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        set(CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(server.domain)")
        set(CURLOPT_USE_SSL, Int((server.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue))
        set(CURLOPT_MAIL_FROM, "<\(server.from)>")
        if let user = server.user, let password = server.password {
            set(CURLOPT_USERNAME, user)
            set(CURLOPT_PASSWORD, password)
        }
        if let authority = server.authority { set(CURLOPT_CAINFO, authority) }
        set(CURLOPT_UPLOAD, 1)
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_CONNECTTIMEOUT, min(MailConversation.connectSeconds, seconds))
        set(CURLOPT_TIMEOUT, seconds)
        // Neither a proxy nor a password file of the machine has a say in whom letters go to.
        set(CURLOPT_PROXY, "")
    }

    private func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let part = unsent.prefix(buffer.count)
        buffer.copyBytes(from: part)
        unsent = unsent.dropFirst(part.count)
        return part.count
    }

    private func hear(_ kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
        // What is said while taking leave says nothing of the letter.
        guard !hasLeft else { return }
        if horyzont_curl_is_command(kind) != 0 {
            let next = String(decoding: bytes.prefix { (65...90).contains($0) }, as: UTF8.self)
            if next == "QUIT" { hasLeft = true } else { command = next }
        } else if horyzont_curl_is_reply(kind) != 0 {
            let text = String(decoding: bytes.prefix(MailConversation.replyBytes), as: UTF8.self)
            reply = text.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
        }
    }

    /// A refusal is for good only where it is about this letter: its recipient or its contents. A wrong password or a
    /// sender that is not welcome is the installation's fault, and the letters wait until it is mended.
    private func outcome(_ code: CURLcode) -> LetterOutcome {
        if code == CURLE_OK { return .delivered }
        let isRefusal = reply.first == "5" || reply.first == "4"
        let words = isRefusal ? reply : String(cString: curl_easy_strerror(code))
        let isAboutLetter = command == "RCPT" || command == "DATA"
        return .refused(words, isPermanent: reply.first == "5" && isAboutLetter)
    }
}
