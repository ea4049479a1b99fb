import Evidence
import Foundation
import Quantities
import Testing

@testable import Storage

@Suite("Store: files")
struct FilesTests {
    @Test("A file is kept once under its digest and comes back to the byte")
    func keepsFiles() throws {
        let store = try Bench().store()
        let file = RecordedFile(name: "raport.json", type: "application/json", bytes: Array("raport ąę".utf8))
        try store.keep(file, at: moment(1))
        try store.keep(file, at: moment(2))
        #expect(try store.file(file.digest) == file)
        #expect(try store.file(Digest(of: "other")) == nil)
        #expect(try store.verify().findings.isEmpty)
    }
}
