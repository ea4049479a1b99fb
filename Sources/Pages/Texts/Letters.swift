/// Text made comparable for filters: small letters, no Polish diacritics.
enum Letters {
    static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.lowercased().unicodeScalars {
            plain.unicodeScalars.append(folded[scalar] ?? scalar)
        }
        return plain
    }

    static func words(_ text: String) -> [String] { plain(text).split(separator: " ").map(String.init) }

    private static let folded: [Unicode.Scalar: Unicode.Scalar] = [
        "ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z", "ż": "z",
    ]
}
