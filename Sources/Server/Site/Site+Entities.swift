import HTTPTypes
import NIOCore
import Quantities

extension Site {
    /// Answers with a body that has an ETag: 304 where the reader has it, compressed where welcome.
    func answer(
        _ request: SiteRequest, kind: String, _ type: ContentType, caching: Caching, tag: String,
        body: () throws -> [UInt8]
    ) rethrows -> SiteResponse {
        var response = SiteResponse(kind: kind)
        response.fields[.eTag] = "W/\"\(tag)\""
        response.fields[.cacheControl] = caching.rawValue
        response.fields[.vary] = "Accept-Encoding, Accept, Cookie"
        if request.isReading, let known = request.fields[.ifNoneMatch], Site.matches(known, tag) {
            response.status = .notModified
            return response
        }
        response.fields[.contentType] = type.rawValue
        guard request.acceptsGzip, !type.isPacked else {
            response.body = ByteBuffer(bytes: try body())
            return response
        }
        if let kept = compressed[tag] {
            response.body = kept
            response.fields[.contentEncoding] = "gzip"
            return response
        }
        let bytes = try body()
        guard bytes.count > SiteLimit.compressible else {
            response.body = ByteBuffer(bytes: bytes)
            return response
        }
        response.body = compressed.compress(bytes, tag: tag)
        response.fields[.contentEncoding] = "gzip"
        return response
    }

    /// The tag of what stands at an address in a state of the city.
    static func tag(_ standing: Standing, _ parts: String...) -> String {
        String(Digest(of: standing.tagSeed + parts.joined(separator: "\u{1F}")).description.prefix(24))
    }

    /// The weak comparison of RFC 9110, section 13.1.2.
    static func matches(_ header: String, _ tag: String) -> Bool {
        header.split(separator: ",").contains { part in
            var candidate = part.drop { $0 == " " }
            while candidate.last == " " { candidate.removeLast() }
            if candidate == "*" { return true }
            if candidate.hasPrefix("W/") { candidate = candidate.dropFirst(2) }
            return candidate == "\"\(tag)\""
        }
    }
}
