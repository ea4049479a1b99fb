import Foundation
import GRDB
public import Quantities

extension CityStore {
    /// Keeps a file for good, under the digest of its bytes; the same bytes are kept once.
    @discardableResult
    public func keep(file bytes: [UInt8]) throws -> Quantities.Digest {
        let digest = Quantities.Digest(of: bytes)
        try write { db in
            try db.execute(
                sql: "INSERT INTO file (digest, bytes) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
                arguments: [digest.data, Data(bytes)])
        }
        return digest
    }

    /// The file of that digest; nil where none is kept.
    public func file(_ digest: Quantities.Digest) throws -> [UInt8]? {
        try read { db in
            try Data.fetchOne(db, sql: "SELECT bytes FROM file WHERE digest = ?", arguments: [digest.data])
        }.map { Array($0) }
    }
}
