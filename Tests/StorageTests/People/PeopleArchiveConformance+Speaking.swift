import Accounts
import Quantities
import Testing

@testable import Storage

extension PeopleArchiveConformance {
    @Test(
        "Requests to speak keep their order and their scan, take one step at a time, and go without a trace")
    func speaking() throws {
        let archive = try archive()
        let scan = SignatureList(type: "application/pdf", bytes: [1, 2, 3])
        try archive.add(Self.speakingRequest(2, code: "two"), scan)
        try archive.add(Self.speakingRequest(1, code: nil), nil)
        #expect(try archive.speakingRequests(for: 2025).map(\.id) == ["r2", "r1"])
        #expect(try archive.speakingRequests(for: 2024).isEmpty)
        #expect(try archive.speakingRequest(code: Digest(of: "two")) == Self.speakingRequest(2, code: "two"))
        #expect(try archive.speakingRequest(code: Digest(of: "one")) == nil)
        #expect(try archive.signatureList(of: "r2") == scan)
        #expect(try archive.signatureList(of: "r1") == nil)
        #expect(try archive.signatureLists(of: 2025) == ["r2"])
        let step = SpeakingRequest.Step(.counted(51), at: moment(9), by: person(1))
        try archive.add(step, to: "r2", after: 0)
        #expect(throws: SpeakingRefusal.stale) { try archive.add(step, to: "r2", after: 0) }
        #expect(throws: SpeakingRefusal.stale) { try archive.add(step, to: "r9", after: 0) }
        #expect(try archive.speakingRequests(for: 2025).first?.steps == [step])
        try archive.eraseSpeakingRequest("r2")
        #expect(try archive.signatureList(of: "r2") == nil)
        #expect(try archive.speakingRequests(for: 2025).map(\.id) == ["r1"])
        let rule = RetentionRule(.speakingRequests, days: 1, reason: BilingualText("test"))
        let counts = try archive.prune([rule], at: moment(86_400_001))
        #expect(counts == [.speakingRequests: 1])
        #expect(try archive.speakingRequests(for: 2025).isEmpty)
    }

    @Test("No more requests come online than are taken; paper always comes in")
    func speakingLimit() throws {
        let archive = try archive()
        for number in 0..<SpeakingRequest.mostOnline {
            try archive.add(Self.speakingRequest(number, code: "\(number)"), nil)
        }
        #expect(throws: SpeakingRefusal.full) { try archive.add(Self.speakingRequest(999, code: "999"), nil) }
        try archive.add(Self.speakingRequest(1_000, code: nil), nil)
        #expect(try archive.speakingRequests(for: 2025).count == SpeakingRequest.mostOnline + 1)
    }

    /// A request written down at moment 0; the later its number, the earlier it came.
    static func speakingRequest(_ number: Int, code: String?) -> SpeakingRequest {
        SpeakingRequest(
            id: "r\(number)", year: 2025, received: CalendarDate(dayNumber: 20_000 - number),
            entered: moment(0), name: "N\(number)", address: "A", contact: "C", isNamePublic: false,
            claimed: 50, code: code.map { Digest(of: $0) })
    }
}
