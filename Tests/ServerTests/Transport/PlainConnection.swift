import Foundation

/// A connection of bytes to a port of this machine. It blocks, so it works on a thread of its own.
final class PlainConnection {
    struct Broken: Error {}
    /// One answer as it came.
    struct Answer {
        let head: String
        let body: [UInt8]
        var text: String { String(decoding: body, as: UTF8.self) }

        /// The value of a field; nil where it is missing.
        func field(_ name: String) -> String? {
            head.split(separator: "\r\n").dropFirst().first { $0.lowercased().hasPrefix(name + ":") }
                .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
        }
    }

    private let socket: Int32
    private var received: [UInt8] = []

    /// Runs `body` with a new connection on a thread that nobody else waits for.
    /// - Parameter origin: the server's address.
    static func with<Value: Sendable>(
        _ origin: String, _ body: @escaping @Sendable (PlainConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        guard let port = origin.split(separator: ":").last.flatMap({ UInt16($0) }) else {
                            throw Broken()
                        }
                        return try body(try PlainConnection(port: port))
                    })
            }
        }
    }

    init(port: UInt16) throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Broken() }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let status = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw Broken() }
    }

    deinit { close(socket) }

    /// Asks for one address after another without waiting for answers.
    func ask(_ targets: [String], fields: String = "") throws {
        var bytes = Array(
            targets.map { "GET \($0) HTTP/1.1\r\nHost: 127.0.0.1\r\n\(fields)\r\n" }.joined().utf8)[...]
        while !bytes.isEmpty {
            let sent = bytes.withUnsafeBytes {
                send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { throw Broken() }
            bytes = bytes.dropFirst(sent)
        }
    }

    /// Says that nothing more will be asked.
    func endAsking() { shutdown(socket, Int32(SHUT_WR)) }

    /// The next answer, by its `Content-Length`.
    func answer() throws -> Answer {
        while true {
            if let end = received.firstRange(of: Array("\r\n\r\n".utf8)) {
                let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
                let length = Answer(head: head, body: []).field("content-length").flatMap { Int($0) } ?? 0
                while received.count < end.upperBound + length {
                    guard try receive() else { throw Broken() }
                }
                let body = Array(received[end.upperBound...].prefix(length))
                received.removeFirst(end.upperBound + length)
                return Answer(head: head, body: body)
            }
            guard try receive() else { throw Broken() }
        }
    }

    /// Whether the server has closed and everything it sent is read.
    func isAtEnd() throws -> Bool { received.isEmpty ? try !receive() : false }

    private func receive() throws -> Bool {
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        let count = recv(socket, &piece, piece.count, 0)
        guard count >= 0 else { throw Broken() }
        received += piece.prefix(count)
        return count > 0
    }
}
