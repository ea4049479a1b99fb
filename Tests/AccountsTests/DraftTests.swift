import Accounts
import Quantities
import Testing

@Suite("Drafts")
struct DraftTests {
    private let now = time()

    private func draft(_ kind: DraftKind = .update, reason: String = "po przeglądzie") throws -> Draft {
        try Draft(
            id: "d1", kind: kind, unit: "roads", subject: "project/p1", value: "{\"a\":1}", reason: reason,
            basis: 4, by: writer(kind), at: now)
    }

    private func writer(_ kind: DraftKind) throws -> ActingPerson {
        try actor(1, Role.allCases.first { RightsTable.reach(of: $0, kind.rightToWrite) != .none } ?? .reader)
    }

    private func submitted(_ kind: DraftKind = .update) throws -> Draft {
        try draft(kind).submitted(by: writer(kind), at: now)
    }

    @Test(
        "Draft, submitted, approved, published: who and when stands in the history",
        arguments: DraftKind.allCases)
    func wholeLife(_ kind: DraftKind) throws {
        var draft = try submitted(kind)
        #expect(draft.state == .submitted)
        let role: Role = kind == .warning ? .dutyOfficer : .approver
        for number in 0..<kind.rightsToApprove.count {
            #expect(draft.state == .submitted)
            draft = try draft.approved(by: try actor(UInt64(10 + number), role), at: time(60))
        }
        #expect(draft.state == .approved)
        draft = try draft.published(as: 5, by: person(3), at: time(120))
        #expect(draft.state == .published)
        let steps: [DraftEvent.Step] =
            [.created, .submitted] + kind.rightsToApprove.map { _ in .approved } + [.published]
        #expect(draft.history.map(\.step) == steps)
        #expect(draft.version == steps.count)
        #expect(draft.history.map(\.at) == draft.history.map(\.at).sorted())
        #expect(draft.author == person(1))
    }

    @Test("Two people approve money, definitions and the report; one approves the rest")
    func counts() {
        let two = DraftKind.allCases.filter { $0.rightsToApprove.count == 2 }
        #expect(two == [.money, .definition, .report])
        #expect(DraftKind.allCases.allSatisfy { (1...2).contains($0.rightsToApprove.count) })
    }

    @Test("No author approves, whatever roles they hold, nor anybody who edited")
    func ownApproval() throws {
        let both = ActingPerson(
            person: person(1), grants: [try grant(.owner), try grant(.approver)], units: units, day: now.date)
        refused(.samePerson) { try submitted().approved(by: both, at: now) }
        let editor = ActingPerson(
            person: person(7),
            grants: [try grant(.owner, to: person(7)), try grant(.approver, to: person(7))],
            units: units, day: now.date)
        let edited = try draft().edited("{}", reason: "x", by: editor, at: now).submitted(by: editor, at: now)
        refused(.samePerson) { try edited.approved(by: editor, at: now) }
        #expect(edited.authors == [person(1), person(7)])
    }

    @Test("The second approver is another person than the first")
    func secondApprover() throws {
        let first = try actor(2, .approver)
        let half = try submitted(.money).approved(by: first, at: now)
        #expect(half.state == .submitted && half.approvers == [person(2)])
        refused(.samePerson) { try half.approved(by: first, at: now) }
        #expect(try half.approved(by: try actor(3, .approver), at: now).state == .approved)
    }

    @Test("Whoever lacks the right is told so, and nothing changes")
    func rights() throws {
        let reader = try actor(5, .reader)
        let foreign = try actor(5, .approver, "schools")
        refused(.notAllowed) { try submitted().approved(by: reader, at: now) }
        refused(.notAllowed) { try submitted().approved(by: foreign, at: now) }
        refused(.notAllowed) { try submitted().returned(comment: "x", by: foreign, at: now) }
        refused(.notAllowed) { try draft().edited("{}", reason: "x", by: reader, at: now) }
        refused(.notAllowed) { try draft().submitted(by: reader, at: now) }
        refused(.notAllowed) { try draft().withdrawn(by: reader, at: now) }
        refused(.notAllowed) { try submitted().recalled(by: reader, at: now) }
        refused(.notAllowed) { try draft().commented("x", by: try actor(5, .reader, "schools"), at: now) }
        refused(.notAllowed) {
            try Draft(
                id: "d", kind: .money, unit: nil, subject: "s", value: "", reason: "", basis: 0, by: reader,
                at: now)
        }
    }

    @Test("A step that does not fit the state is refused, for every state")
    func states() throws {
        let owner = try writer(.update)
        let approver = try actor(2, .approver)
        let all: [Draft.State: Draft] = [
            .draft: try draft(), .submitted: try submitted(),
            .approved: try submitted().approved(by: approver, at: now),
            .published: try submitted().approved(by: approver, at: now).published(
                as: 5, by: person(3), at: now),
            .returned: try submitted().returned(comment: "x", by: approver, at: now),
            .withdrawn: try draft().withdrawn(by: owner, at: now),
        ]
        #expect(Set(all.keys) == Set(Draft.State.allCases))
        typealias Step = (Draft) throws -> Draft
        let steps: [(Set<Draft.State>, Step)] = [
            ([.draft, .returned], { try $0.edited("{}", reason: "x", by: owner, at: now) }),
            ([.draft, .returned], { try $0.submitted(by: owner, at: now) }),
            ([.submitted, .approved], { try $0.recalled(by: owner, at: now) }),
            ([.submitted], { try $0.approved(by: approver, at: now) }),
            ([.submitted, .approved], { try $0.returned(comment: "x", by: approver, at: now) }),
            ([.draft, .returned, .submitted, .approved], { try $0.withdrawn(by: owner, at: now) }),
            ([.approved], { try $0.published(as: 9, by: person(3), at: now) }),
            (
                [.approved],
                { try $0.overtaken(by: .init(sequence: 9, value: nil), person: person(3), at: now) }
            ),
            (Set(Draft.State.allCases), { try $0.commented("x", by: owner, at: now) }),
        ]
        for (number, (allowed, step)) in steps.enumerated() {
            for (state, draft) in all {
                if allowed.contains(state) {
                    #expect(try step(draft).version == draft.version + 1, "step \(number) in \(state)")
                } else {
                    refused(.wrongState) { try step(draft) }
                }
            }
        }
    }

    @Test("Returned with a comment, edited and approved anew; earlier approvals do not count")
    func returned() throws {
        let half = try submitted(.money).approved(by: try actor(2, .approver), at: now)
        let back = try half.returned(comment: "Brak § 6050", by: try actor(3, .approver), at: now)
        #expect(back.state == .returned && back.approvers.isEmpty)
        #expect(back.history.last?.comment == "Brak § 6050")
        let again = try back.edited("{\"a\":2}", reason: "poprawka", by: writer(.money), at: now)
        #expect(again.state == .draft && again.value == "{\"a\":2}")
        #expect(again.history.last?.before == "{\"a\":1}")
        let anew = try again.submitted(by: writer(.money), at: now).approved(
            by: try actor(2, .approver), at: now)
        #expect(anew.state == .submitted)
    }

    @Test("An edit on a stale version comes back with both versions, and both stay in the history")
    func stale() throws {
        let approved = try submitted().approved(by: try actor(2, .approver), at: now)
        let newer = Draft.Overtaking(sequence: 9, value: "{\"a\":7}")
        let back = try approved.overtaken(by: newer, person: person(2), at: now)
        #expect(back.state == .returned && back.overtaking == newer && back.value == "{\"a\":1}")
        #expect(back.basis == 4 && back.approvers.isEmpty)
        refused(.incomplete) { try back.submitted(by: try writer(.update), at: now) }
        let merged = try back.edited("{\"a\":8}", reason: "połączenie", by: writer(.update), at: now)
        #expect(merged.basis == 9 && merged.overtaking == nil)
        #expect(merged.history.last?.before == "{\"a\":1}")
        #expect(try merged.submitted(by: writer(.update), at: now).state == .submitted)
    }

    @Test("A draft that the ledger holds already is published, not offered twice")
    func recordedAlready() throws {
        let approved = try submitted().approved(by: try actor(2, .approver), at: now)
        let same = Draft.Overtaking(sequence: 9, value: approved.value)
        let settled = try approved.overtaken(by: same, person: person(2), at: now)
        #expect(settled.state == .published && settled.overtaking == nil)
    }

    @Test("A form that saves itself leaves one edit per person and sitting, with the value before it")
    func autosave() throws {
        var draft = try draft()
        let other = try actor(8, .owner)
        let saves: [(Int64, ActingPerson)] = [
            (1, try writer(.update)), (30, try writer(.update)), (599, try writer(.update)), (600, other),
            (700, try writer(.update)), (1_300, try writer(.update)),
        ]
        for (second, actor) in saves {
            draft = try draft.edited("\"\(second)\"", reason: "r", by: actor, at: time(second))
        }
        let edits = draft.history.filter { $0.step == .edited }
        #expect(edits.map(\.before) == ["{\"a\":1}", "\"599\"", "\"600\"", "\"700\""])
        #expect(draft.version == 7 && draft.value == "\"1300\"")
        #expect(draft.authors == [person(1), person(8)])
    }

    @Test("A change without a reason and a comment without words go nowhere")
    func reasons() throws {
        refused(.incomplete) { try draft(reason: " \n").submitted(by: try writer(.update), at: now) }
        refused(.incomplete) { try draft().commented(" ", by: try writer(.update), at: now) }
        refused(.incomplete) { try submitted().returned(comment: "", by: try actor(2, .approver), at: now) }
    }

    @Test("Bulk approval: one refusal does not hold up the others")
    func bulk() throws {
        let drafts = [try submitted(), try draft(), try submitted(.money)]
        let outcomes = ApprovalOutcome.approving(drafts, by: try actor(2, .approver, "roads"), at: now)
        #expect(outcomes.map(\.draft) == drafts)
        #expect(try outcomes[0].result.get().state == .approved)
        #expect(throws: DraftRefusal.self) { try outcomes[1].result.get() }
        #expect(try outcomes[2].result.get().approvers == [person(2)])
    }

    @Test(
        "Whatever steps are tried in whatever order, nothing is published that its authors approved themselves"
    )
    func randomWalks() throws {
        let actors = try (1...4).map { number in
            ActingPerson(
                person: person(UInt64(number)),
                grants: try [Role.owner, .treasurer, .coordinator, .approver].map {
                    try grant($0, to: person(UInt64(number)))
                }, units: units, day: now.date)
        }
        var reached: Set<Draft.State> = []
        for seed in UInt64(1)...300 {
            var generator = Seeded(seed: seed)
            let kind = [DraftKind.update, .money, .definition].randomElement(using: &generator) ?? .update
            var draft = try Draft(
                id: "d", kind: kind, unit: "roads", subject: "s", value: "0", reason: "r", basis: 0,
                by: actors[0], at: now)
            for step in 1...40 {
                let actor = actors.randomElement(using: &generator) ?? actors[0]
                if let next = try? walk(draft, Int.random(in: 0..<8, using: &generator), actor, step) {
                    #expect(next.version == draft.version + 1, "seed \(seed)")
                    #expect(next.history.count <= next.version, "seed \(seed)")
                    draft = next
                }
                reached.insert(draft.state)
                guard draft.state == .approved || draft.state == .published else { continue }
                #expect(Set(draft.approvers).count == kind.rightsToApprove.count, "seed \(seed)")
                #expect(draft.authors.isDisjoint(with: draft.approvers), "seed \(seed)")
            }
        }
        #expect(reached == Set(Draft.State.allCases))
    }

    private func walk(_ draft: Draft, _ choice: Int, _ actor: ActingPerson, _ step: Int) throws -> Draft {
        switch choice {
        case 0: try draft.edited("\(step)", reason: "r", by: actor, at: now)
        case 1, 2: try draft.submitted(by: actor, at: now)
        case 3, 4: try draft.approved(by: actor, at: now)
        case 5: try draft.published(as: step, by: actor.person, at: now)
        case 6: try draft.overtaken(by: .init(sequence: step, value: nil), person: actor.person, at: now)
        default:
            step % 5 == 0
                ? try draft.withdrawn(by: actor, at: now)
                : try draft.returned(comment: "c", by: actor, at: now)
        }
    }

    private func refused(_ kind: DraftRefusal.Kind, _ step: () throws -> Draft) {
        let refusal = #expect(throws: DraftRefusal.self) { try step() }
        #expect(refusal?.kind == kind)
        #expect(refusal?.reason.pl.isEmpty == false && refusal?.reason.pl != refusal?.reason.en)
    }
}
