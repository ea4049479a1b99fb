import Quantities

/// Findings of one file, kept one by one up to a limit and counted beyond it.
struct FindingList: Sendable, Hashable {
    var limit = 1_000
    private(set) var kept: [Finding] = []
    private(set) var uncounted = 0
    private var worstUncounted = Finding.Severity.note

    mutating func append(_ new: Finding) {
        guard kept.count >= limit else {
            kept.append(new)
            return
        }
        uncounted += 1
        worstUncounted = max(worstUncounted, new.severity)
    }

    mutating func append(contentsOf findings: [Finding]) {
        for finding in findings { append(finding) }
    }

    /// The findings kept, and one that tells how many more there were.
    func all(place: String) -> [Finding] {
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
