import Accounts
import Connectors
import Quantities

/// What the settings file of this installation gives to the program.
struct Installation {
    var sendLetter: SendLetter?
    var identitySources: [any IdentitySource] = []

    /// - Parameter path: nil where there are no settings.
    init(at path: String?) throws {
        guard let path else { return }
        let (settings, findings) = InstallationSettings.read(at: path)
        guard !findings.hasErrors else { throw CommandFailure(findings) }
        Terminal.say(findings)
        sendLetter = settings.mail.map { Mail.sender(through: $0, clock: Wiring.clock) }
        let fetch = LiveFetch.make()
        identitySources = settings.providers.map { OpenIDClient($0, fetch: fetch, clock: .live) }
    }
}
