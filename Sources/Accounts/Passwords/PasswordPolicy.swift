public import Quantities

/// Which passwords may be set: long ones that nobody guesses first. There are no rules on composition.
///
/// - Source: NIST SP 800-63B, section 5.1.1.2.
public enum PasswordPolicy {
    /// - Unit: characters (Unicode code points). Longer than the standard's 8, as some sign in without a second factor.
    public static let minimumLength = 12
    /// - Unit: characters. Room for any sentence; the cost of hashing stays bounded.
    public static let maximumLength = 128
    /// Words about the account shorter than this may occur by chance.
    private static let shortestContextWord = 4

    /// What speaks against `password`; `context` are the person's name, address and unit.
    public static func findings(_ password: String, context: [String] = []) -> [Finding] {
        let length = password.unicodeScalars.count
        if length < minimumLength {
            return [
                finding(
                    pl: "Hasło ma \(length) z co najmniej \(minimumLength) znaków.",
                    en: "The password has \(length) of at least \(minimumLength) characters.")
            ]
        }
        if length > maximumLength {
            return [
                finding(
                    pl: "Hasło ma więcej niż \(maximumLength) znaków.",
                    en: "The password has more than \(maximumLength) characters.")
            ]
        }
        let folded = password.lowercased()
        var findings: [Finding] = []
        if CommonPasswords.all.contains(folded.filter { !$0.isWhitespace }) {
            findings.append(
                finding(
                    pl: "To jedno z najczęstszych haseł; od nich zaczyna każdy, kto zgaduje.",
                    en: "This is one of the most common passwords; whoever guesses begins with them."))
        }
        if isRepetition(folded) || isSequence(folded) {
            findings.append(
                finding(
                    pl: "Hasło to powtórzenie albo kolejne znaki.",
                    en: "The password is a repetition or a run of characters."))
        }
        if let word = contextWord(in: folded, context) {
            findings.append(
                finding(
                    pl: "Poza „\(word)”, co łatwo odgadnąć, w haśle zostaje za mało znaków.",
                    en: "Apart from “\(word)”, easily guessed, too little of the password is left."))
        }
        return findings
    }

    /// A piece of at most a third of the whole, over and over.
    private static func isRepetition(_ text: String) -> Bool {
        let all = Array(text)
        return (1...max(1, all.count / 3)).contains { size in
            all.indices.allSatisfy { all[$0] == all[$0 % size] }
        }
    }

    /// Each character follows the one before it: `abcdefghijkl`, `987654321098`.
    private static func isSequence(_ text: String) -> Bool {
        let values = text.unicodeScalars.map { Int($0.value) }
        let steps = zip(values.dropFirst(), values).map { $0 - $1 }
        return [1, -1].contains { step in
            steps.allSatisfy { $0 == step || $0 == -9 * step }
        }
    }

    /// The first word about the account without which the password would be too short.
    private static func contextWord(in text: String, _ context: [String]) -> String? {
        let words = (context + ["horyzont"]).flatMap {
            $0.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
        }
        return words.first { word in
            guard word.count >= shortestContextWord, text.contains(word) else { return false }
            let rest = text.split(separator: word).joined()
            return rest.count < minimumLength - shortestContextWord
        }
    }

    private static func finding(pl: String, en: String) -> Finding {
        Finding(
            .error, at: "password", reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(
                pl: "Ułóż zdanie z kilku niezwiązanych słów albo użyj menedżera haseł.",
                en: "Make a sentence of some unrelated words, or use a password manager."))
    }
}
