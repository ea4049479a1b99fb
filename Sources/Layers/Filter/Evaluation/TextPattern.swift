/// A pattern of LIKE: `%` is any text, `_` one character, a backslash takes the next character as it is.
struct TextPattern {
    private enum Step: Equatable {
        case anything, anyOne
        case one(Character)
    }

    private let steps: [Step]

    init(_ pattern: String) {
        var steps: [Step] = []
        var isEscaped = false
        for character in pattern {
            switch character {
            case _ where isEscaped:
                steps.append(.one(character))
                isEscaped = false
            case "\\": isEscaped = true
            case "%": if steps.last != .anything { steps.append(.anything) }
            case "_": steps.append(.anyOne)
            default: steps.append(.one(character))
            }
        }
        if isEscaped { steps.append(.one("\\")) }
        self.steps = steps
    }

    /// Whether the whole text fits.
    /// - Complexity: O(text × pattern): after a mismatch only the last `%` takes one character more.
    func matches(_ text: String) -> Bool {
        let characters = Array(text)
        var (at, step) = (0, 0)
        var retry: (at: Int, step: Int)?
        while at < characters.count {
            if step < steps.count, steps[step] == .anything {
                retry = (at, step + 1)
                step += 1
            } else if step < steps.count, steps[step] == .anyOne || steps[step] == .one(characters[at]) {
                at += 1
                step += 1
            } else if let last = retry {
                retry = (last.at + 1, last.step)
                (at, step) = (last.at + 1, last.step)
            } else {
                return false
            }
        }
        return steps[step...].allSatisfy { $0 == .anything }
    }
}
