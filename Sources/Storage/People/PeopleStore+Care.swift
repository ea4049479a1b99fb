import Evidence
import Foundation
import GRDB
public import Quantities

extension PeopleStore {
    /// What is wrong with the file: nothing where it is sound.
    public func verify() throws -> [Finding] {
        let lines = try read { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
                + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "foreign key: \($0)" }
        }
        return lines.map { line in
            Finding(
                .error, at: path,
                reason: BilingualText(
                    pl: "Plik ludzi jest uszkodzony: \(line).", en: "The file of people is damaged: \(line)."),
                remedy: BilingualText(pl: "Przywróć kopię.", en: "Restore a backup."))
        }
    }

    /// Writes a consistent copy to one file that only its owner may read.
    /// - Throws: `StoreFailure` of kind `occupied` where a file stands there and `force` is false.
    public func backup(to target: String, force: Bool = false) throws {
        if !force, FileManager.default.fileExists(atPath: target) { throw StoreFailure.occupied(target) }
        let temporary = target + ".part"
        if FileManager.default.fileExists(atPath: temporary) {
            try FileManager.default.removeItem(atPath: temporary)
        }
        try told {
            try pool.unsafeRead { try $0.execute(sql: "VACUUM INTO ?", arguments: [temporary]) }
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: temporary)
        try DurableFile.synchronise(temporary)
        try DurableFile.rename(temporary, to: target)
    }

    /// Replaces `target` by the backup at `source`, after checking it; the file replaced is kept beside.
    /// - Throws: `StoreFailure` of kind `unsound` or `locked`.
    @discardableResult
    public static func restore(from source: String, to target: String, at moment: Timestamp) throws -> String?
    {
        guard FileManager.default.fileExists(atPath: source) else { throw StoreFailure.noBackup(source) }
        let backup = try PeopleStore.open(at: source)
        let findings = try backup.verify()
        guard findings.isEmpty else { throw StoreFailure.unsound(source, findings) }
        let temporary = target + ".part"
        try backup.backup(to: temporary, force: true)
        try backup.close()
        guard FileManager.default.fileExists(atPath: target) else {
            try DurableFile.rename(temporary, to: target)
            return nil
        }
        do { try CityStore.release(target) } catch {
            try FileManager.default.removeItem(atPath: temporary)
            throw error
        }
        let stamp = moment.description.filter { $0 != ":" && $0 != "." }
        let aside = "\(target).replaced-\(stamp)"
        try DurableFile.replace(target, by: temporary, keeping: aside)
        return aside
    }
}
