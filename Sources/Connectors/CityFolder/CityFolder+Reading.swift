import Formats
import Foundation
public import Quantities
public import Strategy

extension CityFolder {
    /// The city's own patterns for reading its document (`strategy/reading.yaml`): the defaults with what the file
    /// states in their place.
    /// - Returns: the patterns, and everything that is wrong with the file.
    public static func readingPatterns(at path: String) -> (patterns: ReadingPatterns, findings: [Finding]) {
        let name = "strategy/reading.yaml"
        guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
            return (.defaults, [])
        }
        let decoded = YAMLNode.decode([UInt8](data), file: name)
        guard let node = decoded.value else { return (.defaults, decoded.findings) }
        let reader = FieldReader(node, file: name)
        let patterns = reader.readingPatterns()
        return (patterns, decoded.findings + reader.finish())
    }
}

extension FieldReader {
    fileprivate func readingPatterns() -> ReadingPatterns {
        var patterns = ReadingPatterns.defaults
        read("priority", into: &patterns.priority)
        read("strategic_goal", into: &patterns.strategicGoal)
        read("horizontal_goal", into: &patterns.horizontalGoal)
        read("operational_goal", into: &patterns.operationalGoal)
        read("line_of_action", into: &patterns.lineOfAction)
        read("any_goal", into: &patterns.anyGoal)
        read("line_lists", into: &patterns.lineLists)
        read("other_lists", into: &patterns.otherLists)
        read("chapters", into: &patterns.chapters)
        read("contents", into: &patterns.contents)
        read("bullets", into: &patterns.bullets)
        read("horizon_words", into: &patterns.horizonWords)
        read("area_markers", into: &patterns.areaMarkers)
        patterns.strategicHorizon = integer("strategic_horizon") ?? patterns.strategicHorizon
        patterns.operationalHorizon = integer("operational_horizon") ?? patterns.operationalHorizon
        return patterns
    }

    private func read(_ key: String, into list: inout [String]) {
        if optional(key) != nil { list = texts(key) }
    }

    private func read(_ key: String, into level: inout ReadingPatterns.Level) {
        guard let value = optional(key) else { return }
        let stated: ReadingPatterns.Level? = nested(value) { reader in
            ReadingPatterns.Level(phrases: reader.texts("phrases"), codes: reader.texts("codes"))
        }
        if let stated { level = stated }
    }
}
