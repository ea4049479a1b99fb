import Formats

/// Finds the layers an element may belong to by the keys of its tags, so that most elements meet no condition at all.
struct RuleIndex {
    /// Layers of which a choice asks for the key.
    private var byKey: [String: [Int]] = [:]
    /// Layers with a choice that asks for no tag to be there.
    private var always: [Int] = []

    init(_ rules: [OSMMapping.Rule]) {
        for (index, rule) in rules.enumerated() {
            for choice in rule.choices {
                if let key = choice.neededKey {
                    byKey[key, default: []].append(index)
                } else {
                    always.append(index)
                }
            }
        }
        for key in byKey.keys { byKey[key] = Array(Set(byKey[key] ?? [])) }
    }

    /// Numbers of the layers, ascending.
    func rules(for tags: OSMTags) -> [Int] {
        var found = always
        for tag in tags {
            if let more = byKey[tag.key] { found += more }
        }
        guard found.count > 1 else { return found }
        return Set(found).sorted()
    }
}

extension OSMMapping.Choice {
    /// A tag without which the choice never holds.
    fileprivate var neededKey: String? {
        conditions.first { if case .not = $0.wish { false } else { true } }?.key
    }
}
