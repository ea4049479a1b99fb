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
        var asked = SiteRequest(
            request.method, request.head.path ?? "/", fields: request.headers, isEncrypted: isEncrypted)
        asked.client = context.client
        asked.host = request.head.authority ?? ""
        if site.answersAtOnce(asked) { return await answer(asked) }
        // Whatever may take longer keeps no other connection of this one's event loop waiting.
        return try await withTaskExecutorPreference(globalConcurrentExecutor) {
            try await respond(to: asked, with: request.body)
        }
    }

    private func respond(to asked: SiteRequest, with sent: RequestBody) async throws -> Response {
        if asked.isReading || asked.method == .options { return await answer(asked) }
        var asked = asked
        let limit = site.bodyLimit(of: asked)
        if let length = asked.fields[.contentLength].flatMap({ Int($0) }), length > limit {
            return Response(await site.refuse(asked, Problem.tooLarge(limit)))
        }
        do {
            let body = try await sent.collect(upTo: limit)
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
