public import Quantities

/// A remark of a data file. Files hold both languages in one cell, as „po polsku | in English”.
public enum Remark {
    /// Both sides; without a bar, the Polish one alone.
    public static func words(_ text: String) -> BilingualText {
        let separator: [UInt8] = Array(" | ".utf8)
        let bytes = Array(text.utf8)
        guard bytes.count > 3 else { return BilingualText(pl: text, en: "") }
        for start in 0...(bytes.count - 3) where bytes[start..<start + 3].elementsEqual(separator) {
            return BilingualText(
                pl: String(decoding: bytes[..<start], as: UTF8.self),
                en: String(decoding: bytes[(start + 3)...], as: UTF8.self))
        }
        return BilingualText(pl: text, en: "")
    }
}
