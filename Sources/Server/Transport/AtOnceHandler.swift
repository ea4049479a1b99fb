import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes
import Quantities

/// Answers small pages of features on the event loop that reads their request; every other request goes on.
///
/// Such a page is copied from memory in less time than a change of thread and back takes. Answers keep the order of their requests:
/// while one that went on is not answered, and while the client does not read what it was sent, all others follow it.
final class AtOnceHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let site: Site
    private let isEncrypted: Bool
    /// Requests that went on and are not answered yet.
    private var waiting = 0
    /// Whether the rest of a request that is answered already is being read.
    private var isAnswered = false
    /// Whether answers wait to be sent until everything that came is read.
    private var hasUnflushed = false
    /// Answers of which the client's machine has not taken everything yet.
    private var unsent = 0
    /// The client has said that it will ask no more; told onward once it has everything, for then the connection is closed.
    private var heldEnd: ChannelEvent?
    private var date = (second: Int64.min, text: "")

    init(site: Site, isEncrypted: Bool) {
        self.site = site
        self.isEncrypted = isEncrypted
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            if waiting == 0, context.channel.isWritable, keepsConnection(head),
                let response = site.answerAtOnce(SiteRequest(head, isEncrypted: isEncrypted))
            {
                isAnswered = true
                return write(response, context)
            }
            waiting += 1
        case .body where isAnswered: return
        case .end where isAnswered:
            isAnswered = false
            return
        case .body, .end: break
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if hasUnflushed {
            hasUnflushed = false
            context.flush()
        }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { waiting -= 1 }
        context.write(data, promise: promise)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if unsent > 0, case .inputClosed? = event as? ChannelEvent {
            heldEnd = .inputClosed
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }

    /// Whoever wants the connection closed, or another protocol, is answered by Hummingbird.
    private func keepsConnection(_ head: HTTPRequest) -> Bool {
        head.headerFields[.connection].map { $0.lowercased() == "keep-alive" } ?? true
    }

    private func write(_ answer: SiteResponse, _ context: ChannelHandlerContext) {
        var response = Response(answer)
        response.headers[.date] = today()
        context.write(wrapOutboundOut(.head(response.head)), promise: nil)
        if response.body.contentLength != 0 {
            context.write(wrapOutboundOut(.body(answer.body)), promise: nil)
        }
        let sent = context.eventLoop.makePromise(of: Void.self)
        unsent += 1
        sent.futureResult.assumeIsolated().whenComplete { _ in
            self.unsent -= 1
            guard self.unsent == 0, let end = self.heldEnd else { return }
            self.heldEnd = nil
            context.fireUserInboundEventTriggered(end)
        }
        context.write(wrapOutboundOut(.end(nil)), promise: sent)
        hasUnflushed = true
    }

    /// The moment as HTTP writes it, made once a second.
    private func today() -> String {
        let now = site.clock()
        let second = now.milliseconds / 1_000
        if date.second != second { date = (second, now.httpDate) }
        return date.text
    }
}
