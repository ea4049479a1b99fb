public import Quantities

/// Numbers as people read them: `1 234,5` in Polish (no-break space), `1,234.5` in English, a true minus
/// sign.
public enum NumberFormat {
    /// More decimals than this are noise on a page.
    public static let maximumDecimals = 6

    /// `value` with exactly `decimals` places, rounded half away from zero.
    public static func text(_ value: Double, decimals: Int, _ language: Language) -> String {
        var bytes = ByteBuffer(capacity: 32)
        append(value, decimals: decimals, language, to: &bytes)
        return bytes.text
    }

    public static func text(_ value: Int, _ language: Language) -> String {
        var bytes = ByteBuffer(capacity: 32)
        append(value, grouped: language, to: &bytes)
        return bytes.text
    }

    /// A share of one as a percentage, `67 %` or `67%`.
    public static func percent(_ share: Double, decimals: Int = 0, _ language: Language) -> String {
        text(share * 100, decimals: decimals, language) + (language == .polish ? "\u{A0}%" : "%")
    }

    /// With a plus sign where it is above zero, for changes and scores.
    public static func signed(_ value: Double, decimals: Int, _ language: Language) -> String {
        let plain = text(value, decimals: decimals, language)
        return value > 0 && plain.utf8.contains { (49...57).contains($0) } ? "+" + plain : plain
    }

    static func append(
        _ value: Double, decimals: Int, _ language: Language, to bytes: inout ByteBuffer
    ) {
        let places = min(max(decimals, 0), maximumDecimals)
        let scale = powers[places]
        let scaled = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
        // Beyond 2^53 a Double holds no units any more; such a value is printed as it describes itself.
        guard scaled.isFinite, scaled < 9_007_199_254_740_992 else {
            bytes.append(plain: value.isFinite ? value.description : "–")
            return
        }
        let whole = UInt64(scaled)
        if value < 0, whole > 0 { bytes.append("−") }
        let divisor = UInt64(scale)
        append(magnitude: whole / divisor, grouped: language, to: &bytes)
        guard places > 0 else { return }
        bytes.append(language == .polish ? UInt8(ascii: ",") : UInt8(ascii: "."))
        var rest = whole % divisor
        var unit = divisor / 10
        while unit > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
            rest %= unit
            unit /= 10
        }
    }

    static func append(_ value: Int, grouped language: Language, to bytes: inout ByteBuffer) {
        if value < 0 { bytes.append("−") }
        append(magnitude: UInt64(value.magnitude), grouped: language, to: &bytes)
    }

    /// A plain integer for attributes.
    static func append(_ value: Int, to bytes: inout ByteBuffer) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        digits(UInt64(value.magnitude), to: &bytes)
    }

    /// A coordinate with at most two decimals, without trailing zeros.
    static func append(coordinate value: Double, to bytes: inout ByteBuffer) {
        let hundredths = value.isFinite ? Int((min(max(value, -1e9), 1e9) * 100).rounded()) : 0
        if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
        let size = UInt64(hundredths.magnitude)
        digits(size / 100, to: &bytes)
        let rest = size % 100
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
        if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }

    /// Groups of three.
    private static func append(
        magnitude value: UInt64, grouped language: Language, to bytes: inout ByteBuffer
    ) {
        guard value >= 1_000 else { return digits(value, to: &bytes) }
        append(magnitude: value / 1_000, grouped: language, to: &bytes)
        if language == .polish {
            bytes.append("\u{A0}")
        } else {
            bytes.append(UInt8(ascii: ","))
        }
        let rest = value % 1_000
        bytes.append(UInt8(ascii: "0") + UInt8(rest / 100))
        bytes.append(UInt8(ascii: "0") + UInt8(rest / 10 % 10))
        bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
    }

    private static func digits(_ value: UInt64, to bytes: inout ByteBuffer) {
        if value >= 10 { digits(value / 10, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
    }

    private static let powers: [Double] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
}
