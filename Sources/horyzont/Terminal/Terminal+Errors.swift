import Computation
import Evidence
import Formats
import Foundation
import Quantities
import Server
import Storage

extension Terminal {
    /// An error in words that say what to do; for programs a document with findings.
    static func report(_ error: any Error, asJSON: Bool) {
        let findings = findings(of: error)
        if asJSON {
            say(.object([.init("findings", .array(findings.map { JSONValue($0) }))]))
        } else {
            say(findings)
        }
    }

    private static func findings(of error: any Error) -> [Finding] {
        switch error {
        case let error as StoreFailure:
            [Finding(.error, at: error.path, reason: error.reason, remedy: error.remedy)] + error.findings
        case let error as GraphError: error.findings
        case let error as ScenarioError: error.findings
        case let error as CommandFailure: error.findings
        case let error as ConfigurationError: [error.finding]
        case let error as StaleEdit:
            CommandFailure(
                at: error.draft.subject.description,
                pl: "Ktoś zmienił to w międzyczasie (wpis \(error.current.sequence)).",
                en: "Somebody changed this meanwhile (entry \(error.current.sequence)).",
                doPl: "Powtórz polecenie.", doEn: "Run the command again."
            ).findings
        default: unforeseen(error).findings
        }
    }

    /// What the system says, in its own words: files by their names, everything else as it describes itself.
    private static func unforeseen(_ error: any Error) -> CommandFailure {
        let path = (error as? CocoaError)?.filePath
        let words = (error as? CocoaError)?.localizedDescription ?? String(describing: error)
        return CommandFailure(
            at: path ?? "horyzont", pl: "System odmówił: \(words)", en: "The system refused: \(words)",
            doPl: "Sprawdź ścieżki i prawa dostępu; jeśli są dobre, zgłoś błąd.",
            doEn: "Check paths and permissions; where they are right, report a fault.")
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
