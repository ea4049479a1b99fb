import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes

/// Connections of Hummingbird on which small pages of features are answered before Hummingbird sees them.
struct SiteConnections: ServerChildChannel {
    let base: HTTP1Channel
    let site: Site
    let isEncrypted: Bool

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        base.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            // Behind the one that counts requests and closes idle connections, before the one that hands them to tasks.
            let counting = try pipeline.handler(type: HTTPConnectionStateHandler.self)
            try pipeline.addHandler(
                AtOnceHandler(site: site, isEncrypted: isEncrypted), position: .after(counting))
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await base.handle(value: value, logger: logger)
    }
}
