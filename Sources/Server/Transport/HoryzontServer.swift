public import Accounts
public import Evidence
import Foundation
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import Quantities
import ServiceLifecycle
import UnixSignals

#if TLS
    import HummingbirdHTTP2
    import HummingbirdTLS
    import NIOSSL
#endif

/// The server: listens, carries requests to the `Site`, and stops gently when asked to.
public struct HoryzontServer: Sendable {
    /// The site, without any transport.
    public let site: Site
    private let configuration: ServerConfiguration
    private let logger: Logger

    /// - Unit: bytes. A browser with a cookie and a long query stays below 4 kB.
    static let maximumHeaderBytes = 16 << 10
    static let maximumHeaderFields = 100
    /// - Unit: seconds. A connection on which nothing happens is closed.
    static let idleSeconds: Int64 = 60

    public init(
        desk: Desk, archive: any CityArchive, people: any PeopleArchive, configuration: ServerConfiguration,
        logger: Logger = Logger(label: "horyzont")
    ) {
        site = Site(
            desk: desk, archive: archive, people: people, settings: configuration.site, logger: logger,
            clock: configuration.clock)
        self.configuration = configuration
        self.logger = logger
    }

    /// Serves until SIGTERM or SIGINT; answers under way are finished first.
    /// - Parameter onListening: told the port once connections are accepted.
    /// - Throws: `ConfigurationError`, also where the address is taken, unknown or not allowed.
    public func run(onListening: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        // Behind a proxy that has the certificate, the site's own address says that readers come encrypted.
        let isEncrypted = configuration.certificate != nil || configuration.site.origin.hasPrefix("https://")
        let responder = SiteResponder(site: site, isEncrypted: isEncrypted)
        let application = Application(
            responder: responder, server: try transport(isEncrypted),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                availableConnectionsDelegate: MaximumAvailableConnections(configuration.maximumConnections)),
            onServerRunning: { await onListening($0.localAddress?.port ?? 0) }, logger: logger)
        // Whoever comes first sees the map too; what cannot be read now is tried again with every look.
        do {
            if try layerWatch.look() { try await site.desk.refreshLayers() }
        } catch {
            logger.error("work failed", metadata: ["work": "layers", "error": "\(error)"])
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [application, Retention(site: site, logger: logger)] + work,
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do { try await group.run() } catch let error as ConfigurationError { throw error } catch {
            throw ConfigurationError(finding: notListening(error))
        }
    }

    private var layerWatch: LayerWatch { LayerWatch(archive: configuration.layers, shelf: site.layers) }

    /// What the server does by itself beside answering.
    private var work: [any ServiceLifecycle.Service] {
        let reminders = DailyReminders(site: site)
        var work: [any ServiceLifecycle.Service] = [
            RepeatedWork(name: "reminders", pause: DailyReminders.pause, logger: logger) { _ in
                try await reminders.runIfDue()
            }
        ]
        let watch = layerWatch
        work.append(
            RepeatedWork(name: "layers", pause: LayerWatch.pause, logger: logger) { [site] _ in
                let isNew = try watch.look()
                // A turn that failed half-way is owed still.
                if await site.desk.layersChanged || isNew { try await site.desk.refreshLayers() }
            })
        if let send = configuration.sendLetter {
            let outbox = Outbox(people: site.people, send: send, clock: configuration.clock, logger: logger)
            work.append(
                RepeatedWork(name: "outbox", pause: Outbox.pause, logger: logger) {
                    _ = try await outbox.round(shouldStop: $0)
                })
        }
        return work
    }

    /// Why nobody can be served, in words: the address is taken, unknown or not allowed.
    private func notListening(_ error: any Error) -> Finding {
        let address = "\(configuration.host):\(configuration.port)"
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE:
            return .error(
                address, pl: "Port \(configuration.port) jest zajęty.",
                en: "The port \(configuration.port) is taken.",
                doPl: "Podaj inny po --port (0 bierze wolny).",
                doEn: "Give another one with --port (0 takes a free one).")
        case EACCES:
            return .error(
                address, pl: "Nie wolno słuchać na porcie \(configuration.port).",
                en: "Listening on the port \(configuration.port) is not allowed.",
                doPl: "Podaj port od 1024 po --port.", doEn: "Give a port from 1024 with --port.")
        case nil where error is SocketAddressError || error is SocketAddressError.UnknownHost, EADDRNOTAVAIL:
            return .error(
                address, pl: "Ten komputer nie ma adresu „\(configuration.host)”.",
                en: "This machine has no address “\(configuration.host)”.",
                doPl: "Popraw --host, na przykład na 127.0.0.1 albo 0.0.0.0.",
                doEn: "Correct --host, for instance to 127.0.0.1 or 0.0.0.0.")
        default:
            return .error(
                address, pl: "Nie można słuchać pod tym adresem: \(error)",
                en: "It is not possible to listen on this address: \(error)",
                doPl: "Popraw --host i --port, na przykład --host 127.0.0.1.",
                doEn: "Correct --host and --port, for instance --host 127.0.0.1.")
        }
    }

    private static var channel: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            idleTimeout: .seconds(idleSeconds),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: maximumHeaderBytes, maxHeaderListSize: maximumHeaderBytes,
                maxHeaderFieldCount: maximumHeaderFields))
    }

    private func transport(_ isEncrypted: Bool) throws -> HTTPServerBuilder {
        guard let certificate = configuration.certificate, let key = configuration.privateKey else {
            return HTTPServerBuilder { responder in
                SiteConnections(
                    base: HTTP1Channel(responder: responder, configuration: HoryzontServer.channel),
                    site: site, isEncrypted: isEncrypted)
            }
        }
        #if TLS
            let chain = try NIOSSLCertificate.fromPEMFile(certificate).map {
                NIOSSLCertificateSource.certificate($0)
            }
            let tls = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain,
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            return try .http2Upgrade(
                tlsConfiguration: tls,
                configuration: .init(
                    idleTimeout: .seconds(HoryzontServer.idleSeconds),
                    streamConfiguration: HoryzontServer.channel))
        #else
            throw ConfigurationError(
                finding: .error(
                    "\(certificate), \(key)", pl: "Ten program zbudowano bez TLS.",
                    en: "This program was built without TLS.", doPl: "Zbuduj go z „--traits TLS”.",
                    doEn: "Build it with “--traits TLS”."))
        #endif
    }
}
