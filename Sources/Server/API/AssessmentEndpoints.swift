import Computation
import Evidence
import Formats
import Pages
import Quantities

/// How indicators and goals stand, and why.
enum AssessmentEndpoints {
    static let all = [
        assessments, one("/assessments/{id}"), one("/indicators/{id}/assessment"), goal, explanation,
    ]

    private static let assessments = Endpoint(
        path: "/assessments", summary: "Assessments of all indicators",
        description:
            "Each names its method, unit and day of judging; what is not known is null and said why.",
        parameters: [
            .query(
                "state", .choice(ProgressState.allCases.map(\.rawValue), standard: ""), "Only this state.",
                example: "onTrack"), .limit, .offset, .asOf,
        ],
        representations: [.init(type: .json, schema: .list(of: .named("Assessment")))]
    ) { call in
        let known = call.standing.overview.indicators.compactMap { summary in
            summary.assessment.map { (summary.indicator, $0) }
        }
        let wanted = known.filter { call["state"] == nil || $0.1.state.rawValue == call["state"] }
        return call.page(wanted) { JSONValue($1, of: $0) }
    }

    private static func one(_ path: String) -> Endpoint {
        Endpoint(
            path: path, summary: "Assessment of one indicator", parameters: [.indicatorID, .asOf],
            representations: [.init(type: .json, schema: .named("Assessment"))]
        ) { call in
            let summary = try call.indicator()
            guard let assessment = summary.assessment else {
                throw Problem.notFound(
                    summary.answer.refusalText
                        ?? BilingualText(pl: "Brak oceny.", en: "There is no assessment."))
            }
            return Endpoint.Answer(JSONValue(assessment, of: summary.indicator))
        }
    }

    private static let goal = Endpoint(
        path: "/goals/{code}/assessment", summary: "Assessment of one priority or goal with its parts",
        parameters: [.goalCode, .asOf],
        representations: [.init(type: .json, schema: .named("GoalAssessment"))]
    ) { call in
        let goal = try call.goal()
        guard let assessment = goal.assessment else {
            throw Problem.notFound(
                goal.answer.refusalText ?? BilingualText(pl: "Brak oceny.", en: "There is no assessment."))
        }
        return Endpoint.Answer(JSONValue(assessment))
    }

    private static let explanation = Endpoint(
        path: "/explanation", summary: "Why a number is what it is",
        description: "The chain from a key down to recorded rows, with methods, formulas and digests.",
        parameters: [
            .query(
                "key", .text(maximum: 200),
                "Key of a value, such as `assessment/ID`, `goal/CODE` or `series/ID`.",
                example: "goal/COH.1.1", required: true), .asOf,
        ],
        representations: [.init(type: .json, schema: .named("Explanation"))]
    ) { call in
        let key = Key(call.required("key"))
        let state = call.standing.state
        guard let explanation = Explanation(of: key, outcomes: state.outcomes, snapshot: state.snapshot)
        else {
            throw Problem.notFound(
                BilingualText(pl: "Nic nie oblicza „\(key)”.", en: "Nothing calculates “\(key)”."))
        }
        return Endpoint.Answer(JSONValue(explanation))
    }
}
