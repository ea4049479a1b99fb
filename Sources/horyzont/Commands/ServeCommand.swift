import Accounts
import ArgumentParser
import Computation
import Connectors
import Evidence
import Formats
import Foundation
import Logging
import Quantities
import Server
import Storage

/// `horyzont serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves pages and APIs; makes the database where there is none.")

    @OptionGroup var options: GlobalOptions

    @Option(help: "Address to listen on. Only this machine reaches the standard one.")
    var host = "127.0.0.1"

    @Option(help: "Port to listen on.")
    var port = 8080

    @Option(
        help: ArgumentHelp("Certificate chain (PEM); needs a build with the trait TLS.", valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp("Private key (PEM).", valueName: "file"))
    var privateKey: String?

    @Option(
        help: ArgumentHelp("The site's own address, such as https://strategia.example.", valueName: "address")
    )
    var origin = ""

    @Option(help: ArgumentHelp("Folder of the methods' pages.", valueName: "folder"))
    var methods = "docs/methods"

    @Option(
        help: ArgumentHelp("Settings of the installation: mail server, sign-in providers.", valueName: "file")
    )
    var settings: String?

    @Option(
        help: ArgumentHelp(
            "The wheel with the browser's map library; without it the map is a picture.", valueName: "file"))
    var mapLibrary = "var/map/maplibre.whl"

    @Flag(help: "Replace the administrator's token; the new one is printed once.")
    var newAdministratorToken = false

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port takes a number from 0 to 65535")
        }
        guard (certificate == nil) == (privateKey == nil) else {
            throw ValidationError("--certificate and --private-key belong together")
        }
    }

    func run() async throws {
        let installation = try Installation(at: settings)
        let wiring = try await Wiring.ready(options)
        let token = try administratorToken(wiring)
        let people = try wiring.people()
        try wiring.drawSyntheticLayers(of: options.city)
        let configuration = ServerConfiguration(
            host: host, port: port, certificate: certificate, privateKey: privateKey,
            administratorTokenHash: token.hash, origin: origin, methodArticles: articles(),
            sendLetter: installation.sendLetter, identitySources: installation.identitySources,
            converter: SystemConverter(), mapLibrary: try library(), walking: LayerWays(),
            packing: LayerPacker(),
            layers: Wiring.layers(options), clock: Wiring.clock)
        let server = HoryzontServer(
            desk: wiring.desk, archive: wiring.store, people: people,
            configuration: configuration)
        let scheme = certificate == nil ? "http" : "https"
        let shownHost = host.contains(":") ? "[\(host)]" : host
        try await server.run { actualPort in
            Terminal.say(
                BilingualText(
                    pl: "Horyzont: \(scheme)://\(shownHost):\(actualPort)/",
                    en: "Horyzont: \(scheme)://\(shownHost):\(actualPort)/en"))
            sayWaitingLetters(people)
            if let fresh = token.fresh {
                Terminal.say(
                    BilingualText(
                        pl: "Żeton administratora (pokazywany tylko raz): \(fresh)",
                        en: "Administrator token (shown only once): \(fresh)"))
            }
        }
    }

    /// Without a mail server letters wait, and whoever starts the program should know.
    private func sayWaitingLetters(_ people: any PeopleArchive) {
        guard settings == nil, let count = try? people.unsentLetters().count, count > 0 else { return }
        Terminal.say(
            BilingualText(
                pl: "Listy czekające na serwer poczty: \(count). Ustawia go plik --settings.",
                en: "Letters waiting for a mail server: \(count). The file --settings sets one."))
    }

    /// The browser's map library; nil where it is not installed.
    private func library() throws -> MapLibraryFile? {
        guard let bytes = FileManager.default.contents(atPath: mapLibrary) else { return nil }
        return try MapLibraryFile(wheel: Array(bytes), place: mapLibrary)
    }

    /// The methods' pages by id; none where the folder is not there.
    private func articles() -> [String: String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: methods)) ?? []
        var articles: [String: String] = [:]
        for file in files where file.hasSuffix(".md") {
            let data = FileManager.default.contents(atPath: methods + "/" + file) ?? Data()
            articles[String(file.dropLast(3))] = String(decoding: data, as: UTF8.self)
        }
        return articles
    }

    /// The hash of the administrator's token; at the first start also the token itself, to be printed once.
    private func administratorToken(_ wiring: Wiring) throws -> (hash: Digest, fresh: String?) {
        let name = "administrator-token-sha256"
        if !newAdministratorToken,
            let known = try wiring.store.setting(name).flatMap({ Digest(hexadecimal: $0) })
        {
            return (known, nil)
        }
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("23456789abcdefghijkmnpqrstuvwxyz")
        let letters = (0..<32).map { _ in alphabet.randomElement(using: &generator) ?? "2" }
        let fresh = stride(from: 0, to: 32, by: 8).map { String(letters[$0..<$0 + 8]) }.joined(separator: "-")
        let hash = Digest(of: fresh)
        try wiring.store.setSetting(name, to: hash.description)
        return (hash, fresh)
    }
}
