import Accounts
import Foundation
import Quantities
import Testing

@Suite("Roles and rights")
struct RightsTests {
    /// The table as agreed, written down a second time: one letter per role in the order reader, owner, coordinator,
    /// treasurer, approver, duty officer, auditor, administrator. `u` within the unit, `c` whole city only.
    static let expected: [Right: String] = [
        .seeDrafts: "uuuuucu-",
        .editItems: "-uu-----",
        .editMoney: "---u----",
        .importReadings: "--c-----",
        .editDefinitions: "--c-----",
        .submit: "-uuu-c--",
        .approve: "----u---",
        .approveSecond: "----u---",
        .draftWarning: "-----c--",
        .approveWarning: "----cc--",
        .freezeReport: "--c-----",
        .handleRequests: "--c-----",
        .export: "-uuuu-u-",
        .readAudit: "------c-",
        .managePeople: "-------c",
        .manageSystem: "-------c",
    ]

    @Test("Every cell of the table", arguments: Right.allCases)
    func cells(_ right: Right) throws {
        let letters = Array(try #require(Self.expected[right]))
        #expect(letters.count == Role.allCases.count)
        for (role, letter) in zip(Role.allCases, letters) {
            let expected: RightsTable.Reach = letter == "u" ? .unit : letter == "c" ? .city : .none
            #expect(RightsTable.reach(of: role, right) == expected, "\(role) \(right)")
        }
    }

    @Test(
        "Every cell decides as it says, for the unit, one below, one beside, and the city",
        arguments: Right.allCases)
    func decisions(_ right: Right) throws {
        for role in Role.allCases {
            let reach = RightsTable.reach(of: role, right)
            let city = [try grant(role)]
            let roads = [try grant(role, "roads")]
            for unit in ["hall", "roads", "bridges", "schools", nil] {
                #expect(may(city, right, unit) == (reach != .none), "\(role) \(right) \(unit ?? "city")")
                let isInside = unit == "roads" || unit == "bridges"
                #expect(
                    may(roads, right, unit) == (reach == .unit && isInside),
                    "\(role) \(right) \(unit ?? "city")")
            }
        }
    }

    @Test("Nobody may do anything without a role; an unknown unit belongs to nobody's unit")
    func least() throws {
        for right in Right.allCases { #expect(!may([], right, "roads")) }
        #expect(!may([try grant(.owner, "roads")], .editItems, "nowhere"))
        #expect(!may([try grant(.owner, "nowhere")], .editItems, "nowhere"))
    }

    @Test("A role holds from its first to its last day")
    func days() throws {
        let grants = [try grant(.owner, "roads", from: "2026-06-01", until: "2026-06-30")]
        for (text, expected) in [
            ("2026-05-31", false), ("2026-06-01", true), ("2026-06-30", true), ("2026-07-01", false),
        ] {
            let decision = Rights.allows(grants, .editItems, unit: "roads", units: units, on: try day(text))
            #expect(decision.isAllowed == expected, "\(text)")
        }
    }

    @Test("A denial says why, in both languages")
    func reasons() throws {
        let late = [try grant(.owner, "roads", until: "2026-01-31")]
        let early = [try grant(.owner, "roads", from: "2027-01-01")]
        let cases: [([Grant], Right, String?, String)] = [
            ([], .editMoney, "roads", "treasurer"),
            (late, .editItems, "roads", "ended on 2026-01-31"),
            (early, .editItems, "roads", "begins on 2027-01-01"),
            ([try grant(.owner, "roads")], .editItems, "schools", "covers “roads”, not “schools”"),
            ([try grant(.owner, "roads")], .editItems, nil, "not the whole city"),
            (
                [try grant(.coordinator, "roads")], .editDefinitions, "roads",
                "needs a role for the whole city"
            ),
        ]
        for (grants, right, unit, words) in cases {
            let decision = Rights.allows(grants, right, unit: unit, units: units, on: time().date)
            guard case .denied(let why) = decision else {
                Issue.record("\(right) was allowed")
                continue
            }
            #expect(why.en.contains(words), "\(why.en)")
            #expect(!why.pl.isEmpty && why.pl != why.en)
        }
    }

    @Test("An actor's rights come from the actor's own grants only")
    func foreignGrants() throws {
        let thief = ActingPerson(
            person: person(2), grants: [try grant(.administrator, to: person(1))], units: units,
            day: time().date)
        #expect(!thief.decide(.managePeople, in: nil).isAllowed)
    }

    @Test("A circle among units does not hang, and gives nothing")
    func circle() {
        let loop = Subordination(parents: ["a": "b", "b": "a"])
        #expect(loop.isUnit("a", within: "b"))
        #expect(!loop.isUnit("a", within: "c"))
        #expect(loop.chain(from: "a") == ["a", "b"])
    }

    @Test("A grant that makes no sense is refused with all its findings")
    func grantFindings() throws {
        #expect(try grant(.owner, "roads").findings(units: units).isEmpty)
        let own = Grant(
            person: person(1), role: .administrator, unit: "nowhere", from: try day("2026-02-01"),
            until: try day("2026-01-01"), grantor: person(1))
        #expect(own.findings(units: units).map(\.place) == ["unit", "unit", "until", "person"])
    }

    @Test("A grant taken away gives nothing from that day on, and what it gave before stays readable")
    func ended() throws {
        let ended = try grant(.owner, "roads").ended(on: try day("2026-06-01"), by: person(5))
        #expect(ended.isInForce(on: try day("2026-05-31")))
        #expect(!ended.isInForce(on: try day("2026-06-01")))
        #expect(ended.ender == person(5))
        let shorter = try grant(.owner, "roads", until: "2026-03-01").ended(
            on: try day("2026-06-01"), by: person(5))
        #expect(try shorter.until == day("2026-03-01"))
    }

    @Test("docs/rights.md is the table that the code prints")
    func page() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/rights.md")
        let printed = RightsTable.markdown(.english) + "\n" + RightsTable.markdown(.polish)
        if ProcessInfo.processInfo.environment["HORYZONT_WRITE_DOCS"] != nil {
            try printed.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == printed)
    }

    private func may(_ grants: [Grant], _ right: Right, _ unit: String?) -> Bool {
        Rights.allows(grants, right, unit: unit, units: units, on: time().date).isAllowed
    }
}
