import Formats
import Foundation
import Quantities

/// What people and programs see on the command line. Colour and progress bars only on a terminal.
enum Terminal {
    static let isInteractive =
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

    /// The language of messages: Polish where the locale says so, else English.
    static let language: Language = {
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return locale.hasPrefix("pl") ? .polish : .english
    }()

    /// Written at once: whoever reads through a pipe waits for it.
    static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
    static func say(_ text: BilingualText) { say(text[language]) }
    static func say(_ json: JSONValue) { say(json.prettyPrinted()) }

    static func error(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// Findings, worst first, with place, reason and remedy.
    static func say(_ findings: [Finding], limit: Int = 200) {
        for finding in findings.sorted(by: { $0.severity > $1.severity }).prefix(limit) {
            error(line(finding, in: language))
        }
        if findings.count > limit {
            let rest = findings.count - limit
            error(BilingualText(pl: "… i \(rest) dalszych", en: "… and \(rest) more")[language])
        }
    }

    /// A finding on one line.
    static func line(_ finding: Finding, in language: Language) -> String {
        let place = finding.line.map { "\(finding.place):\($0)" } ?? finding.place
        return
            "\(mark(finding.severity)) \(place): \(finding.reason[language]) → \(finding.remedy[language])"
    }

    static func bold(_ text: String) -> String { isInteractive ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    static func dim(_ text: String) -> String { isInteractive ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    private static func mark(_ severity: Finding.Severity) -> String {
        switch severity {
        case .error: isInteractive ? "\u{1B}[31m✗\u{1B}[0m" : "error:"
        case .warning: isInteractive ? "\u{1B}[33m!\u{1B}[0m" : "warning:"
        case .note: isInteractive ? "\u{1B}[34mi\u{1B}[0m" : "note:"
        }
    }
}
