import Formats
import Quantities

/// How the Local Data Bank describes a variable: its dimensions in words, its measure, its lowest level.
public struct BDLDescription: Sendable, Hashable {
    public var variable: Int
    /// n1 to n5, those that are there.
    public var names: [String]
    public var measure: String
    /// The lowest level with values: 2 voivodeships, 5 powiats, 6 gminas.
    public var level: Int

    /// `stopa bezrobocia rejestrowanego; ogółem [%]`
    public var text: String { "\(names.joined(separator: "; ")) [\(measure)]" }

    init(_ answer: BDLAnswer) throws(BDLFault) {
        variable = try answer.integer("id")
        measure = try answer.text("measureUnitName")
        level = try answer.integer("level")
        var found: [String] = []
        for key in ["n1", "n2", "n3", "n4", "n5"] {
            if let name = answer.optionalText(key) { found.append(BDLDescription.trimmed(name)) }
        }
        names = found
    }

    /// Whether every one of `words` stands in the names, capitals aside; else the first that does not.
    func missing(_ words: [String]) -> String? {
        let all = names.joined(separator: " ").lowercased()
        return words.first { !all.contains($0.lowercased()) }
    }

    /// Whether a name in the city's words shares the stem of a word with the names here; nil where either
    /// says too little to tell ("ogółem" alone).
    func resembles(_ name: String) -> Bool? {
        let own = names.reduce(into: Set<String>()) { $0.formUnion(BDLDescription.stems($1)) }
        let other = BDLDescription.stems(name)
        if own.isEmpty || other.isEmpty { return nil }
        return !own.isDisjoint(with: other)
    }

    /// Words that say nothing about what is counted.
    private static let empty: Set<String> = [
        "ogółe", "razem", "stan", "łączn", "liczb", "miesz", "osób", "ludno",
    ]

    private static func stems(_ text: String) -> Set<String> {
        let words = text.lowercased().split { !$0.isLetter }
        return Set(words.filter { $0.count >= 4 }.map { String($0.prefix(5)) }).subtracting(empty)
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
