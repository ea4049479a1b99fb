import Quantities

/// The stylesheet and the script, served by the shell under addresses that change with their content.
public enum Assets {
    public static let stylesheet: [UInt8] = Assets.joined(Stylesheet.parts)
    public static let script: [UInt8] = Assets.joined(Script.parts)

    public static let mapScript: [UInt8] = Assets.joined([Script.map])
    public static let indicatorMapScript: [UInt8] = Assets.joined([Script.indicatorMap])

    /// First characters of the digest; part of the address, so that browsers may keep it for ever.
    public static let stylesheetVersion = Digest(of: stylesheet).short
    public static let scriptVersion = Digest(of: script).short
    public static let mapScriptVersion = Digest(of: mapScript).short
    public static let indicatorMapScriptVersion = Digest(of: indicatorMapScript).short

    /// What a browser may do on these pages: nothing but what this site itself serves.
    public static let contentSecurityPolicy = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'self'
        """

    private static func joined(_ parts: [StaticString]) -> [UInt8] {
        parts.flatMap { Array(UnsafeBufferPointer(start: $0.utf8Start, count: $0.utf8CodeUnitCount)) }
    }
}
