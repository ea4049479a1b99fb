/// The parts of a form that carries files.
/// - Source: RFC 7578.
struct Multipart: Sendable {
    struct Part: Sendable {
        var name: String
        var fileName: String?
        var bytes: [UInt8]

        var text: String? { String(validating: bytes, as: UTF8.self) }
    }

    /// More parts than any form of this site has.
    static let maximumParts = 50
    /// - Unit: bytes of the fields before a part's content.
    static let maximumHead = 4_096

    var parts: [Part] = []

    subscript(name: String) -> Part? { parts.first { $0.name == name } }

    /// - Returns: nil where the body is not of that form.
    init?(_ body: [UInt8], contentType: String) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let boundary = Multipart.parameter("boundary", in: contentType),
            (1...70).contains(boundary.utf8.count)
        else { return nil }
        let mark = Array(("--" + boundary).utf8)
        let delimiter: [UInt8] = [13, 10] + mark
        guard body.starts(with: mark) else { return nil }
        var position = mark.count
        while true {
            guard parts.count <= Multipart.maximumParts, position + 2 <= body.count else { return nil }
            if body[position] == UInt8(ascii: "-"), body[position + 1] == UInt8(ascii: "-") { return }
            guard body[position] == 13, body[position + 1] == 10 else { return nil }
            position += 2
            let headEnd = min(body.count, position + Multipart.maximumHead)
            guard let head = Multipart.find([13, 10, 13, 10], in: body, from: position, to: headEnd),
                let end = Multipart.find(delimiter, in: body, from: head + 2, to: body.count)
            else { return nil }
            let fields = String(decoding: body[position..<head], as: UTF8.self)
            guard let part = Multipart.part(fields, Array(body[min(head + 4, end)..<end])) else { return nil }
            parts.append(part)
            position = end + delimiter.count
        }
    }

    private static func part(_ head: String, _ bytes: [UInt8]) -> Part? {
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
            guard let name = parameter("name", in: String(line)) else { return nil }
            return Part(name: name, fileName: parameter("filename", in: String(line)), bytes: bytes)
        }
        return nil
    }

    /// The value of a parameter such as `name="file"`.
    private static func parameter(_ name: String, in text: String) -> String? {
        for piece in text.split(separator: ";").dropFirst() {
            let trimmed = piece.drop { $0 == " " }
            guard trimmed.lowercased().hasPrefix(name + "=") else { continue }
            var value = trimmed.dropFirst(name.count + 1)
            if value.first == "\"", value.last == "\"", value.count >= 2 {
                value = value.dropFirst().dropLast()
            }
            return String(value)
        }
        return nil
    }

    /// The first place of `pattern`; the first byte is looked for by the library's fast search.
    private static func find(_ pattern: [UInt8], in body: [UInt8], from: Int, to: Int) -> Int? {
        guard to - from >= pattern.count else { return nil }
        return body.withUnsafeBufferPointer { bytes in
            var start = from
            while start + pattern.count <= to {
                guard let next = bytes[start...(to - pattern.count)].firstIndex(of: pattern[0]) else {
                    return nil
                }
                if bytes[next..<next + pattern.count].elementsEqual(pattern) { return next }
                start = next + 1
            }
            return nil
        }
    }
}
