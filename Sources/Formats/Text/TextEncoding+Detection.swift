/// Telling encodings apart.
extension TextEncoding {
    /// The encoding announced by a byte order mark at the start of `bytes`.
    public static func announced(by bytes: some Collection<UInt8>) -> TextEncoding? {
        [.utf8, .utf16LittleEndian, .utf16BigEndian].first { bytes.starts(with: $0.byteOrderMark) }
    }

    /// The most likely encoding of `bytes`: the announced one, UTF-8 where the bytes are valid UTF-8 (the last
    /// character may be cut off), UTF-16 where every other byte is zero, else the single-byte encoding whose
    /// reading has most Polish letters and fewest symbols inside words.
    /// - Complexity: O(n).
    public static func detected(in bytes: [UInt8]) -> TextEncoding {
        if let announced = announced(by: bytes) { return announced }
        if let wide = unannouncedUTF16(bytes) { return wide }
        if UTF8Check.isValid(bytes, allowingCutEnd: true) { return .utf8 }
        var best = (encoding: TextEncoding.windows1250, score: Int.min)
        for candidate in [TextEncoding.windows1250, .iso8859Part2, .macRoman] {
            let score = plausibility(of: candidate, in: bytes)
            if score > best.score { best = (candidate, score) }
        }
        return best.encoding
    }

    private static func unannouncedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
        let pairs = min(bytes.count, 4_096) / 2
        guard pairs >= 2 else { return nil }
        var zeros = (even: 0, odd: 0)
        for index in 0..<pairs {
            zeros.even += bytes[2 * index] == 0 ? 1 : 0
            zeros.odd += bytes[2 * index + 1] == 0 ? 1 : 0
        }
        if zeros.odd * 2 > pairs && zeros.even == 0 { return .utf16LittleEndian }
        if zeros.even * 2 > pairs && zeros.odd == 0 { return .utf16BigEndian }
        return nil
    }

    /// Points for Polish letters, against undefined bytes, control characters and symbols between two letters.
    private static func plausibility(of encoding: TextEncoding, in bytes: [UInt8]) -> Int {
        guard let table = encoding.upperHalf else { return 0 }
        let values = table.map(PlausibleCharacter.init)
        var score = 0
        var previousIsLetter = false
        for (index, byte) in bytes.enumerated() {
            guard byte >= 0x80 else {
                previousIsLetter = isLetter(byte)
                continue
            }
            let nextIsLetter =
                index + 1 < bytes.count && (isLetter(bytes[index + 1]) || bytes[index + 1] >= 0x80)
            switch values[Int(byte - 0x80)] {
            case .polish: score += 4
            case .otherLetter: score -= 1
            case .symbol: score -= previousIsLetter && nextIsLetter ? 6 : 0
            case .impossible: score -= 20
            }
            previousIsLetter = true
        }
        return score
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}

/// How likely a character is in a Polish text.
private enum PlausibleCharacter {
    case polish, otherLetter, symbol, impossible

    init(_ code: UInt16) {
        guard code != 0xFFFD, !(0x80..<0xA0).contains(code), let scalar = Unicode.Scalar(code) else {
            self = .impossible
            return
        }
        if "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".unicodeScalars.contains(scalar) {
            self = .polish
        } else {
            self = scalar.properties.isAlphabetic ? .otherLetter : .symbol
        }
    }
}
