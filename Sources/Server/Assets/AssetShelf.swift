import Formats
import HTTPTypes
import NIOCore
import Pages
import Quantities

/// Files that do not depend on the city, compressed once when the server starts.
struct AssetShelf: Sendable {
    struct Asset: Sendable {
        var type: ContentType
        var plain: ByteBuffer
        var gzip: ByteBuffer
        var caching: Caching
        var tag: String

        init(_ type: ContentType, _ bytes: [UInt8], caching: Caching) {
            self.type = type
            plain = ByteBuffer(bytes: bytes)
            gzip = ByteBuffer(bytes: Gzip.compress(bytes, level: 9))
            self.caching = caching
            tag = Digest(of: bytes).short
        }
    }

    private let assets: [String: Asset]

    /// - Parameter map: the browser's map library where it is installed.
    init(map: MapLibraryFile?) {
        var assets = [
            Resource.stylesheet.path: Asset(.css, Assets.stylesheet, caching: .forever),
            Resource.script.path: Asset(.javaScript, Assets.script, caching: .forever),
            Resource.indicatorMapScript.path: Asset(
                .javaScript, Assets.indicatorMapScript, caching: .forever),
            Resource.mapScript.path: Asset(.javaScript, Assets.mapScript, caching: .forever),
            "/favicon.svg": Asset(.svg, Array(AssetShelf.icon.utf8), caching: .revalidate),
        ]
        if let map {
            assets[map.library.script] = Asset(.javaScript, map.script, caching: .forever)
            assets[map.library.stylesheet] = Asset(.css, map.stylesheet, caching: .forever)
        }
        self.assets = assets
    }

    /// The file at `path`; nil where there is none, also where only an older version had that address.
    subscript(path: String) -> Asset? { assets[path] }

    func response(_ asset: Asset, to request: SiteRequest) -> SiteResponse {
        var response = SiteResponse(kind: "asset")
        response.fields[.eTag] = "W/\"\(asset.tag)\""
        response.fields[.cacheControl] = asset.caching.rawValue
        response.fields[.vary] = "Accept-Encoding"
        if let known = request.fields[.ifNoneMatch], Site.matches(known, asset.tag) {
            response.status = .notModified
            return response
        }
        response.fields[.contentType] = asset.type.rawValue
        let small = asset.plain.readableBytes <= SiteLimit.compressible
        if request.acceptsGzip, !small {
            response.fields[.contentEncoding] = "gzip"
            response.body = asset.gzip
        } else {
            response.body = asset.plain
        }
        return response
    }

    /// The sun over the horizon, as in the header of every page.
    private static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
        <path d="M6 20a10 10 0 0 1 20 0z" fill="#d98a1f"/>\
        <path d="M1 22h30M5 26h22" stroke="#0b4f6c" stroke-width="2.4"/></svg>
        """
}
