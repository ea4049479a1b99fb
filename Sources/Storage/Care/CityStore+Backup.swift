import Evidence
import Foundation
import GRDB
public import Quantities

extension CityStore {
    /// Writes a consistent copy to one file, while others read and write.
    ///
    /// The copy appears under its name only when it is whole and on the disk.
    /// - Throws: `StoreFailure` of kind `occupied` where a file stands there and `force` is false.
    public func backup(to target: String, force: Bool = false) throws {
        if !force, FileManager.default.fileExists(atPath: target) { throw StoreFailure.occupied(target) }
        let temporary = target + ".part"
        try told(about: target) {
            try copy(to: temporary)
            try DurableFile.synchronise(temporary)
            try DurableFile.rename(temporary, to: target)
        } orRemoving: {
            temporary
        }
    }

    /// Replaces `target` by the backup at `source`, after checking the backup from end to end.
    ///
    /// The file replaced is kept beside, under a name with `moment`; where it goes is returned.
    /// - Throws: `StoreFailure` of kind `unsound` with the findings, `locked` where another program has the
    ///   target open.
    @discardableResult
    public static func restore(from source: String, to target: String, at moment: Timestamp) throws -> String?
    {
        guard FileManager.default.fileExists(atPath: source) else { throw StoreFailure.noBackup(source) }
        let backup = try CityStore.open(at: source, readOnly: true)
        let report = try backup.verify()
        guard report.isSound else {
            try backup.close()
            throw StoreFailure.unsound(source, report.findings)
        }
        let temporary = target + ".part"
        try backup.told(about: target) {
            try backup.copy(to: temporary)
            try backup.close()
            try DurableFile.synchronise(temporary)
        } orRemoving: {
            temporary
        }
        guard FileManager.default.fileExists(atPath: target) else {
            try DurableFile.rename(temporary, to: target)
            return nil
        }
        do { try release(target) } catch {
            try FileManager.default.removeItem(atPath: temporary)
            throw error
        }
        let stamp = moment.description.filter { $0 != ":" && $0 != "." }
        let aside = "\(target).replaced-\(stamp)"
        try DurableFile.replace(target, by: temporary, keeping: aside)
        return aside
    }

    /// `VACUUM INTO` reads one consistent state and writes a file without a log beside it.
    private func copy(to temporary: String) throws {
        if FileManager.default.fileExists(atPath: temporary) {
            try FileManager.default.removeItem(atPath: temporary)
        }
        let folder = URL(fileURLWithPath: temporary).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder) else { throw StoreFailure.missing(folder) }
        try pool.unsafeRead { try $0.execute(sql: "VACUUM INTO ?", arguments: [temporary]) }
    }

    /// Brings what waits in the log into the file. SQLite allows it only to whoever has the file alone, so a
    /// running server is noticed; a damaged file cannot be asked and is moved aside as it is.
    static func release(_ target: String) throws {
        do {
            let queue = try DatabaseQueue(
                path: target, configuration: configuration(readOnly: false, limits: StoreLimits()))
            try queue.writeWithoutTransaction { db in
                _ = try String.fetchOne(db, sql: "PRAGMA locking_mode = EXCLUSIVE")
                _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
            }
            try queue.close()
        } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
            throw StoreFailure.locked(target)
        } catch is DatabaseError {
            return
        }
    }

    private func told(
        about target: String, _ body: () throws -> Void, orRemoving leftover: () -> String
    ) throws {
        do { try body() } catch {
            if FileManager.default.fileExists(atPath: leftover()) {
                try FileManager.default.removeItem(atPath: leftover())
            }
            if let error = error as? DatabaseError { throw StoreFailure(error, path: target) }
            throw error
        }
    }
}

extension StoreFailure {
    static func noBackup(_ path: String) -> StoreFailure {
        StoreFailure(
            .missing, path: path,
            reason: BilingualText(pl: "Nie ma kopii „\(path)”.", en: "There is no backup “\(path)”."),
            remedy: BilingualText(
                pl: "Podaj plik, który zapisało polecenie backup.",
                en: "Give a file that the command backup wrote."))
    }

    static func occupied(_ path: String) -> StoreFailure {
        StoreFailure(
            .occupied, path: path,
            reason: BilingualText(
                pl: "Plik „\(path)” już istnieje.", en: "The file “\(path)” exists already."),
            remedy: BilingualText(
                pl: "Podaj inną nazwę albo dodaj --force.", en: "Give another name, or add --force."))
    }

    static func unsound(_ path: String, _ findings: [Finding]) -> StoreFailure {
        StoreFailure(
            .unsound, path: path,
            reason: BilingualText(
                pl:
                    "Kopia „\(path)” jest niedobra (uwag: \(findings.count)). Niczego nie zastąpiono.",
                en:
                    "The backup “\(path)” is unsound (\(findings.count) findings). Nothing was replaced."
            ),
            remedy: BilingualText(pl: "Użyj innej kopii.", en: "Use another backup."), findings: findings)
    }
}
