public import Accounts
import Evidence
import Foundation
import GRDB
public import Quantities

extension PeopleStore {
    /// Keeps a request to speak with the scan of its signatures.
    /// - Throws: `SpeakingRefusal.full` where too many came online; `StoreFailure`.
    public func add(_ request: SpeakingRequest, _ signatures: SignatureList?) throws {
        try write { db in
            if !request.isOnPaper {
                let count = try Int.fetchOne(
                    db, sql: "SELECT count(code) FROM speaking_request WHERE year = ?",
                    arguments: [request.year])
                guard count ?? 0 < SpeakingRequest.mostOnline else { throw SpeakingRefusal.full }
            }
            try run(
                db, "INSERT INTO speaking_request (id, year, code, entered, value) VALUES (?, ?, ?, ?, ?)",
                [
                    request.id, request.year, request.code?.data, request.entered.milliseconds,
                    try Canonical.encode(request),
                ])
            guard let signatures else { return }
            try run(
                db, "INSERT INTO signature_list VALUES (?, ?, ?)",
                [request.id, signatures.type, Data(signatures.bytes)])
        }
    }

    /// Requests for the debate on one year's report, in the order in which they were written down.
    public func speakingRequests(for year: Int) throws -> [SpeakingRequest] {
        try read {
            try values($0, "SELECT value FROM speaking_request WHERE year = ? ORDER BY number", [year])
        }
    }

    /// The request whose receipt carries this code.
    public func speakingRequest(code: Quantities.Digest) throws -> SpeakingRequest? {
        try read { try value($0, "SELECT value FROM speaking_request WHERE code = ?", [code.data]) }
    }

    /// The scan of a request's signatures.
    public func signatureList(of request: String) throws -> SignatureList? {
        try read { db in
            try Row.fetchOne(
                db, sql: "SELECT type, bytes FROM signature_list WHERE request = ?", arguments: [request]
            ).map { SignatureList(type: $0[0], bytes: Array($0[1] as Data)) }
        }
    }

    /// Requests for one debate that came with a scan.
    public func signatureLists(of year: Int) throws -> Set<String> {
        try read { db in
            try String.fetchSet(
                db,
                sql: """
                    SELECT request FROM signature_list JOIN speaking_request ON id = request WHERE year = ?
                    """, arguments: [year])
        }
    }

    /// Adds a step to a request that has had `count` steps so far.
    /// - Throws: `SpeakingRefusal.stale`, and nothing is kept, where it has had others; `StoreFailure`.
    public func add(_ step: SpeakingRequest.Step, to request: String, after count: Int) throws {
        try write { db in
            var found: SpeakingRequest? = try value(
                db, "SELECT value FROM speaking_request WHERE id = ?", [request])
            guard found?.steps.count == count, count < SpeakingRequest.mostSteps else {
                throw SpeakingRefusal.stale
            }
            found?.steps.append(step)
            try run(
                db, "UPDATE speaking_request SET value = ? WHERE id = ?",
                [try Canonical.encode(found), request])
        }
    }

    /// Erases a request with its signatures.
    public func eraseSpeakingRequest(_ id: String) throws {
        try write { try run($0, "DELETE FROM speaking_request WHERE id = ?", [id]) }
        try told { try emptyLog() }
    }
}
