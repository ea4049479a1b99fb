public import Quantities

extension Draft {
    /// - Unit: milliseconds. Saves of one sitting are one edit: a form that saves itself does not flood the history.
    static let sitting: Int64 = 10 * 60_000

    /// Writes another value. Where the public version moved on meanwhile, this is the answer to it: the author has
    /// seen both.
    ///
    /// Edits of one person within ten minutes stand in the history as one, with the value before the first of them.
    public func edited(_ value: String, reason: String, by actor: ActingPerson, at moment: Timestamp)
        throws(DraftRefusal) -> Draft
    {
        try require(state: [.draft, .returned])
        try require(kind.rightToWrite, of: actor)
        let isOneEdit = isSameSitting(actor.person, at: moment)
        var next = isOneEdit ? self : taking(.edited, by: actor, at: moment, before: self.value)
        next.version = version + 1
        next.value = value
        next.reason = reason
        next.state = .draft
        next.basis = overtaking?.sequence ?? basis
        next.overtaking = nil
        return next
    }

    /// Hands it to the approvers.
    public func submitted(by actor: ActingPerson, at moment: Timestamp) throws(DraftRefusal) -> Draft {
        try require(state: [.draft, .returned])
        try require(kind.rightToWrite, of: actor)
        try require(.submit, of: actor)
        if overtaking != nil {
            throw DraftRefusal(
                .incomplete,
                BilingualText(
                    pl: "Tymczasem opublikowano nowszą wersję. Porównaj obie i zapisz swoją jeszcze raz.",
                    en: "A newer version was published meanwhile. Compare both and save yours again."))
        }
        if reason.allSatisfy(\.isWhitespace) {
            throw DraftRefusal(
                .incomplete, BilingualText(pl: "Podaj powód zmiany.", en: "Give a reason for the change."))
        }
        var next = taking(.submitted, by: actor, at: moment)
        next.state = .submitted
        return next
    }

    /// Takes it back from the approvers to go on writing.
    public func recalled(by actor: ActingPerson, at moment: Timestamp) throws(DraftRefusal) -> Draft {
        try require(state: [.submitted, .approved])
        try require(kind.rightToWrite, of: actor)
        return taking(.recalled, by: actor, at: moment).reopened(as: .draft)
    }

    /// Approves it, as the first or the second person where two are needed.
    public func approved(by actor: ActingPerson, at moment: Timestamp) throws(DraftRefusal) -> Draft {
        try require(state: [.submitted])
        let rights = kind.rightsToApprove
        try require(rights[min(approvers.count, rights.count - 1)], of: actor)
        if authors.contains(actor.person) {
            throw DraftRefusal(
                .samePerson,
                BilingualText(
                    pl: "Autor nie zatwierdza własnej zmiany.", en: "An author does not approve the change."))
        }
        if approvers.contains(actor.person) {
            throw DraftRefusal(
                .samePerson,
                BilingualText(
                    pl: "Tę zmianę musi zatwierdzić jeszcze inna osoba.",
                    en: "Another person has to approve this change as well."))
        }
        var next = taking(.approved, by: actor, at: moment)
        next.approvers.append(actor.person)
        if next.approvers.count >= rights.count { next.state = .approved }
        return next
    }

    /// Gives it back to the authors, with a comment that says what to do.
    public func returned(comment: String, by actor: ActingPerson, at moment: Timestamp) throws(DraftRefusal)
        -> Draft
    {
        try require(state: [.submitted, .approved])
        try require(kind.rightsToApprove[0], of: actor)
        try require(comment: comment)
        return taking(.returned, by: actor, at: moment, comment: comment).reopened(as: .returned)
    }

    /// Adds a comment; whoever sees drafts may.
    public func commented(_ comment: String, by actor: ActingPerson, at moment: Timestamp)
        throws(DraftRefusal)
        -> Draft
    {
        try require(.seeDrafts, of: actor)
        try require(comment: comment)
        return taking(.commented, by: actor, at: moment, comment: comment)
    }

    /// Gives it up. It stays in the history.
    public func withdrawn(by actor: ActingPerson, at moment: Timestamp) throws(DraftRefusal) -> Draft {
        try require(state: [.draft, .returned, .submitted, .approved])
        try require(kind.rightToWrite, of: actor)
        var next = taking(.withdrawn, by: actor, at: moment)
        next.state = .withdrawn
        return next
    }

    /// Notes that the ledger has recorded it.
    /// - Parameter sequence: its entry.
    public func published(as sequence: Int, by person: PersonID, at moment: Timestamp) throws(DraftRefusal)
        -> Draft
    {
        try require(state: [.approved])
        var next = taking(.published, by: person, at: moment, comment: "\(sequence)")
        next.state = .published
        return next
    }

    /// Notes that the ledger refused it because the public version has moved on since `basis`: it goes back to the
    /// authors with both versions. Recording goes by the ledger's own check, so no edit is lost in between.
    ///
    /// Where the newer version says the same, the draft is published: a program that stopped between the ledger and this
    /// note does not offer it twice.
    public func overtaken(by newer: Overtaking, person: PersonID, at moment: Timestamp) throws(DraftRefusal)
        -> Draft
    {
        try require(state: [.approved])
        if newer.value == value { return try published(as: newer.sequence, by: person, at: moment) }
        var next = taking(.overtaken, by: person, at: moment, comment: "\(newer.sequence)")
            .reopened(as: .returned)
        next.overtaking = newer
        return next
    }

    // MARK: What every step does

    /// Measured from the first edit of the sitting, so that it ends.
    private func isSameSitting(_ person: PersonID, at moment: Timestamp) -> Bool {
        guard let last = history.last, last.step == .edited, last.person == person else { return false }
        return moment.milliseconds - last.at.milliseconds < Draft.sitting
    }

    private func taking(
        _ step: DraftEvent.Step, by actor: ActingPerson, at moment: Timestamp, comment: String = "",
        before: String? = nil
    ) -> Draft {
        taking(step, by: actor.person, at: moment, comment: comment, before: before)
    }

    private func taking(
        _ step: DraftEvent.Step, by person: PersonID, at moment: Timestamp, comment: String = "",
        before: String? = nil
    ) -> Draft {
        var next = self
        next.version += 1
        next.history.append(
            DraftEvent(step: step, person: person, at: moment, comment: comment, before: before))
        return next
    }

    /// What was approved is approved anew after any change.
    private func reopened(as state: State) -> Draft {
        var next = self
        next.state = state
        next.approvers = []
        return next
    }

    private func require(state allowed: Set<State>) throws(DraftRefusal) {
        guard !allowed.contains(state) else { return }
        throw DraftRefusal(
            .wrongState,
            BilingualText(
                pl: "To nie jest możliwe w stanie „\(state.name.pl)”.",
                en: "This is not possible in the state “\(state.name.en)”."))
    }

    private func require(comment: String) throws(DraftRefusal) {
        guard comment.allSatisfy(\.isWhitespace) else { return }
        throw DraftRefusal(
            .incomplete, BilingualText(pl: "Wpisz komentarz.", en: "Write a comment."))
    }
}
