import Foundation

/// How long each phase of a command took, by the clock and on the processor.
struct Stopwatch {
    private var phases: [(name: String, seconds: Double, processor: Double)] = []
    private var start = ContinuousClock.now
    private var startOnProcessor = clock()

    /// Ends a phase.
    mutating func lap(_ name: String) {
        let (now, onProcessor) = (ContinuousClock.now, clock())
        phases.append(
            (
                name, (now - start) / .seconds(1),
                Double(onProcessor - startOnProcessor) / Double(CLOCKS_PER_SEC)
            ))
        (start, startOnProcessor) = (now, onProcessor)
    }

    /// One line for each phase: `query 0.0012 s, processor 0.0012 s`.
    func say() {
        for (name, seconds, processor) in phases {
            Terminal.say("\(name) \(Self.text(seconds)) s, processor \(Self.text(processor)) s")
        }
    }

    /// Ten-thousandths of a second.
    private static func text(_ seconds: Double) -> String {
        String(format: "%.4f", locale: Locale(identifier: "en_US_POSIX"), seconds)
    }
}
