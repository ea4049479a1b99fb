import Foundation
import Synchronization

/// What the server counts of itself, in the Prometheus text format.
///
/// The library that would do it brings a registry of globals; these few lines need none.
final class Metrics: Sendable {
    /// What is asked for at the moment of reading.
    struct Gauges {
        var ledgerSequence: Int
        var deskRuns: Int
        var memo: Int
        var computed: Int
        var sessions: Int
        var compressedBytes: Int
        var lettersWaiting: Int
        var lettersGivenUp: Int
    }

    private struct Label: Hashable {
        var kind: String
        var status: Int
    }

    private struct Counts {
        var requests: [Label: Int] = [:]
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count + 1)
        var seconds = 0.0
    }

    /// - Unit: seconds. From a page of memory to something that a reader notices.
    static let bounds: [Double] = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5]

    private let counts = Mutex(Counts())
    private let started = ContinuousClock.now

    /// - Parameter kind: one of a few fixed words, never anything the request says.
    func count(kind: String, status: Int, taken: Duration) {
        let (whole, fraction) = taken.components
        let seconds = Double(whole) + Double(fraction) * 1e-18
        let bucket = Metrics.bounds.firstIndex { seconds <= $0 } ?? Metrics.bounds.count
        counts.withLock {
            $0.requests[Label(kind: kind, status: status), default: 0] += 1
            $0.buckets[bucket] += 1
            $0.seconds += seconds
        }
    }

    func text(_ gauges: Gauges) -> String {
        let counts = counts.withLock { $0 }
        var out = Metrics.head(
            "horyzont_requests_total", "counter", "Requests by kind of address and status.")
        for (label, count) in counts.requests.sorted(by: {
            ($0.key.kind, $0.key.status) < ($1.key.kind, $1.key.status)
        }) {
            out += "horyzont_requests_total{kind=\"\(label.kind)\",status=\"\(label.status)\"} \(count)\n"
        }
        out += Metrics.head("horyzont_request_seconds", "histogram", "Time to make an answer.")
        var sum = 0
        for (bound, count) in zip(Metrics.bounds, counts.buckets) {
            sum += count
            out += "horyzont_request_seconds_bucket{le=\"\(bound)\"} \(sum)\n"
        }
        sum += counts.buckets.last ?? 0
        out += "horyzont_request_seconds_bucket{le=\"+Inf\"} \(sum)\n"
        out += "horyzont_request_seconds_sum \(counts.seconds)\nhoryzont_request_seconds_count \(sum)\n"
        let (up, fraction) = started.duration(to: .now).components
        let rows: [(name: String, type: String, help: String, value: Double)] = [
            (
                "horyzont_ledger_sequence", "gauge", "Sequence of the last ledger entry.",
                Double(gauges.ledgerSequence)
            ),
            ("horyzont_desk_runs_total", "counter", "Runs of the computation.", Double(gauges.deskRuns)),
            ("horyzont_desk_computed_total", "counter", "Calculations done anew.", Double(gauges.computed)),
            ("horyzont_memo_outcomes", "gauge", "Outcomes held in memory.", Double(gauges.memo)),
            ("horyzont_sessions", "gauge", "Open editing sessions.", Double(gauges.sessions)),
            ("horyzont_compressed_bytes", "gauge", "Compressed bodies kept.", Double(gauges.compressedBytes)),
            ("horyzont_letters_waiting", "gauge", "Letters that wait.", Double(gauges.lettersWaiting)),
            (
                "horyzont_letters_given_up", "gauge", "Letters that nobody tries to send any more.",
                Double(gauges.lettersGivenUp)
            ),
            ("process_resident_memory_bytes", "gauge", "Resident memory.", Metrics.residentBytes()),
            ("horyzont_uptime_seconds", "gauge", "Time since start.", Double(up) + Double(fraction) * 1e-18),
        ]
        for row in rows { out += Metrics.head(row.name, row.type, row.help) + "\(row.name) \(row.value)\n" }
        return out
    }

    private static func head(_ name: String, _ type: String, _ help: String) -> String {
        "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    /// From Linux's own account of the process; 0 on systems that keep none.
    private static func residentBytes() -> Double {
        guard let statm = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
        let fields = statm.split(separator: " ")
        return fields.count > 1 ? (Double(fields[1]) ?? 0) * Double(sysconf(Int32(_SC_PAGESIZE))) : 0
    }
}
