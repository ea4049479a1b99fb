import Foundation
import Quantities
import Storage
import Testing

@Suite("Store: files")
struct FilesTests {
    @Test("A file is kept once under its digest and comes back to the byte")
    func keepsFiles() throws {
        let bench = try Bench()
        let store = try bench.store()
        let bytes = Array("raport ąę".utf8)
        let digest = try store.keep(file: bytes)
        #expect(digest == Digest(of: bytes))
        #expect(try store.keep(file: bytes) == digest)
        #expect(try store.file(digest) == bytes)
        #expect(try store.file(Digest(of: "other")) == nil)
        #expect(try store.verify().findings.isEmpty)
    }
}
