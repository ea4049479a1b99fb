import Evidence
import GRDB
import Quantities
import Testing

@testable import Storage

@Suite("Files beside the ledger") struct FilesTests {
    @Test("A file is kept once under its digest, and verification notices when it was altered")
    func keptOnceAndVerified() throws {
        let bench = try Bench()
        let store = try bench.store()
        let file = RecordedFile(name: "odbiór", type: "application/pdf", bytes: Array("%PDF-1.7".utf8))
        try store.keep(file, at: moment(1))
        try store.keep(RecordedFile(name: "other", type: "image/png", bytes: file.bytes), at: moment(2))
        #expect(try store.file(file.digest) == file)
        #expect(try store.file(Digest(of: "nothing")) == nil)
        #expect(try store.verify().isSound)
        try store.write { db in
            try db.execute(sql: "DROP TRIGGER file_unaltered")
            try db.execute(sql: "UPDATE file SET bytes = x'00'")
        }
        let findings = try store.verify().findings
        #expect(findings.map(\.place) == ["file odbiór"])
    }
}
