import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// Carries requests to the site and answers back; it decides nothing but how many bytes it reads.
struct SiteResponder: HTTPResponder {
    /// What the transport knows of one request beside the request itself.
    struct Context: InitializableFromSource, Sendable {
        var client: String

        init(source: ApplicationRequestContextSource) {
            client = source.channel.remoteAddress?.ipAddress ?? ""
        }

        init(client: String) { self.client = client }
    }

    let site: Site
    let isEncrypted: Bool

    func respond(to request: Request, context: Context) async throws -> Response {
        var asked = SiteRequest(request.head, isEncrypted: isEncrypted)
        asked.client = context.client
        if asked.isReading || asked.method == .options { return await answer(asked) }
        let limit = site.bodyLimit(of: asked)
        if let length = asked.fields[.contentLength].flatMap({ Int($0) }), length > limit {
            return Response(await site.refuse(asked, Problem.tooLarge(limit)))
        }
        do {
            let body = try await request.body.collect(upTo: limit)
            asked.body = Array(body.readableBytesView)
        } catch is NIOTooManyBytesError {
            return Response(await site.refuse(asked, Problem.tooLarge(limit)))
        }
        return await answer(asked)
    }

    private func answer(_ request: SiteRequest) async -> Response {
        let response = await site.respond(to: request)
        guard request.method == .head else { return Response(response) }
        var head = Response(response)
        head = head.createHeadResponse()
        return head
    }
}

extension SiteRequest {
    /// A request as it came, without its body.
    init(_ head: HTTPRequest, isEncrypted: Bool) {
        self.init(head.method, head.path ?? "/", fields: head.headerFields, isEncrypted: isEncrypted)
        host = head.authority ?? ""
    }
}

extension Response {
    init(_ response: SiteResponse) {
        let isEmpty = response.status == .notModified || response.status == .noContent
        self.init(
            status: response.status, headers: response.fields,
            body: isEmpty ? ResponseBody() : response.file?.body ?? ResponseBody(byteBuffer: response.body))
        if isEmpty { headers[.contentLength] = nil }
    }
}

extension PackedFile {
    /// - Unit: bytes read at a time.
    private static let piece = 256 << 10

    /// The file, read while it is sent, off the event loop; it stays until the last byte is on its way.
    fileprivate var body: ResponseBody {
        ResponseBody(contentLength: bytes) { writer in
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: self.path))
            defer { try? file.close() }
            while let piece = try await withTaskExecutorPreference(
                globalConcurrentExecutor, operation: { try file.read(upToCount: Self.piece) }), !piece.isEmpty
            {
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
    }
}
