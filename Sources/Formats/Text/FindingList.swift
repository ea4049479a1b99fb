public import Quantities

/// Findings of one file, kept one by one up to a limit and counted beyond it.
public struct FindingList: Sendable, Hashable {
    /// How many are kept.
    public var limit = 1_000
    private(set) var kept: [Finding] = []
    private(set) var uncounted = 0
    private var worstUncounted = Finding.Severity.note

    public init() {}

    /// Adds one.
    public mutating func append(_ new: Finding) {
        guard kept.count >= limit else {
            kept.append(new)
            return
        }
        uncounted += 1
        worstUncounted = max(worstUncounted, new.severity)
    }

    /// Adds several.
    public mutating func append(contentsOf findings: [Finding]) {
        for finding in findings { append(finding) }
    }

    /// The findings kept, and one that tells how many more there were.
    public func all(place: String) -> [Finding] {
        guard uncounted > 0 else { return kept }
        return kept + [
            .make(
                worstUncounted, place, pl: "dalszych uwag tego rodzaju: \(uncounted)",
                en: "\(uncounted) further findings like these",
                doPl: "poprawić powyższe i wczytać plik ponownie",
                doEn: "correct those above and read the file again")
        ]
    }
}
