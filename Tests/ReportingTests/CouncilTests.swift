import Delivery
import Quantities
import Testing

@testable import Reporting

@Suite("The council's register")
struct CouncilTests {
    private static func session(residents: Int = 170_000, speakers: Int = 15) throws -> DebateSession {
        DebateSession(
            year: 2025, date: try #require(CalendarDate("2026-06-25")), seats: 25, residents: residents,
            speakers: speakers)
    }

    private static func request(_ order: Int, _ day: String = "2026-06-20", signatures: Int = 50) throws
        -> SpeakersList.Request
    {
        SpeakersList.Request(
            id: "r\(order)", received: try #require(CalendarDate(day)), order: order, signatures: signatures)
    }

    @Test(
        "requests are counted as art. 28aa says: the day before, 50 signatures, order of receipt, 15 speakers"
    )
    func counting() throws {
        var requests = try (1...17).map { try Self.request($0) }
        requests.append(try Self.request(18, "2026-06-24"))
        requests.append(try Self.request(19, "2026-06-25"))
        requests.append(try Self.request(20, signatures: 49))
        requests[0].isWithdrawn = true
        let list = SpeakersList(requests.shuffled(), for: try Self.session())
        let standing = Dictionary(uniqueKeysWithValues: list.entries.map { ($0.request.id, $0.standing) })
        #expect(list.admitted == 15)
        #expect(standing["r1"] == .withdrawn)
        #expect(standing["r2"] == .admitted(1))
        #expect(standing["r16"] == .admitted(15))
        #expect(standing["r17"] == .waiting(1))
        #expect(standing["r18"] == .waiting(2))
        #expect(standing["r19"] == .late(by: 1))
        #expect(standing["r20"] == .lacksSignatures(1))
        let raised = SpeakersList(requests, for: try Self.session(speakers: 20))
        #expect(raised.admitted == 17)
    }

    @Test("20,000 residents still need 20 signatures, one more needs 50")
    func signatures() {
        #expect(SpeakingRules.signatures(residents: 20_000) == 20)
        #expect(SpeakingRules.signatures(residents: 20_001) == 50)
    }

    @Test("two refusals running are named, one is not")
    func refusals() throws {
        let debates = try [2021, 2022, 2024, 2025, 2026].map { year in
            var session = try Self.session()
            session.year = year
            session.confidence.outcome = year == 2024 ? .granted : .refused
            return session
        }
        #expect(debates.secondRefusals == [2022, 2026])
    }

    private static func full() throws -> ReportingRecord {
        var record = ReportingRecord.empty
        var session = try session()
        session.agenda = [.init(number: 1, subject: BilingualText("Otwarcie"))]
        session.requested = 3
        session.admitted = 2
        session.confidence = CouncilVote(ayes: 13, noes: 10, abstentions: 2, outcome: .granted)
        record.debates = [session]
        record.resolutions = [
            CouncilResolution(
                id: "a", number: "I/1/2025", date: session.date, title: BilingualText("=x"), unit: "u1",
                execution: .underWay)
        ]
        record.participatory = [
            ParticipatoryProject(
                id: "b", edition: 2025, name: BilingualText("Park"), cost: Money(grosze: 1_050), votes: 7,
                state: .done, spent: Money(grosze: 999))
        ]
        return record
    }

    private static func delivery() -> DeliveryRecord {
        var delivery = DeliveryRecord.empty
        delivery.units = [OrganisationUnit(id: "u1", name: BilingualText("U"), kind: .department)]
        return delivery
    }

    private static func sheets(of record: ReportingRecord) -> [Sheet] {
        CouncilTables.all.map { Sheet(table: $0.id, header: $0.columns.map(\.key), rows: $0.rows(record)) }
    }

    @Test("what is written is read again")
    func roundTrip() throws {
        let record = try Self.full()
        let read = CouncilTables.read(Self.sheets(of: record), beside: Self.delivery())
        #expect(read.findings == [])
        #expect(read.record == record)
    }

    @Test("unknown units, too few speakers, more votes than councillors, outcomes that votes do not bear")
    func checks() throws {
        var record = try Self.full()
        record.debates[0].speakers = 14
        record.debates[0].confidence.ayes = 12
        record.debates[0].absolutorium = CouncilVote(ayes: 20, noes: 5, abstentions: 1, outcome: .granted)
        record.debates[0].admitted = 4
        record.resolutions[0].unit = "u9"
        record.resolutions[0].ended = CalendarDate("2020-01-01")
        let read = CouncilTables.read(Self.sheets(of: record), beside: Self.delivery())
        #expect(read.record == nil)
        #expect(read.findings.count == 6, "\(read.findings.map(\.place))")
    }
}
