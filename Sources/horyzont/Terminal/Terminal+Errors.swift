import Computation
import Evidence
import Foundation
import Quantities
import Storage

extension Terminal {
    /// An error in words that say what to do.
    static func report(_ error: any Error) {
        switch error {
        case let error as StoreFailure:
            self.error(error.reason[language] + "\n→ " + error.remedy[language])
        case let error as GraphError: say(error.findings)
        case let error as ScenarioError: say(error.findings)
        case let error as CommandFailure: say(error.findings)
        case let error as StaleEdit:
            self.error(
                BilingualText(
                    pl:
                        "Ktoś zmienił „\(error.draft.subject)” w międzyczasie (wpis \(error.current.sequence)).",
                    en:
                        "Somebody changed “\(error.draft.subject)” meanwhile (entry \(error.current.sequence))."
                )[
                    language])
        default: self.error(String(describing: error))
        }
    }
}

/// Why a command gives up: findings for people, exit code 1.
struct CommandFailure: Error {
    var findings: [Finding]

    init(_ findings: [Finding]) { self.findings = findings }

    init(at place: String, pl: String, en: String, doPl: String, doEn: String) {
        findings = [
            Finding(
                .error, at: place, reason: BilingualText(pl: pl, en: en),
                remedy: BilingualText(pl: doPl, en: doEn))
        ]
    }
}
