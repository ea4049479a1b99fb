/// A light stemmer for English: plural, -ing, -ed, -al, -ly, and a silent e, on words already lowered.
enum EnglishStems {
    /// Shorter stems would make strangers equal.
    private static let shortest = 3

    private static let plurals: [(ending: [UInt8], replacement: [UInt8])] = [
        ("sses", "ss"), ("ies", "y"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("s", ""),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private static let endings: [[UInt8]] = ["ing", "ally", "ed", "al", "ly"].map { Array($0.utf8) }

    /// The stem under which a word is found.
    static func stems(_ word: String) -> [String] {
        var bytes = Array(word.utf8)
        guard bytes.count > shortest, bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [word] }
        let untouched = ["ss", "us", "is"].map { Array($0.utf8) }
        if !untouched.contains(where: { bytes.hasSuffix($0) }) {
            for (ending, replacement) in plurals
            where bytes.hasSuffix(ending) && bytes.count - ending.count >= shortest {
                bytes = bytes.dropLast(ending.count) + replacement
                break
            }
        }
        for ending in endings where bytes.hasSuffix(ending) {
            let stem = Array(bytes.dropLast(ending.count))
            guard stem.count >= shortest, stem.contains(where: { vowels.contains($0) }) else { continue }
            bytes = withoutDouble(stem)
            break
        }
        if bytes.count > shortest, bytes.last == 0x65 { bytes.removeLast() }
        if bytes.count > shortest, bytes.last == 0x79 { bytes[bytes.count - 1] = 0x69 }
        return [String(decoding: bytes, as: UTF8.self)]
    }

    private static let vowels = Set("aeiouy".utf8)

    /// `planning` gives `plan`, but `filling` keeps `fill`.
    private static func withoutDouble(_ stem: [UInt8]) -> [UInt8] {
        guard let last = stem.last, stem.dropLast().last == last, stem.count > shortest,
            !"lsz".utf8.contains(last), !vowels.contains(last)
        else { return stem }
        return Array(stem.dropLast())
    }
}
