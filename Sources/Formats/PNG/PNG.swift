/// Writes pictures as Portable Network Graphics.
/// - Source: PNG (third edition), W3C Recommendation 2025; ISO/IEC 15948.
public enum PNG {
    /// A picture of eight bits a channel: red, green, blue, and opacity where it has one.
    ///
    /// - Parameters:
    ///   - pixels: row by row from the top, four bytes a pixel; colours are not multiplied by their opacity.
    ///   - isOpaque: whether opacity is left out; every pixel then counts as opaque.
    ///   - texts: what stands in the file about it, by the keywords of the standard, for instance `Copyright`.
    /// - Complexity: O(pixels).
    public static func encode(
        width: Int, height: Int, pixels: [UInt8], isOpaque: Bool,
        texts: [(keyword: String, text: String)] = []
    ) -> [UInt8] {
        precondition(
            width > 0 && height > 0 && pixels.count == width * height * 4, "four bytes for each pixel")
        var out: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        chunk("IHDR", bigEndian(width) + bigEndian(height) + [8, isOpaque ? 2 : 6, 0, 0, 0], to: &out)
        for (keyword, text) in texts {
            // Not compressed, no language, no translated keyword.
            chunk("iTXt", Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.utf8), to: &out)
        }
        let lines = filtered(width: width, height: height, pixels: pixels, isOpaque: isOpaque)
        chunk("IDAT", Gzip.compress(lines, level: 4, framing: .zlib), to: &out)
        chunk("IEND", [], to: &out)
        return out
    }

    /// Each line as its difference from the one above (filter 2): maps repeat themselves downwards, and zeros pack well and fast.
    private static func filtered(width: Int, height: Int, pixels: [UInt8], isOpaque: Bool) -> [UInt8] {
        let channels = isOpaque ? 3 : 4
        var lines = [UInt8](repeating: 0, count: height * (1 + width * channels))
        var target = 0
        for row in 0..<height {
            lines[target] = 2
            target += 1
            var source = row * width * 4
            for _ in 0..<width {
                for channel in 0..<channels {
                    let above = row > 0 ? pixels[source + channel - width * 4] : 0
                    lines[target] = pixels[source + channel] &- above
                    target += 1
                }
                source += 4
            }
        }
        return lines
    }

    private static func chunk(_ name: String, _ data: [UInt8], to out: inout [UInt8]) {
        let body = Array(name.utf8) + data
        out += bigEndian(data.count)
        out += body
        out += bigEndian(Int(Gzip.checksum(body)))
    }

    private static func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
