/// A light stemmer for Polish nouns and adjectives, on words already lowered and without diacritics.
///
/// It cuts one ending and then undoes the commonest changes of sound before it: the fleeting e (`kierunek`,
/// `kierunki`), k to c (`rzeka`, `rzece`), t to c, d to dz, r to rz. Where a form may come from either side,
/// both stems are given and one that matches suffices. It overreaches now and then, which costs a hit too
/// many; it knows no irregular words (`miasto`, `mieście`) and leaves verbs alone.
enum PolishStems {
    /// Shorter stems would make strangers equal.
    private static let shortest = 3

    /// Endings of adjectives made from nouns, with what they are made from; longest first.
    private static let derived: [[UInt8]] = endings(
        "owskiego", "owskiej", "owskich", "owymi", "owego", "owemu", "owych", "owym", "owej", "owy", "owa",
        "owe",
        "alnych", "alnego", "alnej", "alnym", "alny", "alna", "alne",
        "yjnych", "yjnego", "yjnej", "yjnym", "yjny", "yjna", "yjne",
        "nymi", "nego", "nemu", "nych", "nym", "nej", "ny", "na", "ne")

    /// Endings of declension; longest first.
    private static let declined: [[UInt8]] = endings(
        "iami", "jami", "iego", "iemu", "iach", "jach", "ymi", "imi", "ego", "emu", "ami", "ach", "owi",
        "iom",
        "jom", "iow", "iej", "ych", "ich", "iem", "ow", "om", "em", "ej", "ym", "im", "ie", "ia", "iu", "ja",
        "ji",
        "je", "ju", "io", "y", "i", "a", "e", "u", "o")

    /// The stems under which a word is found.
    static func stems(_ word: String) -> [String] {
        let bytes = Array(word.utf8)
        guard bytes.count > shortest, bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [word] }
        var found: [[UInt8]] = []
        func add(_ stem: [UInt8]) {
            if stem.count >= shortest, !found.contains(stem) { found.append(stem) }
        }
        for stem in [cut(bytes, declined) ?? bytes, cut(bytes, derived)].compactMap({ $0 }) {
            for variant in withoutChanges(stem, of: bytes) { add(variant) }
        }
        if found.isEmpty { found = [bytes] }
        return found.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func cut(_ word: [UInt8], _ endings: [[UInt8]]) -> [UInt8]? {
        for ending in endings where word.count - ending.count >= shortest && word.hasSuffix(ending) {
            return Array(word.dropLast(ending.count))
        }
        return nil
    }

    /// The stem, and what it is before the change of sound that its ending brings about.
    private static func withoutChanges(_ stem: [UInt8], of word: [UInt8]) -> [[UInt8]] {
        var forms = [stem]
        // A fleeting e stands only where no ending follows.
        if stem.count == word.count { forms += fleeting(stem) }
        let softening: Set<UInt8> = Set("ieyz".utf8)
        guard stem.count < word.count, softening.contains(word[stem.count]) else { return forms }
        for (soft, hard) in softened where stem.count > shortest && stem.hasSuffix(soft) {
            forms.append(stem.dropLast(soft.count) + hard)
        }
        return forms
    }

    private static func fleeting(_ stem: [UInt8]) -> [[UInt8]] {
        for (full, short) in contracted where stem.count - full.count + short.count >= shortest {
            if stem.hasSuffix(full) { return [stem.dropLast(full.count) + short] }
        }
        return []
    }

    private static let contracted: [([UInt8], [UInt8])] = pairs(
        ("iec", "c"), ("iek", "k"), ("ien", "n"), ("ier", "r"), ("ek", "k"), ("ec", "c"), ("en", "n"),
        ("er", "r"),
        ("el", "l"))

    private static let softened: [([UInt8], [UInt8])] = pairs(
        ("dz", "d"), ("dz", "g"), ("rz", "r"), ("sc", "st"), ("c", "k"), ("c", "t"), ("z", "g"), ("sz", "ch"),
        ("cz", "k"))

    private static func endings(_ list: String...) -> [[UInt8]] {
        list.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    }

    private static func pairs(_ list: (String, String)...) -> [([UInt8], [UInt8])] {
        list.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    }
}

extension [UInt8] {
    func hasSuffix(_ ending: [UInt8]) -> Bool {
        count >= ending.count && self[(count - ending.count)...].elementsEqual(ending)
    }
}
