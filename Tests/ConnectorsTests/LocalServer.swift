import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A small real HTTP server on this machine alone, answering each connection in a thread of its own.
final class LocalServer: Sendable {
    struct Request: Sendable {
        /// Path and query.
        var target: String
        /// Names in small letters.
        var headers: [String: String]

        var path: String { String(target.prefix { $0 != "?" }) }
        func query(_ name: String) -> [String] {
            let parts = target.drop { $0 != "?" }.dropFirst().split(separator: "&")
            return parts.compactMap { part in
                part.hasPrefix(name + "=") ? String(part.dropFirst(name.count + 1)) : nil
            }
        }
    }

    struct Reply: Sendable {
        var status = 200
        var headers: [String: String] = ["Content-Type": "application/json; charset=utf-8"]
        var body = ""
        /// Announces this many bytes more than it sends.
        var missingBytes = 0
        /// Keeps silent for so long first.
        var delaySeconds = 0.0
    }

    private let descriptor: Int32
    private let answer: @Sendable (Request, Int) -> Reply
    private let asked = Mutex<[Request]>([])
    let port: UInt16

    /// - Parameter answer: the reply to a request and how many came before it.
    init(answer: @escaping @Sendable (Request, Int) -> Reply) throws {
        self.answer = answer
        #if canImport(Glibc)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let listening = socket(AF_INET, stream, 0)
        descriptor = listening
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listening, generic, length) == 0 && listen(listening, 64) == 0
                    && getsockname(listening, generic, &length) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { self.serve() }
    }

    var address: String { "http://127.0.0.1:\(port)" }
    var requests: [Request] { asked.withLock { $0 } }
    /// Refuses connections from now on. Only the serving thread closes the descriptor, since another server
    /// could be given its number while that thread still accepts.
    func stop() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    private func serve() {
        while case let connection = accept(descriptor, nil, nil), connection >= 0 {
            Thread.detachNewThread {
                self.handle(connection)
                close(connection)
            }
        }
        close(descriptor)
    }

    private func handle(_ connection: Int32) {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !String(decoding: received, as: UTF8.self).contains("\r\n\r\n") {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { return }
            received += buffer[..<count]
        }
        let lines = String(decoding: received, as: UTF8.self).components(separatedBy: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            headers[line[..<colon].lowercased()] = value
        }
        let words = (lines.first ?? "").split(separator: " ")
        let request = Request(target: words.count > 1 ? String(words[1]) : "", headers: headers)
        let before = asked.withLock {
            $0.append(request)
            return $0.count - 1
        }
        send(answer(request, before), to: connection)
    }

    private func send(_ reply: Reply, to connection: Int32) {
        if reply.delaySeconds > 0 { Thread.sleep(forTimeInterval: reply.delaySeconds) }
        let body = Array(reply.body.utf8)
        var head = "HTTP/1.1 \(reply.status) Answer\r\nConnection: close\r\n"
        if reply.status != 304 { head += "Content-Length: \(body.count + reply.missingBytes)\r\n" }
        for (name, value) in reply.headers { head += "\(name): \(value)\r\n" }
        let bytes = Array((head + "\r\n").utf8) + body
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { pointer in
                #if canImport(Glibc)
                    Glibc.send(connection, pointer.baseAddress, pointer.count, Int32(MSG_NOSIGNAL))
                #else
                    Darwin.send(connection, pointer.baseAddress, pointer.count, 0)
                #endif
            }
            guard count > 0 else { return }
            sent += count
        }
    }
}
