public import Evidence
import Foundation
import GRDB
public import Quantities

extension CityStore {
    /// Keeps a file under the digest of its bytes; the same bytes twice are one file, under its first name.
    public func keep(_ file: RecordedFile, at moment: Timestamp) throws {
        try write { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO file VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    file.digest.data, file.name, file.type, moment.milliseconds, Data(file.bytes),
                ])
        }
    }

    /// The file with that digest; nil where there is none.
    public func file(_ digest: Digest) throws -> RecordedFile? {
        try read { db in
            try Row.fetchOne(
                db, sql: "SELECT name, type, bytes FROM file WHERE digest = ?", arguments: [digest.data]
            ).map { row in
                let bytes: Data = row[2]
                return RecordedFile(name: row[0], type: row[1], bytes: Array(bytes))
            }
        }
    }
}
