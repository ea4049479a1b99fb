import Evidence
import Foundation
import Quantities
import Storage

/// A writer made to be killed: it records and says aloud what was acknowledged, until someone ends it.
///
/// `CrashWriter write FILE SEED` appends to the ledger and imports readings, and prints `entry N` or
/// `revision N ROWS` after each. `CrashWriter append FILE [--as-nobody]` appends once and prints the outcome.
@main
enum CrashWriter {
    static func main() throws {
        let arguments = CommandLine.arguments
        switch arguments.count > 2 ? arguments[1] : "" {
        case "write": try write(arguments[2], seed: Int(arguments[3]) ?? 0)
        case "append": append(arguments[2], asNobody: arguments.contains("--as-nobody"))
        default: exit(2)
        }
    }

    static func write(_ path: String, seed: Int) throws {
        let store = try CityStore.open(at: path)
        say("open")
        for round in 0... {
            let moment = Timestamp(milliseconds: Int64(seed) * 1_000_000 + Int64(round))
            let drafts = (0...(round % 3)).map { part in
                LedgerDraft(
                    author: "crash", subject: .indicator("i\(round % 7)"),
                    value: "{\"round\":\(round),\"part\":\(part)}",
                    reason: String(repeating: "x", count: round % 50 * 40))
            }
            for entry in try store.append(drafts, at: moment) {
                say("entry \(entry.sequence) \(entry.digest)")
            }
            guard round % 4 == 3 else { continue }
            let rows = 1 + (round * 37 + seed) % 400
            let draft = DatasetDraft(
                dataset: "d\(round % 2)", mode: round % 8 == 3 ? .complete : .amendment, author: "crash",
                reason: "",
                origin: "", digest: Digest(of: "\(seed) \(round)"))
            let revision = try store.importReadings(draft, at: moment) { take in
                for row in 0..<rows {
                    try take(
                        IndicatorReading(
                            series: "s\(row % 5)", area: "0000", period: .year(1000 + row),
                            value: Double(row),
                            source: "crash"))
                }
            }
            if let revision { say("revision \(revision.number) \(revision.rows)") }
        }
    }

    static func append(_ path: String, asNobody: Bool) {
        // The superuser may write everything, so a file that may not be written needs someone else.
        if asNobody, getuid() == 0 { guard setgid(65_534) == 0, setuid(65_534) == 0 else { exit(3) } }
        do {
            let store = try CityStore.open(at: path)
            let draft = LedgerDraft(author: "crash", subject: .profile, value: "{}", reason: "")
            say("entry \(try store.append([draft], at: Timestamp(milliseconds: 0))[0].sequence)")
        } catch let failure as StoreFailure {
            say("failure \(failure.kind.rawValue)")
        } catch {
            say("error \(error)")
        }
    }

    /// Writes straight to the pipe: what is said is out before the next thing happens.
    static func say(_ text: String) {
        let line = Array((text + "\n").utf8)
        var sent = 0
        while sent < line.count {
            let count = line[sent...].withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
            guard count > 0 else { exit(4) }
            sent += count
        }
    }
}
