public import Accounts
import Formats
import Foundation
public import Quantities

/// What differs from one installation to the next, from one YAML file that the city's technicians keep.
///
/// Passwords stand in files of their own, so that the settings may be shown to anybody.
public struct InstallationSettings: Sendable {
    /// Nil where letters wait in the outbox.
    public var mail: MailServer?
    public var providers: [OpenIDProvider] = []

    public init() {}

    /// Reads the file at `path`.
    /// - Returns: the settings, and everything that is wrong with the file, all at once.
    public static func read(at path: String) -> (settings: InstallationSettings, findings: [Finding]) {
        var settings = InstallationSettings()
        let name = (path as NSString).lastPathComponent
        guard let data = FileManager.default.contents(atPath: path) else {
            let finding = Finding(
                .error, at: path,
                reason: BilingualText(
                    pl: "Nie można odczytać pliku ustawień.", en: "The settings file cannot be read."),
                remedy: BilingualText(
                    pl: "Sprawdź ścieżkę i prawa do pliku.", en: "Check the path and the file's permissions.")
            )
            return (settings, [finding])
        }
        let decoded = YAMLNode.decode([UInt8](data), file: name)
        guard let node = decoded.value, !node.isNull else { return (settings, decoded.findings) }
        let reader = FieldReader(node, file: name)
        let folder = (path as NSString).deletingLastPathComponent
        if let smtp = reader.optional("smtp") {
            settings.mail = reader.nested(smtp) { $0.mailServer(folder) }
        }
        settings.providers = reader.list("oidc") { $0.provider(folder) }
        var ids: Set<String> = []
        for provider in settings.providers where !ids.insert(provider.id).inserted {
            reader.report(
                "oidc", node["oidc"]?.line ?? 0, "dwóch dostawców ma id „\(provider.id)”",
                "two providers have the id “\(provider.id)”", "nadaj różne id", "give different ids")
        }
        return (settings, decoded.findings + reader.finish())
    }
}

extension FieldReader {
    fileprivate func mailServer(_ folder: String) -> MailServer? {
        let host = text("host")
        let security: MailServer.Security? = choice("security")
        let port = integer("port")
        let user = optionalText("user")
        let password = secret("password_file", folder)
        let from = address("from")
        let name = optionalText("from_name") ?? ""
        let authority = optionalText("authority_file").map { FieldReader.path($0, folder) }
        if let port, !(1...65_535).contains(port) {
            report(
                "port", node["port"]?.line ?? 0, "port \(port) nie istnieje", "there is no port \(port)",
                "podaj liczbę od 1 do 65535", "give a number from 1 to 65535")
        }
        if (user == nil) != (node["password_file"] == nil) {
            report(
                "user", node.line, "„user” i „password_file” muszą stać razem",
                "“user” and “password_file” belong together", "dopisz brakujące pole albo usuń drugie",
                "add the missing field or remove the other one")
        }
        if security == MailServer.Security.none, user != nil, !FieldReader.isThisMachine(host) {
            report(
                "security", node["security"]?.line ?? 0, "hasło szłoby przez sieć otwartym tekstem",
                "the password would cross the network in the clear", "ustaw tls albo starttls",
                "set tls or starttls")
        }
        guard let security, let from, !host.isEmpty else { return nil }
        return MailServer(
            host: host, port: port, security: security, user: user, password: password, from: from,
            fromName: name, authority: authority)
    }

    fileprivate func provider(_ folder: String) -> OpenIDProvider? {
        let id = text("id")
        let provider = OpenIDProvider(
            id: id, name: bilingual("name"), issuer: text("issuer"), clientID: text("client_id"),
            clientSecret: secret("client_secret_file", folder), domains: texts("domains"),
            isDirectory: boolean("directory") ?? false)
        if !id.isEmpty, !OpenIDProvider.isID(id) {
            report(
                "id", node["id"]?.line ?? 0, "„\(id)” nie może stać w adresie",
                "“\(id)” cannot stand in an address", "użyj małych liter, cyfr i łączników",
                "use small letters, digits and hyphens")
        }
        if !provider.issuer.isEmpty,
            !(URL(string: provider.issuer).map { LiveFetch.isAllowed($0) } ?? false)
        {
            report(
                "issuer", node["issuer"]?.line ?? 0, "„\(provider.issuer)” nie jest adresem https",
                "“\(provider.issuer)” is no https address", "podaj adres dostawcy",
                "give the provider's address")
        }
        if provider.isDirectory, provider.domains.isEmpty {
            report(
                "directory", node["directory"]?.line ?? 0,
                "dostawca z „directory: true” musi mieć „domains”",
                "a provider with “directory: true” must have “domains”",
                "wymień domeny adresów, za które ręczy", "name the domains of the addresses it vouches for")
        }
        return provider.id.isEmpty || provider.issuer.isEmpty || provider.clientID.isEmpty ? nil : provider
    }

    private func address(_ key: String) -> EmailAddress? {
        let text = text(key)
        if let address = EmailAddress(text) { return address }
        if !text.isEmpty {
            report(
                key, node[key]?.line ?? 0, "„\(text)” nie jest adresem e-mail",
                "“\(text)” is not an e-mail address", "popraw adres", "correct the address")
        }
        return nil
    }

    /// The first line of a file that holds nothing but a secret.
    private func secret(_ key: String, _ folder: String) -> String? {
        guard let name = optionalText(key) else { return nil }
        let data = FileManager.default.contents(atPath: FieldReader.path(name, folder))
        let secret = data.map { String(decoding: $0, as: UTF8.self) }?.split(whereSeparator: \.isNewline)
            .first
        if let secret { return String(secret) }
        report(
            key, node[key]?.line ?? 0, "plik „\(name)” jest pusty albo nie można go odczytać",
            "the file “\(name)” is empty or cannot be read", "zapisz w nim hasło i sprawdź prawa do pliku",
            "write the secret into it and check the file's permissions")
        return nil
    }

    /// Paths count from the folder of the settings.
    private static func path(_ name: String, _ folder: String) -> String {
        name.hasPrefix("/") || folder.isEmpty ? name : folder + "/" + name
    }

    private static func isThisMachine(_ host: String) -> Bool {
        ["localhost", "127.0.0.1", "::1"].contains(host.lowercased())
    }
}
