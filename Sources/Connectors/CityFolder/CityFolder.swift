public import Evidence
import Formats
import Foundation
public import Quantities
public import Strategy

/// A city as a folder of data: definitions in YAML, readings in CSV.
///
/// Reading is separate from recording: the folder gives values with everything that is wrong with them, and the
/// caller decides.
public struct CityFolder: Sendable {
    /// A file of readings, not yet read.
    public struct ReadingsFile: Sendable, Hashable {
        /// Name without ending; the dataset's identifier.
        public var dataset: String
        public var path: String
    }

    /// What the folder says, without readings.
    public var record: CityRecord
    public var readings: [ReadingsFile]
    public var findings: [Finding]

    /// A file larger than this is no definition that a person wrote.
    private static let maximumBytes = 2_000_000

    /// Reads the folder at `path`.
    /// - Parameter inForce: the strategy that holds beside the folder's own revision; its codes are known too.
    /// - Throws: where the folder cannot be listed.
    public init(
        at path: String, inForce: (StrategyRevision) -> DevelopmentStrategy? = { $0.strategy }
    ) throws {
        let root = URL(fileURLWithPath: path, isDirectory: true)
        var reading = Reading(root: root)
        var record = CityRecord()
        record.profile = reading.file("city.yaml") { $0.profile() }
        if let revision = reading.file("strategy/strategy.yaml", { $0.strategyRevision() }) {
            record.revisions = [revision]
        }
        record.impacts =
            reading.file("strategy/impacts.yaml", isRequired: false) { $0.impactMatrix() } ?? record.impacts
        record.variables = reading.list("variables.yaml") { $0.variable() }
        record.standards = reading.standards()
        for name in reading.names(in: "sources", ending: "yaml") {
            if let source = reading.file("sources/\(name).yaml", { $0.dataSource() }) {
                reading.expect(source.id, named: name, in: "sources")
                record.sources.append(source)
            }
        }
        for name in reading.names(in: "indicators", ending: "yaml") {
            if let indicator = reading.file("indicators/\(name).yaml", { $0.indicator() }) {
                reading.expect(indicator.id, named: name, in: "indicators")
                record.indicators.append(indicator)
            }
        }
        record.delivery = reading.delivery()
        record.reporting = reading.council(into: record.reporting, beside: record.delivery)
        self.record = record
        readings = reading.names(in: "readings", ending: "csv").map {
            ReadingsFile(dataset: $0, path: root.appendingPathComponent("readings/\($0).csv").path)
        }
        findings = reading.findings + record.inconsistencies(beside: record.revision.flatMap(inForce))
    }

    /// The digest of every file below `path` with its name, whatever it holds.
    /// - Throws: where a file cannot be read.
    /// - Complexity: O(bytes).
    public static func digest(of path: String) throws -> Digest {
        let root = URL(fileURLWithPath: path, isDirectory: true)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        var digests: [Digest] = []
        for name in names.sorted() {
            let file = root.appendingPathComponent(name)
            let kind = try FileManager.default.attributesOfItem(atPath: file.path)[.type]
            guard kind as? FileAttributeType == .typeRegular else { continue }
            digests.append(Digest(of: name))
            digests.append(Digest(of: try Data(contentsOf: file, options: .mappedIfSafe)))
        }
        return Digest(combining: digests)
    }

    /// The progress of reading: findings so far.
    struct Reading {
        let root: URL
        var findings: [Finding] = []

        init(root: URL) { self.root = root }

        mutating func file<Value>(
            _ name: String, isRequired: Bool = true, _ read: (FieldReader) -> Value?
        ) -> Value? {
            guard let node = node(name, isRequired: isRequired) else { return nil }
            let reader = FieldReader(node, file: name)
            let value = read(reader)
            findings += value == nil ? reader.findings : reader.finish()
            return value
        }

        mutating func list<Value>(_ name: String, _ read: (FieldReader) -> Value?) -> [Value] {
            (node(name, isRequired: false)?.elements ?? []).compactMap { element in
                let reader = FieldReader(element, file: name)
                let value = read(reader)
                findings += value == nil ? reader.findings : reader.finish()
                return value
            }
        }

        private mutating func node(_ name: String, isRequired: Bool) -> YAMLNode? {
            guard let bytes = bytes(name, isRequired: isRequired) else { return nil }
            let decoded = YAMLNode.decode(bytes, file: name)
            findings += decoded.findings
            return decoded.value
        }

        /// What a file holds; where it cannot be read or is too large, a finding says so.
        mutating func bytes(_ name: String, isRequired: Bool = true) -> [UInt8]? {
            let url = root.appendingPathComponent(name)
            guard let data = try? Data(contentsOf: url), data.count <= CityFolder.maximumBytes else {
                if isRequired || FileManager.default.fileExists(atPath: url.path) {
                    findings.append(.missing(name))
                }
                return nil
            }
            return [UInt8](data)
        }

        func names(in folder: String, ending: String) -> [String] {
            let url = root.appendingPathComponent(folder)
            let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
            return files.filter { $0.hasSuffix("." + ending) }.map { String($0.dropLast(ending.count + 1)) }
                .sorted()
        }

        mutating func expect(_ id: String, named name: String, in folder: String) {
            guard id != name else { return }
            findings.append(
                Finding(
                    .error, at: "\(folder)/\(name).yaml",
                    reason: BilingualText(
                        pl: "identyfikator „\(id)” różni się od nazwy pliku",
                        en: "the identifier “\(id)” differs from the file's name"),
                    remedy: BilingualText(pl: "ujednolić je", en: "make them equal")))
        }
    }
}

extension Finding {
    fileprivate static func missing(_ file: String) -> Finding {
        Finding(
            .error, at: file,
            reason: BilingualText(
                pl: "pliku nie ma albo nie można go odczytać", en: "the file is missing or cannot be read"),
            remedy: BilingualText(
                pl: "dodaj plik (schemat: docs/adding-things.md)",
                en: "add it (schema: docs/adding-things.md)"))
    }
}
