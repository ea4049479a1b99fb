import Evidence
import Testing

@testable import Progress

@Suite("State of a goal")
struct GoalStateVectors {
    @Test func aGoalIsNeverBetterThanItsBestPart() {
        typealias State = Evidence.ProgressState
        #expect(GoalJudge.noBetterThanBest(.onTrack, of: [.atRisk]) == State.atRisk)
        #expect(GoalJudge.noBetterThanBest(.onTrack, of: [.deteriorating, .atRisk]) == State.atRisk)
        #expect(GoalJudge.noBetterThanBest(.onTrack, of: [.onTrack, .offTrack]) == State.onTrack)
        // A mean pulled down by one part stays where it is.
        #expect(GoalJudge.noBetterThanBest(.offTrack, of: [.onTrack, .deteriorating]) == State.offTrack)
        #expect(GoalJudge.noBetterThanBest(.atRisk, of: []) == State.atRisk)
    }
}
