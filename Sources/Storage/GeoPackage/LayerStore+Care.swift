import Foundation
import GRDB
import Layers
public import Quantities

extension LayerStore {
    /// What is wrong with the file: nothing where it is sound and every revision of every layer comes back as it was recorded.
    public func verify() throws -> [Finding] {
        let lines = try read { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
                + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "foreign key: \($0)" }
        }
        guard lines.isEmpty else {
            return lines.map { line in
                Finding(
                    .error, at: path,
                    reason: BilingualText(
                        pl: "Plik warstw jest uszkodzony: \(line).",
                        en: "The file of layers is damaged: \(line)."),
                    remedy: BilingualText(pl: "Przywróć kopię.", en: "Restore a backup."))
            }
        }
        return try entries().flatMap { try faults(of: $0.description.name) }
    }

    /// Revisions of a layer that do not come back as they were recorded.
    private func faults(of name: String) throws -> [Finding] {
        try revisions(of: name).compactMap { entry in
            do {
                _ = try layer(name, revision: entry.revision.number)
                return nil
            } catch let failure as StoreFailure {
                return Finding(
                    .error, at: "\(path): \(name) #\(entry.revision.number)", reason: failure.reason,
                    remedy: failure.remedy)
            }
        }
    }

    /// Writes a consistent copy to one file.
    /// - Throws: `StoreFailure` of kind `occupied` where a file stands there and `force` is false.
    public func backup(to target: String, force: Bool = false) throws {
        if !force, FileManager.default.fileExists(atPath: target) { throw StoreFailure.occupied(target) }
        let temporary = target + ".part"
        if FileManager.default.fileExists(atPath: temporary) {
            try FileManager.default.removeItem(atPath: temporary)
        }
        try outsideTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [temporary]) }
        try DurableFile.synchronise(temporary)
        try DurableFile.rename(temporary, to: target)
    }

    /// Replaces `target` by the backup at `source`, after checking it; the file replaced is kept beside.
    /// - Throws: `StoreFailure` of kind `unsound`.
    @discardableResult
    public static func restore(from source: String, to target: String, at moment: Timestamp) throws -> String?
    {
        let backup = try LayerStore.open(at: source, readOnly: true)
        let findings = try backup.verify()
        guard findings.isEmpty else { throw StoreFailure.unsound(source, findings) }
        let temporary = target + ".part"
        try backup.backup(to: temporary, force: true)
        try backup.close()
        guard FileManager.default.fileExists(atPath: target) else {
            try DurableFile.rename(temporary, to: target)
            return nil
        }
        let stamp = moment.description.filter { $0 != ":" && $0 != "." }
        let aside = "\(target).replaced-\(stamp)"
        try DurableFile.replace(target, by: temporary, keeping: aside)
        return aside
    }
}
