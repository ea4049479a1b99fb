public import Computation
import Evidence
public import Quantities
public import Strategy

/// A standard of access with another limit or size, and what that would come to: a question, never the city's standard.
public struct TriedStandard: Sendable {
    let question: StandardQuestion
    /// The standard as it is asked; as it is today where something is wrong.
    let asked: AccessStandard
    let outcome: Outcome?
    /// What is wrong with the question; nothing was computed then.
    public let findings: [Finding]

    public init(
        _ question: StandardQuestion, _ asked: AccessStandard, outcome: Outcome?, findings: [Finding]
    ) {
        self.question = question
        self.asked = asked
        self.outcome = outcome
        self.findings = findings
    }

    var report: StandardReport? { outcome?.value() }
}
